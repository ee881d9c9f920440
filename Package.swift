// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is built with: Swift 6 mode, warnings are errors, no import leaks into an interface.
let houseRules: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// What targets are built with that wrap no C library: each use of unsafe Swift would be a warning, and so an error.
let strictRules = houseRules + [.strictMemorySafety()]

let package = Package(
    name: "ofevents",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "ofevents", targets: ["ofevents"]),
        .executable(name: "ofevents-adapter", targets: ["ofevents-adapter"]),
    ],
    targets: [
        // The stages, in the order in which data flows through them.
        .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "Diagnostics", swiftSettings: houseRules),
        .target(name: "YAMLTree", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: houseRules),

        // What Dapr's components are, as data.
        .target(name: "DaprCatalogue", exclude: ["corrections.py", "update.py"], swiftSettings: houseRules),

        .target(name: "EventsAPI", dependencies: ["Diagnostics", "YAMLTree"], swiftSettings: houseRules),
        .target(name: "ConditionLanguage", swiftSettings: houseRules),
        .target(
            name: "Resolution",
            dependencies: ["ConditionLanguage", "DaprCatalogue", "Diagnostics", "EventsAPI", "YAMLTree"],
            swiftSettings: houseRules
        ),

        // What texts are made of: JSON, read and written byte for byte, and base64.
        .target(name: "Base64", swiftSettings: strictRules),
        .target(name: "JSON", swiftSettings: strictRules),

        .target(name: "HandlerContract", dependencies: ["Base64", "JSON"], swiftSettings: houseRules),
        .target(
            name: "Manifests",
            dependencies: ["Diagnostics", "HandlerContract", "Resolution", "YAMLTree"],
            swiftSettings: houseRules
        ),
        .target(
            name: "EventsCompiler",
            dependencies: [
                "DaprCatalogue", "Diagnostics", "EventsAPI", "HandlerContract", "Manifests", "Resolution", "YAMLTree",
            ],
            swiftSettings: houseRules
        ),

        .target(
            name: "EventGraph", dependencies: ["ConditionLanguage", "EventsAPI", "Resolution"],
            swiftSettings: houseRules),

        .target(
            name: "Lint",
            dependencies: ["ConditionLanguage", "DaprCatalogue", "Diagnostics", "EventsAPI", "Resolution", "YAMLTree"],
            swiftSettings: houseRules
        ),

        // What can be asked about the above: the documents, inside of the program.
        .target(
            name: "Explanations", dependencies: ["DaprCatalogue", "Diagnostics", "EventsAPI"],
            swiftSettings: houseRules
        ),
        .target(name: "Fixes", dependencies: ["Diagnostics", "YAMLTree"], swiftSettings: houseRules),

        .target(name: "FindingFormats", dependencies: ["Diagnostics", "YAMLTree"], swiftSettings: houseRules),

        .target(
            name: "ConfigurationFile",
            dependencies: ["DaprCatalogue", "Diagnostics", "EventsAPI", "EventsCompiler", "Lint", "YAMLTree"],
            swiftSettings: houseRules
        ),

        // What the compiler and the adapter share about events and where they go.
        .target(name: "CloudEvents", dependencies: ["Base64", "JSON"], swiftSettings: houseRules),
        .target(
            name: "EventRouting",
            dependencies: ["CloudEvents", "ConditionLanguage", "HandlerContract"],
            swiftSettings: houseRules
        ),

        .target(
            name: "EventDelivery", dependencies: ["CloudEvents", "EventRouting", "HandlerContract", "JSON"],
            swiftSettings: houseRules
        ),

        .target(
            name: "Simulation",
            dependencies: ["CloudEvents", "EventDelivery", "EventRouting", "HandlerContract", "JSON"],
            swiftSettings: houseRules
        ),

        .target(
            name: "Scenarios",
            dependencies: [
                "CloudEvents", "ConditionLanguage", "Diagnostics", "EventsAPI", "HandlerContract", "JSON",
                "Simulation", "YAMLTree",
            ],
            swiftSettings: houseRules
        ),

        // What moves bytes: a loop over sockets, HTTP/1.1, gRPC over HTTP/2, and the wire format of protobuf.
        .systemLibrary(name: "CLibEvent", providers: [.apt(["libevent-dev"]), .brew(["libevent"])]),
        .target(name: "CTerminationSignals"),
        .target(name: "SocketLoop", dependencies: ["CLibEvent", "CTerminationSignals"], swiftSettings: houseRules),
        .target(name: "HTTP1", dependencies: ["SocketLoop"], swiftSettings: strictRules),
        .systemLibrary(name: "CNghttp2", providers: [.apt(["libnghttp2-dev"]), .brew(["libnghttp2"])]),
        .target(name: "GRPC", dependencies: ["CNghttp2", "SocketLoop"], swiftSettings: houseRules),
        .target(name: "ProtobufWire", swiftSettings: strictRules),

        // The adapter: the runtime of the generated pods.
        .target(
            name: "EventsAdapter",
            dependencies: [
                "CloudEvents", "EventDelivery", "EventRouting", "GRPC", "HTTP1", "HandlerContract", "JSON",
                "ProtobufWire", "SocketLoop",
            ],
            swiftSettings: houseRules
        ),
        .executableTarget(
            name: "ofevents-adapter",
            dependencies: ["CProcessStart", "EventsAdapter", "HandlerContract", "SocketLoop"],
            swiftSettings: houseRules
        ),

        // What a program takes from the system before Swift runs.
        .target(name: "CProcessStart"),

        // The command line: commands and options as data, and the only target that reads files, prints and exits.
        .target(name: "CommandArguments", dependencies: ["Diagnostics"], swiftSettings: strictRules),
        .executableTarget(
            name: "ofevents",
            dependencies: [
                "CProcessStart", "CloudEvents", "CommandArguments", "ConditionLanguage", "ConfigurationFile",
                "DaprCatalogue", "Diagnostics", "EventGraph", "EventsCompiler", "Explanations", "FindingFormats",
                "Fixes", "HandlerContract", "Lint", "Manifests", "Resolution", "Scenarios", "Simulation", "YAMLTree",
            ],
            swiftSettings: houseRules
        ),

        .testTarget(name: "DaprCatalogueTests", dependencies: ["DaprCatalogue"], swiftSettings: houseRules),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: houseRules),
        .testTarget(
            name: "YAMLTreeTests", dependencies: ["Diagnostics", "YAMLTree"], swiftSettings: houseRules),
        .testTarget(
            name: "EventsAPITests", dependencies: ["Diagnostics", "EventsAPI", "YAMLTree"], swiftSettings: houseRules),
        .testTarget(
            name: "ConditionLanguageTests", dependencies: ["ConditionLanguage"],
            swiftSettings: houseRules),
        .testTarget(
            name: "ResolutionTests",
            dependencies: ["Diagnostics", "EventsAPI", "Resolution", "YAMLTree"],
            swiftSettings: houseRules
        ),
        .testTarget(
            name: "ExplanationsTests",
            dependencies: [
                "DaprCatalogue", "Diagnostics", "EventRouting", "EventsAPI", "EventsCompiler", "Explanations", "Lint",
            ],
            swiftSettings: houseRules
        ),
        .testTarget(name: "HandlerContractTests", dependencies: ["HandlerContract"], swiftSettings: houseRules),
        .testTarget(name: "Base64Tests", dependencies: ["Base64"], swiftSettings: houseRules),
        .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: houseRules),
        .testTarget(name: "CloudEventsTests", dependencies: ["CloudEvents", "JSON"], swiftSettings: houseRules),
        .testTarget(
            name: "EventRoutingTests",
            dependencies: ["CloudEvents", "EventRouting", "HandlerContract"],
            swiftSettings: houseRules
        ),
        .testTarget(
            name: "SimulationTests", dependencies: ["EventRouting", "HandlerContract", "Simulation"],
            swiftSettings: houseRules
        ),
        .testTarget(
            name: "FindingFormatsTests", dependencies: ["Diagnostics", "FindingFormats"], swiftSettings: houseRules),
        .testTarget(
            name: "FixesTests", dependencies: ["Diagnostics", "EventsCompiler", "Fixes", "Lint", "YAMLTree"],
            swiftSettings: houseRules
        ),
        .testTarget(
            name: "ConfigurationFileTests",
            dependencies: ["ConfigurationFile", "DaprCatalogue", "Diagnostics", "EventsCompiler", "Lint"],
            swiftSettings: houseRules
        ),
        .testTarget(
            name: "LintTests", dependencies: ["DaprCatalogue", "Diagnostics", "EventsAPI", "EventsCompiler", "Lint"],
            swiftSettings: houseRules
        ),
        .testTarget(
            name: "ScenariosTests",
            dependencies: [
                "Diagnostics", "EventRouting", "EventsCompiler", "HandlerContract", "Manifests", "Scenarios",
                "Simulation",
            ],
            swiftSettings: houseRules
        ),
        // A process of its own for what a test cannot do to all tests: signals, and descriptors that run out.
        .executableTarget(
            name: "SocketLoopProgram", dependencies: ["SocketLoop"], path: "Tests/SocketLoopProgram",
            swiftSettings: houseRules),
        .testTarget(
            name: "SocketLoopTests", dependencies: ["SocketLoop", "SocketLoopProgram"], swiftSettings: houseRules),
        .testTarget(name: "HTTP1Tests", dependencies: ["HTTP1", "SocketLoop"], swiftSettings: houseRules),
        .testTarget(name: "GRPCTests", dependencies: ["GRPC", "SocketLoop"], swiftSettings: houseRules),
        .testTarget(name: "ProtobufWireTests", dependencies: ["ProtobufWire"], swiftSettings: houseRules),

        // What the oracles ask: readers and callers that say on standard output what they make of bytes.
        .executableTarget(
            name: "HTTP1Probe", dependencies: ["HTTP1"], path: "Tests/Probes/HTTP1Probe", swiftSettings: houseRules),
        .executableTarget(
            name: "GRPCProbe", dependencies: ["GRPC", "SocketLoop"], path: "Tests/Probes/GRPCProbe",
            swiftSettings: houseRules),
        .executableTarget(
            name: "ProtobufProbe", dependencies: ["EventsAdapter", "ProtobufWire"], path: "Tests/Probes/ProtobufProbe",
            swiftSettings: houseRules),
        .testTarget(
            name: "EventsAdapterTests",
            dependencies: [
                "CloudEvents", "Diagnostics", "EventRouting", "EventsAdapter", "EventsCompiler", "GRPC",
                "HandlerContract", "JSON", "Manifests", "ProtobufWire", "Resolution", "Scenarios", "Simulation",
                "SocketLoop", "ofevents-adapter",
            ],
            swiftSettings: houseRules
        ),
        .testTarget(
            name: "EventsCompilerTests",
            dependencies: [
                "Diagnostics", "EventGraph", "EventsAPI", "EventsCompiler", "HandlerContract", "Manifests",
                "Resolution",
                "YAMLTree",
            ],
            swiftSettings: houseRules
        ),
        .testTarget(
            name: "CommandArgumentsTests", dependencies: ["CommandArguments"], swiftSettings: houseRules),
        .testTarget(
            name: "ofeventsTests",
            dependencies: [
                "CommandArguments", "Diagnostics", "EventsCompiler", "Explanations", "Lint", "YAMLTree", "ofevents",
            ],
            swiftSettings: houseRules
        ),
    ]
)

