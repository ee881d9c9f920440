import CommandArguments
import Files
import Findings
import Lint
import Reports
import Terminal

/// The findings that a team knew when it began to lint, as a file has them.
struct LintBaseline {
    /// The text of the file, to be shown where it is out of date.
    let file: SourceFile

    private let known: Baseline

    /// The names of the linted files there.
    private let names: [String: String]

    /// - Parameter names: those that the file has the linted ones under.
    init(reading path: FilePath, names: [String: String]) throws(FileError) {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try OpenFile(reading: path).readAll()
        } catch {
            throw FileError(
                "cannot read", path.text, reason: error.reason,
                help: "'ofevents lint --write-baseline FILE PATH...' writes one")
        }
        file = SourceFile(name: path.text, bytes: bytes)
        self.names = names
        do throws(Baseline.FaultyLine) {
            known = try Baseline(String(decoding: file.bytes, as: UTF8.self))
        } catch {
            throw FileError(
                "cannot use", path.text,
                reason: error.isOfOtherVersion
                    ? "it is a baseline of another version of ofevents, such as 0.1.0"
                    : "it is not a baseline (a file of accepted findings): line \(error.number) is not a line of one",
                help: error.isOfOtherVersion
                    ? "write a new one: 'ofevents lint --write-baseline FILE PATH...'"
                    : "give '--baseline' a file that 'ofevents lint --write-baseline FILE PATH...' wrote")
        }
    }

    /// The findings that it does not list.
    func leftOut(of diagnostics: [Diagnostic], in files: [SourceFile]) -> [Diagnostic] {
        zip(diagnostics, findings(diagnostics, in: files.named(names))).filter { !known.contains($0.1) }.map(\.0)
    }

    /// A note about its lines that fit none of the findings; nil where each fits one.
    ///
    /// - Parameters:
    ///   - context: files that findings may point to; its lines about findings in them are left alone.
    ///   - isWhole: whether these files are all that there are; otherwise its other lines are left alone.
    ///   - leftOut: the rules that were not asked.
    func stale(
        among diagnostics: [Diagnostic], in files: [SourceFile], context: [SourceFile], isWhole: Bool,
        leavingOut leftOut: Set<DiagnosticCode>
    ) -> Diagnostic? {
        let (named, all) = (files.named(names), files + context)
        let lines = known.staleLines(
            among: findings(diagnostics, in: all.named(names)), of: isWhole ? nil : named.map(\.name),
            leavingOut: Set(leftOut.map(\.id)))
        guard let first = lines.first else { return nil }
        let index = LineIndex(file.bytes)
        let start = UInt32(index.offset(ofLine: first))
        // A fingerprint has sixteen digits, and the file is shown behind the linted ones.
        return staleBaseline(
            lines: lines.count, at: SourceSpan(file: UInt32(all.count), start: start, end: start + 16))
    }
}

/// A file of known findings that is to be written.
struct NewBaseline {
    private let text: String

    /// How many findings it lists.
    let count: Int

    /// - Parameter names: those that it has the files under.
    init(_ diagnostics: [Diagnostic], of files: [SourceFile], names: [String: String]) {
        let all = findings(diagnostics, in: files.named(names))
        text = Baseline.text(of: all)
        count = all.count(where: Baseline.canHold)
    }

    /// Writes it as a whole; `-` is standard output.
    func write(to path: String, in context: CommandContext) throws {
        try context.exiting(.cannotCreate) { () throws(FileError) in
            if path == "-" {
                _ = try context.output.write(text)
            } else {
                try ReplacedFile(context.path(path)).write(Array(text.utf8))
            }
        }
    }
}

extension [SourceFile] {
    fileprivate func named(_ names: [String: String]) -> [SourceFile] { map { $0.named(names[$0.name] ?? $0.name) } }
}
