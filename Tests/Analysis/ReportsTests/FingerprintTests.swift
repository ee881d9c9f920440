import Findings
import Lint
import Testing

@testable import Reports

@Suite("Fingerprints")
struct FingerprintTests {
    private let text = """
        kind: EventSource
        metadata:
          name: orders
        spec:
          kafka:
            paid:
              metadata:
              - name: brokers
                value: a:9092
              - name: topics
                value: paid
            sent:
              metadata:
              - name: topics
                value: paid
        """

    /// The fingerprints of one rule at the places of a word.
    private func fingerprints(
        of word: String, in text: String, message: String = "m", severity: Severity = .warning, file: String = "a.yaml"
    ) -> [String] {
        let file = SourceFile(name: file, text: text)
        let places = text.ranges(of: word).map { range -> SourceSpan in
            let start = text[..<range.lowerBound].unicodeScalars.count
            return SourceSpan(
                file: 0, start: UInt32(start), end: UInt32(start + word.unicodeScalars.count))
        }
        let diagnostics = places.map { Diagnostic(severity, .unusedInput, message, at: $0) }
        return findings(diagnostics, in: [file]).map(\.fingerprint)
    }

    @Test("Other words of the message, another severity, lines that move and other values beside it change nothing")
    func stable() {
        let first = fingerprints(of: "topics", in: text)
        #expect(first.count == 2)
        #expect(Set(first).count == 2)
        #expect(fingerprints(of: "topics", in: text, message: "put otherwise", severity: .note) == first)
        let moved = "# ä\n\n---\nkind: Trigger\n---\n" + text.replacing("a:9092", with: "|\n          b\n          c")
        #expect(fingerprints(of: "topics", in: moved) == first)
        #expect(fingerprints(of: "topics", in: text.replacing("\n", with: "\r\n")) == first)
        #expect(fingerprints(of: "topics", in: text.replacing("    ", with: "      ")) == first)
    }

    @Test("The file, the place's text, the keys around it and the resource are in it")
    func different() {
        let first = fingerprints(of: "topics", in: text)
        var all = Set(first)
        all.formUnion(fingerprints(of: "topics", in: text, file: "b.yaml"))
        all.formUnion(fingerprints(of: "brokers", in: text))
        all.formUnion(fingerprints(of: "topics", in: text.replacing("kafka", with: "redis")))
        all.formUnion(fingerprints(of: "topics", in: text.replacing("orders", with: "billing")))
        all.formUnion(fingerprints(of: "topics", in: text.replacing("EventSource", with: "Trigger")))
        #expect(all.count == 11)
    }

    @Test("One that goes leaves those of others in other places, and equal ones are counted")
    func counted() {
        let second = text.replacing("      - name: topics\n        value: paid\n    sent", with: "    sent")
        #expect(second != text)
        #expect(fingerprints(of: "topics", in: second).last == fingerprints(of: "topics", in: text).last)
        let flow = "{a: x, b: x, c: x}"
        #expect(Set(fingerprints(of: "x", in: flow)).count == 3)
        #expect(fingerprints(of: "x", in: "{a: x, c: x}") == Array(fingerprints(of: "x", in: flow).prefix(2)))
    }

    @Test("Pretty JSON has its keys as YAML has, and the resource's name")
    func json() {
        let json = """
            {
              "kind": "EventSource",
              "metadata": {
                "name": "orders"
              },
              "spec": {
                "kafka": {
                  "paid": 1
                },
                "redis": {
                  "paid": 1
                }
              }
            }
            """
        let outline = SourceOutline(LineIndex(Array(json.utf8)))
        let place = UInt32(json.utf8.count - 20)
        #expect(
            outline.owners(of: SourceSpan(file: 0, start: place, end: place)) == [
                "EventSource", "orders", "spec", "redis",
            ])
        #expect(Set(fingerprints(of: "paid", in: json)).count == 2)
    }

    @Test("What may be a secret is not in it")
    func secrets() {
        let text = "spec:\n  password: hunter2\n"
        var outline = SourceOutline(LineIndex(Array(text.utf8)))
        #expect(outline.text(of: SourceSpan(file: 0, start: 18, end: 25)) == "")
        #expect(outline.text(of: SourceSpan(file: 0, start: 8, end: 25)) == "password: ")
    }
}
