import CommandArguments
import ConfigurationFile
import EventsCompiler
import Findings
import HandlerContract
import Manifests
import Scenarios
import Simulation

/// `ofevents init`: the first scenarios of every Trigger of a set.
struct Init: Command {
    var input = InputArguments()
    var outputDir: String?

    static let summary = CommandSummary(
        name: "init",
        abstract: "Write the first scenarios for the Triggers of a set of resources.",
        discussion: """
            For each Trigger a file, in which each subscriber has a scenario that makes it fire and one that does not. \
            They pass as they are written; make them say what you mean, and run them with 'ofevents test'. A file that \
            exists is never replaced.
            """,
        examples: ["ofevents init events/", "ofevents init --output-dir tests events/"])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option(
            "output-dir", \.outputDir, value: "directory", help: "Where the files are written.",
            discussion: """
                Without it in the first of the 'scenarios' of the configuration file, and without that beside the resources: \
                in the directory of the first path.
                """,
            completion: .directories),
    ]

    func validate() throws {
        guard !input.paths.contains("-") else {
            throw ValidationError("A scenario names the files of its resources, and standard input is none.")
        }
    }

    func run() throws {
        let compilation = try compileInput(input)
        let folder = wantedFolder ?? Self.folder(of: FilePath(input.paths[0]))
        let texts = try scenarios(of: compilation, in: folder)
        guard !texts.isEmpty else {
            StandardError.print("ofevents: error: there is no Trigger in the set, and so no scenario to write\n")
            throw ExitCode(ExitStatus.failure.rawValue)
        }
        let written = try exiting(.cannotCreate) { () throws(FileError) in try NewFiles(in: folder).write(texts) }
        let lines = written.map { "wrote \($0)\n" }.joined()
        _ = try exiting(.cannotCreate) { () throws(FileError) in try StandardOutput().write(lines) }
    }

    /// The directory that the command line or the configuration file names; it need not be there.
    private var wantedFolder: FilePath? {
        if let outputDir { return FilePath(outputDir) }
        guard let file = input.configuration.file, let first = file.values.scenarios.first else { return nil }
        let path = FilePath(file.path(to: first))
        let isThere = (try? FileStatus(of: path)) != nil
        return isThere || InputContent.scenarios.includes(path) ? Self.folder(of: path) : path
    }

    /// The name and text of each file.
    private func scenarios(of compilation: Compilation, in folder: FilePath) throws -> [(name: String, text: String)] {
        let triggers = compilation.configs.map(\.config).compactMap { config in
            if case .trigger(let trigger) = config { trigger } else { nil }
        }
        guard !triggers.isEmpty else { return [] }
        let resources = try exiting(.noInput) { () throws(FileError) in
            if wantedFolder != nil, !folder.text.isEmpty || outputDir != nil { try makeFolder(folder) }
            return try input.paths.map { path throws(FileError) in
                try relativePath(of: FilePath(path), from: folder.text.isEmpty ? FilePath(".") : folder)
            }
        }
        let names = Dictionary(grouping: triggers, by: \.triggerName)
        return try triggers.map { trigger in
            let first = FirstScenarios(
                of: trigger, namespace: input.namespace,
                defaultNamespace: input.configuration.compileOptions.namespace
            ) { try simulation(of: compilation) }
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
        return path.parent ?? FilePath("")
    }
}
