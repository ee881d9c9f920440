import EventsAPI
import Findings
import Resolution
import TestInputs
import Testing

@Suite("What resources resolve to")
struct ResolveTests {
    private let bus = redisBus("ClusterEventBus", "default")

    @Test("Names, topics and app-ids are made of the resources' own")
    func names() throws {
        let result = Resolving(
            bus + cronSource("clock", namespace: "shop") + trigger("mail", namespace: "post", sourceNamespace: "shop"))
        #expect(result.codes == [])
        let eventSource = try #require(result.model.eventSources.first)
        #expect(eventSource.eventBus?.componentName == "eventsource-eventbus-clock")
        #expect(eventSource.sources.map(\.workload.name) == ["eventsource-clock-cron-tick"])
        #expect(eventSource.sources.map(\.busTopic) == ["shop-clock-tick"])
        let trigger = try #require(result.model.triggers.first)
        #expect(trigger.workload.name == "trigger-mail")
        #expect(trigger.eventBus.componentName == "trigger-eventbus-mail")
        #expect(trigger.inputs.map(\.topic) == ["shop-clock-tick"])
    }

    @Test("A resource that names no namespace is in the one of the options, and so are its references")
    func namespaces() throws {
        let result = Resolving(
            redisBus("EventBus", "default", namespace: "team") + cronSource("clock") + trigger("mail"),
            namespace: "team")
        #expect(result.codes == [])
        #expect(result.model.eventSources.map(\.namespace) == ["team"])
        #expect(result.model.triggers.first?.inputs.map(\.topic) == ["team-clock-tick"])
    }

    @Test("A sink is reached in its namespace, or else in the resource's, in the cluster's domain")
    func sinks() {
        func url(_ namespace: String) -> String? {
            let ref = "{apiVersion: serving.knative.dev/v1, kind: Service, name: s\(namespace)}"
            let spec = "{sink: {ref: \(ref)}, cron: {e: {version: v1, type: bindings.cron}}}"
            let result = Resolving(
                document("EventSource", "a", namespace: "shop", spec: spec), clusterDomain: "k8s.example")
            return result.model.eventSources.first?.sink?.url
        }
        #expect(url("") == "http://s.shop.svc.k8s.example")
        #expect(url(", namespace: ops") == "http://s.ops.svc.k8s.example")
    }

