import CommandArguments
import ConfigurationFile
import EventsCompiler
import Files
import Findings
import HandlerContract
import Manifests
import Scenarios
import Simulation
import Terminal
import Workspace

/// `ofevents init`: the first scenarios of every Trigger of a set.
struct Init: Command {
    var input = InputArguments()
    var outputDir: String?

    static let summary = CommandSummary(
        name: "init",
        abstract: "Write first scenarios for the Triggers of a set of resources.",
        discussion: """
            Writes a file for each Trigger. Each subscriber has a scenario that makes it fire and one that does not. \
            These scenarios pass; change them to what you expect, and run them with 'ofevents test'. An existing file is \
            never replaced.
            """,
        examples: ["ofevents init events/", "ofevents init --output-dir tests events/"])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option(
            "output-dir", \.outputDir, value: "directory", help: "Where the files are written.",
            discussion: """
                The default is the first of 'scenarios' in the configuration file, or else the directory of the first path.
                """,
            completion: .directories),
    ]

    func validate(in context: CommandContext) throws {
        guard !input.paths.contains("-") else {
            throw ValidationError(
                "A scenario needs the names of resource files: name files in place of standard input.")
        }
    }

    func run(in context: CommandContext) throws {
        let compilation = try compileInput(input, in: context)
        let folder = wantedFolder(in: context) ?? Self.folder(of: context.path(input.paths[0]))
        let texts = try scenarios(of: compilation, for: folder, in: context)
        guard !texts.isEmpty else {
            context.report("ofevents: error: the resources have no Trigger, so there is no scenario to write\n")
            throw ExitCode(ExitStatus.failure.rawValue)
        }
        let written = try context.exiting(.cannotCreate) { () throws(FileError) in try NewFiles(in: folder).write(texts)
        }
        try context.print(written.map { "wrote \($0)\n" }.joined())
    }

    /// The directory that the command line or the configuration file names; it may be missing.
    private func wantedFolder(in context: CommandContext) -> FilePath? {
        if let outputDir { return context.path(outputDir) }
        guard let file = input.configuration.file, let first = file.values.scenarios.first else { return nil }
        let path = context.path(file.path(to: first))
        let isThere = (try? FileStatus(of: path)) != nil
        return isThere || InputContent.scenarios.includes(path) ? Self.folder(of: path) : path
    }

    /// The name and text of each file.
    private func scenarios(
        of compilation: Compilation, for folder: FilePath, in context: CommandContext
    ) throws -> [(name: String, text: String)] {
        let triggers = compilation.configs.map(\.config).compactMap { config in
            if case .trigger(let trigger) = config { trigger } else { nil }
        }
        guard !triggers.isEmpty else { return [] }
        let resources = try context.exiting(.noInput) { () throws(FileError) in
            if wantedFolder(in: context) != nil, !folder.text.isEmpty || outputDir != nil { try makeFolder(folder) }
            return try input.paths.map { path throws(FileError) in
                try relativePath(of: context.path(path), from: folder.text.isEmpty ? context.path(".") : folder)
            }
        }
        let names = Dictionary(grouping: triggers, by: \.triggerName)
        return try triggers.map { trigger in
            let first = FirstScenarios(
                of: trigger, namespace: input.namespace,
                defaultNamespace: input.configuration.compileOptions.namespace
            ) { try simulation(of: compilation, in: context) }
            let isShared = names[trigger.triggerName, default: []].count > 1
            let name = isShared ? "\(trigger.namespace).\(trigger.triggerName)" : trigger.triggerName
            return ("\(name).scenario.yaml", try first.text(resources: resources))
        }
    }

    private func makeFolder(_ folder: FilePath) throws(FileError) {
        do {
            try createFolder(folder)
        } catch {
            throw FileError("cannot make the directory", folder.text, reason: error.reason)
        }
    }

    /// The directory itself, or the one that a file is in.
    private static func folder(of path: FilePath) -> FilePath {
        if (try? FileStatus(of: path))?.kind == .folder { return path }
        return path.parent ?? FilePath("", in: path.start)
    }
}
