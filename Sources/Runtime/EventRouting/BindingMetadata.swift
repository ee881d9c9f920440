/// What a binding gets beside the data: names and values in the order in which they are sent.
///
/// Of entries with one name the last counts, as in protobuf's maps; those that differ in nothing but their order are equal.
package struct BindingMetadata: Sendable {
    /// One name and its value.
    package struct Entry: Sendable {
        package let name: String
        package let value: String
    }

    /// All entries as they are sent.
    package private(set) var entries: [Entry] = []

    mutating func add(_ name: String, _ value: String) { entries.append(Entry(name: name, value: value)) }

    /// The value of a name, nil where there is none.
    package subscript(name: String) -> String? { entries.last { $0.name == name }?.value }

    /// Every name with the value that counts.
    package var dictionary: [String: String] {
        Dictionary(entries.lazy.map { ($0.name, $0.value) }) { _, last in last }
    }
}

extension BindingMetadata: Equatable {
    package static func == (one: BindingMetadata, other: BindingMetadata) -> Bool { one.dictionary == other.dictionary }
}

extension BindingMetadata: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        entries = elements.map { Entry(name: $0.0, value: $0.1) }
    }
}