    @Test("Subscribers share the Component of a sink, also as a dead letter sink")
    func sharedSinks() throws {
        func sink(_ name: String) -> String {
            "{ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: \(name)}}"
        }
        let result = Resolving(
            bus + cronSource("clock")
                + document(
                    "Trigger", "t",
                    spec: """
                        {eventBus: default, inputs: [{name: a, eventSourceName: clock, eventName: tick}], subscribers: [
                          {condition: a, sink: \(sink("x")), deadLetterSink: \(sink("z"))},
                          {condition: a, sink: \(sink("z")), deadLetterSink: \(sink("z"))}]}
                        """))
        #expect(result.codes == [])
        let trigger = try #require(result.model.triggers.first)
        #expect(trigger.sinks.map(\.componentName) == ["trigger-sink-t-default-x", "trigger-sink-t-default-z"])
        #expect(
            trigger.subscribers.map { [$0.sinkComponent, $0.deadLetterSinkComponent] } == [
                ["trigger-sink-t-default-x", "trigger-sink-t-default-z"],
                ["trigger-sink-t-default-z", "trigger-sink-t-default-z"],
            ])
    }

    @Test("An EventSource's dead letter sink is a Component of its own, and its topic is one of the bus")
    func deadLettersOfSource() throws {
        func sink(_ name: String) -> String {
            "{ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: \(name), namespace: ops}}"
        }
        let cron = "cron: {tick: {version: v1, type: bindings.cron}}"
        let letters = "sink: \(sink("x")), deadLetterSink: \(sink("x")), deadLetterTopic: lost"
        let result = Resolving(bus + document("EventSource", "a", spec: "{eventBus: default, \(letters), \(cron)}"))
        #expect(result.codes == [])
        let source = try #require(result.model.eventSources.first)
        #expect(source.sinks.map(\.componentName) == ["eventsource-sink-a", "eventsource-sink-a-dead-letter"])
        #expect(Set(source.sinks.map(\.url)) == ["http://x.ops.svc.cluster.local"])
        #expect(source.deadLetterTopic == "lost")
        #expect(result.model.services["default/eventsource-sink-a-dead-letter"] == "ops/x")
        let unknown = Resolving(document("EventSource", "a", spec: "{eventBus: nowhere, deadLetterTopic: t, \(cron)}"))
        #expect(unknown.codes == [.unknownEventBus], "the topic is no mistake of its own")
    }

    @Test("Only what fires in every replica does so: cron, and no queue")
    func replicas() {
        let spec = """
            {eventBus: default, cron: {a: {version: v1, type: bindings.cron}}, kafka: {a: {version: v1, type: bindings.kafka}},
             redis: {a: {version: v1, type: pubsub.redis, srcTopic: t}}}
            """
        let sources = Resolving(bus + document("EventSource", "s", spec: spec)).model.eventSources.first?.sources ?? []
        #expect(sources.filter(\.firesInEveryReplica).map(\.kind) == ["cron"])
        #expect(sources.compactMap(\.sourceTopic) == ["t"])
    }

    @Test("One event under two kinds of source has one topic, and that is no collision")
    func oneEventTwoKinds() {
        let spec =
            "{eventBus: default, cron: {a: {version: v1, type: bindings.cron}}, kafka: {a: {version: v1, type: bindings.kafka}}}"
        let result = Resolving(bus + document("EventSource", "s", spec: spec))
        #expect(result.codes == [])
        #expect(result.model.eventSources.first?.sources.map(\.busTopic) == ["default-s-a", "default-s-a"])
    }

    @Test("One topic on two brokers is no collision; on one it is")
    func topics() {
        func codes(_ first: String, _ second: String) -> [DiagnosticCode] {
            Resolving(
                redisBus("EventBus", "x", host: first) + redisBus("EventBus", "z", host: second)
                    + cronSource("a", event: "b-c", bus: "x") + cronSource("a-b", event: "c", bus: "z")
            ).codes
        }
        #expect(codes("one", "two") == [])
        #expect(codes("one", "one") == [.topicCollision])
    }

    @Test("The second of two resources of one name adds nothing")
    func duplicates() {
        let result = Resolving(
            bus + cronSource("clock") + cronSource("clock", event: "other") + trigger("t") + trigger("t"))
        #expect(result.codes == [.duplicateResource, .duplicateResource])
        #expect(result.model.eventSources.map { $0.sources.map(\.event) } == [["tick"]])
        #expect(result.model.triggers.count == 1)
    }

    @Test("An event is looked for in the EventSource of its namespace")
    func events() {
        let sources =
            bus + cronSource("clock", event: "tick", namespace: "a")
            + cronSource("clock", event: "tock", namespace: "b")
        #expect(Resolving(sources + trigger("t", event: "tick", namespace: "a")).codes == [])
        #expect(Resolving(sources + trigger("t", event: "tick", namespace: "b")).codes == [.unknownEvent])
        #expect(Resolving(sources + trigger("t", event: "tock", namespace: "a", sourceNamespace: "b")).codes == [])
        let outside = Resolving(sources + trigger("t", event: "tick", namespace: "c"))
        #expect(outside.codes == [.unknownEventSource])
        #expect(outside.help == ["there is one in namespace 'a': name it with 'eventSourceNamespace: a'"])
        #expect(!outside.bag.hasErrors)
    }

    @Test("The advice about a namespace names the field that the input's own form has")
    func namespaceOfReleasedInput() {
        let source = bus + cronSource("clock", event: "tick", namespace: "a")
        let subscribers = "subscribers: [{condition: i, topic: o}]"
        for (input, field) in [
            ("{i: {eventSource: clock, event: tick}}", "namespace"),
            ("[{name: i, eventSourceName: clock, eventName: tick}]", "eventSourceNamespace"),
        ] {
            let text = document(
                "Trigger", "t", namespace: "c", spec: "{eventBus: default, inputs: \(input), \(subscribers)}")
            #expect(
                Resolving(source + text).help == ["there is one in namespace 'a': name it with '\(field): a'"])
        }
    }

    @Test(
        "A name that is an event leads to its input, and a number is no second error",
        arguments: [
            ("tock", ["this is an event: write its input 'i'"]),
            ("data.x == 1", ["write the name of one of its inputs: 'i'"]),
            ("i == 1", ["conditions do not read numbers yet"]),
        ])
    func namesInConditions(condition: String, help: [String]) {
        let inputs = "inputs: {i: {eventSource: clock, event: tock}}"
        let text = document(
            "Trigger", "t", spec: "{eventBus: default, \(inputs), subscribers: [{condition: '\(condition)', topic: o}]}"
        )
        let found = Resolving(bus + cronSource("clock", event: "tock") + text)
        #expect(found.codes == [.unknownInput] && found.help == help)
    }

    @Test("In a namespace with a faulty name, names mean what they mean in the one that its error proposes")
    func meantNamespace() {
        let shop = redisBus("EventBus", "default", namespace: "shop") + cronSource("clock", namespace: "shop")
        #expect(Resolving(shop + trigger("t", namespace: "Shop")).codes == [.invalidName])
        #expect(Resolving(shop + trigger("t", namespace: "Shops")).codes != [.invalidName])
        let other = Resolving(shop + bus + trigger("t", sourceNamespace: "Shop"))
        #expect(!other.codes.contains(.unknownEventSource) && other.codes.contains(.invalidName))
    }

    @Test(
        "A long list of names is cut",
        arguments: [
            (10, "'e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8' and 'e9'"),
            (12, "'e0', 'e1', 'e10', 'e11', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7' and 2 more"),
        ])
    func longLists(count: Int, list: String) {
        let events = (0..<count).map { "e\($0): {version: v1, type: bindings.cron}" }.joined(separator: ", ")
        let source = document("EventSource", "clock", spec: "{eventBus: default, cron: {\(events)}}")
        let result = Resolving(bus + source + trigger("t", event: "payment"))
        #expect(result.codes == [.unknownEvent])
        #expect(result.help == ["write the name of one of its events: \(list)"])
    }
}
