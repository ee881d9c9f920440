import DaprCatalogue
import EventsAPI
import EventsCompiler
import Findings
import Foundation
import Manifests
import TestInputs
import Testing

/// What means the same in both dialects becomes the same bytes.
@Suite("Both dialects")
struct TypedTwinTests {
    /// One source in the released dialect, and the same as a component.
    struct Twin: CustomTestStringConvertible {
        let key: String
        let typed: String
        let component: String

        var testDescription: String { "\(key): \(typed)" }
    }

    static let twins = [
        Twin(
            key: "kafka", typed: "{brokers: \"k:9092\", topic: orders, authRequired: false}",
            component: """
                {type: bindings.kafka, version: v1, metadata: [{name: brokers, value: "k:9092"}, \
                {name: topics, value: orders}, {name: publishTopic, value: orders}, {name: authRequired, value: false}]}
                """),
        Twin(
            key: "kafka",
            typed: """
                {maxMessageBytes: 1024, saslPassword: {secretKeyRef: {name: login, key: password}}, topic: "5", \
                saslUsername: u, authRequired: true, brokers: k}
                """,
            component: """
                {type: bindings.kafka, version: v1, metadata: [{name: brokers, value: k}, {name: topics, value: "5"}, \
                {name: publishTopic, value: "5"}, {name: authRequired, value: true}, {name: saslUsername, value: u}, \
                {name: saslPassword, secretKeyRef: {name: login, key: password}}, \
                {name: maxMessageBytes, value: 1024}]}
                """),
        Twin(
            key: "mqtt",
            typed:
                "{topic: sensors, cleanSession: false, retain: true, url: {secretKeyRef: {name: m, key: u}}, clientCert: c}",
            component: """
                {type: bindings.mqtt3, version: v1, metadata: [{name: url, secretKeyRef: {name: m, key: u}}, \
                {name: topic, value: sensors}, {name: retain, value: true}, {name: cleanSession, value: false}, \
                {name: clientCert, value: c}]}
                """),
        Twin(
            key: "redis",
            typed: "{srcTopic: stock, idleTimeout: 5m, redisDB: 2, redisHost: \"r:6379\", enableTLS: true}",
            component: """
                {type: pubsub.redis, version: v1, srcTopic: stock, metadata: [{name: redisHost, value: "r:6379"}, \
                {name: enableTLS, value: true}, {name: redisDB, value: 2}, {name: idleTimeout, value: 5m}]}
                """),
        Twin(
            key: "cron", typed: "{schedule: \"@every 5m\"}",
            component: """
                {type: bindings.cron, version: v1, metadata: [{name: schedule, value: "@every 5m"}]}
                """),
    ]

    private func compiled(_ key: String, _ source: String, _ release: DaprVersion) -> Compilation {
        var options = CompileOptions()
        options.daprVersion = release
        let text = sinkSource("orders", "  \(key): {e: \(source)}\n")
        return compile([SourceFile(name: "events.yaml", text: text)], options: options)
    }

    @Test("A source has the same output in both", arguments: twins, [DaprVersion.newest, DaprVersion(minor: 12)])
    func bytes(_ twin: Twin, _ release: DaprVersion) {
        let typed = compiled(twin.key, twin.typed, release)
        let component = compiled(twin.key, twin.component, release)
        #expect(typed.diagnostics.map(\.message) == [] && !typed.manifests.isEmpty)
        #expect(String(decoding: typed.output(), as: UTF8.self) == String(decoding: component.output(), as: UTF8.self))
        #expect(typed.output(as: .json) == component.output(as: .json))
    }

