import DaprCatalogue
import EventsCompiler
import Findings
import Manifests
import Resolution
import TestInputs
import Testing
import YAMLTree

@Suite("The Resiliency of a workload")
struct ResiliencyTests {
    private static let events = """
        apiVersion: events.openfunction.io/v1alpha1
        kind: EventSource
        metadata: {name: clock}
        spec:
          sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}
          cron: {tick: {version: v1, type: bindings.cron, metadata: [{name: schedule, value: "@daily"}]}}
          kafka: {placed: {version: v1, type: pubsub.kafka, srcTopic: orders}}

        """

    private func objects(
        _ text: String = events, dapr: String = "1.18", _ change: (inout CompileOptions) -> Void = { _ in }
    ) throws -> [WrittenObject] {
        var options = CompileOptions()
        options.daprVersion = try #require(DaprVersion(dapr))
        change(&options)
        let result = compile([SourceFile(name: "events.yaml", text: text)], options: options)
        #expect(!result.hasErrors)
        return WrittenObject.all(in: result.output())
    }

    private func retry(_ objects: [WrittenObject], _ name: String) -> YAMLNode? {
        objects.first { $0.kind == "Resiliency" && $0.name == name }?.node["spec"]?["policies"]?["retries"]?[name]
    }

    @Test("Retries have no end but for a schedule, and leave out the status of an adapter that ends")
    func policies() throws {
        let objects = try objects()
        let kafka = try #require(retry(objects, "eventsource-clock-kafka-placed"))
        #expect(kafka["maxRetries"]?.allTexts == ["-1"] && kafka["maxInterval"]?.text == "15s")
        #expect(kafka["matching"]?["httpStatusCodes"]?.text == "100-502,504-599")
        #expect(retry(objects, "eventsource-clock-cron-tick")?["maxRetries"]?.allTexts == ["100"])
    }

    @Test("A binding gets none, as Dapr's retry of one loses the data; its broker brings an event again")
    func bindings() throws {
        let objects = try objects(Self.events.replacing("pubsub.kafka, srcTopic: orders", with: "bindings.kafka"))
        #expect(objects.filter { $0.kind == "Resiliency" }.map(\.name) == ["eventsource-clock-cron-tick"])
        #expect(objects.last?.node.allTexts.joined().contains(#""refusal":"blocks""#) == true)
    }

    /// Every type with an input side, the older names, and one that only its author knows; a schedule has no data.
    private static let bindingTypes =
        Catalogue.types.filter { $0.hasPrefix("bindings.") && Catalogue.component($0)?.isInput == true }
        + ["bindings.azure.servicebusqueues", "bindings.dingtalk.webhook", "bindings.mqtt", "bindings.my-own"]

    @Test("No binding but a schedule gets one, whether ofevents knows its broker or not", arguments: bindingTypes)
    func everyBinding(_ type: String) throws {
        let text = Self.events.replacing("type: pubsub.kafka, srcTopic: orders", with: "type: \(type)")
        let names = try objects(text).filter { $0.kind == "Resiliency" }.map(\.name)
        #expect(names.contains("eventsource-clock-kafka-placed") == (type == "bindings.cron"))
    }

    @Test("Every pub/sub component gets one, also by an older name and of a type without a profile")
    func everyPubSub() throws {
        for type in Catalogue.types.filter({ $0.hasPrefix("pubsub.") }) + ["pubsub.snssqs", "pubsub.my-own"] {
            let objects = try objects(Self.events.replacing("pubsub.kafka", with: type))
            #expect(retry(objects, "eventsource-clock-kafka-placed") != nil, "\(type)")
        }
    }

    @Test("It is written in the form of the release", arguments: [("1.9", 0), ("1.10", 2), ("1.14", 2), ("1.15", 2)])
    func releases(_ release: String, _ count: Int) throws {
        let objects = try objects(dapr: release)
        #expect(objects.count { $0.kind == "Resiliency" } == count)
        let matching = retry(objects, "eventsource-clock-kafka-placed")?["matching"]
        #expect((matching != nil) == (release == "1.15"))
    }

    @Test("A change of it replaces the pod")
    func checksum() throws {
        let checksums = try ["1.9", "1.14", "1.18"].map { release in
            try objects(dapr: release).last?.node["spec"]?["template"]?["metadata"]?["annotations"]?[
                "ofevents.openfunction.io/components-checksum"]?.text
        }
        #expect(Set(checksums).count == 3 && !checksums.contains(nil))
    }

    @Test("What ofevents wrote before, and what is for other apps or namespaces, is no Resiliency of the author's")
    func others() throws {
        let own = try objects()
        let written = compile([SourceFile(name: "events.yaml", text: Self.events)]).output()
        let again = try objects(Self.events + "---\n" + String(decoding: written, as: UTF8.self))
        #expect(again.map(\.name) == own.map(\.name))
        let document = """
            ---
            apiVersion: dapr.io/v1alpha1
            kind: Resiliency
            metadata: {name: x, namespace: NAMESPACE}
            scopes: [SCOPE]
            spec: {targets: {components: {eventsource-clock-cron-tick: {outbound: {timeout: t}}}}}
            """
        for (namespace, scope, count) in [
            ("default", "eventsource-clock-cron-tick", 1), ("default", "other", 2),
            ("shop", "eventsource-clock-cron-tick", 2),
        ] {
            let text = document.replacing("NAMESPACE", with: namespace).replacing("SCOPE", with: scope)
            #expect(try objects(Self.events + text).count { $0.kind == "Resiliency" } == count, "\(namespace) \(scope)")
        }
    }

    @Test("'bulk' needs one: the author's own, or one that is written")
    func bulk() throws {
        let bus = "{version: v1, type: pubsub.kafka, metadata: [{name: brokers, value: \"kafka:9092\"}]}"
        let inputs = "[{name: tick, eventSourceName: clock, eventName: tick}]"
        let subscribers = "[{condition: tick, topic: mails}]"
        let text =
            document("EventBus", "default", spec: "{kafka: \(bus)}") + cronSource("clock")
            + document(
                "Trigger", "mail",
                spec: "{eventBus: default, bulk: auto, inputs: \(inputs), subscribers: \(subscribers)}")
        let own = """
            ---
            apiVersion: dapr.io/v1alpha1
            kind: Resiliency
            metadata: {name: own}
            spec: {targets: {components: {trigger-eventbus-mail: {inbound: {retry: forever}}}}}

            """
        func codes(_ text: String, _ change: (inout CompileOptions) -> Void = { _ in }) -> [DiagnosticCode] {
            var options = CompileOptions()
            change(&options)
            let result = compile([SourceFile(name: "events.yaml", text: text)], options: options)
            return result.diagnostics.filter { $0.severity == .error }.map(\.code)
        }
        #expect(codes(text).isEmpty)
        #expect(codes(text) { $0.generators[.resiliency] = "none" } == [.unsupportedBulk])
        #expect(codes(text) { $0.daprVersion = DaprVersion(minor: 9) } == [.unsupportedBulk])
        #expect(codes(text + own) { $0.generators[.resiliency] = "none" }.isEmpty)
    }
}
