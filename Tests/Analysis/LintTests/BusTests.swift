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
