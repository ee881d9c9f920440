internal import Diagnostics

/// Collects the pairs of one mapping: keys are checked to be unique, and merge keys are merged at the end.
struct MappingBuilder {
    private var pairs: [YAMLPair] = []
    private var merges: [YAMLNode] = []

    /// The place of each key, made only for mappings too large to search through.
    private var positions: [String: Int] = [:]
    private static let searchable = 16

    mutating func add(_ key: YAMLNode, _ value: YAMLNode, into bag: inout DiagnosticBag) {
        guard case .scalar(let scalar) = key.content else {
            bag.add(ParseWording.invalidKey(at: key.span))
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

    /// The pairs, those of `<<` mappings behind the mapping's own and only where it has none of that name.
    mutating func finish(_ bag: inout DiagnosticBag) -> [YAMLPair] {
        for merge in merges {
            switch merge.content {
            case .mapping(let merged): add(merged)
            case .sequence(let items):
                for item in items {
                    if case .mapping(let merged) = item.content {
                        add(merged)
                    } else {
                        bag.add(ParseWording.invalidMerge(at: item.span))
                    }
                }
            case .scalar: bag.add(ParseWording.invalidMerge(at: merge.span))
            }
        }
        return pairs
    }

    private mutating func add(_ merged: [YAMLPair]) {
        for pair in merged where position(of: pair.key.value) == nil { append(pair) }
    }

    private func position(of key: String) -> Int? {
        pairs.count <= Self.searchable ? pairs.firstIndex { $0.key.value == key } : positions[key]
    }

    private mutating func append(_ pair: YAMLPair) {
        pairs.append(pair)
        if pairs.count == Self.searchable + 1 {
            for (index, pair) in pairs.enumerated() { positions[pair.key.value] = index }
        } else if pairs.count > Self.searchable {
            positions[pair.key.value] = pairs.count - 1
        }
    }
}
