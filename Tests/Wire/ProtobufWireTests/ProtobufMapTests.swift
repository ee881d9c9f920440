import ProtobufWire
import Testing

/// A message with nothing but a map, as a list of entries and as a dictionary.
private struct Listed: ProtobufMessage, Equatable {
    var entries = ProtobufMap()

    mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.map(3, &entries)
    }
}

private struct Sorted: ProtobufMessage, Equatable {
    var entries: [String: String] = [:]

    mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.map(3, &entries)
    }
}

@Suite("Maps as lists of entries")
struct ProtobufMapTests {
    @Test("Entries are written in their order, as a dictionary's are")
    func order() throws {
        var (listed, sorted) = (Listed(), Sorted())
        listed.entries = ["b": "2", "a": ""]
        sorted.entries = ["b": "2", "a": ""]
        #expect(listed.encoded == Array("\u{1A}\u{6}\n\u{1}b\u{12}\u{1}2\u{1A}\u{5}\n\u{1}a\u{12}\u{0}".utf8))
        #expect(try Sorted(decoding: listed.encoded) == sorted)
        #expect(try Listed(decoding: sorted.encoded) == listed)
        #expect(try Listed(decoding: listed.encoded).entries.entries.map(\.key) == ["b", "a"])
    }

    @Test("Of entries with one key the last counts")
    func repeated() throws {
        var listed = Listed()
        listed.entries = ["a": "1", "b": "2", "a": "3"]
        let read = try Listed(decoding: listed.encoded)
        #expect(read.entries["a"] == "3" && read.entries["b"] == "2" && read.entries["c"] == nil)
        #expect(read.entries.dictionary == ["a": "3", "b": "2"])
        #expect(read.entries == ["b": "2", "a": "3"] && read.entries != ["b": "2", "a": "1"])
        #expect(try Sorted(decoding: listed.encoded).entries == ["a": "3", "b": "2"])
    }

    @Test("An entry that is no entry is refused")
    func broken() {
        #expect(throws: ProtobufFailure.truncated) { try Listed(decoding: [0x1A, 0x02, 0x0A, 0x05]) }
        #expect(throws: ProtobufFailure.notUTF8) { try Listed(decoding: [0x1A, 0x03, 0x0A, 0x01, 0xFF]) }
    }
}
