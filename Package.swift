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
    products: [.executable(name: "ofevents", targets: ["ofevents"])],
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

        // The wire format of protobuf: messages that name each of their fields once.
        .target(name: "ProtobufWire", swiftSettings: strictRules),

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

        // The adapter: the runtime of the generated pods.

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
        .testTarget(name: "ProtobufWireTests", dependencies: ["ProtobufWire"], swiftSettings: houseRules),
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
            name: "FuzzScenarios",
            dependencies: [
                "CFuzzGuards", "ConfigurationFile", "Diagnostics", "EventsCompiler", "HandlerContract", "Manifests",
                "Scenarios", "Simulation",
            ],
            path: "Tests/Fuzz/FuzzScenarios",
            swiftSettings: fuzzing, linkerSettings: linking),
    ]
}
