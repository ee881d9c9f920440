import Testing
import YAMLTree

@Suite("Where values stand in a text")
struct WrittenTextTests {
    /// The text of each value within a document, outer ones first.
    private func texts(_ source: String) -> [String] {
        let text = WrittenText(Array(source.utf8))
        func all(_ node: WrittenNode) -> [String] { [text[node.extent]] + node.children.flatMap(all) }
        return text.documents.flatMap(all)
    }

    @Test(
        "A value reaches to its last scalar or bracket, without the blanks and comments behind it",
        arguments: [
            ("a: b  # c\n", ["a: b", "a", "b"]),
            ("a:\n- b\n- c # d\n\n# e\n", ["a:\n- b\n- c", "a", "- b\n- c", "b", "c"]),
            ("a: {b: [c] }  # d\n", ["a: {b: [c] }", "a", "{b: [c] }", "b", "[c]", "c"]),
            ("a: |\n  b\n\n  c\n\nd: e", ["a: |\n  b\n\n  c\n\nd: e", "a", "|\n  b\n\n  c", "d", "e"]),
            ("a: &x !!str 'b'\r\nc: *x\r\n", ["a: &x !!str 'b'\r\nc: *x", "a", "&x !!str 'b'", "c", "*x"]),
            ("a:\nb:\n", ["a:\nb:", "a", "", "b", ""]),
            ("é: 😀\nb: \"c\n  d\" # e", ["é: 😀\nb: \"c\n  d\"", "é", "😀", "b", "\"c\n  d\""]),
            ("---\na\n...\n--- # b\n{}\n", ["a", "{}"]), ("? a\n: - b\n", ["? a\n: - b", "a", "- b", "b"]),
        ])
    func extents(source: String, expected: [String]) {
        #expect(texts(source) == expected)
    }

    @Test("Behind a syntax error nothing is known, and of what is not UTF-8 neither; deep nesting ends the reading")
    func stops() {
        #expect(texts("a\n---\n[\n---\nb\n") == ["a"])
        #expect(WrittenText([0x61, 0xFF]).documents.isEmpty)
        #expect(texts(String(repeating: "[", count: 10_000)).isEmpty)
        #expect(texts(String(repeating: "[", count: 200) + String(repeating: "]", count: 200)).isEmpty)
    }

    @Test("The way to an offset leads through every value that holds it")
    func paths() {
        let source = "a: 1\nb:\n  - c: {d: e}\n"
        let text = WrittenText(Array(source.utf8))
        func path(_ offset: Int) -> [String] { text.path(to: offset).map { text[$0.extent] } }
        #expect(path(12).last == "c" && path(15).last == "{d: e}")
        #expect(path(19) == [String(source.dropLast()), "- c: {d: e}", "c: {d: e}", "{d: e}", "e"])
        #expect(text.path(to: 99).isEmpty)
        #expect(text.documents[0].pair("b")?.value.items.count == 1)
        #expect(!text.documents[0].isFlow && text.path(to: 15).last?.isFlow == true)
    }

    @Test(
        "The way to each offset, and what overlaps a stretch, are those that a walk over all values finds",
        arguments: [
            "a: 1\nb:\n  - c: {d: e, f, g: }\n  -\n  - |\n    x\n\n---\n[a, [], {}, &x b, *x]\n---\n? k\n: - v\n  - ''\n",
            "# c\na:\nb:\nc: \"\"\nd: [ , ]\n", "{a: {b: {c: [1, 2, {d: 3}]}}, e: }\n--- >\n  t\n...\n",
        ])
    func search(source: String) {
        let text = WrittenText(Array(source.utf8))
        func holds(_ node: WrittenNode, _ offset: Int) -> Bool {
            node.extent.contains(offset) || node.extent == offset..<offset
        }
        for offset in 0...text.scalars.count {
            var expected: [Range<Int>] = []
            var next = text.documents.first { holds($0, offset) }
            while let node = next {
                expected.append(node.extent)
                next = node.children.first { holds($0, offset) }
            }
            #expect(text.path(to: offset).map(\.extent) == expected, "\(offset) of \(source)")
            let range = offset..<min(offset + 5, text.scalars.count)
            let documents = text.documents.filter { $0.extent.overlaps(range) }
            #expect(text.documents(overlapping: range).map(\.extent) == documents.map(\.extent))
            for document in documents {
                let children = document.children.filter { $0.extent.overlaps(range) }
                #expect(document.children(overlapping: range).map(\.extent) == children.map(\.extent))
            }
        }
    }

    @Test("Lines end at LF, CRLF and CR, and the first ending is that of the text")
    func lines() {
        for ending in ["\n", "\r\n", "\r"] {
            let text = WrittenText(Array("ab\(ending)cd\(ending)".utf8))
            let second = 2 + ending.unicodeScalars.count
            #expect(text.lineBreak == ending)
            #expect(text.lineStart(of: second + 1) == second && text.lineEnd(of: second) == second + 2)
            #expect(text.nextLine(after: 1) == second && text.column(of: second + 1) == 1)
            #expect(text.nextLine(after: second) == text.scalars.count)
        }
        #expect(WrittenText(Array("ab".utf8)).lineBreak == "\n")
    }
}
