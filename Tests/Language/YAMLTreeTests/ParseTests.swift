import FieldReading
import Findings
import Testing
import YAMLTree

@Suite("Parsing")
struct ParseTests {
    @Test("Every document of a text is handed over, the empty ones aside")
    func documents() {
        let text = "# comment\n---\n---\na: 1\n...\n---\n# nothing\n--- # b\nb: 2\n---\n~\n--- ''\n...\n"
        let reading = Reading(text)
        #expect(reading.trees == ["{a: 1}", "{b: 2}", "~", "<>"])
        #expect(reading.end == .complete)
        #expect(reading.findings.isEmpty)
    }

    @Test(
        "A text without a value has no document", arguments: ["", "\n", "# comment", "---", "---\n...\n", "\u{FEFF}"])
    func nothing(text: String) {
        let reading = Reading(text)
        #expect(reading.documents.isEmpty)
        #expect(reading.end == .complete)
        #expect(reading.findings.isEmpty)
    }

    @Test("The documents before an error are handed over, those behind it are not")
    func documentsBeforeAnError() {
        let reading = Reading("a: 1\n---\nb: ]\n---\nc: 3\n")
        #expect(reading.trees == ["{a: 1}"])
        #expect(reading.end == .incomplete)
        #expect(reading.findings == ["3:4 yaml-syntax"])
    }

    @Test("Lists, mappings and scalars in every style")
    func styles() {
        let reading = Reading(
            """
            block:
            - one
            -  - nested
            - key: value
              other: 'it''s'
            flow: [a, {b: c, d: }, "e\\tf"]
            literal: |
              one
                two
            folded: >-
              one
              two

              three
            plain: several
              words
            empty:
            no list: []
            no mapping: {}
            """)
        #expect(
            reading.trees == [
                "{block: [<one> [<nested>] {key: <value>, other: <it's>}], flow: [<a> {b: <c>, d: } <e\tf>], "
                    + "literal: <one\n  two\n>, folded: <one two\nthree>, plain: <several words>, empty: , "
                    + "no list: [], no mapping: {}}"
            ])
        #expect(reading.findings.isEmpty)
    }

    @Test("JSON is YAML, with tabs, long escapes and surrogate pairs")
    func json() {
        let reading = Reading(
            "{\n\t\"a\": [1, -2.5e3, true, null, \"x\"],\n\t\"b\": {\"c\": \"\\ud83d\\ude00 \\u00e9 \\/ \\n\"}\n}\n")
        #expect(reading.trees == ["{a: [1 -2.5e3 true null <x>], b: {c: <😀 é / \n>}}"])
        #expect(reading.findings.isEmpty)
    }

    @Test("Line breaks of every system mean the same", arguments: ["\n", "\r\n", "\r"])
    func lineBreaks(lineBreak: String) {
        let text = "a: |\n  x\n  y\nb:\n- 'c\n  d'\n---\ne: 1\n".replacing("\n", with: lineBreak)
        let reading = Reading(text)
        #expect(reading.trees == ["{a: <x\ny\n>, b: [<c d>]}", "{e: 1}"])
        #expect(reading.findings.isEmpty)
    }

    @Test("UTF-16 and a byte order mark read as the same text")
    func encodings() {
        let text = "a: é漢😀\n"
        let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16] {
            let reading = Reading(SourceFile(name: "a", bytes: bytes))
            #expect(reading.trees == ["{a: <é漢😀>}"])
            #expect(reading.documents.first?["a"].map { reading.source($0.span) } == "é漢😀")
        }
    }

    @Test("A scalar's place is its whole text, a collection's is its opening")
    func spans() throws {
        let reading = Reading("é: {a: 'q', b: [1]}\nc: &x \"two\n  lines\"\nd:\n- 1\n")
        let document = try #require(reading.documents.first)
        func source(_ keys: YAMLNode?) throws -> String { reading.source(try #require(keys).span) }
        #expect(try source(document["é"]) == "{")
        #expect(try source(document["é", "a"]) == "'q'")
        #expect(try source(document["é", "b"]) == "[")
        #expect(try source(document["c"]) == "&x \"two\n  lines\"")
        #expect(try source(document["d"]).hasPrefix("-"))
        guard case .mapping(let pairs) = document.content else { return #expect(Bool(false), "no mapping") }
        #expect(pairs.map { reading.source($0.key.span) } == ["é", "c", "d"])
        #expect(pairs.allSatisfy { $0.key.span.file == 0 })
    }

    @Test("The index of the file is in every place")
    func fileIndex() {
        var bag = DiagnosticBag()
        var spans: [SourceSpan] = []
        _ = parse(SourceFile(name: "a", text: "a: *x\na: 1\n"), index: 7, into: &bag) { document, _ in
            spans.append(document.span)
        }
        #expect(spans.map(\.file) == [7])
        #expect(bag.diagnostics.map { $0.span?.file } == [7, 7])
    }

    @Test("The reader of a document may add findings of its own")
    func bag() {
        var bag = DiagnosticBag()
        _ = parse(SourceFile(name: "a", text: "a: *x\n---\nb: *y\n"), index: 0, into: &bag) { document, bag in
            bag.add(Diagnostic(.note, .wrongType, "here", at: document.span))
        }
        #expect(bag.diagnostics.map(\.code) == [.undefinedAlias, .wrongType, .undefinedAlias, .wrongType])
    }
}
