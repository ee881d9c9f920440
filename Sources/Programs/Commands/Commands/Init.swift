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
import Text
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
            These scenarios pass; change them to what you expect, and run them with 'ofevents test'. An existing file \
            stays as it is. A later run writes the files of new Triggers, and a further file, such as \
            'shipping-2.scenario.yaml', for new subscribers and changed conditions.
            """,
        examples: ["ofevents init events/", "ofevents init --output-dir tests events/"])

    static let arguments: [Argument<Self>] = [
        .group(\.input, InputArguments.argumentsWithoutContext),
        .option(
            "output-dir", \.outputDir, value: "directory", help: "Where the files are written.",
            discussion: """
                The default is the first of 'scenarios' in the configuration file. Without it, the files go to the \
                directory that has all paths, or to the current directory if the paths are those of the configuration file.
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
        var input = input
        // A scenario names all that it needs.
        input.takesContext = false
        let compilation = try compileNamed(input, in: context)
        let folder = wantedFolder(in: context) ?? folderOfPaths(in: context)
        let texts = try scenarios(of: compilation, for: folder, in: context)
        guard !texts.isEmpty else {
            context.report("ofevents: error: the resources have no Trigger, so there is no scenario to write\n")
            throw ExitCode(ExitStatus.failure.rawValue)
        }
        let files = try context.exiting(.cannotCreate) { () throws(FileError) in
            try NewFiles(in: folder).write(texts)
        }
        try context.print(files.map { "\($0.isNew ? "wrote" : "kept") \($0.path)\n" }.joined())
        if !input.quiet, !files.contains(where: \.isNew) {
            context.report("ofevents: nothing was written: the files that are there have scenarios of each Trigger\n")
        }
    }

    /// The resources of the paths alone; where they have errors, it may be that a file of the configured paths is missing.
    private func compileNamed(_ input: InputArguments, in context: CommandContext) throws -> Compilation {
        do {
            return try compileInput(input, in: context)
        } catch let exit as ExitCode where exit.rawValue == ExitStatus.failure.rawValue {
            let hasOthers = !input.takesConfiguredPaths && input.configuration.file?.values.paths.isEmpty == false
            if hasOthers {
                context.report("ofevents: scenarios read only what is named: name all files they need, or no path\n")
            }
            throw exit
        }
    }

    /// The directory that the command line or the configuration file names; it may be missing.
    private func wantedFolder(in context: CommandContext) -> FilePath? {
        if let outputDir { return context.path(outputDir) }
        guard let file = input.configuration.file, let first = file.values.scenarios.first else { return nil }
        let path = context.path(file.path(to: first))
        let isThere = (try? FileStatus(of: path)) != nil
        return isThere || InputContent.scenarios.includes(path) ? Self.folder(of: path) : path
    }

    /// The directory that `test` searches where the paths are configured, and the deepest one that has all paths where they are
    /// named: the first of several, such as those of a shell's pattern, is any of them.
    private func folderOfPaths(in context: CommandContext) -> FilePath {
        if input.takesConfiguredPaths { return context.path("") }
        let folders = input.paths.map { Self.folder(of: context.path($0)) }
        let texts = folders.map(\.text)
        guard Set(texts).count > 1 else { return folders[0] }
        let parts = texts.map { $0.split(separator: "/") }
        let shared = parts.dropFirst().reduce(parts[0]) { shared, next in
            zip(shared, next).prefix { $0 == $1 }.map { $0.0 }
        }
        let isRooted = texts.allSatisfy { $0.hasPrefix("/") }
        let isMixed = !isRooted && texts.contains { $0.hasPrefix("/") }
        return context.path(isMixed ? "" : (isRooted ? "/" : "") + shared.joined(separator: "/"))
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
        let names = triggers.map { fileName(of: $0, in: folder) }
        let suite = ExistingScenarios(in: folder, namespace: input.configuration.compileOptions.namespace)
        return try zip(triggers, names).flatMap { trigger, name -> [(name: String, text: String)] in
            let first = FirstScenarios(
                of: trigger, namespace: input.namespace,
                defaultNamespace: input.configuration.compileOptions.namespace
            ) { try simulation(of: compilation, in: context) }
            var texts = [(name: name, text: try first.text(resources: resources))]
            switch suite.state(ofFile: name) {
            case .missing: break
            case .unreadable:
                guard !input.quiet else { break }
                context.report(
                    "ofevents: '\(visible(name))' has no scenario, or errors: what it lacks is not known\n")
            case .readable:
                let numbers = try first.subscribers(without: suite.scenarios)
                if let text = try first.text(resources: resources, ofSubscribers: numbers) {
                    texts.append((suite.nameOfFurtherFile(behind: name, besides: names), text))
                }
            }
            return texts
        }
    }

    /// The name of a Trigger's file, with the namespace unless that is the default: whichever files are named, no two Triggers share one.
    ///
    /// A file of 0.1.0, without the namespace, counts where it is about the Trigger.
    private func fileName(of trigger: TriggerConfig, in folder: FilePath) -> String {
        let short = "\(trigger.triggerName).scenario.yaml"
        let isDefault = trigger.namespace == input.configuration.compileOptions.namespace
        if isDefault, !trigger.triggerName.contains(".") { return short }
        if let bytes = try? OpenFile(reading: folder.appending(short)).readAll() {
            let text = String(decoding: bytes, as: UTF8.self)
            let names = ["trigger: \(trigger.namespace)/\(trigger.triggerName)", "namespace: \(trigger.namespace)"]
            if names.contains(where: { name in text.split(separator: "\n").contains { $0.hasSuffix(name) } }) {
                return short
            }
        }
        return "\(trigger.namespace).\(short)"
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
