import Brokers
import Commands
import DaprCatalogue
import Findings
import Testing
import Workspace

@testable import Explanations

@Suite("Topics")
struct TopicTests {
    private let explanation = Explanation(of: knownCodes)

    @Test(
        "A topic is found however it is written",
        arguments: [
            ("unknown-field", ["CODE": "unknown-field"]), ("Unknown-Field", ["CODE": "unknown-field"]),
            ("[unknown-field]", ["CODE": "unknown-field"]), ("literal-secret", ["RULE": "literal-secret"]),
            ("event-circle", ["RULE": "event-cycle"]),
            ("trigger", ["KIND": "Trigger"]), ("EVENTBUSES", ["KIND": "EventBus"]),
            ("EventSource.spec.kafka", ["KIND": "EventSource", "FIELD": "spec.kafka <map[string]KafkaSource>"]),
            ("eventsource.SPEC.Kafka", ["FIELD": "spec.kafka <map[string]KafkaSource>"]),
            ("EventSource.spec.kafka.type", ["FIELD": "spec.kafka.<event>.type <string> -required-"]),
            ("EventSource.spec.kafka.placed", ["FIELD": "spec.kafka.<event> <KafkaSource>"]),
            ("EventSource.spec.kafka.a.b.type", ["FIELD": "spec.kafka.<event>.type <string> -required-"]),
            (
                "EventSource.spec.cron.nightly.metadata[0].secretKeyRef.key",
                ["FIELD": "spec.cron.<event>.metadata.secretKeyRef.key <string>"]
            ),
            ("Trigger.spec.subscribers[].topic", ["FIELD": "spec.subscribers.topic <string>"]),
            ("spec.subscribers[2].condition", ["FIELD": "spec.subscribers.condition <string> -required-"]),
            ("condition", ["FIELD": "spec.subscribers.condition <string> -required-"]),
            (
                "Trigger.metadata.annotations.ofevents.openfunction.io/window",
                ["FIELD": "metadata.annotations.ofevents.openfunction.io/window <string>"]
            ),
            ("window", ["FIELD": "metadata.annotations.ofevents.openfunction.io/window <string>"]),
            ("ClusterEventBus.metadata.namespace", ["KIND": "ClusterEventBus"]),
            ("srcTopic", ["FIELD": "spec.kafka.<event>.srcTopic <string>"]),
            ("Bindings.Kafka", ["COMPONENT": "bindings.kafka"]), ("jetstream", ["COMPONENT": "pubsub.jetstream"]),
            ("bindings.kafka.Brokers", ["SETTING": "brokers <string> -required-"]),
            ("bindings.azure.cosmosdb.gremlinapi.url", ["COMPONENT": "bindings.azure.cosmosdb.gremlinapi"]),
            ("pubsub.pulsar.orders.avroschema", ["SETTING": "<topic-name>.avroschema <string>"]),
            ("Pubsub.NatsStreaming", ["STATUS": "removed in Dapr 1.13", "DAPR": "up to 1.12"]),
            ("bindings.twitter", ["COMPONENT": "bindings.twitter", "STATUS": "removed in Dapr 1.11"]),
            ("pubsub.hazelcast", ["STATUS": "removed in Dapr 1.11"]),
            ("bindings.mqtt", ["COMPONENT": "bindings.mqtt3"]),
            ("lint.rules", ["FIELD": "lint.rules", "FILE": ".ofevents.yaml"]), ("failon", ["FIELD": "lint.failOn"]),
            ("daprVersion", ["FIELD": "daprVersion"]),
        ])
    func found(topic: String, facts: [String: String]) throws {
        let page = try explanation.page(of: topic)
        for (name, value) in facts {
            #expect(page.facts.first { $0.name == name }?.value == value, "\(page.facts)")
        }
    }

