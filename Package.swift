// swift-tools-version: 6.2
import PackageDescription

/// What every target is built with: Swift 6 mode, warnings are errors, no import leaks into an interface.
let commonRules: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// The same where no C library is wrapped: unsafe Swift is an error unless marked `unsafe`, with the rule beside it that makes it safe.
let strictRules = commonRules + [.strictMemorySafety()]
/// The same for what runs once for a command: small rather than quick.
let smallRules = strictRules + [.unsafeFlags(["-Osize"], .when(configuration: .release))]
/// A program in `{folder}/{name}`.
func executable(_ name: String, _ imports: [String], in folder: String, _ rules: [SwiftSetting]) -> Target {
    .executableTarget(
        name: name, dependencies: imports.map { .byName(name: $0) }, path: "\(folder)/\(name)", swiftSettings: rules)
}

/// The groups of targets, from the one that knows least to the programs: a target imports from its own group and from those above it.
enum Group: String {
    case language = "Language"
    case wire = "Wire"
    case dapr = "Dapr"
    case contract = "Contract"
    case compiler = "Compiler"
    case runtime = "Runtime"
    case analysis = "Analysis"
    case workspace = "Workspace"
    case programs = "Programs"

    /// A target in `Sources/{group}/{name}`.
    func target(
        _ name: String, _ imports: [String] = [], exclude: [String] = [], rules: [SwiftSetting] = strictRules
    ) -> Target {
        .target(
            name: name, dependencies: imports.map { .byName(name: $0) }, path: "Sources/\(rawValue)/\(name)",
            exclude: exclude, swiftSettings: rules)
    }
    /// A C library of the system in `Sources/{group}/{name}`.
    func library(_ name: String, apt: String, brew: String) -> Target {
        .systemLibrary(name: name, path: "Sources/\(rawValue)/\(name)", providers: [.apt([apt]), .brew([brew])])
    }
    /// A program in `Sources/{group}/{name}`.
    func program(_ name: String, _ imports: [String]) -> Target {
        executable(name, imports, in: "Sources/\(rawValue)", strictRules)
    }
    /// The tests of a target in `Tests/{group}/{name}Tests`.
    func tests(_ name: String, _ imports: [String] = []) -> Target {
        .testTarget(
            name: name + "Tests", dependencies: ([name] + imports).map { .byName(name: $0) },
            path: "Tests/\(rawValue)/\(name)Tests", swiftSettings: commonRules)
    }
}
let language: [Target] = [
    Group.language.target("Text"),
    Group.language.target("Base64", ["Text"]),
    Group.language.target("JSON", ["Text"]),
    Group.language.target("Findings", ["Text"], rules: smallRules),
    Group.language.library("CLibYAML", apt: "libyaml-dev", brew: "libyaml"),
    Group.language.target("YAMLTree", ["CLibYAML", "Findings", "JSON", "Text"], rules: commonRules),
    Group.language.target("LineDifference", rules: smallRules),
    Group.language.target("FieldReading", ["Findings", "Text", "YAMLTree"]),
    Group.language.tests("Text", ["TestInputs"]),
    Group.language.tests("Base64"),
    Group.language.tests("JSON"),
    Group.language.tests("Findings", ["Text"]),
    Group.language.tests("LineDifference", ["TestInputs"]),
    Group.language.tests("YAMLTree", ["FieldReading", "Findings", "JSON", "TestInputs"]),
]
let wire: [Target] = [
    Group.wire.library("CLibEvent", apt: "libevent-dev", brew: "libevent"),
    Group.wire.target("CTerminationSignals"),
    Group.wire.target("SocketLoop", ["CLibEvent", "CTerminationSignals"], rules: commonRules),
    Group.wire.target("HTTP1", ["SocketLoop"]),
    Group.wire.library("CNghttp2", apt: "libnghttp2-dev", brew: "libnghttp2"),
    Group.wire.target("GRPC", ["CNghttp2", "SocketLoop"], rules: commonRules),
    Group.wire.target("ProtobufWire"),
    Group.wire.tests("SocketLoop", ["SocketLoopProgram"]),
    Group.wire.tests("HTTP1", ["SocketLoop", "TestInputs"]),
    Group.wire.tests("GRPC", ["SocketLoop", "TestInputs"]),
    Group.wire.tests("ProtobufWire", ["TestInputs"]),
]
let dapr: [Target] = [
    Group.dapr.target("DaprCatalogue", ["Text"], exclude: ["corrections.py", "update.py"]),
    Group.dapr.target("DaprComponents", ["DaprCatalogue", "Findings", "Text", "YAMLTree"]),
    Group.dapr.target("Brokers", ["DaprCatalogue", "DaprComponents", "Findings", "Text"], rules: smallRules),
    Group.dapr.tests("DaprCatalogue"),
    Group.dapr.tests("Brokers", ["DaprCatalogue", "DaprComponents", "Findings", "TestInputs"]),
    Group.dapr.tests("DaprComponents", ["DaprCatalogue", "Findings", "YAMLTree"]),
]
let contract: [Target] = [
    Group.contract.target("Conditions"),
    Group.contract.target("HandlerContract", ["Base64", "JSON"]),
    Group.contract.tests("Conditions", ["TestInputs"]),
    Group.contract.tests("HandlerContract"),
]
let compiler: [Target] = [
    Group.compiler.target(
        "EventsAPI", ["Brokers", "DaprComponents", "FieldReading", "Findings", "HandlerContract", "Text", "YAMLTree"]),
    Group.compiler.target(
        "Resolution",
        [
            "Brokers", "Conditions", "DaprCatalogue", "DaprComponents", "EventsAPI", "Findings", "HandlerContract",
            "Text", "YAMLTree",
        ]),
    Group.compiler.target(
        "Manifests",
        [
            "Brokers", "DaprCatalogue", "DaprComponents", "EventsAPI", "Findings", "HandlerContract", "Resolution",
            "Text", "YAMLTree",
        ]),
    Group.compiler.target(
        "EventsCompiler",
        [
            "Brokers", "DaprCatalogue", "EventsAPI", "FieldReading", "Findings", "JSON", "Manifests", "Resolution",
            "Text", "YAMLTree",
        ]),
    Group.compiler.tests("EventsAPI", ["DaprComponents", "FieldReading", "Findings", "HandlerContract", "YAMLTree"]),
    Group.compiler.tests(
        "Resolution", ["DaprComponents", "EventsAPI", "FieldReading", "Findings", "TestInputs", "Text", "YAMLTree"]),
    Group.compiler.tests(
        "EventsCompiler",
        [
            "DaprCatalogue", "EventGraph", "EventsAPI", "FieldReading", "Findings", "HandlerContract", "Manifests",
            "Migration", "Resolution", "TestInputs", "Topics", "YAMLTree",
        ]),
]
let runtime: [Target] = [
    Group.runtime.target("CloudEvents", ["Base64", "JSON", "Text"]),
    Group.runtime.target("EventRouting", ["CloudEvents", "Conditions", "HandlerContract", "Text"]),
    Group.runtime.target("EventDelivery", ["CloudEvents", "EventRouting", "HandlerContract"]),
    Group.runtime.target(
        "Simulation", ["CloudEvents", "EventDelivery", "EventRouting", "HandlerContract", "JSON"], rules: smallRules),
    Group.runtime.target(
        "EventsAdapter",
        [
            "CloudEvents", "EventDelivery", "EventRouting", "GRPC", "HTTP1", "HandlerContract", "JSON", "ProtobufWire",
            "SocketLoop", "Text",
        ]),
    Group.runtime.tests("CloudEvents", ["JSON", "TestInputs"]),
    Group.runtime.tests("EventRouting", ["CloudEvents", "HandlerContract", "TestInputs"]),
    Group.runtime.tests(
        "EventDelivery", ["CloudEvents", "EventRouting", "HandlerContract", "Simulation", "TestInputs"]),
    Group.runtime.tests("Simulation", ["EventRouting", "HandlerContract"]),
    Group.runtime.tests(
        "EventsAdapter",
        [
            "CloudEvents", "EventRouting", "EventsCompiler", "Findings", "GRPC", "HTTP1", "HandlerContract",
            "Manifests", "ProtobufWire", "Resolution", "Scenarios", "Simulation", "SocketLoop", "TestInputs",
            "ofevents-adapter",
        ]),
]
let analysis: [Target] = [
    Group.analysis.target("Cycles"),
    Group.analysis.target(
        "Lint",
        [
            "Brokers", "Conditions", "Cycles", "DaprCatalogue", "DaprComponents", "EventsAPI", "EventsCompiler",
            "Findings", "HandlerContract", "Manifests", "Resolution", "Text", "YAMLTree",
        ], rules: smallRules),
    Group.analysis.target(
        "EventGraph", ["Brokers", "Conditions", "Cycles", "DaprComponents", "EventsAPI", "Resolution"],
        rules: smallRules),
    Group.analysis.target(
        "Topics", ["Brokers", "DaprComponents", "EventsAPI", "Resolution", "Text", "YAMLTree"], rules: smallRules),
    Group.analysis.target("Fixes", ["Findings", "Text", "YAMLTree"], rules: smallRules),
    Group.analysis.target(
        "Migration",
        [
            "Brokers", "DaprCatalogue", "DaprComponents", "EventsAPI", "EventsCompiler", "Findings", "Fixes",
            "Manifests", "Resolution", "Text", "Topics", "YAMLTree",
        ], rules: smallRules),
    Group.analysis.target("Reports", ["Findings", "Text", "YAMLTree"], rules: smallRules),
    Group.analysis.target(
        "Scenarios",
        [
            "CloudEvents", "Conditions", "FieldReading", "Findings", "HandlerContract", "JSON", "Reports", "Resolution",
            "Simulation", "Text", "YAMLTree",
        ], rules: smallRules),
    Group.analysis.target(
        "Explanations",
        [
            "Brokers", "DaprCatalogue", "DaprComponents", "EventsAPI", "Findings", "Manifests", "Reports", "Scenarios",
            "Text",
        ], rules: smallRules),
    Group.analysis.tests("Cycles", ["TestInputs"]),
    Group.analysis.tests(
        "Lint",
        [
            "DaprCatalogue", "EventsAPI", "EventsCompiler", "Findings", "Manifests", "Resolution", "TestInputs",
            "YAMLTree",
        ]),
    Group.analysis.tests("Topics", ["EventsCompiler", "Findings", "TestInputs"]),
    Group.analysis.tests(
        "Fixes",
        ["EventsCompiler", "FieldReading", "Findings", "JSON", "Lint", "Resolution", "TestInputs", "Text", "YAMLTree"]),
    Group.analysis.tests("Reports", ["EventsCompiler", "FieldReading", "Findings", "Lint", "Scenarios", "TestInputs"]),
    Group.analysis.tests("Scenarios", ["Findings", "HandlerContract", "Simulation", "TestInputs"]),
    Group.analysis.tests(
        "Explanations",
        [
            "Brokers", "Commands", "DaprCatalogue", "EventRouting", "EventsAPI", "EventsCompiler", "FieldReading",
            "Findings", "Lint", "Resolution", "Scenarios", "TestInputs", "Workspace", "YAMLTree",
        ]),
]
let workspace: [Target] = [
    Group.workspace.target("Files", ["Text"], rules: smallRules),
    Group.workspace.target(
        "ConfigurationFile",
        [
            "DaprCatalogue", "DaprComponents", "EventsAPI", "EventsCompiler", "FieldReading", "Findings", "Lint",
            "Manifests", "Text", "YAMLTree",
        ], rules: smallRules),
    Group.workspace.target(
        "Workspace",
        [
            "ConfigurationFile", "EventsAPI", "EventsCompiler", "Files", "Findings", "HandlerContract",
            "LineDifference", "Lint", "Manifests", "Resolution", "Scenarios", "Simulation", "Text", "YAMLTree",
        ], rules: smallRules),
    Group.workspace.tests("Files", ["TestInputs"]),
    Group.workspace.tests("Workspace", ["Files", "Findings", "TestInputs"]),
    Group.workspace.tests(
        "ConfigurationFile",
        [
            "Commands", "DaprCatalogue", "EventsCompiler", "FieldReading", "Findings", "Lint", "Manifests",
            "TestInputs", "Workspace",
        ]),
]
let programs: [Target] = [
    Group.programs.target("CProcessStart"),
    Group.programs.target("ProcessStart", ["CProcessStart"]),
    Group.programs.target("Terminal", ["Files"], rules: smallRules),
    Group.programs.target("CommandArguments", ["Findings", "Terminal", "Text"], rules: smallRules),
    Group.programs.target(
        "Commands",
        [
            "CloudEvents", "CommandArguments", "Conditions", "ConfigurationFile", "DaprCatalogue", "EventGraph",
            "EventsAPI", "EventsCompiler", "Explanations", "Files", "Findings", "Fixes", "HandlerContract",
            "LineDifference", "Lint", "Manifests", "Migration", "Reports", "Resolution", "Scenarios", "Simulation",
            "Terminal", "Text", "Topics", "Workspace", "YAMLTree",
        ], rules: smallRules),
    Group.programs.program("ofevents", ["Commands", "ProcessStart"]),
    Group.programs.program("ofevents-adapter", ["EventsAdapter", "ProcessStart", "SocketLoop"]),
    Group.programs.tests("Terminal", ["Files"]),
    Group.programs.tests("CommandArguments", ["Terminal", "TestInputs"]),
    Group.programs.tests(
        "Commands",
        ["CommandArguments", "Files", "Findings", "Manifests", "Terminal", "TestInputs", "Workspace", "ofevents"]),
]

