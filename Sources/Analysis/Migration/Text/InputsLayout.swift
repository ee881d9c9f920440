internal import YAMLTree

/// What the fields of an input of a Trigger are called, in a mapping of inputs and in a list of them.
private let inputFields: [(mapped: String, listed: String)] = [
    ("eventSource", "eventSourceName"), ("event", "eventName"), ("namespace", "eventSourceNamespace"),
]

extension MigrationDraft {
    /// Writes a mapping of inputs as a list, in the order of their names, in which the mapping is read.
    ///
    /// - Parameter key: what leads to the mapping.
    mutating func writeList(of mapping: WrittenNode, below key: WrittenNode) throws(MigrationRefusal) {
        let inputs = mapping.pairs.sorted { name(of: $0).lexicographicallyPrecedes(name(of: $1)) }
        if mapping.isFlow {
            let flow = try FlowFields(mapping, in: text)
            let items = try inputs.map { pair throws(MigrationRefusal) in try listed(pair) }
            return replace(mapping.extent, with: flow.collection("[", items, "]"))
        }
        let block = try BlockFields(mapping, below: key, in: text)
        let column = text.written.column(of: key.extent.lowerBound) + text.listIndentation
        var moved = MovedLines(text)
        for pair in inputs {
            let above = block.fields.first { $0.pair.key.extent == pair.key.extent }?.above ?? []
            moved.add(above, at: column)
            if pair.value.isFlow {
                moved.add("- " + (try listed(pair)), at: column)
                if let comment = text.comment(behind: pair.value.extent.upperBound) { moved.append("   " + comment) }
            } else {
                let lead = "- name: \(value(of: pair.key))"
                moved.add(lead + (text.comment(behindKey: pair.key).map { "   " + $0 } ?? ""), at: column)
                let fields = try BlockFields(pair.value, below: pair.key, in: text)
                try add(fields, to: &moved, at: column + 2) { name in
                    inputFields.first { $0.mapped == name }?.listed
                }
            }
        }
        replace(block.lines, with: moved.lines.joined(separator: text.written.lineBreak))
    }

    /// Writes a list of inputs as a mapping by their names.
    ///
    /// - Parameter key: what leads to the list.
    mutating func writeMapping(of list: WrittenNode, below key: WrittenNode) throws(MigrationRefusal) {
        for item in list.items { try checkName(of: item) }
        if list.isFlow {
            guard !text.hasComment(in: list.extent) else {
                throw MigrationRefusal("a comment stands within its brackets", at: text.span(list))
            }
            let items = try list.items.map { item throws(MigrationRefusal) in try mapped(item) }
            return replace(list.extent, with: "{\(items.joined(separator: ", "))}")
        }
        let column = text.written.column(of: key.extent.lowerBound) + 2
        var moved = MovedLines(text)
        var limit = key.extent.upperBound
        var first = list.extent.lowerBound
        for (place, item) in list.items.enumerated() {
            let above = text.lines(above: item.extent.lowerBound, behind: limit)
            if place == 0 { first = above.start }
            limit = item.extent.upperBound
            moved.add(above.lines, at: column)
            if item.isFlow {
                moved.add(try mapped(item), at: column)
                if let comment = text.comment(behind: item.extent.upperBound) { moved.append("   " + comment) }
            } else {
                try addMapped(item, to: &moved, at: column)
            }
        }
        replace(first..<text.written.lineEnd(of: limit), with: moved.lines.joined(separator: text.written.lineBreak))
    }

    private func addMapped(
        _ item: WrittenNode, to moved: inout MovedLines, at column: Int
    ) throws(MigrationRefusal) {
        guard let name = item.pair("name")?.value else { return }
        let comment = text.comment(behind: name.extent.upperBound).map { "   " + $0 } ?? ""
        moved.add(text.written[name.extent] + ":" + comment, at: column)
        let old = text.written.column(of: item.extent.lowerBound)
        var limit = item.extent.lowerBound
        for (place, pair) in item.pairs.enumerated() {
            if place > 0 {
                moved.add(text.lines(above: pair.key.extent.lowerBound, behind: limit).lines, at: column + 2)
            }
            limit = pair.end
            guard let own = pair.key.scalar?.text, own != "name" else { continue }
            let new = inputFields.first { $0.listed == own }?.mapped ?? own
            try add(pair, as: new, to: &moved, from: old, at: column + 2)
        }
    }

    /// Adds the fields of an input under other names.
    private func add(
        _ block: BlockFields, to moved: inout MovedLines, at column: Int, renaming rename: (String) -> String?
    ) throws(MigrationRefusal) {
        for field in block.fields {
            moved.add(field.above, at: column)
            let own = field.pair.key.scalar?.text ?? ""
            try add(field.pair, as: rename(own) ?? own, to: &moved, from: block.column, at: column)
        }
    }

    private func add(
        _ pair: WrittenPair, as name: String, to moved: inout MovedLines, from old: Int, at column: Int
    ) throws(MigrationRefusal) {
        guard pair.value.scalar != nil else { throw MigrationRefusal("it is no text", at: text.span(pair.value)) }
        try text.checkEnd(of: pair.value)
        if pair.value.extent.isEmpty {
            moved.add("\(name):" + (text.comment(behindKey: pair.key).map { "   " + $0 } ?? ""), at: column)
        } else {
            moved.add("\(name): ", pair.value.extent, from: old, at: column)
        }
    }

    /// An input of a mapping as an item in braces.
    private func listed(_ pair: WrittenPair) throws(MigrationRefusal) -> String {
        try braces(pair.value, [("name", value(of: pair.key))]) { name in
            inputFields.first { $0.mapped == name }?.listed
        }
    }

    /// An input of a list as a field with a mapping in braces.
    private func mapped(_ item: WrittenNode) throws(MigrationRefusal) -> String {
        guard let name = item.pair("name")?.value else { return "" }
        let fields = try braces(item, []) { name in inputFields.first { $0.listed == name }?.mapped }
        return "\(text.written[name.extent]): \(fields)"
    }

    private func braces(
        _ mapping: WrittenNode, _ lead: [(String, String)], renaming rename: (String) -> String?
    ) throws(MigrationRefusal) -> String {
        let flow = try FlowFields(mapping, in: text)
        let own = mapping.pairs.compactMap { pair -> (String, String)? in
            guard let name = pair.key.scalar?.text, name != "name" || !lead.isEmpty else { return nil }
            return (rename(name) ?? name, text.written[pair.value.extent])
        }
        return "{" + (lead + own).map { "\(flow.word($0)): \($1)" }.joined(separator: ", ") + "}"
    }

    /// A key as a value: in quotes where it would not be a text without them.
    private func value(of key: WrittenNode) -> String {
        let written = text.written[key.extent]
        guard let scalar = key.scalar, scalar.style == .plain, scalar.type != .string else { return written }
        return "\"\(written)\""
    }

    private func checkName(of item: WrittenNode) throws(MigrationRefusal) {
        guard let name = item.pair("name")?.value, let scalar = name.scalar,
            ![.literal, .folded].contains(scalar.style),
            text.lines(of: name.extent, movedBy: 0).count == 1
        else { throw MigrationRefusal("its name cannot be a key", at: text.span(item)) }
    }

    private func name(of pair: WrittenPair) -> [UInt8] { Array((pair.key.scalar?.text ?? "").utf8) }
}
