internal import YAMLTree

/// What the spec of a component becomes as a mapping with fields of its own.
struct ReleasedLayout {
    /// A field, and the entry of `metadata` that it has its value of.
    struct Field {
        let name: String
        let entry: Int
    }

    /// In the order of the entries.
    let fields: [Field]

    /// The fields beside `type`, `version` and `metadata`, by their places, which stay.
    let kept: [Int]
}

extension MigrationDraft {
    /// Writes the spec of a component as a mapping with fields of its own, in the style of its author.
    mutating func write(
        _ layout: ReleasedLayout, for mapping: WrittenNode, below key: WrittenNode
    ) throws(MigrationRefusal) {
        guard let list = mapping.pair("metadata")?.value else { throw MigrationRefusal("it has no 'metadata'") }
        if mapping.isFlow { return try writeFlow(layout, list.items, for: mapping) }
        let block = try BlockFields(mapping, below: key, in: text)
        var moved = MovedLines(text)
        for field in block.fields {
            switch field.pair.key.scalar?.text {
            case "metadata": try add(layout, list, behind: field.pair.key, above: field.above, to: &moved, block.column)
            case "type", "version": moved.add(field.above + text.comments(of: field.pair), at: block.column)
            default:
                moved.add(field.above, at: block.column)
                moved.add("", field.pair.extent, from: block.column, at: block.column)
            }
        }
        replace(block.lines, with: moved.lines.joined(separator: text.written.lineBreak))
    }

    /// Adds the entries of a list as fields, with their comments above them or behind.
    private func add(
        _ layout: ReleasedLayout, _ list: WrittenNode, behind key: WrittenNode, above: [String],
        to moved: inout MovedLines, _ column: Int
    ) throws(MigrationRefusal) {
        moved.add(above + text.comments(between: key, and: list), at: column)
        if list.isFlow, text.hasComment(in: list.extent) {
            throw MigrationRefusal("a comment stands within its brackets", at: text.span(list))
        }
        var limit = list.extent.lowerBound
        for (place, item) in list.items.enumerated() {
            if !list.isFlow {
                if place > 0 {
                    moved.add(text.lines(above: item.extent.lowerBound, behind: limit).lines, at: column)
                }
                limit = item.extent.upperBound
            }
            guard let field = layout.fields.first(where: { $0.entry == place }) else {
                if !list.isFlow {
                    let end = text.written.lineEnd(of: item.extent.upperBound)
                    moved.add(text.comments(in: item, through: end), at: column)
                }
                continue
            }
            try add(item, as: field.name, to: &moved, column, inFlow: list.isFlow)
        }
        if list.isFlow, let comment = text.comment(behind: list.extent.upperBound) { moved.add(comment, at: column) }
    }

    private func add(
        _ item: WrittenNode, as name: String, to moved: inout MovedLines, _ column: Int, inFlow: Bool
    ) throws(MigrationRefusal) {
        guard let pair = item.pairs.first(where: { $0.key.scalar?.text != "name" }) else {
            throw MigrationRefusal("it has no value", at: text.span(item))
        }
        let value = pair.value
        try text.checkEnd(of: value)
        let isLast = item.pairs.last?.key.extent == pair.key.extent
        let behind =
            inFlow
            ? nil : text.comment(behind: isLast || item.isFlow ? item.extent.upperBound : value.extent.upperBound)
        let all = text.comments(in: item, through: text.written.lineEnd(of: item.extent.upperBound))
        let isMapping = value.scalar == nil
        var own = inFlow ? [] : all
        // That of a block's header moves with its text.
        let header = value.scalar == nil ? [] : text.comments(in: value, through: value.extent.upperBound)
        for comment in [behind].compactMap(\.self) + header {
            if let place = own.lastIndex(of: comment) { own.remove(at: place) }
        }
        if isMapping, !value.isFlow {
            guard own.isEmpty else { throw MigrationRefusal("a comment stands within it", at: text.span(item)) }
            moved.add("\(name):", at: column)
            let old = text.written.column(of: pair.extent.lowerBound)
            moved.add("", pair.extent, from: old, at: column + 2, isWhole: false)
        } else {
            moved.add(own, at: column)
            let old =
                item.isFlow
                ? text.written.column(of: item.extent.lowerBound) : text.written.column(of: pair.key.extent.lowerBound)
            if isMapping {
                moved.add("\(name): {secretKeyRef: \(text.written[value.extent])}", at: column)
            } else {
                moved.add("\(name): ", value.extent, from: old, at: column, isWhole: false)
            }
        }
        if let behind { moved.append("   " + behind) }
    }

    private mutating func writeFlow(
        _ layout: ReleasedLayout, _ entries: [WrittenNode], for mapping: WrittenNode
    ) throws(MigrationRefusal) {
        let flow = try FlowFields(mapping, in: text)
        let fields = layout.fields.compactMap { field -> String? in
            guard let pair = entries[field.entry].pairs.first(where: { $0.key.scalar?.text != "name" }) else {
                return nil
            }
            let value = text.written[pair.value.extent]
            let isText = pair.value.scalar != nil
            return "\(flow.word(field.name)): " + (isText ? value : "{\(text.written[pair.key.extent]): \(value)}")
        }
        replace(flow.range, with: (fields + flow.written(layout.kept)).joined(separator: flow.separator))
    }
}
