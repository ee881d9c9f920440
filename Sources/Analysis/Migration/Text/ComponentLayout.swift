internal import YAMLTree

/// What a mapping with fields of its own becomes as the spec of a component.
struct ComponentLayout {
    /// A setting, and the field whose value it has.
    struct Item {
        let setting: String
        let field: Int

        /// False for a further setting of one field, which has no comments.
        let isFirst: Bool
    }

    let type: String
    let version: String

    /// The settings, in order.
    let items: [Item]

    /// The fields that stay beside them, and those that go, by their places.
    let kept: [Int]
    let dropped: [Int]
}

extension MigrationDraft {
    /// Writes a mapping with fields of its own as the spec of a component, in the style of its author.
    mutating func write(
        _ layout: ComponentLayout, for mapping: WrittenNode, below key: WrittenNode
    ) throws(MigrationRefusal) {
        if mapping.isFlow {
            try writeFlow(layout, for: mapping)
        } else {
            try writeBlock(layout, for: mapping, below: key)
        }
    }

    private mutating func writeBlock(
        _ layout: ComponentLayout, for mapping: WrittenNode, below key: WrittenNode
    ) throws(MigrationRefusal) {
        let block = try BlockFields(mapping, below: key, in: text)
        var moved = MovedLines(text)
        moved.add("type: \(layout.type)", at: block.column)
        moved.add("version: \(layout.version)", at: block.column)
        for place in layout.kept {
            let field = block.fields[place]
            moved.add(field.above, at: block.column)
            let range =
                field.pair.key.extent
                .lowerBound..<max(
                    field.pair.value.extent.upperBound, field.pair.key.extent.upperBound)
            moved.add("", range, from: block.column, at: block.column)
        }
        moved.add(layout.items.isEmpty ? "metadata: []" : "metadata:", at: block.column)
        let column = block.column + text.listIndentation
        for item in layout.items { try add(item, of: block, to: &moved, at: column) }
        for place in layout.dropped {
            let field = block.fields[place]
            moved.add(field.above + text.comments(of: field.pair), at: column)
        }
        replace(block.lines, with: moved.lines.joined(separator: text.written.lineBreak))
    }

    private func add(
        _ item: ComponentLayout.Item, of block: BlockFields, to moved: inout MovedLines, at column: Int
    ) throws(MigrationRefusal) {
        let field = block.fields[item.field]
        let (key, value) = (field.pair.key, field.pair.value)
        let between = text.comments(between: key, and: value)
        if item.isFirst { moved.add(field.above, at: column) }
        let comment = between.first.map { " \($0)" } ?? ""
        moved.add("- name: \(item.setting)" + (item.isFirst ? comment : ""), at: column)
        if item.isFirst { moved.add(Array(between.dropFirst()), at: column + 2) }
        switch value.content {
        case .scalar:
            moved.add("value: ", value.extent, from: block.column, at: column + 2, isWhole: item.isFirst)
        case .mapping(let pairs) where pairs.count == 1:
            let start = pairs[0].key.extent.lowerBound
            let range = start..<pairs[0].value.extent.upperBound
            moved.add("", range, from: text.written.column(of: start), at: column + 2, isWhole: false)
            guard item.isFirst, let comment = text.comment(behind: value.extent.upperBound) else { return }
            moved.append(" " + comment)
        default: throw MigrationRefusal("its value is no text", at: text.span(value))
        }
    }

    private mutating func writeFlow(
        _ layout: ComponentLayout, for mapping: WrittenNode
    ) throws(MigrationRefusal) {
        guard !text.hasComment(in: mapping.extent), let first = mapping.pairs.first, let last = mapping.pairs.last
        else { throw MigrationRefusal("a comment stands within its braces", at: text.span(mapping)) }
        let start = first.key.extent.lowerBound
        let end = max(last.value.extent.upperBound, last.key.extent.upperBound)
        let isQuoted = text.written.scalars[start] == "\""
        func word(_ word: String) -> String { isQuoted ? "\"\(word)\"" : word }
        let items = layout.items.map { item in
            let value = mapping.pairs[item.field].value
            let content = value.pairs.first.map { ($0.key, $0.value) }
            let written =
                content.map { "\(text.written[$0.0.extent]): \(text.written[$0.1.extent])" }
                ?? "\(word("value")): \(text.written[value.extent])"
            return "{\(word("name")): \(word(item.setting)), \(written)}"
        }
        let lineStart = text.written.lineStart(of: start)
        let indentation = text.written[lineStart..<start]
        let hasLines = start > lineStart && indentation.allSatisfy { $0 == " " || $0 == "\t" }
        let kept = layout.kept.map { place in
            let pair = mapping.pairs[place]
            return text.written[
                pair.key.extent.lowerBound..<max(pair.key.extent.upperBound, pair.value.extent.upperBound)]
        }
        let fields = ["\(word("type")): \(word(layout.type))", "\(word("version")): \(word(layout.version))"] + kept
        let lineBreak = text.written.lineBreak
        guard hasLines else {
            let list = "\(word("metadata")): [\(items.joined(separator: ", "))]"
            return replace(start..<end, with: (fields + [list]).joined(separator: ", "))
        }
        let inner = indentation + (indentation.hasSuffix("\t") ? "\t" : "  ")
        let list = items.map { lineBreak + inner + $0 }.joined(separator: ",")
        let field = "\(word("metadata")): [\(list)\(lineBreak)\(indentation)]"
        replace(start..<end, with: (fields + [field]).joined(separator: ",\(lineBreak)\(indentation)"))
    }
}

extension WrittenFile {
    /// The comments within a field and behind it.
    func comments(of pair: WrittenPair) -> [String] {
        let node = WrittenNode(
            content: .mapping([pair]),
            extent: pair.key.extent.lowerBound..<max(pair.value.extent.upperBound, pair.key.extent.upperBound),
            isFlow: false, hasAnchor: false, hasTag: false)
        return comments(in: node, through: written.lineEnd(of: node.extent.upperBound))
    }
}