    @Test(
        "An unknown topic is reported with a near one",
        arguments: [
            ("unknown-feild", "there is no page about 'unknown-feild'", "did you mean 'unknown-field'?"),
            ("nonsense", "there is no page about 'nonsense'", "'ofevents explain', without a topic, lists all topics"),
            ("Triger.spec", "there is no page about 'Triger.spec'", "did you mean 'Trigger.spec'?"),
            ("Trigger.subscribers", "'Trigger' has no field 'subscribers'", "did you mean 'Trigger.spec.subscribers'?"),
            (
                "Trigger.spec.subscriber", "'Trigger.spec' has no field 'subscriber'",
                "did you mean 'Trigger.spec.subscribers'?"
            ),
            (
                "Trigger.spec.subscribers.kind", "'Trigger.spec.subscribers' has no field 'kind'",
                "its fields are 'condition', 'sink', 'topic', 'deadLetterSink' and 'deadLetterTopic'"
            ),
            (
                "Trigger.spec.eventBus.name", "'Trigger.spec.eventBus' has no field 'name'",
                "'Trigger.spec.eventBus' has no fields"
            ),
            (
                "EventSource.spec.kafka.tpye", "'EventSource.spec.kafka' has no field 'tpye'",
                "did you mean 'EventSource.spec.kafka.type'?"
            ),
            (
                "EventSource.spec.kafka.placed.tpye", "'EventSource.spec.kafka' has no field 'tpye'",
                "did you mean 'EventSource.spec.kafka.type'?"
            ),
            (
                "kafka", "'kafka' means several things",
                "ask for 'EventSource.spec.kafka', 'EventBus.spec.kafka', 'bindings.kafka' or 'pubsub.kafka'"
            ),
            ("bindings.kafak", "ofevents knows no component 'bindings.kafak'", "did you mean 'bindings.kafka'?"),
            ("pubsub.xyz", "ofevents knows no component 'pubsub.xyz'", "'ofevents explain components' lists them"),
            ("pubsub.nats", "ofevents knows no component 'pubsub.nats'", "did you mean 'pubsub.jetstream'?"),
            (
                "bindings.twitter.consumerKey",
                "the settings of 'bindings.twitter' are not known, because Dapr removed it",
                "'ofevents explain bindings.twitter' says since when, and what replaces it"
            ),
            (
                "daprVersoin", "there is no page about 'daprVersoin'", "did you mean 'apiVersion' or 'daprVersion'?"
            ),
            (
                "bindings.kafka.broker", "'bindings.kafka' has no setting 'broker'",
                "did you mean 'bindings.kafka.brokers'?"
            ),
            (
                "bindings.cron.xyz", "'bindings.cron' has no setting 'xyz'",
                "'ofevents explain bindings.cron' lists its settings"
            ),
            (
                "a\u{1B}[31mb", "there is no page about 'a␛[31mb'",
                "'ofevents explain', without a topic, lists all topics"
            ),
        ])
    func unknown(topic: String, message: String, help: String) {
        #expect(throws: UnknownTopic(message: message, help: help)) { try explanation.page(of: topic) }
    }

    @Test("A component says since when Dapr has it, what it was called, and what has taken its place")
    func histories() throws {
        func text(_ topic: String) throws -> String {
            try explanation.page(of: topic).text(width: 1000).replacing("\n", with: " ")
        }
        #expect(try text("bindings.mqtt").contains("'bindings.mqtt' is called 'bindings.mqtt3' since Dapr 1.10, which"))
        #expect(try !text("Bindings.MQTT3").contains("is called"))
        #expect(try text("pubsub.snssqs").contains("'pubsub.snssqs' is an older name of this component"))
        #expect(try text("bindings.sftp").contains("It came with Dapr 1.15."))
        #expect(try text("bindings.kafka.compression").contains("Dapr reads it since 1.16."))
        #expect(try text("pubsub.natsstreaming").contains("Use 'pubsub.jetstream' instead"))
        #expect(try text("pubsub.hazelcast").contains("There is no replacement"))
        #expect(try text("lint.strict").contains("'true': plain-text secrets are errors."))
        #expect(try text("configuration") == text("lint"))
    }

