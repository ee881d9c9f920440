import Brokers
import DaprCatalogue
import EventsCompiler
import Findings
import Lint
import Testing
import Workspace

@testable import Explanations

@Suite("Examples of settings for production")
struct ExampleTests {
    private let explanation = Explanation(of: knownCodes)
    private static let released = ["bindings.kafka", "pubsub.redis", "bindings.mqtt3", "bindings.cron"]

    @Test("Each becomes manifests, and lint finds nothing in it", arguments: Explanation.exampleTypes)
    func component(type: String) throws { try check(explanation.example(of: type, in: .component)) }

    @Test("So does each in the released dialect, where that can say it", arguments: released)
    func inReleased(type: String) throws {
        let text = try explanation.example(of: type, in: .released)
        #expect(!text.contains("type: \(type)\n") && !text.contains("metadata:\n    - name"))
        try check(text)
    }

    @Test("The others are refused, with those that there are", arguments: Explanation.exampleTypes)
    func notReleased(type: String) throws {
        guard !Self.released.contains(type) else { return }
        let error = #expect(throws: UnknownTopic.self) { try explanation.example(of: type, in: .released) }
        #expect(error?.message == "the released dialect cannot say '\(type)'")
        #expect(Self.released.allSatisfy { error?.help.contains("'\($0)'") == true })
    }

    @Test(
        "Every setting is known, has a reason, and is a reference if it is a secret",
        arguments: Explanation.exampleTypes)
    func settings(type: String) throws {
        let component = try #require(Catalogue.component(type))
        let settings = try #require(Broker.component(of: type).example).settings
        #expect(!settings.isEmpty)
        for setting in settings {
            #expect(setting.why.hasSuffix("."), "\(setting.name)")
            guard !setting.isReleasedField else { continue }
            let known = component.allFields.values.first { ([$0.name] + $0.aliases).contains(setting.name) }
            let field = try #require(known, "\(setting.name)")
            #expect(field.secret != .sensitive || setting.value == .secret, "\(setting.name)")
        }
    }

    @Test(
        "Every component with a profile has one, unless it loses events or has another in its place",
        arguments: Broker.all.flatMap(\.components).filter { $0.example == nil }.map(\.type))
    func without(type: String) {
        let known = [
            "bindings.redis", "pubsub.natsstreaming", "bindings.mqtt", "pubsub.mqtt", "pubsub.in-memory",
            "bindings.kubernetes", "bindings.rethinkdb.statechange", "bindings.azure.eventhubs", "bindings.aws.kinesis",
        ]
        #expect(known.contains(type))
    }

    @Test("A bus comes with a source and a Trigger, and a source with a sink and dead letters")
    func completeSets() throws {
        func kinds(_ type: String, _ dialect: ExampleDialect = .component) throws -> [String] {
            try explanation.example(of: type, in: dialect).split(separator: "\n").filter { $0.hasPrefix("kind: ") }
                .map { String($0.dropFirst("kind: ".count)) }
        }
        #expect(try kinds("pubsub.kafka") == ["EventBus", "EventSource", "Trigger"])
        #expect(try kinds("PubSub.Redis") == ["EventBus", "EventSource", "Trigger"])
        #expect(try kinds("pubsub.redis", .released) == ["EventSource"])
        #expect(try kinds("pubsub.mqtt3") == ["EventSource"], "as a bus it loses events")
        #expect(try kinds("bindings.mqtt") == ["EventSource"], "an older name")
        for type in Explanation.exampleTypes {
            let text = try explanation.example(of: type, in: .component)
            #expect(text.contains("deadLetterSink:\n") && text.contains("\n      sink:\n") == false, "\(type)")
            #expect(text.contains("secretKeyRef") == text.contains("kubectl -n shop create secret generic"), "\(type)")
        }
    }

    @Test(
        "What has no example is refused, with the way out",
        arguments: [
            (nil, "'--example' needs the type of a component", "'pubsub.kafka'"),
            ("", "'--example' needs the type of a component", "'pubsub.kafka'"),
            ("Trigger", "there is no example of 'Trigger'", "'pubsub.kafka'"),
            ("pubsub.in-memory", "there is no example of 'pubsub.in-memory'", "'pubsub.kafka'"),
            ("bindings.redis", "there is no example of 'bindings.redis'", "'ofevents explain pubsub.redis --example'"),
            ("bindings.kafka.brokers", "there is no example of 'bindings.kafka.brokers'", "'bindings.kafka'"),
            ("bindings.kafak", "ofevents knows no component 'bindings.kafak'", "'bindings.kafka'"),
        ] as [(String?, String, String)])
    func refused(topic: String?, message: String, help: String) {
        let error = #expect(throws: UnknownTopic.self) { try explanation.example(of: topic, in: .component) }
        #expect(error?.message == message)
        #expect(error?.help.contains(help) == true, "\(error?.help ?? "")")
    }

    private func check(_ text: String) throws {
        let file = SourceFile(name: "events.yaml", bytes: Array(text.utf8))
        let compiled = compile([file])
        #expect(compiled.diagnostics.map(\.message) == [])
        #expect(!compiled.manifests.isEmpty)
        var options = LintOptions()
        options.isStrict = true
        // Before it has a Resiliency no set is without a finding.
        for release in DaprVersion.all where release >= Resiliency.since {
            var compileOptions = CompileOptions()
            (compileOptions.daprVersion, options.daprVersion) = (release, release)
            let snapshot = Snapshot([file], options: compileOptions)
            let found = snapshot.diagnostics + lint(snapshot, options: options)
            // An older Dapr may lack a component or setting, and says so.
            let ofAge = ["newer-setting", "newer-component"]
            if release == .newest { #expect(found.map(\.message) == []) }
            #expect(found.filter { !ofAge.contains($0.code.id) }.map(\.message) == [], "Dapr \(release)")
        }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }
}
