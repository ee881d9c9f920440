import Findings
import Testing

/// Places in a test's text, found by what is written there.
enum Marked {
    /// The place of the first occurrence of `part`.
    static func span(of part: String, in text: String, file: UInt32 = 0) -> SourceSpan {
        let (text, part) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
        guard let start = text.indices.first(where: { text[$0...].starts(with: part) }) else {
            Issue.record("the part is not in the text")
            return SourceSpan(file: file, start: 0, end: 0)
        }
        return SourceSpan(file: file, start: UInt32(start), end: UInt32(start + part.count))
    }
}

extension String {
    /// The lines of a text that ends in a line break.
    var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
}
