internal import YAMLTree

/// The fields of a mapping in braces, in the style of its author: on one line or on several, with quotes or without.
struct FlowFields {
    /// From the first key to the end of the last value.
    let range: Range<Int>

    /// What stands between two fields.
    let separator: String

    /// Nil where the fields share a line with their braces.
    let indentation: String?

    /// True where keys are in double quotes, as in JSON.
    private let isQuoted: Bool
    private let mapping: WrittenNode
    private let text: WrittenFile

    init(_ mapping: WrittenNode, in text: WrittenFile) throws(MigrationRefusal) {
        guard !text.hasComment(in: mapping.extent), let first = mapping.pairs.first, let last = mapping.pairs.last
        else { throw MigrationRefusal("a comment stands within its braces", at: text.span(mapping)) }
        let start = first.key.extent.lowerBound
        let lead = text.written.lineStart(of: start)..<start
        let hasLines = !lead.isEmpty && text.written.scalars[lead].allSatisfy { $0 == " " || $0 == "\t" }
        let before = hasLines ? text.written[lead] : ""
        range = start..<last.end
        indentation = hasLines ? before : nil
        separator = hasLines ? ",\(text.written.lineBreak)\(before)" : ", "
        isQuoted = text.written.scalars[start] == "\""
        (self.mapping, self.text) = (mapping, text)
    }

    /// A name as the author would write it.
    func word(_ word: String) -> String { isQuoted ? "\"\(word)\"" : word }

    /// Fields as they stand in the text, by their places.
    func written(_ places: [Int]) -> [String] {
        places.map { text.written[mapping.pairs[$0].extent] }
    }

    /// Items in brackets as the value of one of the fields: each on a line of its own where the fields have lines.
    func list(_ items: [String]) -> String {
        guard let indentation else { return "[\(items.joined(separator: ", "))]" }
        let lineBreak = text.written.lineBreak
        let inner = indentation + (indentation.hasSuffix("\t") ? "\t" : "  ")
        return "[\(items.map { lineBreak + inner + $0 }.joined(separator: ","))\(lineBreak)\(indentation)]"
    }

    /// Items in the place of the fields, in other braces.
    func collection(_ opening: String, _ items: [String], _ closing: String) -> String {
        guard let indentation else { return opening + items.joined(separator: ", ") + closing }
        let end = text.written.lineStart(of: mapping.extent.upperBound)
        let last = text.written[end..<mapping.extent.upperBound].prefix { $0 == " " || $0 == "\t" }
        let lineBreak = text.written.lineBreak
        return opening + items.map { lineBreak + indentation + $0 }.joined(separator: ",") + lineBreak + last + closing
    }
}

extension WrittenPair {
    /// The end of its value, or of its key where it has none.
    var end: Int { max(value.extent.upperBound, key.extent.upperBound) }

    /// From its key to its end.
    var extent: Range<Int> { key.extent.lowerBound..<end }
}