    @Test("A component says what ofevents sets, and a setting too, which is its example")
    func settingsOfTheCompiler() throws {
        func text(_ topic: String) throws -> String {
            try explanation.page(of: topic).text(width: 1000).replacing("\n", with: " ")
        }
        let count = #""50" for a source and where a Trigger reads a bus, if it is not set"#
        #expect(try text("pubsub.rabbitmq").contains("- prefetchCount: \(count)"))
        #expect(try text("pubsub.rabbitmq.prefetchCount").contains("ofevents sets it to \(count)."))
        #expect(try text("pubsub.rabbitmq.prefetchCount").contains(#"value: "50""#))
        #expect(try text("pubsub.rabbitmq").contains("if it is not set and enableDeadLetter is not set"))
        #expect(try text("bindings.kafka").contains("- consumerGroup: a name for each source, in place of any other"))
        #expect(try !text("bindings.cron").contains("SET BY OFEVENTS"))
    }

    @Test("Every topic that a shell may complete has a page")
    func completions() throws {
        let topics = explanation.topics(beginningWith: "")
        #expect(topics.count > 300)
        #expect(Set(topics).count == topics.count)
        for topic in topics {
            let page = try explanation.page(of: topic)
            #expect(!page.sections.isEmpty, "\(topic)")
            #expect(!page.text(width: 80).contains("`"), "\(topic): texts are plain, with code in single quotes")
        }
        #expect(explanation.topics(beginningWith: "trigger.spec.subscribers.dead").count == 10)
        #expect(explanation.topics(beginningWith: "bindings.kafka.b").contains("bindings.kafka.brokers"))
        #expect(explanation.topics(beginningWith: "unknown-").contains("unknown-field"))
    }

    @Test("Every setting of every component has a page, and no page has a line that is too wide")
    func settings() throws {
        for type in Catalogue.types {
            let component = try #require(ComponentPage(type))
            try checkWidth(of: component.page)
            for name in component.settings {
                try checkWidth(of: try #require(component.page(ofSetting: name), "\(type).\(name)"))
            }
        }
    }

    @Test("No line of prose is wider than the terminal", arguments: [60, 72, 80, 100])
    func width(width: Int) throws {
        for topic in explanation.topics(beginningWith: "") { try checkWidth(of: explanation.page(of: topic), width) }
    }

    private func checkWidth(of page: Page, _ width: Int = 80) throws {
        var page = page
        for index in page.sections.indices {
            page.sections[index].blocks.removeAll { block in
                switch block {
                case .code, .entry: true
                case .paragraph, .item, .table: false
                }
            }
        }
        for line in page.text(width: width).split(separator: "\n") {
            // One word may be wider; the first column of a table keeps its own line then.
            #expect(line.count <= width || line.split(separator: " ").count <= 2, "\(line)")
        }
    }

    @Test("The notes are about components and settings that there are")
    func notes() throws {
        for topic in Broker.allNotes.flatMap(\.topics) + Broker.all.flatMap(\.samples.keys) {
            let page = try explanation.page(of: topic)
            let name = page.facts.first { $0.name == "SETTING" }.map { ".\($0.value.prefix { $0 != " " })" } ?? ""
            #expect(topic == (page.facts.first { $0.name == "COMPONENT" }?.value ?? "") + name)
        }
    }

    @Test("The lists are complete")
    func lists() throws {
        #expect(try explanation.page(of: nil) == explanation.page(of: "topics"))
        func rows(_ topic: String) throws -> Set<String> {
            let blocks = try explanation.page(of: topic).sections.flatMap(\.blocks)
            return Set(
                blocks.flatMap { block -> [String] in
                    switch block {
                    case .table(_, let rows): rows.map { $0[0] }
                    case .entry(let name, _): [String(name.prefix { $0 != " " })]
                    case .paragraph, .item, .code: []
                    }
                })
        }
        #expect(try rows("rules") == Set(knownCodes.of(.lint).map(\.id)))
        #expect(try rows("rule").union(rows("codes")) == Set(knownCodes.all.map(\.id)))
        #expect(try rows("components") == Set(Catalogue.types))
        #expect(try rows("kinds") == ["EventSource", "EventBus", "ClusterEventBus", "Trigger"])
    }
}
