internal import EventsCompiler
internal import Findings

/// A comment to this program, `# ofevents:ignore RULE: REASON`, or one that was meant to be.
struct IgnoreComment {
    /// What it says.
    enum Content {
        /// The rules it names, at least one, and whether it has a reason.
        case rules([String], hasReason: Bool)
        /// Rules and what follows them without a colon.
        case withoutColon
        /// Nothing that is known, such as `# ofevents:disable`.
        case unknown
    }

    let content: Content
    let span: SourceSpan

    /// Counted from 1.
    let line: Int

    /// False behind something on its line.
    let isAlone: Bool
}

extension IgnoreComment {
    /// The comments of a file to this program, as far as letters tell: a string of YAML may hold such a text too.
    static func all(in file: SourceFile, number: UInt32, _ index: LineIndex) -> [IgnoreComment] {
        (1...index.lineCount).flatMap { line in
            let range = index.range(ofLine: line)
            let comments = range.lazy.compactMap { start -> IgnoreComment? in
                guard file.bytes[start] == UInt8(ascii: "#"),
                    start == range.lowerBound || isBlank(file.bytes[start - 1]),
                    let text = directive(file.bytes[start..<range.upperBound])
                else { return nil }
                let before = file.bytes[range.lowerBound..<start]
                let offset = index.offset(ofLine: line) + scalars(of: before)
                let span = SourceSpan(
                    file: number, start: UInt32(offset),
                    end: UInt32(offset + scalars(of: file.bytes[start..<range.upperBound])))
                return IgnoreComment(
                    content: Content(text), span: span, line: line, isAlone: before.allSatisfy(isBlank))
            }
            return comments.prefix(mostOfLine)
        }
    }

    /// How many are read on one line, where all but the last may stand in strings.
    private static let mostOfLine = 8

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func scalars(of bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

extension IgnoreComment.Content {
    /// - Parameter directive: what follows `# ofevents:`.
    init(_ directive: String) {
        let words = directive.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
        guard words.count == 2, words[0].lowercased() == "ignore" else {
            self = .unknown
            return
        }
        let parts = words[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
        let rules = parts[0].split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
        if rules.isEmpty {
            self = .unknown
        } else if parts.count == 1, rules.contains(where: { $0.contains(" ") }) {
            self = .withoutColon
        } else {
            self = .rules(rules, hasReason: parts.count == 2 && !parts[1].isEmpty)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let isBlank = { (letter: Character) in letter == " " || letter == "\t" || letter == "\r" }
        let tail = text.drop(while: isBlank)
        return String(String(tail.reversed().drop(while: isBlank)).reversed())
    }
}