    @Test("An event bus of the released dialect is the component of the same settings")
    func bus() {
        let source = cronSource("clock") + trigger("mail")
        func output(_ bus: String) -> String {
            var options = CompileOptions()
            options.daprVersion = DaprVersion(minor: 12)
            let text = document("EventBus", "default", spec: bus) + source
            let result = compile([SourceFile(name: "events.yaml", text: text)], options: options)
            #expect(result.diagnostics.map(\.message) == [])
            return String(decoding: result.output(), as: UTF8.self)
        }
        let typed = output(
            """
            {natsStreaming: {subscriptionType: queue, natsStreamingClusterID: shop, natsURL: "nats://n:4222", \
            maxInFlight: 10, deliverAll: true}}
            """)
        let component = output(
            """
            {nats: {type: pubsub.natsstreaming, version: v1, metadata: [{name: natsURL, value: "nats://n:4222"}, \
            {name: natsStreamingClusterID, value: shop}, {name: subscriptionType, value: queue}, \
            {name: maxInFlight, value: 10}, {name: deliverAll, value: true}]}}
            """)
        #expect(typed == component)
    }

    @Test("Inputs of a mapping are those of a list in the order of their names")
    func inputs() {
        func output(_ inputs: String) -> String {
            let spec = "{eventBus: default, inputs: \(inputs), subscribers: [{condition: b || a || B, topic: out}]}"
            let text = redisBus("EventBus", "default") + cronSource("clock") + document("Trigger", "mail", spec: spec)
            let result = compile([SourceFile(name: "events.yaml", text: text)])
            #expect(result.diagnostics.map(\.message) == [])
            return String(decoding: result.output(), as: UTF8.self)
        }
        let tick = "eventSource: clock, event: tick"
        let item = "eventSourceName: clock, eventName: tick"
        #expect(
            output("{b: {\(tick)}, B: {\(tick)}, a: {\(tick), namespace: default}}")
                == output("[{name: B, \(item)}, {name: a, eventSourceNamespace: default, \(item)}, {name: b, \(item)}]")
        )
    }

    @Test("Dapr's catalogue knows each setting of a form")
    func settings() {
        for form in SourceKey.all.compactMap(\.form) {
            guard let known = Catalogue.component(form.type, in: .newest) else { continue }
            for setting in form.fields.flatMap(\.settings) {
                #expect(known.allFields[setting.lowercased()] != nil, "\(form.type).\(setting)")
            }
        }
    }

    @Test("The fixture of all fields has each field of each form, and nothing about it is faulty")
    func allFields() throws {
        let folder = Fixtures.root.appending(path: "render/released-fields")
        let files = try Fixtures.sources(["events.yaml"], in: folder)
        let lines = String(decoding: files[0].bytes, as: UTF8.self).split(separator: "\n")
        /// The names of fields below a key of `spec`.
        func names(below key: String) -> Set<Substring> {
            let starts = lines.indices.filter { lines[$0] == "  \(key):" }
            return Set(
                starts.flatMap { start in
                    lines[(start + 1)...].prefix { $0.hasPrefix("    ") }.compactMap {
                        $0.firstMatch(of: /^ +(\w+):/)?.1
                    }
                })
        }
        let keys = SourceKey.all.map { ($0.name, $0.form) } + BackendKey.all.map { ($0.name, $0.form) }
        for (key, form) in keys {
            guard let form else { continue }
            let all = form.fields.map(\.name) + (form.scaleFields ?? []).map(\.name)
            let missing = all.filter { !names(below: key).contains(Substring($0)) }
            #expect(missing == [], "\(key)")
        }
        let result = compile(files)
        #expect(result.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    }

    @Test("Both may stand in one file, and in one EventSource")
    func mixed() {
        let text = sinkSource(
            "orders",
            """
              kafka:
                typed: {brokers: "k:9092", topic: orders, authRequired: false}
                component: {type: bindings.kafka, version: v1, metadata: [{name: topics, value: paid}]}

            """)
        let result = compile([SourceFile(name: "events.yaml", text: text)])
        #expect(result.diagnostics.map(\.message) == [])
        #expect(result.manifests.count { $0.kind.name == "Deployment" } == 2)
    }
}
