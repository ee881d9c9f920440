internal import Findings

/// Collects the pairs of one mapping: keys are checked to be unique, and merge keys are merged at the end.
struct MappingBuilder {
    private var pairs: [YAMLPair] = []
    private var merges: [YAMLNode] = []

    /// True where a key or a merged mapping could not be read, so that what is missing may be what it stood for.
    private var isBroken = false

    /// The place of each key, made only for mappings too large to search through.
    private var positions: [String: Int] = [:]
    private static let searchable = 16

    mutating func add(_ key: YAMLNode, _ value: YAMLNode, into bag: inout DiagnosticBag) {
        guard case .scalar(let scalar) = key.content else {
            if case .unreadable = key.content {} else { bag.add(ParseWording.invalidKey(key)) }
            isBroken = true
            return
        }
        if scalar.style == .plain, scalar.text == "<<" {
            merges.append(value)
            return
        }
        let located = Located(scalar.text, at: key.span)
        if let first = position(of: scalar.text) {
            bag.add(ParseWording.duplicateKey(located, first: pairs[first].key.span))
        } else {
            append(YAMLPair(key: located, value: value))
        }
    }

    /// The mapping, with the pairs of `<<` mappings behind its own and only where it has none of that name; unreadable
    /// where it is not known which pairs it was to have.
    mutating func finish(_ bag: inout DiagnosticBag) -> YAMLNode.Content {
        for merge in merges {
            if case .sequence(let items) = merge.content {
                for item in items { self.merge(item, isItem: true, &bag) }
            } else {
                self.merge(merge, isItem: false, &bag)
            }
        }
        return isBroken ? .unreadable : .mapping(pairs)
    }

    private mutating func merge(_ node: YAMLNode, isItem: Bool, _ bag: inout DiagnosticBag) {
        switch node.content {
        case .mapping(let merged): add(merged)
        case .unreadable: isBroken = true
        case .scalar, .sequence:
            bag.add(ParseWording.invalidMerge(node, isItem: isItem))
            isBroken = true
        }
    }

    private mutating func add(_ merged: [YAMLPair]) {
        for pair in merged where position(of: pair.key.value) == nil { append(pair) }
    }

    private func position(of key: String) -> Int? {
        pairs.count <= Self.searchable ? pairs.firstIndex { $0.key.value == key } : positions[key]
    }

    private mutating func append(_ pair: YAMLPair) {
        // Most mappings have two pairs; an array would start with capacity for one.
        if pairs.isEmpty { pairs.reserveCapacity(2) }
        pairs.append(pair)
        if pairs.count == Self.searchable + 1 {
            for (index, pair) in pairs.enumerated() { positions[pair.key.value] = index }
        } else if pairs.count > Self.searchable {
            positions[pair.key.value] = pairs.count - 1
        }
    }
}
