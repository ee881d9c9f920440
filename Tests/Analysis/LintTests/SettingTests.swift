import DaprCatalogue
import EventsAPI
import EventsCompiler
import Findings
import TestInputs
import Testing

@testable import Lint

@Suite("What is said of settings")
struct SettingTests {
    private func findings(_ type: String, _ settings: String, dapr: String = "1.18") throws -> [Diagnostic] {
        let topic = type.hasPrefix("pubsub.") ? "a" : nil
        return try EventTexts.findings(
            EventTexts.source("orders", type, settings, topics: [("placed", topic)]), dapr: dapr)
    }

    @Test(
        "What takes the place of a deprecated setting is that of its type",
        arguments: [
            (
                "bindings.kafka", "authRequired=false",
                "write the setting 'authType' instead, with the value 'none', 'password', 'mtls', "
            ),
            (
                "pubsub.kafka", "authRequired=false",
                "write the setting 'authType' instead, with the value 'none', 'password', 'mtls', "
            ),
            ("bindings.mqtt3", "qos=1", "remove it: "),
            ("pubsub.rabbitmq", "host=rabbit", "write the setting 'connectionString' instead: 'ofevents explain "),
            (
                "bindings.azure.eventhubs", "consumerGroup=a",
                "write the setting 'consumerID' instead: 'ofevents explain "
            ),
            ("pubsub.rocketmq", "groupName=a", "write the setting 'consumerGroup' instead: 'ofevents explain "),
            ("pubsub.rocketmq", "consumerBatchSize=1", "write the setting 'pullBatchSize' instead: 'ofevents explain "),
            (
                "pubsub.rocketmq", "sendTimeOut=1",
                "write the setting 'sendTimeOutSec' instead: 'ofevents explain pubsub.rocketmq.sendTimeOutSec' shows it"
            ),
        ])
    func deprecated(type: String, settings: String, help: String) throws {
        #expect(try findings(type, settings).help(of: .deprecatedSetting).first?.hasPrefix(help) == true)
    }

