import CommandArguments
import ConfigurationFile
import DaprCatalogue
import EventsCompiler
import Files
import Findings
import Manifests
import Resolution
import Terminal
import Text
import Workspace

/// The paths and options that say what is compiled, and how; every command that compiles has them.
///
/// A value is that of the command line, then that of the environment, then that of the configuration file, then the default.
struct InputArguments: ArgumentGroup {
    var paths: [String] = []
    private var namedNamespace: String?
    private var namedDomain: String?

    /// What the command line sets of the generators' options, by name.
    private var namedByGenerators: [String: String] = [:]
    private var namedVersion: String?
    private var configurationArguments = ConfigurationArguments()
    private var ignoreArguments = IgnoreArguments()
    var quiet = false

    /// Whether the command reads no input this time, so that no path need be named.
    var isUnread = false

    /// What the environment sets of the generators' options, by name; empty until the values are checked.
    private var valuesOfEnvironment: [String: String] = [:]

    /// Whether files of the configured paths say what names mean where the command line names others.
    var takesContext = true

    /// Whether the paths are those of the configuration file.
    private(set) var takesConfiguredPaths = false

    /// The configuration file that holds.
    private(set) var configuration = CurrentConfiguration()

    init() {}

    static let arguments: [Argument<Self>] = table(
        others: "If you name others, the files of 'paths' only say what a name means.")

    /// The same for a command that reads no context.
    static let argumentsWithoutContext: [Argument<Self>] = table(
        others: "If you name others, name all files that are needed: those of 'paths' do not count then.")

    /// - Parameter others: what the configured paths are, where the command line names others.
    private static func table(others: String) -> [Argument<Self>] {
        argumentsOfInput(others) + argumentsOfGenerators + argumentsOfRun
    }

    private static func argumentsOfInput(_ others: String) -> [Argument<Self>] {
        [
            .positional(
                "path", \.paths, help: "Files, directories, or - for standard input; together they are one set.",
                discussion: """
                    The default is 'paths' of the configuration file. \(others) In a directory, every *.yaml, *.yml and \
                    *.json at any depth is read, in upper or lower case. Hidden files are left out, and so are files that Git ignores or \
                    that 'exclude' of the configuration file names. A Trigger can refer to an EventBus and to EventSources in \
                    any of the files. Documents of other kinds are skipped.
                    """,
                completion: .files(extensions: ["yaml", "yml", "json"])),
            .option(
                "namespace", short: "n", \.namedNamespace, value: "ns",
                help: "The namespace of resources that do not name one.", defaultText: CompileOptions().namespace,
                completion: .custom { _, context in configuredSet(in: context)?.compilation.model.namespaces ?? [] }),
            .option(
                "cluster-domain", \.namedDomain, value: "domain",
                help: "The DNS domain of the cluster, for the addresses of sinks.",
                defaultText: CompileOptions().clusterDomain),
        ]
    }

    private static let argumentsOfGenerators = GeneratorOption.all.map { option in
        Argument<Self>.option(
            option.name, \.namedByGenerators[option.name], value: option.valueName, help: option.help,
            discussion: "The environment variable \(option.variable) overrides the configuration file.",
            defaultText: option.defaultValue.isEmpty ? nil : option.defaultValue,
            completion: option.values.isEmpty ? nil : .values(option.values))
    }

    private static let argumentsOfRun: [Argument<Self>] = [
        .option(
            "dapr-version", \.namedVersion, value: "version",
            help: "The release of Dapr in the cluster, \(DaprVersion.oldest) to \(DaprVersion.newest).",
            discussion: "Findings about removed, renamed and event-losing settings depend on it.",
            defaultText: "\(DaprVersion.newest)", completion: .values(DaprVersion.all.map(\.description))),
        .group(\.configurationArguments),
        .group(\.ignoreArguments),
        .flag("quiet", short: "q", \.quiet, help: "Print only errors: no warnings, notes or counts."),
    ]

    /// Checks the values, reads the configuration file, and finds the paths where the command line names none.
    mutating func validate(in context: CommandContext) throws {
        if isUnread { return }
        for option in GeneratorOption.all {
            guard let value = context.environment(option.variable), !value.isEmpty else { continue }
            valuesOfEnvironment[option.name] = value
        }
        if let namedNamespace, let fault = CompileOptions.fault(ofNamespace: namedNamespace) {
            throw ValidationError("'\(visible(namedNamespace))' of '--namespace' is not a namespace: \(fault)")
        }
        if let namedDomain, let fault = CompileOptions.fault(ofClusterDomain: namedDomain) {
            throw ValidationError("'\(visible(namedDomain))' of '--cluster-domain' is not a DNS domain: \(fault)")
        }
        for option in GeneratorOption.all {
            guard let (value, origin) = given(option), let fault = option.fault(value) else { continue }
            throw ValidationError("'\(visible(value))' of '\(origin)' is not \(option.noun): \(fault)")
        }
        if let namedVersion, let fault = DaprVersion.fault(of: namedVersion) {
            throw ValidationError(
                "'\(visible(namedVersion))' of '--dapr-version' is not a known release of Dapr: \(fault)")
        }
        configuration = try configurationArguments.read(in: context)
        if paths.isEmpty { try useConfiguredPaths(in: context) }
    }

    /// Takes the paths of the configuration file.
    mutating func useConfiguredPaths(in context: CommandContext) throws {
        guard let file = configuration.file, !file.values.paths.isEmpty else {
            let place = visible(configuration.file?.path.text ?? configurationName)
            throw ValidationError(
                """
                Missing expected argument '<path> ...'
                Help:  Name files, directories, or - for standard input, or set 'paths' in \(place).
                """)
        }
        paths = try context.exitingForConfiguration { () throws(ConfigurationFailure) in
            try file.paths(to: file.values.paths)
        }
        takesConfiguredPaths = true
    }

    /// The configured paths, where the command line names others; their files only say what a name means. None beside standard input.
    var contextPaths: [String] {
        guard takesContext, !takesConfiguredPaths, !paths.contains("-"), let file = configuration.file else {
            return []
        }
        return file.values.paths.map { file.path(to: $0) }
    }

    /// What is left out of directories.
    var ignoring: IgnoreOptions { ignoreArguments.options(configuration) }

    /// The namespace of resources that do not name one.
    var namespace: String { compileOptions.namespace }

    var compileOptions: CompileOptions {
        var options = configuration.compileOptions
        if let namedNamespace { options.namespace = namedNamespace }
        if let namedDomain { options.clusterDomain = namedDomain }
        for option in GeneratorOption.all {
            if let (value, _) = given(option) { options.generators[option] = value }
        }
        if let namedVersion, let version = DaprVersion(namedVersion) { options.daprVersion = version }
        return options
    }

    /// The value of the command line or the environment, and where it comes from; an empty variable counts as not set.
    private func given(_ option: GeneratorOption) -> (value: String, origin: String)? {
        if let value = namedByGenerators[option.name] { return (value, "--\(option.name)") }
        return valuesOfEnvironment[option.name].map { ($0, option.variable) }
    }
}

extension ResolvedModel {
    /// Every namespace that has resources, in order.
    fileprivate var namespaces: [String] {
        Set(eventBuses.compactMap(\.namespace) + eventSources.map(\.namespace) + triggers.map(\.namespace)).sorted()
    }
}
