import Findings
import Fixes
import Testing

@Suite("Stretches of a file that are replaced")
struct ReplaceTextTests {
    /// The bytes with each `‹old›new›` of the text replaced, beside what they should be.
    private func check(_ marked: String, in encoding: (String) -> [UInt8]) {
        var (old, new) = ("", "")
        var edits: [TextEdit] = []
        for (number, part) in marked.split(separator: "‹", omittingEmptySubsequences: false).enumerated() {
            let pieces = part.split(separator: "›", omittingEmptySubsequences: false).map(String.init)
            guard number > 0 else {
                old += part
                new += part
                continue
            }
            let start = SourceFile(name: "", bytes: encoding(old)).text.unicodeScalars.count
            old += pieces[0]
            let end = SourceFile(name: "", bytes: encoding(old)).text.unicodeScalars.count
            edits.append(TextEdit(pieces[1], at: SourceSpan(file: 0, start: UInt32(start), end: UInt32(end))))
            old += pieces[2]
            new += pieces[1] + pieces[2]
        }
        #expect(replacing(edits, in: encoding(old)) == encoding(new))
        #expect(replacing(edits.reversed(), in: encoding(old)) == encoding(new))
    }

    @Test(
        "In every encoding and with every line ending, everything else stays",
        arguments: [
            "‹a›bcd›: 1\n", "é😀: ‹›\"›1‹›\"›\r\n# 漢\r\n‹x›y›", "a: 1\rb: ‹2›››\r",
            "{\"a\": \"\\ud83d\\ude00\", ‹b›c›: \"\\ud83d\\ude00\", ‹d›e›: 1}",
            "[\"\\ud83d\\ude00‹x›y›\\ud83d\\ude00\"]\n",
        ])
    func everywhere(marked: String) {
        check(marked) { Array($0.utf8) }
        check(marked) { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }
        check(marked) { Encodings.utf16($0, littleEndian: true) }
        check(marked) { Encodings.utf16($0, littleEndian: false) }
    }

    @Test("UTF-16 with a half of a character is left alone, and so is what overlaps")
    func refused() {
        let edit = TextEdit("b", at: SourceSpan(file: 0, start: 0, end: 1))
        #expect(replacing([edit], in: [0xFF, 0xFE, 0x61, 0x00, 0x62]) == nil)
        #expect(replacing([edit], in: [0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8]) == nil)
        #expect(
            replacing([edit, TextEdit("c", at: SourceSpan(file: 0, start: 0, end: 2))], in: Array("aa".utf8)) == nil)
        #expect(replacing([], in: Array("aa".utf8)) == Array("aa".utf8))
    }
}

extension SourceFile {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Texts as files hold them.
enum Encodings {
    static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return littleEndian ? [low, high] : [high, low]
        }
    }
}