    @Test("Two names of one setting are that setting twice")
    func aliases() throws {
        let redis = try findings("pubsub.redis", "redisHost=redis:6379 useEntraID=true useAzureAD=true")
        #expect(
            redis.of(.duplicateSetting) == [
                "the setting 'useAzureAD' is written twice: 'useEntraID' is another name of the same setting"
            ])
        let bus = try findings(
            "pubsub.azure.servicebus.topics", "namespaceName=a ttlInSeconds=5 defaultMessageTimeToLiveInSec=5")
        #expect(bus.of(.duplicateSetting).count == 1)
    }

    @Test("What is missing is reported with its values, with what requires it, and with each way to set it")
    func missing() throws {
        let kafka = try findings("bindings.kafka", "brokers=kafka:9092 topics=a")
        #expect(
            kafka.help(of: .missingSetting).first?.hasPrefix(
                "add '- name: authType' with the value 'none', 'password', ") == true)
        let mtls = try findings("bindings.kafka", "brokers=kafka:9092 topics=a authType=mtls")
        #expect(
            mtls.of(.missingSetting).first
                == "'bindings.kafka' needs the setting 'clientCert', because 'authType' is 'mtls'")
        #expect(
            mtls.help(of: .missingSetting).last
                == "add '- name: clientKey' with 'secretKeyRef: {name: …, key: …}' to 'metadata'")
        let jwt = try findings("pubsub.jetstream", "natsURL=nats://nats:4222 jwt<s")
        #expect(jwt.of(.missingSetting) == ["'pubsub.jetstream' needs the setting 'seedKey', because 'jwt' is set"])
        let bus = try findings("pubsub.azure.servicebus.topics", "maxActiveMessages=5")
        #expect(
            bus.help(of: .missingSetting) == [
                "add '- name: connectionString' with 'secretKeyRef: {name: …, key: …}' or '- name: namespaceName' with 'value: …' to 'metadata'"
            ])
        let empty = try findings(
            "bindings.kafka", "brokers=kafka:9092 topics=a authType=password saslUsername=a saslPassword=")
        #expect(
            empty.of(.missingSetting) == [
                "'bindings.kafka' needs a value for the setting 'saslPassword', because 'authType' is 'password'"
            ])
        #expect(empty.help(of: .missingSetting) == ["add 'secretKeyRef: {name: …, key: …}' below it"])
    }

    @Test("What names no value is missing, and no second value")
    func absent() throws {
        func findings(_ password: String) throws -> [Diagnostic] {
            try EventTexts.findings(
                EventTexts.source(
                    "orders", "bindings.kafka",
                    "brokers=kafka:9092 topics=a authType=password disableTls=true saslUsername=a saslPassword<s"
                )
                .replacing("secretKeyRef: {name: s, key: key}", with: password))
        }
        #expect(try findings("secretKeyRef: {name: s}").isEmpty)
        for absent in [
            "value: ~", "value: null", "secretKeyRef: ", "secretKeyRef: {}", "secretKeyRef: {key: k}", "envRef: ",
        ] {
            #expect(
                try findings(absent).of(.missingSetting) == [
                    "'bindings.kafka' needs a value for the setting 'saslPassword', because 'authType' is 'password'"
                ], "\(absent)")
        }
        let completed = EventTexts.source("orders", "bindings.mqtt3", "url=mqtt:1883 topic=a consumerID<s")
        for absent in ["value: ~", "secretKeyRef: {}"] {
            let text = completed.replacing("secretKeyRef: {name: s, key: key}", with: absent)
            #expect(try EventTexts.findings(text).of(.missingSetting) == [], "\(absent)")
        }
        #expect(try findings("secretKeyRef: {name: s}, value: a").map(\.code) == [.valueAndSecret])
        #expect(try findings("secretKeyRef: {name: s}, value: ~").isEmpty)
        #expect(try !findings("secretKeyRef: {}, value: a").map(\.code).contains(.valueAndSecret))
    }

    @Test("A value that the compiler refuses is not spoken about again")
    func refused() throws {
        for value in [".inf", "-.INF", ".nan", "\"\\x7F\"", "[.inf]"] {
            for name in ["brokers", "maxMessageBytes", "consumeRetryInterval", "clientID", "consumeRetryEnabled"] {
                let text = EventTexts.source(
                    "orders", "bindings.kafka", "brokers=kafka:9092 topics=a authType=none \(name)=VALUE"
                )
                .replacing("'VALUE'", with: value)
                let others =
                    name == "brokers" ? text.replacing("{name: brokers, value: 'kafka:9092'}, ", with: "") : text
                let snapshot = Snapshot([SourceFile(name: "events.yaml", text: others)])
                #expect(
                    snapshot.diagnostics.count == 1 && lint(snapshot, options: LintOptions()).isEmpty,
                    "\(name): \(value)")
            }
        }
    }

    @Test("Topics and names that the compiler refuses are not spoken about again")
    func refusedTexts() throws {
        let long = String(repeating: "t", count: 240)
        for (name, subscriber) in [("mail", "topic: \"out\\x7F\", deadLetterTopic: \"lost\\x9F\""), (long, Self.sink)] {
            let spec = """
                {eventBus: bus, inputs: [{name: a, eventSourceName: s, eventName: e}], \
                subscribers: [{condition: a, \(subscriber)}]}
                """
            let text = redisBus("EventBus", "bus") + document("Trigger", name, spec: spec)
            let snapshot = Snapshot([SourceFile(name: "events.yaml", text: text)])
            let codes = Set(lint(snapshot, options: LintOptions()).map(\.code))
            #expect(codes.isDisjoint(with: [.noDeadLetters, .longName]), "\(codes)")
        }
    }

    private static let sink =
        "sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: s}}, deadLetterTopic: lost"

    @Test("An empty schedule is one finding")
    func schedule() throws {
        #expect(try findings("bindings.cron", "schedule=").map(\.code) == [.missingSetting])
    }

    @Test("A version that Dapr does not have is one of the type's, whatever the letter case")
    func versions() throws {
        let text = EventTexts.source("orders", "bindings.cron", "schedule=@hourly")
        for version in ["v1", "V1", "v0"] {
            let found = try? EventTexts.findings(text.replacing("version: v1", with: "version: \(version)"))
            #expect(found?.of(.unknownComponent) == [], "\(version)")
        }
        let found = try EventTexts.findings(text.replacing("version: v1", with: "version: v7"), dapr: "1.12")
        #expect(found.of(.unknownComponent) == ["Dapr 1.12 has no version 'v7' of 'bindings.cron'"])
    }

    @Test(
        "A type that the compiler refuses for what it begins with is one finding",
        arguments: ["binding.kafka", "kafka"])
    func category(type: String) {
        let text = EventTexts.source("orders", type, "topics=a")
        let analysis = Snapshot([SourceFile(name: "events.yaml", text: text)])
        #expect(analysis.diagnostics.map(\.code) == [.invalidComponentType])
        #expect(lint(analysis).of(.unknownComponent) == [])
    }

    @Test("A number without quotes is the one that Kubernetes makes of it")
    func bareNumber() throws {
        let text = EventTexts.source(
            "orders", "bindings.kafka", "brokers=kafka:9092 topics=a authType=none maxMessageBytes=10.0")
        #expect(
            try EventTexts.findings(text).of(.invalidSettingValue) == ["the setting 'maxMessageBytes' cannot be '10.0'"]
        )
        #expect(try EventTexts.findings(text.replacing("'10.0'", with: "10.0")).of(.invalidSettingValue) == [])
    }

    @Test("What the old names of MQTT stood for is said of the binding alone")
    func renamed() throws {
        #expect(
            try findings("bindings.mqtt", "topic=a").help(of: .renamedComponent).first?.contains(
                "keeps the MQTT session")
                == true)
        #expect(
            try findings("pubsub.mqtt", "").help(of: .renamedComponent).first?.contains("keeps the MQTT session")
                == false)
    }
}
