import EventsCompiler
import Findings
import Testing

@testable import Lint

@Suite("Buses that nobody uses")
struct BusTests {
    private func findings(_ texts: [String]) -> [Diagnostic] {
        let file = SourceFile(name: "a.yaml", text: texts.joined(separator: "---\n"))
        return lint(Snapshot([file], options: CompileOptions())).sorted()
            .filter { [.unusedEventBus, .shadowedEventBus].contains($0.code) }
    }

    @Test("The name of the Component for a further topic is near its limit before it is over it")
    func topicComponents() throws {
        func found(_ length: Int, _ type: String = "pubsub.jetstream natsURL=nats://n:4222") throws -> [String] {
            let (event, settings) = (String(repeating: "e", count: length), type.split(separator: " ", maxSplits: 1))
            return try EventTexts.findings(
                EventTexts.bus(String(settings[0]), settings.count > 1 ? String(settings[1]) : ""),
                EventTexts.ticks("o", ["placed", event]),
                EventTexts.trigger("shipping-of-the-shop", ["o.placed", "o.\(event)", "o.\(event)"])
            ).of(.longName).filter { $0.contains("this topic") }
        }
        let longest = 253 - "trigger-eventbus-shipping-of-the-shop-o-".utf8.count
        #expect(
            try found(longest) == [
                "the Component for this topic has a name of 253 characters, and can have at most 253"
            ])
        #expect(try found(longest - 4).count == 1 && found(longest - 5) == [])
        #expect(try found(longest, "pubsub.in-memory") == [])
    }

    @Test("A ClusterEventBus that nobody uses is reported, also where EventBuses replace it, with all their places")
    func shadowed() {
        let cluster = EventTexts.bus("pubsub.kafka", "brokers=a:1 authType=none", namespace: nil)
        let others = ["b", "c"].map { EventTexts.bus("pubsub.kafka", "brokers=a:1 authType=none", namespace: $0) }
        let users = ["b", "c"].map { EventTexts.ticks("clock", ["tick"], namespace: $0) }
        let found = findings([cluster] + others + users)
        #expect(found.map(\.code).sorted { $0.id < $1.id } == [.shadowedEventBus, .unusedEventBus])
        let shadowed = found.first { $0.code == .shadowedEventBus }
        #expect(shadowed?.message.hasPrefix("in 2 namespaces, ") == true)
        #expect(shadowed?.notes.count == 2)
        let third = EventTexts.ticks("clock", ["tick"], namespace: "d")
        #expect(findings([cluster] + others + users + [third]).map(\.code) == [.shadowedEventBus])
    }

    @Test(
        "Annotations whose domain is nearly ours are reported, and those of others are not",
        arguments: [
            ("ofevents.io/window", true), ("ofevents/window", true), ("ofevents.openfunction.io.window", true),
            ("openfunction.io/windw", true), ("ofevents.openfuntion.io/window", true), ("example.com/window", false),
            ("window", false), ("example.window", false), ("ofevents.io/owner", false),
        ])
    func annotations(name: String, isReported: Bool) {
        let text = """
            apiVersion: events.openfunction.io/v1alpha1
            kind: Trigger
            metadata: {name: t, annotations: {\(name): 5m}}
            spec:
              eventBus: bus
              inputs: [{name: a, eventSource: orders, event: placed}]
              subscribers: [{condition: a, topic: next}]
            """
        let snapshot = Snapshot([SourceFile(name: "a.yaml", text: text)], options: CompileOptions())
        #expect(lint(snapshot).contains { $0.code == .unreadAnnotation } == isReported)
    }
}
