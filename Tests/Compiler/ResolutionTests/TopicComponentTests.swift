import DaprComponents
import EventsAPI
import Findings
import Resolution
import TestInputs
import Testing

@Suite("The Components of a Trigger whose broker has consumers of one topic")
struct TopicComponentTests {
    private func bus(_ settings: String = "", type: String = "pubsub.jetstream") -> String {
        document(
            "ClusterEventBus", "default", spec: "{nats: {version: v1, type: \(type), metadata: [\(settings)]}}")
    }

    private func sources(_ names: String...) -> String { names.map { cronSource($0, event: "tick") }.joined() }

    /// A Trigger with the events `tick` of EventSources, each with its namespace before it where that is another.
    private func trigger(_ name: String = "t", _ sources: String...) -> String {
        let inputs = sources.enumerated().map { number, source in
            let parts = source.split(separator: "/")
            let place = parts.count == 2 ? ", eventSourceNamespace: \(parts[0])" : ""
            return "{name: i\(number), eventSourceName: \(parts.last ?? ""), eventName: tick\(place)}"
        }
        return document(
            "Trigger", name,
            spec: """
                {eventBus: default, inputs: [\(inputs.joined(separator: ", "))], subscribers: [{condition: i0, topic: out}]}
                """)
    }

    /// The settings that the compiler gave to each Component of the only Trigger.
    private func made(_ text: String) throws -> [String: [String]] {
        let result = Resolving(text)
        #expect(!result.bag.hasErrors)
        let trigger = try #require(result.model.triggers.first)
        return Dictionary(
            uniqueKeysWithValues: trigger.buses.map { bus in
                (bus.componentName, bus.component.metadata.map { "\($0.name)=\($0.literal?.text ?? "")" })
            })
    }

    private func own(_ name: String) -> [String] { ["durableName=\(name)", "queueGroupName=\(name)", "ackWait=30s"] }

