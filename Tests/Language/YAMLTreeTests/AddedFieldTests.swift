import Findings
import Testing
import YAMLTree

@Suite("Fields that are added to a mapping")
struct AddedFieldTests {
    /// The text with `x: []` added to the mapping below `s`, or nil where it cannot be added.
    private func added(_ source: String) throws -> String? {
        let reading = Reading(source)
        guard case .mapping(let pairs)? = reading.documents.first?.content,
            let mapping = pairs.first(where: { $0.key.value == "s" })?.value,
            case .mapping(let fields) = mapping.content, let first = fields.first
        else { return "no mapping" }
        let place = MappingPlace(opening: mapping.span, firstKey: first.key.span)
        let index = LineIndex(reading.file.bytes)
        guard let edits = ScalarEditor(index).edits(making: Fix(add: "x", value: "[]", to: place)) else { return nil }
        #expect(edits.count == 1 && edits[0].edits.count == 1 && !edits[0].isQuoting)
        var scalars = Array(source.unicodeScalars)
        for edit in edits.flatMap(\.edits) {
            scalars.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.text.unicodeScalars))
        }
        let text = String(String.UnicodeScalarView(scalars))
        let after = Reading(text)
        guard case .mapping(let now)? = after.documents.first?.content,
            case .mapping(let all)? = now.first(where: { $0.key.value == "s" })?.value.content
        else {
            Issue.record("the result is no mapping: \(text)")
            return text
        }
        #expect(all.first?.key.value == "x" && all.dropFirst().map(\.key.value) == fields.map(\.key.value))
        return text
    }

    @Test(
        "It gets a line of its own, or stands before a comma, with quotes where the next key has them",
        arguments: [
            ("s:\n  a: 1\n", "s:\n  x: []\n  a: 1\n"), ("s:\n  # why\n  a: 1\n", "s:\n  x: []\n  # why\n  a: 1\n"),
            (
                "s:\n  # of s\n\n # é\n  # ofevents:ignore\n  a: 1\n",
                "s:\n  # of s\n\n  x: []\n # é\n  # ofevents:ignore\n  a: 1\n"
            ),
            ("s:\n# why\n    a: 1\n", "s:\n    x: []\n# why\n    a: 1\n"),
            ("s:\n\n  a: 1\n", "s:\n\n  x: []\n  a: 1\n"),
            ("s: # of s\n  a: 1\n", "s: # of s\n  x: []\n  a: 1\n"),
            ("s: {\n  # why\n  a: 1\n}\n", "s: {\n  x: [],\n  # why\n  a: 1\n}\n"),
            ("s:\r\n    a: 1\r\n", "s:\r\n    x: []\r\n    a: 1\r\n"), ("s:\r  a: 1\r", "s:\r  x: []\r  a: 1\r"),
            ("é: 😀\ns: # é\n  a: 1", "é: 😀\ns: # é\n  x: []\n  a: 1"),
            ("s: &m\n  a: 1\n", "s: &m\n  x: []\n  a: 1\n"), ("s: !!map\n  a: 1\n", "s: !!map\n  x: []\n  a: 1\n"),
            ("s:\n  'a': 1\n", "s:\n  x: []\n  'a': 1\n"), ("s:\n  \"a\": 1\n", "s:\n  \"x\": []\n  \"a\": 1\n"),
            ("s: {a: 1}\n", "s: {x: [], a: 1}\n"), ("s: { a: 1, b: 2 }", "s: { x: [], a: 1, b: 2 }"),
            ("{\"s\":{\"a\":1}}", "{\"s\":{\"x\": [], \"a\":1}}"),
            (
                "{\n  \"s\": {\n    \"a\": 1\n  }\n}\n", "{\n  \"s\": {\n    \"x\": [],\n    \"a\": 1\n  }\n}\n"
            ),
            ("s: {\n\ta: 1}\n", "s: {\n\tx: [],\n\ta: 1}\n"), ("s: &m {a: 1}\n", "s: &m {x: [], a: 1}\n"),
            ("s:\n  &k a: 1\n", "s:\n  x: []\n  &k a: 1\n"),
            ("s:\n  ? a\n  : 1\n", nil), ("s: {? a : 1}\n", nil), ("s: &m\n  a: 1\nt: *m\n", nil),
        ] as [(String, String?)])
    func places(_ source: String, _ expected: String?) throws {
        #expect(try added(source) == expected)
    }
}
