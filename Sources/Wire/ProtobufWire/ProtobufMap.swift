/// The entries of a `map<string, string>` in the order in which they are written, or came.
///
/// A dictionary would be made and sorted for each message, for entries that are gone through once. Of entries with one key the
/// last counts; maps that differ in nothing but the order of their entries are equal.
package struct ProtobufMap: Sendable {
    /// One key and its value; what an entry does not have is empty.
    package struct Entry: Sendable {
        package var key: String
        package var value: String

        package init(key: String, value: String) {
            (self.key, self.value) = (key, value)
        }
    }

    package var entries: [Entry]

    package init(_ entries: [Entry] = []) {
        self.entries = entries
    }

    /// The value of a key, nil where there is none.
    package subscript(key: String) -> String? { entries.last { $0.key == key }?.value }

    /// Every key with the value that counts.
    package var dictionary: [String: String] {
        Dictionary(entries.lazy.map { ($0.key, $0.value) }) { _, last in last }
    }
}

extension ProtobufMap: Equatable {
    package static func == (one: ProtobufMap, other: ProtobufMap) -> Bool { one.dictionary == other.dictionary }
}

extension ProtobufMap: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Entry(key: $0.0, value: $0.1) })
    }
}