    @Test("The first has the name of every Trigger's bus, each further topic one of its own")
    func names() throws {
        let text = bus() + sources("a", "b", "c")
        let found = try made(text + trigger("t", "a", "b", "c", "b"))
        #expect(
            found == [
                "trigger-eventbus-t": own("default_trigger-eventbus-t_default-a-tick"),
                "trigger-eventbus-t-b-tick": own("default_trigger-eventbus-t_default-b-tick"),
                "trigger-eventbus-t-c-tick": own("default_trigger-eventbus-t_default-c-tick"),
            ])
        // A consumer keeps its name whatever the order of the inputs.
        let swapped = try made(text + trigger("t", "c", "a", "b"))
        #expect(Set(swapped.values) == Set(found.values))
        #expect(
            swapped.keys.sorted() == ["trigger-eventbus-t", "trigger-eventbus-t-a-tick", "trigger-eventbus-t-b-tick"])
        let trigger = try #require(Resolving(text + trigger("t", "c", "a")).model.triggers.first)
        #expect(trigger.bus(ofTopic: "default-c-tick").componentName == "trigger-eventbus-t")
        #expect(trigger.bus(ofTopic: "default-a-tick").componentName == "trigger-eventbus-t-a-tick")
    }

    @Test("Where a consumer reads all topics there is one Component", arguments: ["pubsub.kafka", "pubsub.redis"])
    func others(type: String) throws {
        #expect(
            try made(bus(type: type) + sources("a", "b") + trigger("t", "a", "b")).keys.sorted() == [
                "trigger-eventbus-t"
            ])
    }

    @Test(
        "What the author says of the consumer stays, and nothing else of it is set where its name is the author's",
        arguments: [
            (
                "{name: durableName, value: shop}", ["durableName=shop"],
                ["durableName=shop_default-b-tick"]
            ),
            (
                "{name: DurableName, value: '{appID}'}", ["DurableName={appID}"],
                ["DurableName={appID}_default-b-tick"]
            ),
            ("{name: durableName, value: ''}", ["durableName="], ["durableName="]),
            (
                "{name: durableName, secretKeyRef: {name: nats, key: name}}", ["durableName="],
                ["durableName=T-b", "queueGroupName=T-b", "ackWait=30s"]
            ),
            (
                "{name: queueGroupName, value: q}", ["queueGroupName=q", "durableName=T-a", "ackWait=30s"],
                ["queueGroupName=q", "durableName=T-b", "ackWait=30s"]
            ),
            (
                "{name: ackWait, value: 2m}", ["ackWait=2m", "durableName=T-a", "queueGroupName=T-a"],
                ["ackWait=2m", "durableName=T-b", "queueGroupName=T-b"]
            ),
            (
                "{name: backOff, value: '1s,5s'}", ["backOff=1s,5s", "durableName=T-a", "queueGroupName=T-a"],
                ["backOff=1s,5s", "durableName=T-b", "queueGroupName=T-b"]
            ),
        ])
    func author(setting: String, first: [String], further: [String]) throws {
        let found = try made(bus(setting) + sources("a", "b") + trigger("t", "a", "b"))
        func whole(_ names: [String]) -> [String] {
            names.map { name in
                ["a", "b"].reduce(name) {
                    $0.replacing("T-\($1)", with: "default_trigger-eventbus-t_default-\($1)-tick")
                }
            }
        }
        #expect(found["trigger-eventbus-t"] == whole(first))
        #expect(found["trigger-eventbus-t-b-tick"] == whole(further))
    }

    @Test("An EventSource on the bus reads nothing, so that nothing of a consumer is set")
    func publishers() throws {
        let eventSource = try #require(Resolving(bus() + sources("a")).model.eventSources.first)
        #expect(eventSource.eventBus?.component.metadata.count == 0)
    }

    @Test("A source's consumer is named after the event and the topic")
    func ofSources() throws {
        func durable(_ topic: String, _ event: String = "e") throws -> String {
            let component = "{version: v1, type: pubsub.jetstream, srcTopic: '\(topic)', metadata: []}"
            let result = Resolving(
                bus() + document("EventSource", "s", spec: "{eventBus: default, kafka: {\(event): \(component)}}"))
            #expect(!result.bag.hasErrors)
            let spec = try #require(result.model.eventSources.first?.sources.first).component
            let names = ["durableName", "queueGroupName"].map { spec.setting($0)?.literal?.text }
            #expect(names[0] == names[1] && spec.setting("ackWait")?.literal?.text == "30s")
            return try #require(names[0])
        }
        #expect(try durable("orders") == "default_eventsource-s-kafka-e_orders")
        let dotted = ["orders.placed", "orders-placed", "orders>placed", "orders placed", "orders/é", "orders.*"]
        let names = try dotted.map { try durable($0) } + [try durable("orders", "e.f")]
        for name in names {
            #expect(name.utf8.allSatisfy { $0 == 45 || $0 == 95 || 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 })
        }
        #expect(Set(names).count == names.count)
        #expect(names[0].hasPrefix("default_eventsource-s-kafka-e_orders-placed-"))
        let long = [
            try durable("a" + String(repeating: "x", count: 300)),
            try durable("a" + String(repeating: "x", count: 301)),
        ]
        #expect(long.allSatisfy { $0.utf8.count == 255 } && long[0] != long[1])
    }

    @Test("A name that another thing has is an error at the event, and so is one that is too long")
    func clashes() throws {
        let two = bus() + sources("a", "b") + trigger("t", "a", "b")
        let clash = Resolving(two + trigger("t-b-tick", "a"))
        #expect(clash.codes == [.nameCollision])
        #expect(
            clash.bag.sorted().first?.message.contains(
                "the event bus of Trigger 't-b-tick' would become Component 'trigger-eventbus-t-b-tick'") == true)
        let reverse = Resolving(bus() + sources("a", "b") + trigger("t-b-tick", "a") + trigger("t", "a", "b"))
        #expect(
            reverse.bag.sorted().map(\.message) == [
                "the event bus of Trigger 't' for event 'tick' of EventSource 'b' of namespace 'default' would become Component 'trigger-eventbus-t-b-tick' in namespace 'default', and another resource already has that name"
            ])
        // EventSources of one name in other namespaces.
        #expect(
            Resolving(bus() + sources("a") + trigger("t", "a", "x/b", "z/b")).codes.filter { $0 == .nameCollision }
                .count == 1)
        let longest = 253 - "trigger-eventbus-t--tick".utf8.count
        for (length, codes) in [(longest, []), (longest + 1, [.invalidName]), (254, [.invalidName])]
            as [(Int, [DiagnosticCode])]
        {
            let name = String(repeating: "b", count: length)
            let found = Resolving(bus() + sources("a") + trigger("t", "a", name)).codes.filter {
                $0 != .unknownEventSource
            }
            #expect(found == codes, "\(length)")
        }
    }
}