// The fuzz targets are built by Tests/Fuzz/run.sh alone: they need the sanitizer's main function.
if Context.environment["OFEVENTS_FUZZ"] == "1" {
    let fuzzing: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]
    let linking: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "-zmuldefs"])]
    package.targets += [
        .target(name: "CFuzzGuards", path: "Tests/Fuzz/CFuzzGuards"),
        .executableTarget(
            name: "FuzzParser", dependencies: ["CFuzzGuards", "Diagnostics", "YAMLTree"], path: "Tests/Fuzz/FuzzParser",
            swiftSettings: fuzzing, linkerSettings: linking),
        .executableTarget(
            name: "FuzzEvents", dependencies: ["CFuzzGuards", "CloudEvents", "JSON"], path: "Tests/Fuzz/FuzzEvents",
            swiftSettings: fuzzing, linkerSettings: linking),
        .executableTarget(
            name: "FuzzCompiler", dependencies: ["CFuzzGuards", "Diagnostics", "EventsCompiler"],
            path: "Tests/Fuzz/FuzzCompiler",
            swiftSettings: fuzzing, linkerSettings: linking),
        .executableTarget(
            name: "FuzzArguments", dependencies: ["CFuzzGuards", "CommandArguments"],
            path: "Tests/Fuzz/FuzzArguments",
            swiftSettings: fuzzing, linkerSettings: linking),
        .executableTarget(
            name: "FuzzHTTP1", dependencies: ["CFuzzGuards", "HTTP1"], path: "Tests/Fuzz/FuzzHTTP1",
            swiftSettings: fuzzing, linkerSettings: linking),
        .executableTarget(
            name: "FuzzHTTP2", dependencies: ["CFuzzGuards", "GRPC"], path: "Tests/Fuzz/FuzzHTTP2",
            swiftSettings: fuzzing, linkerSettings: linking),
        .executableTarget(
            name: "FuzzGRPCFrames", dependencies: ["CFuzzGuards", "GRPC"], path: "Tests/Fuzz/FuzzGRPCFrames",
            swiftSettings: fuzzing, linkerSettings: linking),
        .executableTarget(
            name: "FuzzProtobuf", dependencies: ["CFuzzGuards", "EventsAdapter", "ProtobufWire"],
            path: "Tests/Fuzz/FuzzProtobuf",
            swiftSettings: fuzzing, linkerSettings: linking),
        .executableTarget(
            name: "FuzzScenarios",
            dependencies: [
                "CFuzzGuards", "ConfigurationFile", "Diagnostics", "EventsCompiler", "HandlerContract", "Manifests",
                "Scenarios", "Simulation",
            ],
            path: "Tests/Fuzz/FuzzScenarios",
            swiftSettings: fuzzing, linkerSettings: linking),
    ]
}
