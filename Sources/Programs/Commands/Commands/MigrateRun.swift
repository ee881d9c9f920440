import CommandArguments
import EventsCompiler
import Files
import Findings
import Migration
import Terminal
import Text
import Topics
import Workspace

/// A migration of the files of a command line: what is said of it, and where it goes.
struct MigrateRun {
    private let kind: MigrationKind
    private let arguments: InputArguments
    private let mode: MigrateMode
    private let context: CommandContext
    private let inputs: [InputFile]

    /// Files that findings may point to, and that stay as they are.
    private let others: [SourceFile]
    private let set: MigratedSet

    /// Files that are no resources as they stand.
    private let leftOut: [LeftOutFile]

    init(
        _ kind: MigrationKind, _ arguments: InputArguments, _ mode: MigrateMode, in context: CommandContext
    ) throws {
        (self.kind, self.arguments, self.mode, self.context) = (kind, arguments, mode, context)
        let patched: [Int: String]
        do throws(InputError) {
            let read = try inputTexts(arguments, in: context)
            (inputs, others, leftOut, patched) = (read.files, read.context, read.leftOut, read.patched)
        } catch {
            for failure in error.failures { context.report(failure) }
            throw ExitCode(ExitStatus.noInput.rawValue)
        }
        set = migrate(
            inputs.map { ($0.name, $0.bytes) }, kind, context: others, keeping: patched,
            options: arguments.compileOptions)
    }

    func run() throws {
        reportBefore()
        if mode.check {
            try context.print(changed.map { "\($0.input.name)\n" }.joined())
        } else if mode.diff {
            for file in changed { try show(file) }
            try reportCommands(toOutput: false)
        } else {
            // Before the files: a later run does not know which buses were moved.
            try reportCommands(toOutput: !inputs.contains(where: \.isStandardInput))
            try context.rewrite(files, verb: "rewrite")
        }
        let isUnwritten = mode.check || mode.diff
        if mode.output == nil {
            say("\(changed.count) \(plural("file", changed.count)) \(isUnwritten ? "would be rewritten" : "rewritten")")
            if mode.check, !changed.isEmpty, !arguments.quiet {
                context.report(
                    " = help: to rewrite \(changed.count == 1 ? "it" : "them"), run: \(context.lineThatWrites)\n")
            }
        }
        if set.isIncomplete || leftOut.contains(where: hasWork) || (isUnwritten && !changed.isEmpty) {
            throw ExitCode(ExitStatus.failure.rawValue)
        }
    }

    private var files: [(input: InputFile, bytes: [UInt8])] { zip(inputs, set.files).map { ($0, $1.bytes) } }

    private var changed: [(input: InputFile, bytes: [UInt8])] { files.filter { $0.bytes != $0.input.bytes } }

    /// Errors, what is left as it is, and what does not stay the same, before the first file is written.
    private func reportBefore() {
        var text = DiagnosticText(
            files: inputs.map(\.source) + others + arguments.compileOptions.configurationFiles,
            colour: context.coloursErrors)
        context.report(text.render(set.errors))
        if set.before.resources.isEmpty, set.errors.isEmpty { say("there is nothing to migrate in these files") }
        for file in leftOut where hasWork(file) || !arguments.quiet {
            context.report("ofevents: \(visible(file.file.name)): left as it is: \(visible(file.reason))\n")
        }
        var indexes: [Int: LineIndex] = [:]
        for remark in set.remarks where remark.kind == .left || !arguments.quiet {
            let index = indexes[remark.file] ?? LineIndex(inputs[remark.file].source.bytes)
            indexes[remark.file] = index
            var place = visible(inputs[remark.file].name)
            if let span = remark.place {
                let position = index.position(of: Int(span.start))
                place += ":\(position.line):\(position.column)"
            }
            let lead = remark.kind == .left ? "left as it is: " : ""
            context.report("ofevents: \(place): \(lead)\(visible(remark.message))\n")
        }
    }

    /// Whether a file that is left out would be rewritten if it was named. Of a patch or a template nobody knows.
    private func hasWork(_ file: LeftOutFile) -> Bool {
        guard case .overlay = file.part else { return false }
        let alone = migrate([(file.file.name, file.file.bytes)], kind, options: arguments.compileOptions)
        return alone.files.contains(where: \.isChanged)
    }

    private func show(_ file: (input: InputFile, bytes: [UInt8])) throws {
        let text: String
        do throws(NoPatch) {
            text = try patch(old: file.input.bytes, new: file.bytes, path: file.input.name)
        } catch {
            let difference = ShownRewriting(
                name: file.input.name, old: file.input.source, new: SourceFile(name: "", bytes: file.bytes))
            context.report(difference.text)
            return say("the difference of '\(visible(file.input.name))' is no patch, \(error.words)")
        }
        try context.print(text)
    }

    /// What is to be run before the new manifests are applied.
    private func reportCommands(toOutput: Bool) throws {
        var outputs: [TopicOutput] = []
        if let streams = streamCommands(for: set) {
            outputs.append(streams)
            if !streams.text.isEmpty { say("run the commands for NATS before you apply the new manifests") }
        }
        if kind.leavesController, let offsets = offsetCommands(for: set) { outputs.append(offsets) }
        for output in outputs {
            for remark in output.remarks { say(visible(remark)) }
            if toOutput { try context.print(output.text) } else { context.report(output.text) }
        }
    }

    /// A line for people, unless they want none.
    private func say(_ line: String) {
        if !arguments.quiet { context.report("ofevents: \(line)\n") }
    }
}
