internal import YAMLTree

/// What a mapping with fields of its own becomes as the spec of a component.
struct ComponentLayout {
    /// A setting, and the field whose value it has.
    struct Item {
        let setting: String
        let field: Int

        /// False for a further setting of one field, which has no comments.
        let isFirst: Bool

        /// What it is set to in place of the field's value.
        var text: String?
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
            moved.add("", field.pair.extent, from: block.column, at: block.column)
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
        let behind = text.comment(behindKey: key)
        moved.add("- name: \(item.setting)" + (item.isFirst ? behind.map { "   " + $0 } ?? "" : ""), at: column)
        if item.isFirst { moved.add(Array(between.dropFirst(behind == nil ? 0 : 1)), at: column + 2) }
        switch value.content {
        case .scalar where item.text != nil:
            let comment = text.comment(behind: value.extent.upperBound).map { "   " + $0 } ?? ""
            moved.add("value: \(item.text ?? "")\(comment)", at: column + 2)
        case .scalar:
            moved.add("value: ", value.extent, from: block.column, at: column + 2, isWhole: item.isFirst)
        case .mapping(let pairs) where pairs.count == 1:
            let range = pairs[0].extent
            moved.add("", range, from: text.written.column(of: range.lowerBound), at: column + 2, isWhole: false)
            guard item.isFirst, let comment = text.comment(behind: value.extent.upperBound) else { return }
            moved.append("   " + comment)
        default: throw MigrationRefusal("its value is no text", at: text.span(value))
        }
    }

    private mutating func writeFlow(
        _ layout: ComponentLayout, for mapping: WrittenNode
    ) throws(MigrationRefusal) {
        let flow = try FlowFields(mapping, in: text)
        let items = layout.items.map { item in
            let value = mapping.pairs[item.field].value
            let written =
                item.text.map { "\(flow.word("value")): \(flow.word($0))" }
                ?? value.pairs.first.map { "\(text.written[$0.key.extent]): \(text.written[$0.value.extent])" }
                ?? "\(flow.word("value")): \(text.written[value.extent])"
            return "{\(flow.word("name")): \(flow.word(item.setting)), \(written)}"
        }
        let fields =
            [
                "\(flow.word("type")): \(flow.word(layout.type))",
                "\(flow.word("version")): \(flow.word(layout.version))",
            ]
            + flow.written(layout.kept) + ["\(flow.word("metadata")): \(flow.list(items))"]
        replace(flow.range, with: fields.joined(separator: flow.separator))
    }
}

extension WrittenFile {
    /// The comments within a field and behind it.
    func comments(of pair: WrittenPair) -> [String] {
        let node = WrittenNode(
            content: .mapping([pair]),
            extent: pair.extent,
            isFlow: false, hasAnchor: false, hasTag: false)
        return comments(in: node, through: written.lineEnd(of: node.extent.upperBound))
    }
}
