internal import YAMLTree

/// The fields of a block mapping, each with the comments above it.
struct BlockFields {
    struct Field {
        let pair: WrittenPair

        /// Comments and blank lines, without their indentation.
        let above: [String]
    }

    let fields: [Field]

    /// The column of its keys.
    let column: Int

    /// From the first comment above its first key to the end of its last line.
    let lines: Range<Int>

    /// - Parameter key: what leads to the mapping, above it.
    init(_ mapping: WrittenNode, below key: WrittenNode, in text: WrittenFile) throws(MigrationRefusal) {
        let start = mapping.extent.lowerBound
        let lineStart = text.written.lineStart(of: start)
        guard text.written[lineStart..<start].allSatisfy({ $0 == " " }), key.extent.upperBound < lineStart else {
            throw MigrationRefusal("another value begins on its line", at: text.span(mapping))
        }
        column = start - lineStart
        var limit = key.extent.upperBound
        var fields: [Field] = []
        var first = lineStart
        for pair in mapping.pairs {
            guard text.written[pair.key.extent].first != "?" else {
                throw MigrationRefusal("it has a key behind '?'", at: text.span(pair.key))
            }
            try text.checkEnd(of: pair.value)
            let above = text.lines(above: pair.key.extent.lowerBound, behind: limit)
            if fields.isEmpty { first = above.start }
            fields.append(Field(pair: pair, above: above.lines))
            limit = pair.end
        }
        self.fields = fields
        lines = first..<text.written.lineEnd(of: limit)
    }
}
