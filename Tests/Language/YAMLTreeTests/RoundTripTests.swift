import Findings
import JSON
import TestInputs
import Testing
import YAMLTree

@Suite("What is written reads back as the same")
struct RoundTripTests {
    private func written(_ value: YAMLValue) -> String {
        var writer = YAMLWriter()
        writer.writeDocument(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func json(_ value: YAMLValue) -> String {
        var writer = JSONWriter(.readable)
        writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The text as every part that a string can be of a document.
    private func document(_ text: String) -> YAMLValue {
        [
            "value": .string(text),
            "list": [.string(text), [.string(text), .string(text)], ["key": .string(text), "last": "x"]],
            "map": .map([YAMLField(text, .string(text)), YAMLField("next", .integer(1))]),
            "keys": .map([YAMLField(text, .map([YAMLField(text, .list([.string(text)]))]))]),
            "end": .string(text),
        ]
    }

    /// What is wrong with the text that was written, or nil.
    private func fault(_ text: String, in written: String) -> String? {
        let reading = Reading(written)
        guard reading.findings.isEmpty, reading.documents.count == 1, let node = reading.documents.first else {
            return "\(reading.findings) \(reading.documents.count)"
        }
        let expected = scalars(
            "{value: <\(text)>, list: [<\(text)> [<\(text)> <\(text)>] {key: <\(text)>, last: <x>}], "
                + "map: {\(text): <\(text)>, next: 1}, keys: {\(text): {\(text): [<\(text)>]}}, end: <\(text)>}")
        return scalars(Tree.text(node)) == expected ? nil : Tree.text(node)
    }

    /// Swift takes different spellings of an accented letter for equal; YAML does not.
    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    @Test("Awkward texts, as values, list items and keys", arguments: AwkwardText.all)
    func awkward(text: String) {
        let yaml = written(document(text))
        #expect(fault(text, in: yaml) == nil, "\(yaml)")
    }

    @Test(
        "Awkward texts in JSON, all but those too long for a key",
        arguments: AwkwardText.all.filter { $0.utf8.count < 170 })
    func awkwardJSON(text: String) {
        let json = json(document(text))
        #expect(fault(text, in: json) == nil, "\(json)")
    }

    @Test("Random texts of a nasty alphabet")
    func random() {
        for text in AwkwardText.random(RandomRuns.count(2_000, soak: 50_000), seed: 42) {
            let yaml = written(document(text))
            #expect(fault(text, in: yaml) == nil, "\(text.debugDescription) \(yaml)")
        }
    }

    @Test(
        "A key that fills the characters that YAML allows it is written as any other; a longer one after a '?'",
        arguments: [("x", 1_024, ""), ("\"", 511, "'"), ("\u{1}", 170, "\"")])
    func longKeys(letter: String, count: Int, quote: String) {
        let key = String(repeating: letter, count: count)
        let value: YAMLValue = [
            "in list": [.map([YAMLField(key, "a"), YAMLField("b", ["c"])])],
            "in map": .map([YAMLField(key, ["d": "e"])]),
        ]
        #expect(!written(value).contains("?"))
        let longer: YAMLValue = .list([.map([YAMLField(key + letter, ["a"]), YAMLField("b", "c")])])
        let text = written(longer)
        #expect(text.hasPrefix("---\n- ? \(quote)"))
        #expect(text.hasSuffix("\(quote)\n  :\n  - a\n  b: c\n"))
        for (value, text) in [(value, written(value)), (longer, text)] {
            #expect(Reading(text).documents.map { written(.node($0)) } == [written(value)])
        }
    }

    @Test("A text alone is a document too")
    func alone() {
        for text in AwkwardText.all + AwkwardText.random(500, seed: 7) {
            let reading = Reading(written(.string(text)) + written("end"))
            #expect(reading.trees.map(scalars) == ["<\(text)>", "<end>"].map(scalars), "\(text.debugDescription)")
        }
    }

    @Test("A tree that was read and written reads back as the same, and is written the same again")
    func trees() {
        for text in AwkwardText.all + AwkwardText.random(500, seed: 1) {
            let first = written(document(text))
            guard let node = Reading(first).documents.first else { continue }
            let second = written(.node(node))
            #expect(second == first)
        }
    }

    @Test(
        "A bare word with a type of its own stays bare, as a value and in a list",
        arguments: [
            "1", "-1", "+1", "0", "012", "0o17", "0x1F", "0b101", "1_000", "12345678901234567890", "1.5", ".5", "5.",
            "1e3",
            "-.5", ".inf", "-.Inf", ".NaN", "true", "False", "yes", "NO", "on", "y", "12:30:45", "2021-08-02",
            "10.0.0.1:6379",
            "2001-12-14 21:59:43.10 -5",
        ])
    func bare(word: String) {
        let source = "---\nk: \(word)\nl:\n- \(word)\n- - \(word)\nq: \"\(word)\"\n"
        let reading = Reading(source)
        #expect(reading.documents.map { written(.node($0)) } == [source])
    }

    @Test("Every way to write nothing is written as null; a key stays text")
    func null() {
        let reading = Reading("a: ~\nb: Null\nc:\n~: NULL\n1: 2\ntrue: 3\n")
        #expect(
            reading.documents.map { written(.node($0)) }
                == ["---\na: null\nb: null\nc: null\n\"~\": null\n\"1\": 2\n\"true\": 3\n"])
    }

    @Test("What is unreadable is written as null, so that the text is one all the same")
    func unreadable() throws {
        let reading = Reading("a: *x\n")
        let document = try #require(reading.documents.first)
        #expect(written(.node(document)) == "---\na: null\n")
        #expect(json(.node(document)) == "{\n  \"a\": null\n}")
    }
}