/// What tests share: the repository's files and numbers with a seed; programs that they start, for what a test cannot do to all
/// tests (signals, descriptors that run out); and readers and callers that say what they make of bytes, for the oracles.
let testInputs: [Target] = [
    .target(name: "TestInputs", path: "Tests/TestInputs", swiftSettings: commonRules),
    executable("SocketLoopProgram", ["SocketLoop"], in: "Tests/Wire", commonRules),
    executable("HTTP1Probe", ["HTTP1"], in: "Tests/Probes", commonRules),
    executable("GRPCProbe", ["GRPC", "SocketLoop"], in: "Tests/Probes", commonRules),
    executable("ProtobufProbe", ["EventsAdapter", "ProtobufWire"], in: "Tests/Probes", commonRules),
]

let package = Package(
    name: "ofevents",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "ofevents", targets: ["ofevents"]),
        .executable(name: "ofevents-adapter", targets: ["ofevents-adapter"]),
    ],
    targets: language + wire + dapr + contract + compiler + runtime + analysis + workspace + programs + testInputs
)

// Built by Tests/Fuzz/run.sh alone: they need the sanitizer's main function.
if Context.environment["OFEVENTS_FUZZ"] == "1" {
    func fuzzer(_ name: String, _ imports: [String]) -> Target {
        .executableTarget(
            name: name, dependencies: (["CFuzzGuards"] + imports).map { .byName(name: $0) }, path: "Tests/Fuzz/\(name)",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-Xlinker", "-zmuldefs"])])
    }
    package.targets += [
        .target(name: "CFuzzGuards", path: "Tests/Fuzz/CFuzzGuards"),
        fuzzer("FuzzParser", ["Findings", "YAMLTree"]),
        fuzzer("FuzzEvents", ["CloudEvents", "JSON"]),
        fuzzer("FuzzCompiler", ["Findings", "EventsCompiler"]),
        fuzzer("FuzzArguments", ["CommandArguments", "Terminal"]),
        fuzzer("FuzzHTTP1", ["HTTP1"]),
        fuzzer("FuzzHTTP2", ["GRPC"]),
        fuzzer("FuzzGRPCFrames", ["GRPC"]),
        fuzzer("FuzzProtobuf", ["EventsAdapter", "ProtobufWire"]),
        fuzzer(
            "FuzzScenarios",
            [
                "ConfigurationFile", "Findings", "EventsCompiler", "HandlerContract", "Manifests", "Scenarios",
                "Simulation",
            ]),
    ]
}
