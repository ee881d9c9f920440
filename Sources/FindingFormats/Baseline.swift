internal import Diagnostics

/// The findings that were there when a team began to lint: those are left out, and new ones are seen.
package struct Baseline: Sendable {
    /// Each with the line, counted from 1, on which it stands first.
    private let lines: [String: Int]

    /// Reads what `text` writes; a line begins with a fingerprint, and `#` begins a comment.
    ///
    /// - Throws: the number of the first line that has none.
    package init(_ text: String) throws(FaultyLine) {
        var lines: [String: Int] = [:]
        let isBreak: (Character) -> Bool = { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: isBreak).enumerated() {
            let word = line.prefix { $0 != " " }
            if word.isEmpty || word.hasPrefix("#") { continue }
            guard word.utf8.count == 16, UInt64(word, radix: 16) != nil else { throw FaultyLine(number: number + 1) }
            lines[String(word)] = lines[String(word)] ?? number + 1
        }
        self.lines = lines
    }

    package struct FaultyLine: Error { package let number: Int }

    /// Whether a finding is one of those; an error never is.
    package func contains(_ finding: Finding) -> Bool {
        finding.severity != .error && lines[finding.fingerprint] != nil
    }

    /// Its lines that are of no finding any more, in order.
    package func staleLines(among findings: [Finding]) -> [Int] {
        let found = Set(findings.map(\.fingerprint))
        return lines.filter { !found.contains($0.key) }.map(\.value).sorted()
    }

    /// The baseline of findings, a line each, to be kept beside them.
    package static func text(of findings: [Finding]) -> String {
        let lines = findings.filter { $0.severity != .error }.map { finding in
            "\(finding.fingerprint) \(finding.rule) \(visible(finding.place?.file ?? "")): \(visible(finding.message))\n"
        }
        return "# Findings that ofevents lint leaves out; written by ofevents lint --write-baseline.\n"
            + Set(lines).sorted().joined()
    }
}
