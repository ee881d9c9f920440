import Findings
import Testing
import Text

@Suite("A source file's bytes")
struct SourceFileTests {
    private func text(_ bytes: [UInt8]) -> String {
        String(decoding: SourceFile(name: "a", bytes: bytes).bytes, as: UTF8.self)
    }

    private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return littleEndian ? [low, high] : [high, low]
        }
    }

    @Test("A byte order mark at the start is taken away, once, and nowhere else")
    func byteOrderMark() {
        #expect(text([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8)) == "a: 1")
        #expect(text([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]) == "\u{FEFF}")
        #expect(Array(text(Array("a\u{FEFF}".utf8)).utf8) == Array("a\u{FEFF}".utf8))
        #expect(text([0xEF, 0xBB, 0xBF]).isEmpty)
        #expect(text([0xEF, 0xBB]) == String(decoding: [0xEF, 0xBB] as [UInt8], as: UTF8.self))
    }

    @Test("UTF-16 with its mark becomes UTF-8, in both byte orders", arguments: [true, false])
    func utf16(littleEndian: Bool) {
        let text = "name: \"é 漢 😀\"\r\n"
        #expect(self.text(utf16(text, littleEndian: littleEndian)) == text)
        #expect(self.text(utf16("", littleEndian: littleEndian)).isEmpty)
    }

    @Test("Half a character at the end of UTF-16 does no harm")
    func tornUTF16() {
        #expect(text(utf16("ab", littleEndian: true) + [0x63]) == "ab")
        #expect(text([0xFF, 0xFE, 0x3D, 0xD8]) == "\u{FFFD}")
    }

    @Test(
        "JSON's surrogate pairs become YAML's long escape",
        arguments: [
            (#"{"a": "\ud83d\ude00"}"#, #"{"a": "\U0001F600"  }"#),
            (#"["\uDBFF\uDFFF\uD800\uDC00"]"#, #"["\U0010FFFF\U00010000"    ]"#),
            ("\t \r\n" + #"["\ud83d\ude00"]"#, "\t \r\n" + #"["\U0001F600"  ]"#),
        ])
    func surrogatePairs(json: String, expected: String) {
        #expect(text(Array(json.utf8)) == expected)
        #expect(text([0xEF, 0xBB, 0xBF] + Array(json.utf8)) == expected)
        #expect(text(utf16(json, littleEndian: true)) == expected)
    }

    @Test(
        "What is not a surrogate pair of JSON stays as it is",
        arguments: [
            #"{"a": "\\ud83d\ude00"}"#, #"["\ud83d"]"#, #"["\ud83d\u0041"]"#, #"["\ude00\ud83d"]"#, #"["\ud83d\ude0"]"#,
            #"["\ud83d\ude"#, #"["\ud83d \ude00"]"#, #"a: "\ud83d\ude00""#, #"["\u00e9\"]"#, "[\\",
        ])
    func notSurrogatePairs(text: String) {
        #expect(self.text(Array(text.utf8)) == text)
    }

    @Test("Bytes that are no UTF-8 are kept, so that the parser can say where they are")
    func invalid() {
        let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x28]
        #expect(SourceFile(name: "a", bytes: bytes).bytes == bytes)
    }

    @Test("What is decoded is encoded again to the same bytes, but for a half of UTF-16")
    func encodings() {
        let text = "name: \"é 漢 😀\"\r\n"
        let whole: [[UInt8]] = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16(text, littleEndian: true),
            utf16(text, littleEndian: false), [], [0xFF, 0xFE], [0x61, 0xFF],
        ]
        for bytes in whole {
            let encoding = TextEncoding(of: bytes)
            #expect(encoding.encode(encoding.decode(bytes)) == bytes)
        }
        for bytes in [utf16(text, littleEndian: true) + [0x41], [0xFF, 0xFE, 0x3D, 0xD8]] {
            let encoding = TextEncoding(of: bytes)
            #expect(encoding.encode(encoding.decode(bytes)) != bytes)
        }
    }

    @Test("Places behind rewritten pairs are found in the text as it was")
    func original() throws {
        let text = Array(#"{"a": "\ud83d\ude00", "b": "\ud83d\ude00\ud83d\ude01", "c": 1}"#.utf8)
        let joined = JoinedText(text)
        #expect(!joined.isVerbatim)
        for name in ["\"a\"", "\"b\"", "\"c\""] {
            let place = try #require(joined.bytes.firstRange(of: Array(name.utf8))).lowerBound
            #expect(text.firstRange(of: Array(name.utf8))?.lowerBound == joined.original(place), "\(name)")
            #expect(joined.original(place) == place, "columns behind a string are those of the file")
        }
        #expect(joined.original(joined.bytes.count) == text.count)
        #expect(JoinedText(Array("a: 1".utf8)).isVerbatim)
    }
}
