import Findings
import Testing
import YAMLTree

@Suite("Scalars that become others")
struct ScalarEditTests {
    /// The text with the fix made of the value of `k`, or nil where it cannot be made.
    private func fixed(_ source: String, _ kind: Fix.Change.Kind, isKey: Bool = false) throws -> String? {
        let reading = Reading(source)
        guard case .mapping(let pairs)? = reading.documents.first?.content else { return "no mapping" }
        let span = isKey ? pairs[0].key.span : pairs[0].value.span
        let index = LineIndex(reading.file.bytes)
        guard let edits = ScalarEditor(index).edits(making: Fix([Fix.Change(kind, of: span)])) else { return nil }
        var scalars = Array(source.unicodeScalars)
        for edit in edits.flatMap(\.edits).sorted(by: { $1.span < $0.span }) {
            scalars.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: Array(edit.text.unicodeScalars))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test(
        "A name stays in the quotes that it has, behind its anchor and tag, before its comment",
        arguments: [
            ("k: old\n", "k: new\n"), ("k: 'old'  # old\n", "k: 'new'  # old\n"),
            ("k: \"o\\u006cd\"\n", "k: \"new\"\n"),
            ("{\"k\":\"old\"}", "{\"k\":\"new\"}"), ("k: &a old # b\n", "k: &a new # b\n"),
            ("k: !!str old\n", "k: !!str new\n"), ("k: &a !!str 'old'\n", "k: &a !!str 'new'\n"),
            ("k: &a # why\n  old\n", "k: &a # why\n  new\n"), ("k: é😀\r\nb: 1", "k: new\r\nb: 1"),
            ("k:\n  old\n", "k:\n  new\n"), ("{k: old, b: 1}", "{k: new, b: 1}"), ("k: old", "k: new"),
            ("k: |\n  old\n", nil), ("k: >-\n  old\n", nil), ("k: old\n  er\n", nil), ("k: 'old\n  er'\n", nil),
            ("k: ''\n", "k: 'new'\n"),
        ] as [(String, String?)])
    func renamed(source: String, expected: String?) throws {
        #expect(try fixed(source, .text("new")) == expected)
    }

    @Test("A key is a scalar like any other")
    func keys() throws {
        #expect(try fixed("old: 1 # old\n", .text("new"), isKey: true) == "new: 1 # old\n")
        #expect(try fixed("? 'old'\n: 1\n", .text("new"), isKey: true) == "? 'new'\n: 1\n")
        #expect(try fixed("{\"old\":1}", .text("new"), isKey: true) == "{\"new\":1}")
    }

    @Test("A text that would mean something else bare, or anything in quotes, is not written")
    func unfit() throws {
        for text in ["yes", "1", "-a", "a b", "a'b", "a\\b", "", "é"] {
            #expect(try fixed("k: old\n", .text(text)) == nil, "\(text)")
        }
        #expect(try fixed("k: 'old'\n", .text("yes")) == "k: 'yes'\n")
        #expect(try fixed("k: 'old'\n", .text("a'b")) == nil)
    }

    @Test(
        "Quotes are put around a bare value, and around nothing else",
        arguments: [
            ("k: 1.10\n", "k: \"1.10\"\n"), ("k:   1.10   # 2\n", "k:   \"1.10\"   # 2\n"),
            ("k: &a no\n", "k: &a \"no\"\n"),
            ("{\"k\":1.10}", "{\"k\":\"1.10\"}"), ("{k: 1.10, b: 2}", "{k: \"1.10\", b: 2}"),
            ("k: 1.10", "k: \"1.10\""),
            ("k: 1.10\r\n", "k: \"1.10\"\r\n"), ("k: !!float 1.10\n", nil), ("k: '1'\n", nil), ("k: \"1\"\n", nil),
            ("k: |\n  1\n", nil), ("k: 1\n  2\n", nil),
        ] as [(String, String?)])
    func quoted(source: String, expected: String?) throws {
        #expect(try fixed(source, .quotes) == expected)
    }

    @Test(
        "What an alias brings to several places is changed where the finding is in all of them",
        arguments: [
            ("k: &a old\nb: 1\n", 1), ("k: &a old\nb: *a\n", 2), ("k: &a old\nb: *a\nc: *a\n", 3),
            ("k: &a old\nb: &b [*a, *a]\nc: *b\n", 5), ("k: &a old\nb: &a new\nc: *a\n", 1),
            ("k: &a old\nb: &b {<<: {c: *a}}\nc: [*b, *b]\n", 4), ("k: &a old\n---\nb: &a 1\nc: *a\n", 1),
            ("k: old # *a\n", 1), ("k: &a old\nb: *a\nc: [\n", 2), ("k: &a old\nb: *b\n", 1),
        ])
    func repeated(source: String, places: Int) throws {
        let index = LineIndex(Array(source.utf8))
        let end = UInt32(source.hasPrefix("k: &") ? 9 : 6)
        var fix = Fix(rename: SourceSpan(file: 0, start: 3, end: end), to: "new")
        for count in 1...6 {
            fix.places = count
            #expect((ScalarEditor(index).edits(making: fix) != nil) == (count == places), "\(count)")
        }
    }

    @Test("Aliases of aliases cost nothing")
    func bomb() throws {
        var text = "k: &a0 old\n"
        for level in 1...100 { text += "b\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let fix = Fix(rename: SourceSpan(file: 0, start: 3, end: 10), to: "new")
        #expect(ScalarEditor(LineIndex(Array(text.utf8))).edits(making: fix) == nil)
    }
}
