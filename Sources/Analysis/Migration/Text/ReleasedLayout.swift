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
                let pair = field.pair
                let end = max(pair.value.extent.upperBound, pair.key.extent.upperBound)
                moved.add("", pair.key.extent.lowerBound..<end, from: block.column, at: block.column)
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
        let isLast = item.pairs.last?.key.extent == pair.key.extent
        let behind =
            inFlow
            ? nil : text.comment(behind: isLast || item.isFlow ? item.extent.upperBound : value.extent.upperBound)
        let all = text.comments(in: item, through: text.written.lineEnd(of: item.extent.upperBound))
        let isMapping = value.scalar == nil
        var own = inFlow ? [] : all
        if let behind, let place = own.lastIndex(of: behind) { own.remove(at: place) }
        if isMapping, !value.isFlow {
            guard own.isEmpty else { throw MigrationRefusal("a comment stands within it", at: text.span(item)) }
            moved.add("\(name):", at: column)
            let range = pair.key.extent.lowerBound..<value.extent.upperBound
            let old = text.written.column(of: pair.key.extent.lowerBound)
            moved.add("", range, from: old, at: column + 2, isWhole: false)
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
        guard !text.hasComment(in: mapping.extent), let first = mapping.pairs.first, let last = mapping.pairs.last
        else { throw MigrationRefusal("a comment stands within its braces", at: text.span(mapping)) }
        let start = first.key.extent.lowerBound
        let end = max(last.value.extent.upperBound, last.key.extent.upperBound)
        let isQuoted = text.written.scalars[start] == "\""
        let fields = layout.fields.map { field in
            let name = isQuoted ? "\"\(field.name)\"" : field.name
            let pair = entries[field.entry].pairs.first { $0.key.scalar?.text != "name" }
            let value = pair.map { text.written[$0.value.extent] } ?? ""
            guard let pair, pair.value.scalar == nil else { return "\(name): \(value)" }
            return "\(name): {\(text.written[pair.key.extent]): \(value)}"
        }
        let kept = layout.kept.map { place in
            let pair = mapping.pairs[place]
            return text.written[
                pair.key.extent.lowerBound..<max(pair.key.extent.upperBound, pair.value.extent.upperBound)]
        }
        let lineStart = text.written.lineStart(of: start)
        let indentation = text.written[lineStart..<start]
        let hasLines = start > lineStart && indentation.allSatisfy { $0 == " " || $0 == "\t" }
        let separator = hasLines ? ",\(text.written.lineBreak)\(indentation)" : ", "
        replace(start..<end, with: (fields + kept).joined(separator: separator))
    }
}
