import CommandArguments
import EventsCompiler
import Files
import Findings
import LineDifference
import Terminal
import Text
import Workspace

/// `ofevents render`: compiles a set of files and writes, or checks, what it becomes.
struct Render: Command {
    var input = InputArguments()
    var output: OutputFormat = .yaml
    var outputDir: String?
    var outputFile: String?
    var allowEmpty = false
    var check = false
    var against: String?
    var diagnostics = DiagnosticsArguments()

    /// What was compiled: the end of the process frees it.
    private var compilation: Compilation?

    /// Why files of earlier runs stay; nil where they go.
    private var reasonToKeep: String?

    init() {}

    static let summary = CommandSummary(
        name: "render",
        abstract: "Write the Components, Resiliencies and Deployments that run a set of resources.",
        discussion: """
            Equal input gives equal bytes, in any order of the files. Findings go to standard error and to \
            --diagnostics-file. After an error, nothing else is written.
            """,
        examples: [
            Example("Create everything in a cluster", "ofevents render events.yaml | kubectl apply -f -"),
            Example(
                "Preview what is in a cluster",
                "kubectl get eventsources,triggers,eventbuses -A -o yaml | ofevents render -"),
            Example("Keep one file for each object in a directory", "ofevents render --output-dir manifests events/"),
            Example(
                "Fail in CI when one of those files is out of date",
                "ofevents render --output-dir manifests --check events/"),
            Example("The same for a single file", "ofevents render --output-file all.yaml --check events/"),
            Example(
                "Keep the findings when the caller drops standard error",
                "ofevents render --diagnostics-file f.json --diagnostics-format json events/"),
        ],
        exitStatuses: [
            ExitMeaning(0, "success, possibly with warnings"),
            ExitMeaning(ExitStatus.failure.rawValue, "errors in the input, or --check found a difference"),
            ExitMeaning(ExitStatus.usage.rawValue, "wrong usage"),
            ExitMeaning(ExitStatus.noInput.rawValue, "an input cannot be read"),
            ExitMeaning(ExitStatus.software.rawValue, "a bug in ofevents"),
            ExitMeaning(ExitStatus.cannotCreate.rawValue, "the output cannot be written"),
            ExitMeaning(ExitStatus.configuration.rawValue, "the configuration file has errors"),
        ])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option(
            "output", short: "o", \.output,
            help: "The format of the output: yaml, json for one List, or name for names as of 'kubectl get -o name'.",
            discussion: "With --check, name prints only the paths of files that are out of date."),
        .option(
            "output-dir", \.outputDir, value: "dir",
            help: "Write one file for each object, named {kind}-{namespace}-{name}.yaml.",
            discussion: "Files of an earlier run that are no longer needed are removed. No other file is changed.",
            completion: .directories),
        .option(
            "output-file", \.outputFile, value: "file", help: "Write to this file; - for standard output.",
            discussion: "After an error the file stays as it is.", completion: .files()),
        .flag(
            "allow-empty", \.allowEmpty,
            help: "Let --output-dir remove all files of an earlier run if the input has no resources."),
        .flag(
            "check", \.check,
            help: "Write nothing: print how the output differs from what is there, and exit with 1 if it does.",
            discussion: "The last line on standard error is the command that brings the files up to date."),
        .option(
            "against", \.against, value: "file",
            help: "Compare with this file instead of --output-dir or --output-file; - for standard input.",
            completion: .files()),
        .group(\.diagnostics),
    ]

    func validate(in context: CommandContext) throws {
        let places = [(outputDir, "--output-dir"), (outputFile, "--output-file"), (against, "--against")].filter {
            $0.0 != nil
        }
        for (path, option) in places where path == "" {
            throw ValidationError("'\(option)' names no file or directory: an empty path was given")
        }
        if outputDir != nil, output != .yaml, !check || output != .name {
            throw ValidationError("'--output-dir' writes YAML files; remove '-o \(output)'")
        }
        if places.count > 1 {
            let names = places.prefix(2).map { "'\($0.1)'" }.joined(separator: " and ")
            throw ValidationError("\(names) cannot be used together: remove one of them")
        }
        if check, outputDir == nil, comparedFile == nil {
            throw ValidationError(
                "'--check' needs something to compare with: add '--output-dir DIR' or '--output-file FILE'")
        }
        if !check, against != nil { throw ValidationError("'--against' needs '--check': add '--check'") }
        if against == "-", input.paths.contains("-") {
            throw ValidationError(
                "'-' (standard input) is given twice, for the resources and for '--against': name a file for one of them"
            )
        }
        if allowEmpty, outputDir == nil {
            throw ValidationError(
                "'--allow-empty' works only with '--output-dir': remove it, or add '--output-dir DIR'")
        }
    }

    /// The file that `--check` compares with; standard output is none.
    private var comparedFile: String? { against ?? (check && outputFile != "-" ? outputFile : nil) }

    mutating func run(in context: CommandContext) throws {
        let reserved = (against ?? outputFile).map { $0 == "-" ? against == nil ? [] : ["<stdin>"] : [$0] }
        let (compilation, read) = try compileFiles(
            input, reportingTo: diagnosticsOutput, reserved: reserved ?? [], outputDir: outputDir,
            writesManifests: true, in: context)
        self.compilation = compilation
        reasonToKeep = Self.reasonToKeep(compilation, read)
        if let outputDir {
            let files = try context.exiting(.cannotCreate) { () throws(FileError) in
                try outputFiles(compilation.manifests)
            }
            if !compilation.hasResources, !allowEmpty, reasonToKeep == nil {
                try refuseToEmpty(outputDir, compilation, in: context)
            }
            try check ? checkDirectory(outputDir, files, in: context) : writeDirectory(outputDir, files, in: context)
        } else if let comparedFile {
            try checkFile(comparedFile, compilation, in: context)
        } else if let outputFile, outputFile != "-" {
            try writeFile(outputFile, compilation, besides: read.names, in: context)
        } else {
            try context.exiting(.cannotCreate) { () throws(FileError) in
                try write(compilation.manifests, as: output, to: context.output)
            }
        }
    }

    private var diagnosticsOutput: DiagnosticsOutput {
        DiagnosticsOutput(
            command: "render", format: diagnostics.diagnosticsFormat, file: diagnostics.file?.path)
    }

    /// Files of earlier runs may be those of resources that are not in the set: of the context, or of a kustomization that is left out.
    private static func reasonToKeep(_ compilation: Compilation, _ input: InputFiles) -> String? {
        if compilation.mayHaveOthers || input.isContextIncomplete {
            return
                "they may belong to files of 'paths' that are not named; run it without a path to remove what is outdated"
        }
        return input.leavesOutOverlays ? "they may belong to the kustomization that is left out" : nil
    }

    /// Ends the command where the directory holds files of an earlier run: an input without any resource is more likely
    /// a wrong path or the output of a program that failed than the wish to remove them all.
    private func refuseToEmpty(_ path: String, _ compilation: Compilation, in context: CommandContext) throws {
        let stale = try context.exiting(.noInput) { () throws(FileError) in
            try OutputDirectory(context.path(path)).compare([])
        }
        guard !stale.isEmpty else { return }
        let files = "\(stale.count) \(plural("file", stale.count))"
        let skipped = FindingReport.skipped(compilation.skipped).map { " (\($0))" } ?? ""
        try context.exiting(.failure) { () throws(FileError) in
            throw FileError(
                "cannot empty", path,
                reason: "the input holds no resource of OpenFunction Events\(skipped), and \(files) would be removed",
                help: "nothing was changed; check the input, or add --allow-empty to remove the files of earlier runs"
            )
        }
    }

    private func writeDirectory(_ path: String, _ files: [OutputFile], in context: CommandContext) throws {
        let summary = try context.exiting(.cannotCreate) { () throws(FileError) in
            try OutputDirectory(context.path(path)).write(files, keepsOthers: reasonToKeep != nil)
        }
        guard !input.quiet, diagnosticsOutput.takesLines else { return }
        let counts = [
            (summary.written.count, "written"), (summary.removed.count, "removed"), (summary.unchanged, "unchanged"),
        ]
        let text = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        context.report("ofevents: \(visible(path)): \(text.isEmpty ? "no files" : text)\n")
        reportKept(summary.kept, of: path, in: context)
    }

    private func checkDirectory(_ path: String, _ files: [OutputFile], in context: CommandContext) throws {
        var differences = try context.exiting(.noInput) { () throws(FileError) in
            try OutputDirectory(context.path(path)).compare(files)
        }
        if reasonToKeep != nil {
            let count = differences.count
            differences.removeAll { $0.kind == .stale }
            reportKept(count - differences.count, of: path, in: context)
        }
        let hasUnseen = differences.contains { $0.unseen != nil }
        let diff = differences.map { $0.diffText(in: path) }.joined()
        let names = differences.map { path.hasSuffix("/") ? path + $0.fileName : "\(path)/\($0.fileName)" }
        try finishCheck(diff, of: path, files: names, hasUnseen: hasUnseen, in: context)
    }

    private func writeFile(
        _ path: String, _ compilation: Compilation, besides inputs: [String], in context: CommandContext
    ) throws {
        try context.exiting(.usage) { () throws(FileError) in
            try context.refuse(path, besides: inputs + input.configuration.readPaths, of: input.paths)
        }
        try context.exiting(.cannotCreate) { () throws(FileError) in
            try ReplacedFile(context.path(path)).write(text(of: compilation, as: output))
        }
    }

    /// All that is written where it is one file.
    private func text(of compilation: Compilation, as form: OutputFormat) -> [UInt8] {
        var text: [UInt8] = []
        write(compilation.manifests, as: form) { piece in
            text += piece
            return true
        }
        return text
    }

    /// Says that files of earlier runs stay, and why.
    private func reportKept(_ count: Int, of path: String, in context: CommandContext) {
        guard let reasonToKeep, count > 0, !input.quiet, diagnosticsOutput.takesLines else { return }
        let files = count == 1 ? "1 file of an earlier run stays" : "\(count) files of earlier runs stay"
        context.report("ofevents: \(visible(path)): \(files): \(reasonToKeep)\n")
    }

    private func checkFile(_ path: String, _ compilation: Compilation, in context: CommandContext) throws {
        let old = try context.exiting(.noInput) { () throws(FileError) in
            try contents(ofFile: path, in: context.folder, standardInput: context.input)
        }
        let isJSON = output == .json || output == .name && path.hasSuffix(".json")
        let new = text(of: compilation, as: isJSON ? .json : .yaml)
        let unseen = unseenDifference(old: old, new: new)
        let words = unseen.map { "\(visible(path)): \($0)\n" }
        let diff = words ?? unifiedDiff(old: old, new: new, oldName: "a/\(path)", newName: "b/\(path)")
        try finishCheck(diff ?? "", of: path, files: diff == nil ? [] : [path], hasUnseen: unseen != nil, in: context)
    }

    private func finishCheck(
        _ diff: String, of path: String, files: [String], hasUnseen: Bool, in context: CommandContext
    ) throws {
        guard !files.isEmpty else { return }
        try context.print(output == .name ? files.map { $0 + "\n" }.joined() : diff)
        if !input.quiet, output != .name, diagnosticsOutput.takesLines {
            let what = outputDir == nil ? "it is" : files.count == 1 ? "1 file is" : "\(files.count) files are"
            context.report("ofevents: \(visible(path)): \(what) out of date\n")
            if hasUnseen {
                context.report(" = help: 'text eol=lf' in .gitattributes keeps git from converting them\n")
            }
            if against != "-" {
                context.report(
                    " = help: to bring \(files.count == 1 ? "it" : "them") up to date, run: \(context.lineThatWrites)\n"
                )
            }
        }
        throw ExitCode(ExitStatus.failure.rawValue)
    }
}

extension OutputFormat: ArgumentValue {}
