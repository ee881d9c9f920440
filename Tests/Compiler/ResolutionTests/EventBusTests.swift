import DaprComponents
import FieldReading
import Findings
import Resolution
import TestInputs
import Testing
import YAMLTree

@Suite("Which event bus a name means")
struct EventBusTests {
    @Test("An EventBus of the namespace, before a ClusterEventBus of that name")
    func shadowing() {
        let cluster = redisBus("ClusterEventBus", "default", host: "cluster")
        let own = redisBus("EventBus", "default", namespace: "team", host: "own")
        for text in [cluster + own, own + cluster] {
            let result = Resolving(
                text + cronSource("clock", namespace: "team") + cronSource("clock", namespace: "other"))
            #expect(result.codes == [])
            #expect(result.model.eventSources.map { hosts(of: $0.eventBus) } == [["own"], ["cluster"]])
        }
    }

    @Test("Not one of another namespace, which is named as the way out")
    func otherNamespace() {
        let result = Resolving(redisBus("EventBus", "default", namespace: "team") + cronSource("clock"))
        #expect(result.codes == [.unknownEventBus])
        #expect(result.help.first?.contains("namespace 'team'") == true)
    }

    @Test("A near name is suggested where it can be reached")
    func nearName() {
        let buses = redisBus("EventBus", "orders", namespace: "team") + redisBus("ClusterEventBus", "order")
        let result = Resolving(buses + cronSource("clock", bus: "ordre"))
        #expect(result.help == ["did you mean 'order'?"])
    }

    @Test("In a set that was not read to its end, nothing is said to be missing")
    func incomplete() {
        let text = cronSource("clock") + trigger("t", on: "unknown")
        #expect(Resolving(text, isComplete: false).codes == [])
        #expect(Resolving(text).codes == [.unknownEventBus, .unknownEventBus, .unknownEventSource])
    }

    @Test("A broken bus is known, and shadows a sound one")
    func broken() {
        let text =
            document("EventBus", "default", spec: "{redis: {version: v1}}") + redisBus("ClusterEventBus", "default")
        let result = Resolving(text + cronSource("clock") + trigger("t"))
        #expect(result.codes == [.missingField])
    }

    @Test("Two buses that are written alike count as one, whatever their names")
    func alike() {
        func codes(_ first: String, _ second: String) -> [DiagnosticCode] {
            Resolving(
                redisBus("EventBus", "default", namespace: "a", host: first)
                    + redisBus("EventBus", "other", namespace: "b", host: second)
                    + cronSource("clock", namespace: "a")
                    + trigger("t", namespace: "b", bus: "other", sourceNamespace: "a")
            ).codes
        }
        #expect(codes("redis", "redis") == [])
        #expect(codes("redis", "elsewhere") == [.busMismatch])
        // Dapr compares types so.
        let other = document(
            "EventBus", "default", namespace: "a",
            spec: "{redis: {version: v1, type: pubsub.Redis, metadata: [{name: redisHost, value: redis}]}}")
        let mixed = Resolving(
            other + redisBus("EventBus", "other", namespace: "b") + cronSource("clock", namespace: "a")
                + trigger("t", namespace: "b", bus: "other", sourceNamespace: "a"))
        #expect(mixed.codes == [])
        // Who reads has nothing to do with where the events are.
        #expect(codes("redis}, {name: consumerID, value: a", "redis") == [])
    }

    @Test(
        "A Trigger reads with an identity of its own, where the type of bus has one",
        arguments: [
            ("pubsub.kafka", "", true), ("pubsub.redis", "", true), ("pubsub.rabbitmq", "", true),
            ("pubsub.mqtt3", "", true), ("pubsub.pulsar", "", true), ("pubsub.natsstreaming", "", true),
            ("pubsub.Kafka", "", true), ("pubsub.in-memory", "", false),
            ("pubsub.redis", "consumerID", false), ("pubsub.redis", "consumerid", false),
            ("pubsub.kafka", "consumerGroup", false), ("pubsub.rabbitmq", "consumerGroup", true),
        ])
    func consumer(type: String, written: String, isSet: Bool) throws {
        let metadata = written.isEmpty ? "[]" : "[{name: \(written), value: mine}]"
        let text = document("EventBus", "default", spec: "{nats: {version: v1, type: \(type), metadata: \(metadata)}}")
        let result = Resolving(text + cronSource("clock") + trigger("t"))
        #expect(!result.bag.hasErrors)
        let ofTrigger = try #require(result.model.triggers.first).eventBus.component.metadata
        #expect(
            ofTrigger.compactMap(\.set).filter(isIdentity) == (isSet ? ["consumerID=default-trigger-eventbus-t"] : []))
        let ofSource = try #require(result.model.eventSources.first?.eventBus).component.metadata
        #expect(ofSource.compactMap(\.set).filter(isIdentity) == [])
    }

    private func isIdentity(_ setting: String) -> Bool { setting.hasPrefix("consumer") }

    @Test(
        "A Trigger's bus has what publishing needs where the Trigger has a topic to publish to",
        arguments: [
            ("topic: out", true), ("sink: {ref: {kind: Service, name: s}}", false),
            ("sink: {ref: {kind: Service, name: s}}, deadLetterTopic: lost", true),
        ])
    func publishers(subscriber: String, publishes: Bool) throws {
        let bus = document("EventBus", "default", spec: "{nats: {version: v1, type: pubsub.rabbitmq, metadata: []}}")
        let text = bus + cronSource("clock") + trigger("t").replacing("topic: out", with: subscriber)
        let component = try #require(Resolving(text).model.triggers.first).eventBus.component
        #expect((component.setting("publisherConfirm") != nil) == publishes)
        #expect(component.setting("requeueInFailure") != nil)
    }

    private func hosts(of bus: EventBusUse?) -> [String] {
        (bus?.component.metadata ?? []).compactMap { $0.isEntry ? $0.literal?.text : nil }
    }
}

extension Setting {
    /// `name=value` of a setting that the resolution set.
    var set: String? { isEntry ? nil : "\(name)=\(literal?.text ?? "")" }
}
