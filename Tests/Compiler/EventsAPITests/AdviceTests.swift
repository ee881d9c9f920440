import EventsAPI
import FieldReading
import Findings
import Testing

/// Each way out is one that ends without another error.
@Suite("The ways out of slips between the dialects")
struct AdviceTests {
    private func findings(_ kind: String, _ spec: String) -> [Diagnostic] {
        Decoding(header(kind, "a") + "spec: \(spec)\n").bag.sorted()
    }

    @Test(
        "A setting that only the component has leads to 'ofevents migrate component'",
        arguments: [
            ("kafka", "brokers: b, topic: t, authRequired: false", "authType", ""),
            ("kafka", "brokers: b, topic: t, authRequired: false", "initialOffset", ""),
            ("kafka", "brokers: b, topic: t, authRequired: false", "disableTls", ""),
            ("kafka", "brokers: b, topic: t, authRequired: false", "clientId", " as 'clientID'"),
        ])
    func setting(key: String, fields: String, name: String, written: String) {
        let found = findings("EventSource", "{eventBus: b, \(key): {e: {\(fields), \(name): x}}}")
        #expect(found.map(\.code) == [.unknownField])
        #expect(
            found.map(\.help) == [
                "it is a setting of the component: remove it, run 'ofevents migrate component', and add it to 'metadata'\(written)"
            ])
        #expect(found.allSatisfy { $0.fix == nil })
    }

    @Test(
        "A setting that a field of the dialect becomes is that field",
        arguments: [("topics", "did you mean 'topic'?"), ("authrequired", "did you mean 'authRequired'?")])
    func ownField(name: String, help: String) {
        let others = ["topic": "authRequired: false", "authRequired": "topic: t"]
        let right = name == "topics" ? "topic" : "authRequired"
        let found = findings(
            "EventSource", "{eventBus: b, kafka: {e: {brokers: b, \(others[right] ?? ""), \(name): false}}}")
        #expect(found.map(\.help) == [help])
    }

    @Test(
        "Settings of a bus without a type are one finding that names the likely type",
        arguments: [
            ("nats", "natsURL: n, streamName: s", "pubsub.jetstream", "'natsURL' and 'streamName' are settings"),
            ("nats", "natsURL: n", "pubsub.jetstream", "'natsURL' is a setting"),
            ("kafka", "brokers: b, topic: t, authRequired: false", "pubsub.kafka", "'brokers' and 'authRequired'"),
            ("redis", "redisHost: h, redisPassword: p", "pubsub.redis", "'redisHost' and 'redisPassword'"),
        ])
    func flat(key: String, fields: String, type: String, words: String) throws {
        let found = findings("EventBus", "{\(key): {\(fields)}}")
        #expect(found.map(\.code) == [.settingsOutsideMetadata])
        let finding = try #require(found.first)
        #expect(finding.message.hasPrefix(words) && finding.message.hasSuffix("and 'spec.\(key)' has no 'type'"))
        #expect(finding.help?.contains("type: \(type)\n  version: v1\n  metadata:\n  - name: ") == true)
    }

    @Test("Fields that NATS Streaming alone has lead to its key")
    func streaming() {
        let found = findings("EventBus", "{nats: {natsURL: n, natsStreamingClusterID: c}}")
        #expect(found.map(\.code) == [.settingsOutsideMetadata])
        #expect(found.first?.help?.hasPrefix("write 'natsStreaming:' instead of 'nats:'") == true)
    }

    @Test(
        "A reference to a Secret as a value is one error, with its right place",
        arguments: [
            ("secretKeyRef: {name: s, key: k}", "write 'secretKeyRef: …' instead of 'value: …', beside 'name'"),
            (
                "valueFrom: {secretKeyRef: {name: s, key: k}}",
                "write 'secretKeyRef: {name: …, key: …}' instead of 'value: …', beside 'name'"
            ),
        ])
    func reference(value: String, help: String) {
        let item = "{name: saslPassword, value: {\(value)}}"
        let component = "type: bindings.kafka, version: v1, metadata: [\(item)]"
        let found = findings("EventSource", "{eventBus: b, kafka: {e: {\(component)}}}")
        #expect(found.map(\.code) == [.wrongType] && found.map(\.help) == [help])
        #expect(
            found.map(\.message) == [
                "'spec.kafka.e.metadata[0].value' must be a text, and this is a reference to a Secret"
            ])
    }

    @Test("Another mapping as a value is no error of the decoder")
    func mappingValue() {
        let component = "type: bindings.kafka, version: v1, metadata: [{name: a, value: {secretKeyRef: {}, b: c}}]"
        #expect(findings("EventSource", "{eventBus: b, kafka: {e: {\(component)}}}").isEmpty)
    }

    @Test(
        "A required field is not to be removed, and another one may be",
        arguments: [
            ("eventBus: ''", "write a value between the quotes"), ("eventBus: ", "write a value for 'eventBus'"),
        ])
    func required(field: String, help: String) {
        let rest = "inputs: {i: {eventSource: e, event: v}}, subscribers: [{condition: i, topic: o}]"
        #expect(findings("Trigger", "{\(field), \(rest)}").map(\.help) == [help])
    }

    @Test("So are a condition and an address of a broker")
    func requiredInside() {
        let inputs = "eventBus: b, inputs: {i: {eventSource: e, event: v}}"
        #expect(
            findings("Trigger", "{\(inputs), subscribers: [{condition: '', topic: o}]}").map(\.help) == [
                "write a value between the quotes"
            ])
        for (value, help) in [("''", "write a value between the quotes"), ("", "write a value for 'brokers'")] {
            let kafka = "kafka: {e: {brokers: \(value), topic: t, authRequired: false}}"
            #expect(findings("EventSource", "{eventBus: b, \(kafka)}").map(\.help) == [help])
        }
        let namespace = Decoding(
            "apiVersion: events.openfunction.io/v1alpha1\nkind: EventBus\nmetadata: {name: a, namespace: ''}\n"
                + "spec: {nats: {type: pubsub.jetstream, version: v1}}\n")
        #expect(
            namespace.bag.diagnostics.map(\.help) == ["write a value between the quotes, or remove the field"])
    }

    @Test("The fields of a sink are those that it has")
    func sinkFields() {
        let found = findings("EventSource", "{sink: {foo: x}, cron: {e: {schedule: '@daily'}}}")
        let unknown = found.filter { $0.code == .unknownField }
        #expect(unknown.map(\.help) == ["the fields are 'path', 'port', 'ref', 'uri'"])
    }

    @Test(
        "Typographic quotes around an address are named",
        arguments: [("‘http://x.y’", "U+2018"), ("«http://x.y»", "U+00AB"), ("“http://x.y”", "U+201C")])
    func quotes(address: String, code: String) {
        let found = findings("EventSource", "{sink: {uri: \(address)}, cron: {e: {schedule: '@daily'}}}")
        #expect(found.map(\.code) == [.unsupportedSink])
        #expect(
            found.map(\.message) == [
                "events cannot be posted to this address: it begins or ends with \(code) (a typographic quote), which is a part of the text"
            ])
        #expect(found.map(\.help) == ["remove \(code) (a typographic quote): quotes of YAML are \" and '"])
    }
}
