internal import Findings

/// Collects the pairs of one mapping: keys are checked to be unique, and merge keys are merged at the end.
struct MappingBuilder {
    private var pairs: [YAMLPair] = []
    private var merges: [YAMLNode] = []

    /// Keys that are there already, each with the place of the first one in `pairs`, and with the key directly above that has no value.
    private var repeated: [(key: Located<String>, first: Int, owner: String?)] = []

    /// Whether the value above the first further document ends as if the separator of documents stood there.
    private var isGlued = false

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
            if Self.headers.contains(scalar.text) {
                isGlued = isGlued || pairs.last?.value.lastText?.hasSuffix("---") == true
            }
            let above = pairs.last.flatMap { $0.value.isAbsent ? $0.key.value : nil }
            repeated.append((located, first, Self.headers.contains(scalar.text) ? nil : above))
        } else {
            append(YAMLPair(key: located, value: value))
        }
    }

    /// The mapping, with the pairs of `<<` mappings behind its own and only where it has none of that name; unreadable
    /// where it is not known which pairs it was to have.
    ///
    /// - Parameter isDocument: whether the mapping is a document, and not a value in one.
    mutating func finish(isDocument: Bool, _ bag: inout DiagnosticBag) -> YAMLNode.Content {
        if !repeated.isEmpty { reportRepeated(isDocument: isDocument, &bag) }
        for merge in merges {
            if case .sequence(let items) = merge.content {
                for item in items { self.merge(item, isItem: true, &bag) }
            } else {
                self.merge(merge, isItem: false, &bag)
            }
        }
        return isBroken ? .unreadable : .mapping(pairs)
    }

    /// Reports each key that is there twice; of documents without a line between them only where the next one begins, and of fields that
    /// are not indented only the first.
    private mutating func reportRepeated(isDocument: Bool, _ bag: inout DiagnosticBag) {
        let starts = isDocument ? startsOfDocuments : []
        for (key, first, owner) in repeated where starts.first.map({ key.span.start < $0.start }) ?? true {
            if owner != nil, isBroken { continue }
            bag.add(ParseWording.duplicateKey(key, first: pairs[first].key.span, below: owner))
            if owner != nil { isBroken = true }
        }
        for (number, start) in starts.enumerated() {
            bag.add(
                ParseWording.missingSeparator(
                    at: start, first: pairs[0].key.span, isGlued: number == 0 && isGlued))
        }
        if !starts.isEmpty { isBroken = true }
    }

    /// The keys that every resource of Kubernetes has, and most begin with.
    private static let headers: Set = ["apiVersion", "kind"]

    /// Where each further document begins, if version and kind come again: at one of them, or at the key that the first one begins with.
    private var startsOfDocuments: [SourceSpan] {
        guard Self.headers.isSubset(of: repeated.map(\.key.value)) else { return [] }
        let openings = Self.headers.union(pairs.first.map { [$0.key.value] } ?? [])
        var starts: [SourceSpan] = []
        var seen: Set<String> = []
        for (key, _, _) in repeated {
            if openings.contains(key.value), starts.isEmpty || seen.contains(key.value) {
                starts.append(key.span)
                seen = []
            }
            seen.insert(key.value)
        }
        return starts
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

extension YAMLNode {
    /// True where nothing is written.
    fileprivate var isAbsent: Bool {
        if case .scalar(let scalar) = content { scalar.text.isEmpty && scalar.style == .plain } else { false }
    }

    /// The text that a value ends with.
    fileprivate var lastText: String? {
        switch content {
        case .scalar(let scalar): scalar.text
        case .sequence(let items): items.last?.lastText
        case .mapping(let pairs): pairs.last?.value.lastText
        case .unreadable: nil
        }
    }
}
