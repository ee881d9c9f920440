import DaprComponents
import EventsAPI
import FieldReading
import Findings
import Testing
import YAMLTree

@Suite("What a spec decodes to")
struct DecodeSpecTests {
    @Test("A component keeps its fields in the author's order, without metadata and what is ours")
    func component() throws {
        let result = Decoding(
            header("EventSource", "a")
                + """
                spec:
                  eventBus: default
                  redis:
                    changed:
                      initTimeout: 5s
                      srcTopic: stock
                      type: pubsub.redis
                      ignoreErrors: true
                      metadata:
                      - {name: redisHost, value: "redis:6379"}
                      - {value: 1, name: redisDB}
                      version: v1
                """)
        #expect(result.codes == [])
        let source = try #require(result.eventSource?.sources.first)
        let component = try #require(source.component)
        #expect(source.topic?.value == "stock")
        #expect(component.type.value == "pubsub.redis")
        #expect(component.fields.map(\.key.value) == ["initTimeout", "type", "ignoreErrors", "version"])
        #expect(component.metadata.map(\.name) == ["redisHost", "redisDB"])
    }

    @Test("Sources stand by kind, and in the author's order in each")
    func order() {
        let source = "{version: v1, type: bindings.cron}"
        let result = Decoding(
            header("EventSource", "a")
                + "spec: {sink: null, eventBus: b, redis: null, cron: {z: \(source), a: \(source)}, kafka: {m: \(source)}}"
        )
        #expect(result.codes == [])
        #expect(
            result.eventSource?.sources.map { "\($0.kind.name) \($0.event.value)" } == ["kafka m", "cron z", "cron a"])
    }

    @Test("A null counts as absent")
    func nulls() {
        let result = Decoding(
            header("EventSource", "a")
                + "spec: {eventBus: ~, sink: null, kafka: , cron: {a: {version: v1, type: bindings.cron}}}")
        #expect(result.codes == [.emptyValue])
    }

    @Test("A broken source is still an event that Triggers can name")
    func brokenSource() {
        let result = Decoding(header("EventSource", "a") + "spec: {eventBus: b, cron: {a: [], b: {version: v1}}}")
        #expect(result.codes == [.wrongType, .missingField])
        #expect(result.eventSource?.sources.map(\.event.value) == ["a", "b"])
        #expect(result.eventSource?.sources.allSatisfy { $0.component == nil } == true)
        #expect(result.eventSource?.metadata.isBroken == true)
    }

    @Test("A topic for dead letters needs an event bus, and one mistake is one finding")
    func deadLetterTopic() {
        let ref = "{ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: s}}"
        let sink = "sink: \(ref)"
        func codes(_ outputs: String) -> [DiagnosticCode] {
            let cron = "cron: {a: {version: v1, type: bindings.cron}}"
            return Decoding(header("EventSource", "a") + "spec: {\(outputs), deadLetterTopic: t, \(cron)}").codes
        }
        #expect(codes("eventBus: b") == [])
        #expect(codes(sink) == [.missingEventBus])
        #expect(codes("\(sink), eventbus: b") == [.unknownField])
        #expect(codes("\(sink), eventBus: null") == [.emptyValue])
        #expect(codes("\(sink), eventBus: [b]") == [.wrongType])
        #expect(codes("deadLetterSink: \(ref)") == [.noOutput])
    }

    @Test("Bare 'true' and 'false' are conditions", arguments: ["true", "false", "\"true\"", "a", "\"1\""])
    func conditions(text: String) {
        let result = Decoding(trigger(subscribers: "[{condition: \(text), topic: t}]"))
        #expect(result.codes == [])
        #expect(result.trigger?.subscribers.first?.condition != nil)
    }

    @Test("Other bare values are none", arguments: ["1", "TRUE", "yes", "[a]", "{a: b}"])
    func noConditions(text: String) {
        let result = Decoding(trigger(subscribers: "[{condition: \(text), topic: t}]"))
        #expect(result.codes == [.wrongType])
        #expect(result.trigger?.subscribers.first?.condition == nil)
    }

    @Test(
        "It is known whether every input has a name",
        arguments: [
            ("[{name: a, eventSourceName: e, eventName: v}]", true), ("[{eventSourceName: e, eventName: v}]", false),
            ("[x]", false), ("x", false), ("[]", false), ("[{name: a}]", true),
        ])
    func inputNames(inputs: String, isComplete: Bool) {
        #expect(Decoding(trigger(inputs: inputs)).trigger?.hasAllInputNames == isComplete)
    }

    @Test("A sink is a Knative Service, and its namespace may be left to the resource")
    func sinks() {
        func sink(_ ref: String) -> Decoding {
            Decoding(trigger(subscribers: "[{condition: a, sink: {ref: {\(ref)}}, deadLetterTopic: lost}]"))
        }
        let plain = sink("apiVersion: serving.knative.dev/v1, kind: Service, name: s")
        #expect(plain.codes == [])
        #expect(plain.trigger?.subscribers.first?.sink?.objectName == "s")
        #expect(plain.trigger?.subscribers.first?.sink?.namespace(in: "own") == "own")
        #expect(plain.trigger?.subscribers.first?.deadLetterTopic?.value == "lost")
        let placed = sink("apiVersion: serving.knative.dev/v1, kind: Service, name: s, namespace: ns")
        #expect(placed.trigger?.subscribers.first?.sink?.namespace(in: "own") == "ns")
        let other = sink("apiVersion: serving.knative.dev/v1, kind: Route, name: s")
        #expect(other.codes == [.unsupportedSink])
        #expect(other.trigger?.subscribers.first?.sink == nil)
    }

    @Test(
        "A bus has the backend that comes first in the text, and every type of pub/sub can stand under 'nats'",
        arguments: BackendKey.all.filter { $0.form == nil }.map(\.name))
    func backends(kind: String) {
        let one = Decoding(header("EventBus", "a") + "spec: {\(kind): {version: v1, type: pubsub.in-memory}}")
        #expect(one.codes == [])
        #expect(one.eventBus?.backend?.type.value == "pubsub.in-memory")
        let other = kind == "nats" ? "kafka" : "nats"
        let two = Decoding(
            header("EventBus", "a")
                + "spec: {\(kind): {version: v1, type: pubsub.a}, \(other): {version: v1, type: pubsub.b}}")
        #expect(two.codes == [.severalBackends])
        #expect(two.eventBus?.backend?.type.value == "pubsub.a")
    }

    private func trigger(
        inputs: String = "[{name: a, eventSourceName: e, eventName: v}]",
        subscribers: String = "[{condition: a, topic: t}]"
    ) -> String {
        header("Trigger", "t") + "spec: {eventBus: b, inputs: \(inputs), subscribers: \(subscribers)}"
    }
}
