internal import DaprComponents
internal import Findings
internal import Text
internal import YAMLTree

/// A component in its author's text: the mapping with `type`, and the entries of `metadata`.
struct WrittenComponent {
    /// An entry of `metadata`.
    struct Entry {
        /// Its place in the list.
        let place: Int
        let name: WrittenPair

        /// Nil for one without `value`, whose value comes from elsewhere.
        let value: WrittenNode?

        /// In lower case.
        let key: String
    }

    let mapping: WrittenNode
    let type: WrittenNode
    let list: WrittenNode?
    let entries: [Entry]

    /// - Parameter spec: a component that is written as a Component's `spec`.
    init(_ spec: ComponentSpec, in file: WrittenFile) throws(MigrationRefusal) {
        mapping = try file.mapping(around: spec.type.span)
        guard let type = mapping.pair("type")?.value else { throw MigrationRefusal("it has no 'type' of its own") }
        self.type = type
        list = mapping.pair("metadata")?.value
        entries = (list?.items ?? []).enumerated().compactMap { place, item in
            guard let name = item.pair("name"), let text = name.value.scalar?.text else { return nil }
            return Entry(place: place, name: name, value: item.pair("value")?.value, key: text.lowercased())
        }
    }

    /// Every entry of a name, whatever its letter case.
    func entries(named name: String) -> [Entry] { entries.filter { $0.key == name.lowercased() } }
}

extension MigrationDraft {
    /// Gives a setting another name, and its value another text.
    mutating func change(
        _ entry: WrittenComponent.Entry, to name: String, value: String? = nil
    ) throws(MigrationRefusal) {
        try rename(entry.name.value, to: name)
        guard let value else { return }
        guard let node = entry.value else { throw MigrationRefusal("its value is not in this file") }
        try rename(node, to: value)
    }

    /// Removes entries of a list with their lines; comments stay where they are.
    ///
    /// - Parameter places: those of the items, in order.
    mutating func remove(_ places: [Int], of list: WrittenNode) throws(MigrationRefusal) {
        let items = list.items
        guard !places.isEmpty else { return }
        guard places.count < items.count else {
            throw MigrationRefusal("its 'metadata' would be an empty list", at: text.span(list))
        }
        if list.isFlow { return try removeFlow(Set(places), among: items.map(\.extent)) }
        for item in places.map({ items[$0] }) {
            let comments = text.comments(in: item, through: text.written.lineEnd(of: item.extent.upperBound))
            try removeLines(of: item.extent, behind: "-", keeping: comments)
        }
    }

    /// Removes a field of a mapping with its lines; comments stay where they are.
    mutating func remove(_ place: Int, of mapping: WrittenNode) throws(MigrationRefusal) {
        let pairs = mapping.pairs
        if mapping.isFlow { return try removeFlow([place], among: pairs.map(\.extent)) }
        try removeLines(of: pairs[place].extent, behind: "", keeping: text.comments(of: pairs[place]))
    }

    /// An item goes with the comma behind it; what goes at the end takes the comma before it.
    private mutating func removeFlow(
        _ places: Set<Int>, among items: [Range<Int>]
    ) throws(MigrationRefusal) {
        let lastKept = items.indices.last { !places.contains($0) } ?? 0
        for place in items.indices where places.contains(place) && place < lastKept {
            try cut(items[place].lowerBound..<items[place + 1].lowerBound)
        }
        if lastKept < items.count - 1 {
            try cut(items[lastKept].upperBound..<items[items.count - 1].upperBound)
        }
    }

    private mutating func cut(_ range: Range<Int>) throws(MigrationRefusal) {
        guard !text.hasComment(in: range) else {
            throw MigrationRefusal("a comment stands within its braces", at: text.span(range))
        }
        replace(range, with: "")
    }

    /// An item or a field of a block: its lines go, and comments within and behind it become lines of their own.
    ///
    /// - Parameter mark: what may stand before it on its line.
    private mutating func removeLines(
        of extent: Range<Int>, behind mark: String, keeping comments: [String]
    ) throws(MigrationRefusal) {
        let start = text.written.lineStart(of: extent.lowerBound)
        let lead = text.written[start..<extent.lowerBound]
        guard lead.filter({ $0 != " " && $0 != "\t" }) == mark else {
            throw MigrationRefusal("another value begins on its line", at: text.span(extent))
        }
        let indentation = String(lead.prefix { $0 == " " })
        let kept = comments.map { indentation + $0 + text.written.lineBreak }.joined()
        replace(start..<text.written.nextLine(after: extent.upperBound), with: kept)
    }
}
