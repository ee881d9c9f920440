import Findings
import Testing
import YAMLTree

/// Where each fault of a text is found; the words are pinned by the reject fixtures.
@Suite("Faults of a text")
struct ParseFindingTests {
    @Test(
        "The place is where a person would look",
        arguments: [
            ("a: 1\n\tb: 2\n", "2:1"), ("a:\n\t- b\n", "2:1"), ("a: \"b\nc: d\n", "1:4"), ("a: 'b\nc: d\n", "1:4"),
            ("x: 1\na: 'b\n---\nc: d\n", "2:4"), ("a: [1, 2\nb: 3\n", "2:2"), ("a: {b: 1\n", "2:1"),
            ("a: \"\\q\"\n", "1:5"), ("a: @b\n", "1:4"), ("a: `b\n", "1:4"), ("a: b: c\n", "1:5"), ("a: %b\n", "1:4"),
            ("a: *\n", "1:4"), ("a: & b\n", "1:4"), ("a:\n  b: 1\n c: 2\n", "3:2"), ("a\nb: 1\n", "2:2"),
            ("a: 1\nb\nc: 2\n", "2:1"),
            ("a: | b\n", "1:6"), ("é漢😀: 'x\n", "1:6"), ("- a\nb: 1\n", "2:1"), ("{a: 1} {b: 2}\n", "1:8"),
        ])
    func syntax(text: String, place: String) {
        let reading = Reading(text)
        #expect(reading.findings == ["\(place) yaml-syntax"])
        #expect(reading.end == .incomplete)
    }

    @Test("The place of a quote that is never closed has a note at where the search ended")
    func unclosedQuote() throws {
        let finding = try #require(Reading("a: 'b\nc: d\n").diagnostics.first)
        #expect(finding.message == "invalid YAML: this quote is never closed")
        #expect(finding.help == "add \"'\" after the value")
        #expect(finding.notes.map(\.span.start) == [11])
    }

    @Test(
        "A byte that is no UTF-8 has its place in characters",
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF], "1:4", "FF"), ([0xC3, 0xA9, 0x0A, 0xE2, 0x82], "2:1", "E2"),
            ([0xED, 0xA0, 0x80], "1:1", "ED"), ([0xC0, 0x80], "1:1", "C0"), ([0x61, 0x80], "1:2", "80"),
            ([0xF4, 0x90, 0x80, 0x80], "1:1", "F4"), ([0xF0, 0x9F, 0x98, 0x80, 0x0D, 0x0A, 0xC3, 0x28], "2:1", "C3"),
        ] as [([UInt8], String, String)])
    func encoding(bytes: [UInt8], place: String, byte: String) {
        let reading = Reading(SourceFile(name: "a", bytes: bytes))
        #expect(reading.findings == ["\(place) invalid-encoding"])
        #expect(reading.diagnostics.first?.message == "the byte 0x\(byte) is not valid UTF-8 here")
        #expect(reading.end == .incomplete)
    }

    @Test(
        "A control character has its place in characters",
        arguments: [
            ("é: \u{1}\n", "1:4", "0001"), ("a: b\n漢: \"\u{1B}\"", "2:5", "001B"), ("\u{0}", "1:1", "0000"),
            ("a: \u{7F}", "1:4", "007F"),
        ])
    func controlCharacter(text: String, place: String, code: String) {
        let reading = Reading(text)
        #expect(reading.findings == ["\(place) invalid-character"])
        #expect(reading.diagnostics.first?.message == "the control character U+\(code) is not allowed in YAML")
    }

    @Test("128 levels of nesting are read, one more is not", arguments: [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]")])
    func depth(open: String, close: String) {
        let repeats = 126 / open.count { "[{".contains($0) }
        func nested(_ inner: String) -> [String] {
            Reading(String(repeating: open, count: repeats) + inner + String(repeating: close, count: repeats)).findings
        }
        #expect(nested("[x]").isEmpty)
        #expect(nested("[[]]").isEmpty)
        #expect(nested("[{}, []]").isEmpty)
        let column = repeats * open.count + 3
        #expect(nested("[[x]]") == ["1:\(column) nesting-too-deep"])
        #expect(nested("[[[]]]") == ["1:\(column) nesting-too-deep"])
    }

    @Test("A million values behind aliases are read, one more is not")
    func aliasLimit() {
        let thousand = "- &a [" + Array(repeating: "x", count: 999).joined(separator: ",") + "]\n"
        let full = thousand + String(repeating: "- *a\n", count: 1_000)
        #expect(Reading(full).findings.isEmpty)
        #expect(Reading(full + "- *a\n").findings == ["1002:3 alias-expansion"])
        #expect(Reading(full + "- &b x\n---\n- &b x\n- *b\n").findings == ["1005:3 alias-expansion"])
    }

    @Test("Merged mappings count as aliases do")
    func mergeBomb() {
        var text = "a0: &a0 {k: [" + Array(repeating: "x", count: 100).joined(separator: ",") + "]}\n"
        for level in 1...20 {
            text += "a\(level): &a\(level) {x: {<<: *a\(level - 1)}, y: {<<: *a\(level - 1)}}\n"
        }
        #expect(Reading(text).diagnostics.map(\.code) == [.aliasExpansion])
    }

    @Test("Tags of the core schema are obeyed where the text fits, others are reported")
    func tags() {
        let reading = Reading(
            "a: !!str 1\nb: ! yes\nc: !!int '12'\nd: !!bool \"yes\"\ne: !!null ''\nf: !!float 1\ng: !!map {}\n"
                + "h: !!seq []\ni: !!str\nj: !!int 12:30\nk: !!float .inf\n")
        #expect(
            reading.trees == [
                "{a: <1>, b: <yes>, c: 12, d: yes, e: , f: 1, g: {}, h: [], i: <>, j: 12:30, k: .inf}"
            ])
        #expect(reading.findings.isEmpty)
    }

    @Test(
        "A value that its tag does not fit is reported at the tag",
        arguments: [
            "!!int x", "!!int true", "!!int 1.5", "!!int ''", "!!bool 1", "!!bool ~", "!!null 0", "!!float no",
            "!!int '1: 2'", "!!int '12:30 '", "!!float '- 1'", "!!int |\n  1\n",
        ])
    func unfitTag(value: String) {
        #expect(Reading("k: \(value)\n").findings == ["1:4 unsupported-tag"])
    }

    @Test("An unknown tag is reported, and its value is not read: the tag may be a part of it")
    func unknownTag() {
        let reading = Reading("a: !x 1\nb: !y\nc: !z [1]\nd: !!set {e}\nf: !<tag:a,b:c> g\nh: !!binary aGk=\n")
        #expect(reading.trees == ["{a: ?, b: ?, c: [1], d: {e: }, f: ?, h: <aGk=>}"])
        #expect(reading.findings == (1...6).map { "\($0):4 unsupported-tag" })
    }
}
