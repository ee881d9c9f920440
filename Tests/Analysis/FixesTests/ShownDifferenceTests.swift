import Findings
import Testing

@testable import Fixes

@Suite("Differences that are shown")
struct ShownDifferenceTests {
    private func source(_ metadata: String, _ ending: String = "\n") -> String {
        """
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventSource
        metadata:
          name: orders
        spec:
          producers: []
          sink:
            ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}
          kafka:
            placed:
              version: v1
              type: bindings.kafka
              metadata:
        \(metadata)

        """.replacing("\n", with: ending)
    }

    /// The lines that differ, and whether something is left out.
    private func shown(_ metadata: String, _ ending: String = "\n") throws -> (lines: [String], isCut: Bool) {
        let fixing = Fixing(source(metadata, ending))
        #expect(fixing.set.files[0].fixedCount > 0)
        let difference = fixing.set.files[0].difference
        let lines = [difference.old, difference.new].map { text in
            text.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(lines[0].count == lines[1].count)
        let changed = zip(lines[0], lines[1]).filter { $0 != $1 }.flatMap { ["-\($0)", "+\($1)"] }
        return (changed, difference.isCut)
    }

    @Test("A line with one field is shown whole, with its comment and in its line ending")
    func whole() throws {
        for (ending, end) in [("\n", ""), ("\r\n", "\r"), ("\r", "")] {
            let (lines, isCut) = try shown("      - name: topcs  # one, two\n        value: 0123", ending)
            #expect(!isCut)
            #expect(
                lines == [
                    "-      - name: topcs  # one, two\(end)", "+      - name: topics  # one, two\(end)",
                    "-        value: 0123\(end)", "+        value: \"0123\"\(end)",
                ])
        }
    }

    @Test("A line that is added is shown alone, and what stands beside it only where it changes")
    func added() throws {
        let fixing = Fixing(
            source("      - name: topics\n        value: secret").replacing("  producers: []\n", with: ""))
        let difference = fixing.set.files[0].difference
        #expect(fixing.set.files[0].fixedCount == 1 && !difference.isCut)
        #expect(difference.new == fixing.set.files[0].bytes)
        #expect(
            String(decoding: difference.new, as: UTF8.self)
                == String(decoding: difference.old, as: UTF8.self).replacing(
                    "spec:\n", with: "spec:\n  producers: []\n"))
        let flow =
            "spec: {kafka: {placed: {version: v1, type: bindings.kafka, metadata: [{name: topics, value: secret}]}}"
        let sink = "sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}}"
        let inLine = Fixing(
            "apiVersion: events.openfunction.io/v1alpha1\nkind: EventSource\nmetadata: {name: orders}\n\(flow), \(sink)\n"
        )
        #expect(inLine.text.hasSuffix("spec: {producers: [], " + flow.dropFirst(7) + ", \(sink)\n"))
        let shown = inLine.set.files[0].difference
        #expect(shown.isCut && !String(decoding: shown.new, as: UTF8.self).contains("secret"))
        #expect(String(decoding: shown.new, as: UTF8.self).contains("producers: [], "))
    }

    @Test("Where nothing is left out, the new text is the fixed one")
    func patch() throws {
        let fixing = Fixing(source("      - name: topcs\n        value: 0123"))
        let difference = fixing.set.files[0].difference
        #expect(difference.old == fixing.inputs[0])
        #expect(difference.new == fixing.set.files[0].bytes)
    }

    @Test(
        "Other fields, values of settings and what may be a secret are not shown",
        arguments: [
            ("      - {name: topcs, value: hunter2}", "      …topcs…", "      …topics…"),
            ("      - {value: hunter2, name: topcs}", "      …topcs…", "      …topics…"),
            ("      - {value: hunter2, \"nmae\": 'topcs'}", "      …\"nmae\"…'topcs'…", "      …\"name\"…'topics'…"),
            ("      - name: saslPassword\n        vaule: hunter2", "        vaule: …", "        value: …"),
            ("      - name: saslPassword\n        value: 0123", "        value: …", "        value: \"…\""),
            ("      - name: saslPassword\n        value: 0123 # x", "        value: … # x", "        value: \"…\" # x"),
        ])
    func secrets(metadata: String, old: String, new: String) throws {
        let (lines, isCut) = try shown(metadata)
        #expect(lines == ["-" + old, "+" + new])
        #expect(isCut)
    }

    @Test("Several changes on one line stand apart")
    func several() throws {
        let (lines, _) = try shown("      - {nmae: topcs, vaule: hunter2}")
        #expect(lines == ["-      …nmae…topcs…vaule: …", "+      …name…topics…value: …"])
    }

    @Test("JSON of a field a line is shown whole")
    func json() throws {
        let (lines, isCut) = try shown("      - {\n        \"name\": \"topcs\",\n        \"value\": 0123\n      }")
        #expect(!isCut)
        #expect(lines[0] == "-        \"name\": \"topcs\",")
        #expect(lines[3] == "+        \"value\": \"0123\"")
    }
}
