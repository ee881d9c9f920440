import CommandArguments
import Findings
import Fixes
import LineDifference
import Terminal
import Text
import Workspace

/// What `ofevents lint` fixes, and where it goes.
struct FixArguments: ArgumentGroup {
    var fix = false
    var diff = false

    static let arguments: [Argument<Self>] = [
        .flag(
            "fix", \.fix, help: "Fix findings if the files show how, and report the others.",
            discussion: """
                Corrects misspelt names of fields, replaces mqtt with mqtt3, and quotes values that would not arrive as they \
                are written. Adds 'producers: []' to EventSources if the files have no other app of their namespace with a \
                dapr.io/app-id. Changes nothing else. With -, the fixed text goes to standard output, and the findings go to \
                standard error.
                """),
        .flag(
            "diff", \.diff, help: "Write nothing: print how --fix would change the files, and exit with 1 if it would.",
            discussion: """
                The output is a patch for 'git apply' and 'patch -p1'. If lines of it may hold secrets, what changes in that \
                file goes to standard error instead. There … hides values that may be secrets, and other fields on the line.
                """),
    ]

    var isActive: Bool { fix || diff }
}

/// Files that were fixed in memory, on their way out.
struct LintFix {
    private let inputs: [InputFile]
    private let fixed: FixedSet
    private let isQuiet: Bool

    /// - Parameter find: everything that is to be fixed in a set of texts.
    init(_ inputs: [InputFile], isQuiet: Bool, finding find: ([SourceFile]) -> [Diagnostic]) {
        self.inputs = inputs
        self.isQuiet = isQuiet
        fixed = applyFixes(inputs.map { ($0.name, $0.bytes) }, finding: find)
    }

    /// The texts of the fixed files.
    var sources: [SourceFile] { fixed.sources }

    /// Writes the files that were fixed, and the text of standard input, fixed or not, to standard output.
    func write(in context: CommandContext) throws {
        let files = zip(inputs, fixed.files).map { ($0, $1.bytes) }
        try context.rewrite(files, verb: "fix")
        report("fixed", in: context)
    }

    /// Prints what would change, and ends the command with status 1 where anything would.
    ///
    /// Standard output is a patch as a whole: of a file whose difference is none, standard error has what changes.
    func showDifference(in context: CommandContext) throws {
        for (input, file) in zip(inputs, fixed.files) where file.fixedCount > 0 {
            let text: String
            do throws(NoPatch) {
                text = try patch(old: file.original, new: file.bytes, path: input.name)
            } catch {
                show(file, input.name, because: error, in: context)
                continue
            }
            try context.print(text)
        }
        report("would be fixed", in: context)
        if fixed.files.contains(where: { $0.fixedCount > 0 }) { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    private func show(_ file: FixedSet.File, _ name: String, because reason: NoPatch, in context: CommandContext) {
        let difference = file.difference
        let path = name.drop { $0 == "/" }
        let text = unifiedDiff(
            old: difference.old, new: difference.new, oldName: "a/\(path)", newName: "b/\(path)", context: 0)
        context.report(text ?? "")
        guard !isQuiet else { return }
        context.report("ofevents: the difference of '\(visible(name))' is no patch, \(reason.words)\n")
        if difference.isCut {
            context.report(
                "ofevents: '…' hides possible secrets and other fields; --fix does not change them\n")
        }
    }

    /// Such as `3 findings fixed in 2 files`, and each file that is left as it is.
    private func report(_ done: String, in context: CommandContext) {
        for (number, refusal) in fixed.refusals.sorted(by: { $0.key < $1.key }) {
            context.report("ofevents: '\(visible(inputs[number].name))' is left as it is: \(refusal.words)\n")
        }
        guard !isQuiet else { return }
        let findings = fixed.files.reduce(0) { $0 + $1.fixedCount }
        let files = fixed.files.count { $0.fixedCount > 0 }
        let place = files > 0 ? " in \(files) \(plural("file", files))" : ""
        context.report("ofevents: \(findings) \(plural("finding", findings)) \(done)\(place)\n")
    }
}

extension FixedSet.Refusal {
    fileprivate var words: String {
        switch self {
        case .newError(let finding):
            "the fixed text would have a new error; correct this first: \(visible(finding.message)) [\(finding.code.id)]"
        case .comesBack(let finding):
            "the fix for '\(finding.code.id)' would itself be reported"
        case .encoding: "it is not complete UTF-16"
        }
    }
}
