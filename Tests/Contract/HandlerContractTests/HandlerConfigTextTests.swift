import Foundation
import Testing

@testable import HandlerContract

@Suite("The text of CONFIG, beside JSONEncoder")
struct HandlerConfigTextTests {
    @Test("What is written reads back as the same configuration")
    func roundTrip() throws {
        for config in [HandlerConfig.eventSource(eventSource), .trigger(trigger)] {
            #expect(try HandlerConfig(json: config.json()) == config)
        }
    }

    @Test("What is written is what JSONEncoder writes, field for field")
    func encoder() throws {
        #expect(HandlerConfig.eventSource(eventSource).json() == (try encoded(eventSource)))
        #expect(HandlerConfig.trigger(trigger).json() == (try encoded(trigger)))
        var short = eventSource
        short.eventSourceTopic = nil
        short.eventBusName = nil
        short.eventBusComponentName = nil
        short.eventBusTopic = nil
        #expect(HandlerConfig.eventSource(short).json() == (try encoded(short)))
        let empty = TriggerConfig(
            namespace: "n", triggerName: "t", eventBusName: "b", eventBusComponentName: "c", eventBusTopics: [],
            inputs: [], subscribers: []
        )
        #expect(HandlerConfig.trigger(empty).json() == (try encoded(empty)))
    }

    @Test("No field of these examples is empty, so that none can be forgotten when it is written")
    func everyField() {
        let values: [Any] = [
            eventSource, trigger, trigger.inputs[0], trigger.eventBusComponents[0], trigger.subscribers[0],
        ]
        for value in values {
            for (label, field) in Mirror(reflecting: value).children {
                let mirror = Mirror(reflecting: field)
                #expect(
                    mirror.displayStyle != .optional || !mirror.children.isEmpty,
                    "\(type(of: value)).\(label ?? "") has no value here")
            }
        }
    }

    @Test("Every character of a text is escaped as JSONEncoder does it")
    func escapes() throws {
        let scalars = (0...0x2100).compactMap(Unicode.Scalar.init) + ["\u{FEFF}", "\u{FFFE}", "\u{1F600}"]
        for scalar in scalars {
            var config = eventSource
            config.eventName = "a\(scalar)b"
            #expect(HandlerConfig.eventSource(config).json() == (try encoded(config)), "U+\(scalar.value)")
        }
    }

    private func encoded(_ config: Any) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Fields(config)), as: UTF8.self)
    }

    private var eventSource: EventSourceConfig {
        var config = EventSourceConfig(
            namespace: "default", eventSourceName: "a", eventSourceKind: "kafka", eventName: "b",
            eventSourceComponentName: "eventsource-a-kafka-b"
        )
        config.eventSourceTopic = "orders/new"
        config.eventBusName = "bus"
        config.eventBusComponentName = "eventsource-eventbus-a"
        config.eventBusTopic = "default-a-b"
        config.sinkComponentName = "eventsource-sink-a"
        config.deadLetterSinkComponentName = "eventsource-sink-a-dead-letter"
        config.deadLetterTopicName = "lost"
        config.refusal = .lost
        config.restartsSidecar = true
        config.holdAtMost = "25m"
        return config
    }

    private var trigger: TriggerConfig {
        var config = TriggerConfig(
            namespace: "default", triggerName: "t", eventBusName: "bus", eventBusComponentName: "trigger-eventbus-t",
            eventBusTopics: ["default-a-b", "default-a-c"],
            inputs: ["b", "c"].map { name in
                TriggerConfig.Input(
                    name: name, namespace: "default", eventSourceName: "a", eventName: name, topic: "default-a-\(name)")
            },
            subscribers: [
                TriggerConfig.Subscriber(
                    condition: "b && \"c\"", sinkComponentName: "s", topicName: "t", deadLetterSinkComponentName: "d",
                    deadLetterTopicName: "u"),
                TriggerConfig.Subscriber(
                    condition: nil, sinkComponentName: nil, topicName: "only", deadLetterSinkComponentName: nil,
                    deadLetterTopicName: nil),
            ]
        )
        config.eventBusComponents = [.init(componentName: "trigger-eventbus-t-a-c", topic: "default-a-c")]
        config.window = "90s"
        config.deliveryAttempts = 3
        config.deliveryTimeout = "1m"
        config.payload = "all"
        config.reset = "window"
        config.refusal = .blocks
        config.restartsSidecar = true
        config.bulk = TriggerConfig.Bulk(maxMessages: 100, maxAwaitMilliseconds: 20)
        return config
    }
}

/// A value that encodes itself with each of its fields, under the field's name; without those that are nil.
private struct Fields: Encodable {
    private let value: Any

    init(_ value: Any) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        if let scalar = value as? any Encodable, value is String || value is Int || value is Bool {
            return try scalar.encode(to: encoder)
        }
        if let choice = value as? RefusalEffect { return try choice.rawValue.encode(to: encoder) }
        if let list = value as? [Any] { return try list.map(Fields.init).encode(to: encoder) }
        var container = encoder.container(keyedBy: Name.self)
        for (label, field) in Mirror(reflecting: value).children {
            let mirror = Mirror(reflecting: field)
            guard let present = mirror.displayStyle == .optional ? mirror.children.first?.value : field else {
                continue
            }
            // What no Trigger of a bus with one Component has is left out.
            if label == "eventBusComponents", mirror.children.isEmpty { continue }
            try container.encode(Fields(present), forKey: Name(stringValue: label ?? ""))
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }
}
