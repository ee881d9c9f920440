internal import Findings
internal import Text

/// The findings that were there when a team began to lint: those are left out, and new ones are seen.
package struct Baseline: Sendable {
    /// The first line of each fingerprint.
    private let lines: [String: Line]

    private struct Line {
        /// Counted from 1.
        var number: Int

        /// Empty where the line is a fingerprint alone.
        var rule: Substring

        /// File and message, with a colon and a blank between them; both may hold such a pair too.
        var rest: Substring

        /// Whether a file of these is its own.
        func isOf(_ files: Set<String>) -> Bool {
            rest.places(of: ": ").contains { files.contains(String(rest[..<$0.lowerBound])) }
        }
    }

    /// Reads what `text` writes: the first line says the version, each other line begins with a fingerprint, and `#` begins a comment.
    ///
    /// - Throws: what is wrong with the first faulty line.
    package init(_ text: String) throws(FaultyLine) {
        var lines: [String: Line] = [:]
        let isBreak: (Character) -> Bool = { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: isBreak)
        let isCurrent = all.first?.hasPrefix(Self.head) == true
        for (number, line) in all.enumerated() {
            let word = line.prefix { $0 != " " }
            if word.isEmpty || word.hasPrefix("#") { continue }
            guard word.utf8.count == 16, UInt64(word, radix: 16) != nil else {
                throw FaultyLine(number: number + 1, isOfOtherVersion: false)
            }
            guard isCurrent else { throw FaultyLine(number: number + 1, isOfOtherVersion: true) }
            guard lines[String(word)] == nil else { continue }
            let parts = line.dropFirst(word.count + 1).split(separator: " ", maxSplits: 1)
            lines[String(word)] = Line(
                number: number + 1, rule: parts.first ?? "", rest: parts.count == 2 ? parts[1] : "")
        }
        self.lines = lines
    }

    package struct FaultyLine: Error {
        package let number: Int

        /// Whether it is a fingerprint of another version, such as that of ofevents 0.1.0: it fits no finding.
        package let isOfOtherVersion: Bool
    }

    /// What the first line begins with.
    private static let head = "# ofevents baseline \(Fingerprints.version):"

    /// Whether a finding is one of those; one of `isFinal` never is.
    package func contains(_ finding: Finding) -> Bool {
        !Self.isFinal(finding) && lines[finding.fingerprint] != nil
    }

    /// True for an error of the compiler, and for a secret that a strict run calls an error.
    private static func isFinal(_ finding: Finding) -> Bool {
        finding.severity == .error && (!finding.code.isSettable || finding.code.id == "literal-secret")
    }

    /// Its lines that are of no finding any more, in order.
    ///
    /// - Parameters:
    ///   - files: those that were looked at, for nothing is known of the others; nil for all that there are.
    ///   - leftOut: the rules that were not asked.
    package func staleLines(
        among findings: [Finding], of files: [String]?, leavingOut leftOut: Set<String> = []
    ) -> [Int] {
        let found = Set(findings.map(\.fingerprint))
        let files = files.map { Set($0.map { visible($0) }) }
        return lines.filter { fingerprint, line in
            !found.contains(fingerprint) && !leftOut.contains(String(line.rule)) && files.map { line.isOf($0) } ?? true
        }.map(\.value.number).sorted()
    }

    /// The baseline of findings, a line each, to be kept beside them.
    package static func text(of findings: [Finding]) -> String {
        let lines = findings.filter(canHold).map { finding in
            "\(finding.fingerprint) \(finding.rule) \(visible(finding.place?.file ?? "")): \(visible(finding.message))\n"
        }
        return "\(head) findings that ofevents lint leaves out; written by ofevents lint --write-baseline\n"
            + Set(lines).sorted().joined()
    }

    /// Whether a baseline can list a finding: what is in no file is about the run.
    package static func canHold(_ finding: Finding) -> Bool { !isFinal(finding) && finding.place != nil }
}
