import Findings
import TestInputs
import Testing
import YAMLTree

/// What `parseDocuments` makes of a text: each document on its own.
@Suite("Documents of a text")
struct DocumentTests {
    /// Each document in `Tree`'s notation, or its text where it does not parse, with its findings behind it.
    private func documents(_ bytes: [UInt8]) -> [String] {
        let file = SourceFile(name: "a.yaml", bytes: bytes)
        let index = LineIndex(file.bytes)
        var result: [String] = []
        parseDocuments(file, index: 0) { document in
            let text = String(decoding: document.text, as: UTF8.self)
            let findings = document.findings.map { finding in
                let position = index.position(of: Int(finding.span?.start ?? 0))
                return " \(position.line):\(position.column) \(finding.code.id)"
            }
            let content = document.node.map { Tree.text($0) + (text.isEmpty ? "" : text) } ?? text
            result.append((document.isRest ? "rest " : "") + content + findings.joined())
            return true
        }
        return result
    }

    private func documents(_ text: String) -> [String] { documents(Array(text.utf8)) }

    @Test("Reading goes on at the next separator, and each document has its own findings")
    func readingOn() {
        let text = "a: 1\n---\nb: ]\n---\nc: 3\nc: 4\n--- # d\nd: *x\n---\n\te: 5\n...\nf: é\n---\ng: @\n"
        #expect(
            documents(text) == [
                "{a: 1}", "---\nb: ]\n 3:4 yaml-syntax", "{c: 3} 6:1 duplicate-key", "{d: ?} 8:4 undefined-alias",
                "---\n\te: 5\n...\n 10:1 yaml-syntax", "{f: <é>}", "---\ng: @\n 14:4 yaml-syntax",
            ])
    }

    @Test("A separator ends every value", arguments: ["\"b", "'b", "[b", "{b: c", "|\n  b", ">\n  b", "&x [", "b # c"])
    func separators(value: String) {
        #expect(documents("a: \(value)\n---\nc: 1\n").last == "{c: 1}")
        #expect(documents("a: \(value)\r\n--- \r\nc: 1\r\n").last == "{c: 1}")
        #expect(documents("a: ]\n---\na: \(value)\n...\nc: 1\n").last == "{c: 1}")
        #expect(documents("a: \(value)\n ---\n---x\nc: 1\n").last != "{c: 1}")
    }

    @Test("Bytes and characters that no text may have are about their document alone")
    func invalidCharacters() {
        for fault in [[0xFF], [0x07], [0x00], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF]] as [[UInt8]] {
            let text = Array("é: 1\n---\n# b\nb: ".utf8) + fault + Array("x\n---\nc: 3\n---\nd: ".utf8) + fault
            let found = documents(text)
            let code =
                fault.count == 1 && fault != [0xFF] || fault[0] == 0xEF ? "invalid-character" : "invalid-encoding"
            #expect(found.count == 4)
            #expect(found.first == "{é: 1}" && found[2] == "{c: 3}")
            #expect(found[1].hasSuffix(" 4:4 \(code)") && found[3].hasSuffix(" 8:4 \(code)"))
        }
    }

    @Test("Places behind a document that does not parse are those of the text")
    func places() {
        let text = "é: ]\n---\n漢: '😀'\n"
        var places: [UInt32] = []
        parseDocuments(SourceFile(name: "a", text: text), index: 3) { document in
            guard case .mapping(let pairs)? = document.node?.content else { return true }
            places = pairs.flatMap { [$0.key.span.file, $0.key.span.start, $0.value.span.start, $0.value.span.end] }
            return true
        }
        #expect(places == [3, 9, 12, 15])
    }

    @Test("What stands behind a document without a separator is the rest of it")
    func rest() {
        #expect(documents("{a: 1}\n{b: 2}\n---\nc: 3\n") == ["{a: 1}", "rest {b: 2}\n 2:1 yaml-syntax", "{c: 3}"])
        #expect(documents("{a: 1} b\n---\nc: 3\n").last == "{c: 3}")
    }

    @Test("A document that is unreadable as a whole comes with its text")
    func unreadable() {
        #expect(
            documents("a: 1\n---\n{{ b }}\n---\n*c\n") == [
                "{a: 1}", "?---\n{{ b }}\n 3:2 invalid-key", "?---\n*c\n 5:1 undefined-alias",
            ])
    }

    @Test("A document beyond a limit says nothing about the next")
    func limits() {
        let nested = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
        let thousand = "- &a [" + Array(repeating: "x", count: 999).joined(separator: ",") + "]\n"
        let bomb = thousand + String(repeating: "- *a\n", count: 1_001)
        for text in [nested, bomb] {
            let found = documents("\(text)\n---\na: &b c\nd: *b\n")
            #expect(found.count == 2 && found.last == "{a: <c>, d: <c>}")
        }
    }

    @Test("Whoever wants no more gets no more")
    func stops() {
        var count = 0
        parseDocuments(SourceFile(name: "a", text: "a: 1\n---\nb: ]\n---\nc: 1\n"), index: 0) { _ in
            count += 1
            return count < 2
        }
        #expect(count == 2)
    }

    @Test("Any bytes end, and what is behind a separator is read")
    func random() {
        var random = SeededGenerator(seed: RandomRuns.seed(20_261_130))
        let pieces = [
            "a: b\n", "- c\n", "\"", "'", "[", "]", "{", "}", "|", ">", "&a ", "*a ", "!t ", "#", "\t", "\n", "\r",
            "...\n", "é", "\u{7}", ": ", "? ", "\u{2028}", "{{ x }}", "-- ",
        ]
        for _ in 0..<RandomRuns.count(5_000, soak: 200_000) {
            var text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            if text.hasSuffix("-- ") { text += "-" }
            var bytes = Array(text.utf8)
            if Int.random(in: 0..<9, using: &random) == 0 { bytes.append(0xC3) }
            let found = documents(bytes + Array("\n---\nlast: 1\n".utf8))
            #expect(found.last == "{last: 1}", "\(text.debugDescription)")
        }
    }
}
