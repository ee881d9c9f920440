import EventsCompiler
import Findings
import Text
import Workspace

/// What a run says about its findings: those that are shown, and the lines behind them.
struct FindingReport {
    private(set) var shown: [Diagnostic] = []

    /// Each without a line break.
    private(set) var closingLines: [String] = []

    /// How many notes of one code are shown: the same remark on ten thousand places is read by nobody.
    private static let notesShown = 5

    /// - Parameter errorsOnly: leaves out warnings, notes and what was skipped.
    init(_ compilation: Compilation, errorsOnly: Bool) {
        var noteCounts: [DiagnosticCode: Int] = [:]
        for diagnostic in compilation.diagnostics {
            if errorsOnly, diagnostic.severity != .error { continue }
            if diagnostic.severity == .note {
                noteCounts[diagnostic.code, default: 0] += 1
                guard noteCounts[diagnostic.code, default: 0] <= Self.notesShown else { continue }
            }
            shown.append(diagnostic)
        }
        for code in knownCodes.all {
            guard let count = noteCounts[code], count > Self.notesShown else { continue }
            closingLines.append(
                "\(count - Self.notesShown) more \(plural("note", count - Self.notesShown)) [\(code.id)]")
        }
        if !errorsOnly, let line = Self.skipped(compilation.skipped) { closingLines.append(line) }
        if compilation.hasErrors { closingLines.append(Self.total(of: compilation.diagnostics)) }
    }

    /// Such as `2 errors, 1 warning; nothing was written`.
    static func total(of diagnostics: [Diagnostic]) -> String {
        let counts = [Severity.error, .warning].compactMap { severity -> String? in
            let count = diagnostics.count { $0.severity == severity }
            return count > 0 ? "\(count) \(plural(severity.rawValue, count))" : nil
        }
        return counts.joined(separator: ", ") + "; nothing was written"
    }

    /// Such as `skipped 3 documents of other kinds: 2 Deployment, 1 without a kind`.
    static func skipped(_ skipped: [String: Int]) -> String? {
        let total = skipped.values.reduce(0, +)
        guard total > 0 else { return nil }
        var parts = skipped.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map {
            "\($0.value) \(visible($0.key))"
        }
        if let unnamed = skipped[""] { parts.append("\(unnamed) without a kind") }
        let documents = total == 1 ? "1 document of another kind" : "\(total) documents of other kinds"
        return "skipped \(documents): " + parts.joined(separator: ", ")
    }
}

/// The word for a number of things.
func plural(_ word: String, _ count: Int) -> String { count == 1 ? word : word + "s" }
