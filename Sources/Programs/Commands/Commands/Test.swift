import CommandArguments
import ConfigurationFile
import EventsCompiler
import Files
import Findings
import Scenarios
import Terminal
import Text
import Workspace

/// `ofevents test`: scenarios, what happens to resources and what must come of it.
struct Test: Command {
    var paths: [String] = []
    var output: ResultFormat = .text
    var filter: String?
    private var configurationArguments = ConfigurationArguments()
    private var ignoreArguments = IgnoreArguments()
    var explain = false
    var watch = false

    /// The configuration file that holds.
    private var configuration = CurrentConfiguration()

    init() {}

    static let summary = CommandSummary(
        name: "test",
        abstract: "Run scenarios: events that arrive, sinks that fail, and deliveries that you expect.",
        discussion: """
            A scenario names its resources, the steps that happen at simulated times, and the expected deliveries. The \
            resources are compiled as 'render' does, and the adapter's own code decides what is delivered.
            """,
        examples: [
            "ofevents test",
            "ofevents test --explain --filter \"late payment\" events/",
            "ofevents test -o junit > report.xml",
        ])

    static let arguments: [Argument<Self>] = [
        .positional(
            "path", \.paths, help: "Scenario files, or directories that have *.scenario.yaml files at any depth.",
            discussion: """
                The default is 'scenarios' of the configuration file, or else the current directory.
                """,
            completion: .files(extensions: ["yaml", "yml"])),
        .option("output", short: "o", \.output, help: "The format of the output.").formerly("format", since: "0.2.0"),
        .option(
            "filter", \.filter, value: "text", help: "Run only scenarios whose name or file name contains this text."),
        .group(\.configurationArguments),
        .group(\.ignoreArguments),
        .flag("explain", \.explain, help: "Show the timeline of every scenario, not only of those that fail."),
        .flag("watch", \.watch, help: "Run again whenever a file changes, until the command is interrupted."),
    ]

    mutating func validate(in context: CommandContext) throws {
        configuration = try configurationArguments.read(in: context)
    }

    mutating func run(in context: CommandContext) throws {
        var cache = SnapshotCache()
        guard watch else {
            let (results, _) = try runOnce(in: context, reusing: &cache)
            if results.contains(where: { $0.status != .passed }) { throw ExitCode(ExitStatus.failure.rawValue) }
            return
        }
        while true {
            var seen = FileWatch(watchedPaths, in: context.folder)
            if let (_, suite) = try? runOnce(in: context, reusing: &cache) {
                seen = FileWatch(watchedPaths + suite.paths.sorted(), in: context.folder)
            }
            repeat {
                try seen.waitForChange(pausing: context.clock.pause)
                context.report("ofevents: a file has changed\n")
                seen = FileWatch(watchedPaths, in: context.folder)
            } while (try? validate(in: context)) == nil
        }
    }

    /// What is looked at even where nothing can be run.
    private var watchedPaths: [String] {
        guard let file = configuration.file else { return paths.isEmpty ? ["."] : paths }
        let named = paths.isEmpty ? file.values.scenarios.map { file.path(to: $0) } : paths
        return (named.isEmpty ? ["."] : named) + configuration.readPaths
    }

    /// The paths of the command line or of the configuration file; none where the current directory is meant.
    private func searchedPaths(in context: CommandContext) throws -> [String] {
        guard paths.isEmpty, let file = configuration.file else { return paths }
        return try context.exitingForConfiguration { () throws(ConfigurationFailure) in
            try file.paths(to: file.values.scenarios)
        }
    }

    /// Runs everything once and prints the results.
    private func runOnce(
        in context: CommandContext, reusing cache: inout SnapshotCache
    ) throws -> ([ScenarioResult], ScenarioSuite) {
        let paths = try searchedPaths(in: context)
        let files = try readScenarios(paths, in: context)
        var suite = ScenarioSuite(
            filter: filter, options: configuration.compileOptions, ignoring: ignoreArguments.options(configuration),
            in: context.folder, standardInput: context.input, clock: context.clock.now, reusing: cache)
        let results = files.flatMap { suite.run($0) }
        cache = suite.cache
        if results.isEmpty { context.report(nothingToRun(in: paths)) }
        try context.print(output.text(results, explain))
        guard !results.isEmpty else { throw ExitCode(ExitStatus.failure.rawValue) }
        return (results, suite)
    }

    private func readScenarios(_ paths: [String], in context: CommandContext) throws -> [InputFile] {
        do throws(InputError) {
            let files = try context.inputFiles(
                paths.isEmpty ? ["."] : paths, .scenarios, ignoring: ignoreArguments.options(configuration)
            ).files
            guard self.paths.isEmpty else { return files }
            return files.map { file in
                let isHere = file.name.hasPrefix("./")
                return isHere ? InputFile(name: String(file.name.dropFirst("./".count)), bytes: file.bytes) : file
            }
        } catch {
            for failure in error.failures { context.report(failure) }
            throw ExitCode(ExitStatus.noInput.rawValue)
        }
    }

    private func nothingToRun(in paths: [String]) -> String {
        let places = paths.isEmpty ? "this directory" : paths.map { "'\(visible($0))'" }.joined(separator: ", ")
        let help =
            filter.map { "no scenario has a name or a file name that contains '\(visible($0))'" }
            ?? "a scenario is a file named *.scenario.yaml; 'ofevents init' writes the first ones"
        return "ofevents: error: there is no scenario to run in \(places)\n = help: \(help)\n"
    }
}
