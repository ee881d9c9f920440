import Diagnostics
import Testing
import YAMLTree

@Suite("Writing")
struct WriterTests {
    @Test("A text is escaped where a YAML reader may refuse or change it, and nowhere else")
    func escapes() {
        let cases = [
            ("a\u{00}b", #""a\u0000b""#), ("\t\r", #""\t\r""#), ("a\u{7F}", #""a\u007F""#),
            ("\u{80}\u{9F}\u{A0}", "\"\\u0080\\u009F\u{A0}\""),
            ("x\u{2027}\u{2028}\u{2029}\u{202A}", "\"x\u{2027}\\u2028\\u2029\u{202A}\""),
            ("\u{FEFE}\u{FEFF}", "\"\u{FEFE}\\uFEFF\""), ("\u{FFFD}\u{FFFE}\u{FFFF}", "\"\u{FFFD}\\uFFFE\\uFFFF\""),
            ("😀", "\"😀\""), ("\"\\\u{1}", #""\"\\\u0001""#), ("\n", #""\n""#),
        ]
        for (text, written) in cases {
            var yaml = YAMLWriter()
            yaml.writeDocument(["key": .string(text)])
            #expect(String(decoding: yaml.bytes, as: UTF8.self) == "---\nkey: \(written)\n")
            var json = JSONWriter()
            json.write(.string(text))
            #expect(String(decoding: json.bytes, as: UTF8.self) == written)
        }
    }

    @Test("Words that some reader takes for something else are quoted, in any case; their neighbours are not")
    func words() {
        let special =
            "null Null NULL true True TRUE false False FALSE yes Yes YES no No NO on On ON off Off OFF y Y n N"
        let common = "name type none note nulls nULL tRue trues fals yet yess nope one offs of ya na null-1"
        for word in special.split(separator: " ").map(String.init) {
            #expect(bareScalarType(word) != .string, "\(word)")
            #expect(written(word) == "\"\(word)\"")
        }
        for word in common.split(separator: " ").map(String.init) {
            #expect(bareScalarType(word) == .string, "\(word)")
            #expect(written(word) == word)
        }
    }

    @Test("Each ASCII character alone in a text is bare only where it is one of a few")
    func plainCharacters() {
        let bare = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@+,=")
        for scalar in (0..<128).compactMap(Unicode.Scalar.init) {
            let text = "ab\(scalar)cdef"
            #expect((written(text) == text) == bare.contains(Character(scalar)), "U+\(scalar.value)")
        }
    }

    @Test("A writer that starts small writes the same as one that starts large")
    func growth() {
        let value = YAMLValue.map((0..<200).map { YAMLField("key-\($0)", [.string("value \($0)"), .integer($0)]) })
        var small = YAMLWriter(capacity: 1)
        var large = YAMLWriter(capacity: 1 << 20)
        small.writeDocument(value)
        large.writeDocument(value)
        #expect(small.bytes == large.bytes)
        #expect(small.count == small.bytes.count)
        small.removeAll()
        #expect(small.bytes.isEmpty)
        small.writeDocument(["a": "b"])
        #expect(String(decoding: small.bytes, as: UTF8.self) == "---\na: b\n")
    }

    private func written(_ text: String) -> String {
        var writer = YAMLWriter()
        writer.writeDocument(["k": .string(text)])
        return String(decoding: writer.bytes.dropFirst(7).dropLast(), as: UTF8.self)
    }
}
