import Findings
import JSON
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
            var json = JSONWriter(.readable)
            json.write(YAMLValue.string(text))
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

    @Test("Several lines are a block, where an editor that strips blanks cannot change them; JSON is in single quotes")
    func forms() {
        let cases = [
            ("a\nb", "|-\n  a\n  b"), ("a\nb\n", "|\n  a\n  b"), ("a\n\n b\n", "|\n  a\n\n   b"),
            ("a\n\n", "|+\n  a\n"),
            ("a \nb", #""a \nb""#), ("a\nb ", #""a\nb ""#), (" a\nb", #"" a\nb""#), ("\na", #""\na""#),
            ("a\tb\nc", #""a\tb\nc""#), (#"{"a": 1}"#, #"'{"a": 1}'"#), (#"it's "b""#, #"'it''s "b"'"#),
            ("it's", #""it's""#),
            (#"a\b"#, #"'a\b'"#), ("a b", #""a b""#), ("a:", #""a:""#), ("a,", #""a,""#), ("a:b,c", "a:b,c"),
            ("1a", #""1a""#),
            ("-a", #""-a""#), ("/a", "/a"), ("", #""""#),
        ]
        for (text, expected) in cases { #expect(written(text) == expected) }
    }

    @Test("Lists stand at the indentation of their key, and everything else two deeper")
    func layout() {
        var writer = YAMLWriter()
        writer.writeDocument([
            "map": ["a": .integer(-1), "empty": [:]],
            "list": ["b", ["c", ["d"]], ["e": .boolean(true), "f": ["g"]], []],
            "deep": ["deeper": ["lines": "h\ni", "list": ["j\nk\n", ["l": "m\nn"]]]],
        ])
        writer.writeDocument(["o", ["p": "q"]])
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == """
                ---
                map:
                  a: -1
                  empty: {}
                list:
                - b
                - - c
                  - - d
                - e: true
                  f:
                  - g
                - []
                deep:
                  deeper:
                    lines: |-
                      h
                      i
                    list:
                    - |
                      j
                      k
                    - l: |-
                        m
                        n
                ---
                - o
                - p: q

                """)
    }

    @Test("A key of several lines is escaped, for it cannot be a block")
    func keys() {
        var writer = YAMLWriter()
        writer.writeDocument(["a\nb": "c", "yes": "d", "e f": "g", "{\"": "h", "i": "j"])
        let text = "---\n\"a\\nb\": c\n\"yes\": d\n\"e f\": g\n'{\"': h\ni: j\n"
        #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
    }

    private func written(_ text: String) -> String {
        var writer = YAMLWriter()
        writer.writeDocument(["k": .string(text)])
        return String(decoding: writer.bytes.dropFirst(7).dropLast(), as: UTF8.self)
    }
}
