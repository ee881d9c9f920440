import EventsAPI
import FieldReading
import Findings
import Testing
import YAMLTree

@Suite("What Kubernetes does not store")
struct StoredTextTests {
    /// What is found in an EventSource with an event of this content.
    private func findings(_ event: String, type: String = "bindings.kafka") -> [Diagnostic] {
        Decoding(
            header("EventSource", "a")
                + "spec: {eventBus: b, kafka: {e: {version: v1, type: \(type), \(event)}}}"
        ).bag.sorted()
    }

    private func codes(ofTrigger input: String, _ subscriber: String) -> [DiagnosticCode] {
        Decoding(
            header("Trigger", "t")
                + "spec: {eventBus: b, inputs: [{name: i, \(input)}], subscribers: [{condition: i, \(subscriber)}]}"
        ).codes
    }

    private static let odd = ["\\x7F", "\\x80", "\\N", "\\x9F", "\\uFFFE", "\\uFFFF"]

    @Test(
        "A control character is one error, wherever it is written out",
        arguments: [
            "metadata: [{name: item, value: \"a?\"}]", "metadata: [{name: item, value: \"?\", secretKeyRef: ~}]",
            "metadata: [{name: \"n?\", value: a}]", "metadata: [{name: item, value: [a, {b: \"?\"}]}]",
            "metadata: [{name: item, value: {\"b?\": c}}]", "metadata: [{name: item, envRef: \"A?\"}]",
            "metadata: [{name: item, secretKeyRef: {name: \"s?\", key: k}}]",
            "metadata: [{name: item, secretKeyRef: {name: s, key: \"k?\"}}]", "initTimeout: \"5s?\"",
            "metadata: [{name: item, value: [&a \"?\", *a, *a]}]",
        ])
    func settings(_ event: String) throws {
        for odd in Self.odd {
            let found = findings(event.replacing("?", with: odd))
            #expect(found.map(\.code) == [.controlCharacter], "\(event) \(odd)")
            #expect(found.first?.help?.hasPrefix("remove it") == true)
        }
    }

    @Test("Topics, and the names that topics are made of, are checked too")
    func topics() {
        for odd in Self.odd {
            let text = "\"a\(odd)\""
            let event = "eventSourceName: s, eventName: e"
            #expect(findings("srcTopic: \(text)", type: "pubsub.redis").map(\.code) == [.controlCharacter])
            let source = "spec: {eventBus: b, deadLetterTopic: \(text), cron: {a: {version: v1, type: bindings.cron}}}"
            #expect(Decoding(header("EventSource", "a") + source).codes == [.controlCharacter])
            #expect(codes(ofTrigger: event, "topic: \(text)") == [.controlCharacter])
            #expect(codes(ofTrigger: event, "topic: x, deadLetterTopic: \(text)") == [.controlCharacter])
            #expect(codes(ofTrigger: "eventSourceName: \(text), eventName: e", "topic: x") == [.controlCharacter])
            #expect(codes(ofTrigger: "eventSourceName: s, eventName: \(text)", "topic: x") == [.controlCharacter])
        }
    }

    @Test("It is shown where its author wrote it, by its number and by what becomes of it")
    func words() throws {
        let found = try #require(findings("metadata: [{name: item, value: \"a\\x7F\"}]").first)
        #expect(
            found.message
                == "spec.kafka.e.metadata[0].value contains U+007F, which Kubernetes does not store")
        #expect(found.span.map { $0.end - $0.start } == 7)
        let space = try #require(findings("metadata: [{name: item, value: \"\\N\"}]").first)
        #expect(space.message.hasSuffix("contains U+0085, which Kubernetes turns into a space"))
    }

    @Test(
        "Every other character is stored",
        arguments: ["\\0", "\\e", "\\t", "\\_", "\\L", "\\P", "é", "\\uFEFF", "\\uFFFD", "😀"])
    func others(_ text: String) {
        #expect(findings("metadata: [{name: item, value: \"a\(text)\"}]").isEmpty)
    }

    @Test(
        "Infinities, and what is no number, are one error each, in any letter case",
        arguments: [
            ".inf", ".Inf", ".INF", ".iNf", "-.inf", "+.INF", ".nan", ".NaN", ".NAN", ".nAn", "!!float \".inf\"",
        ])
    func numbers(_ number: String) {
        for value in [number, "[1, \(number)]", "{a: {b: \(number)}}", "&a \(number)"] {
            #expect(
                findings("metadata: [{name: item, value: \(value)}]").map(\.code) == [.unsupportedNumber], "\(value)")
        }
        #expect(findings("initTimeout: \(number)").map(\.code) == [.wrongType])
    }

    @Test(
        "In quotes, and where they are part of a text, they are text",
        arguments: ["'.inf'", "\".nan\"", "-.nan", "a.inf", ".infinity", "inf", "NaN"])
    func texts(_ text: String) {
        #expect(findings("metadata: [{name: item, value: \(text)}]").isEmpty)
    }

    @Test("A reference without a name is none, and a misspelt name is said to be that")
    func references() {
        for reference in ["~", "{}", "{name: ~}", "{key: k}", "{name: ~, key: ~}", "{name: '', key: ''}"] {
            #expect(findings("metadata: [{name: item, value: a, secretKeyRef: \(reference)}]").isEmpty, "\(reference)")
        }
        #expect(findings("metadata: [{name: item, envRef: ~}]").isEmpty)
        #expect(findings("metadata: [{name: item, secretKeyRef: {nam: s}}]").map(\.code) == [.unknownField])
        #expect(findings("metadata: [{name: item, secretKeyRef: {name: \"\"}}]").isEmpty)
    }
}
