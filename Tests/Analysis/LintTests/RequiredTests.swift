import DaprCatalogue
import EventsCompiler
import Findings
import Foundation
import TestInputs
import Testing

@testable import Lint

/// Specs that people have, for every component that gives events; what else lint says of them is a false alarm.
@Suite("What a component cannot do without")
struct RequiredTests {
    /// A type and its settings, each `name=value` or `name<Secret`, one a line.
    struct Spec: CustomTestStringConvertible, Sendable {
        var type: String
        var settings: String
        var testDescription: String { "\(type): \(settings.split(separator: "\n").joined(separator: ", "))" }

        /// What lint is right to say of it.
        var expected: DiagnosticCode?

        init(_ type: String, _ settings: String) {
            self.type = type
            self.settings = settings
        }

        func without(_ code: DiagnosticCode) -> Spec {
            var other = self
            other.expected = code
            return other
        }

        /// An EventSource with it, or an EventBus that one uses.
        var text: String {
            let isSource = type.hasPrefix("bindings.")
            let items = settings.split(separator: "\n").map { line in
                let place = line.firstIndex { $0 == "=" || $0 == "<" } ?? line.startIndex
                let (name, value) = (line[..<place], line[line.index(after: place)...])
                return line[place] == "="
                    ? "- {name: '\(name)', value: '\(value)'}"
                    : "- {name: '\(name)', secretKeyRef: {name: \(value), key: \(name)}}"
            }
            let metadata = items.isEmpty ? "[]" : "\n          " + items.joined(separator: "\n          ")
            let body = "version: v1\n        type: \(type)\n        metadata: \(metadata)\n"
            let tick = "{version: v1, type: bindings.cron, metadata: [{name: schedule, value: '@hourly'}]}"
            return isSource
                ? sinkSource("orders", "  kafka:\n    placed:\n        \(body)\(deadLetterSink)")
                : document("EventSource", "orders", spec: "{eventBus: default, cron: {tick: \(tick)}}")
                    + document("EventBus", "default", spec: "\n  nats:\n        \(body)")
        }
    }

    private func findings(_ spec: Spec, release: DaprVersion = .newest) -> [Diagnostic] {
        let analysis = Snapshot([SourceFile(name: "spec.yaml", bytes: Array(spec.text.utf8))])
        #expect(analysis.diagnostics.allSatisfy { $0.severity != .error }, "\(analysis.diagnostics.map(\.message))")
        var options = LintOptions()
        options.daprVersion = release
        return lint(analysis, options: options).sorted()
    }

    @Test(
        "Specs that run give no finding but of secrets, of delivery and of what Dapr's reference shows",
        arguments: valid)
    func runs(spec: Spec) {
        let meant: [DiagnosticCode?] = [
            .literalSecret, .losesEvents, .repeatsEvents, .localAddress, .documentedDefault, .consumerByPod,
            spec.expected,
        ]
        let found = findings(spec).filter { !meant.contains($0.code) }
        #expect(found.map { "\($0.code.id): \($0.message)" } == [], "\(spec.text)")
    }

    @Test("Every component that gives events has such a spec")
    func complete() {
        let tested = Set(Self.valid.compactMap { Catalogue.component($0.type)?.type })
        let giving = Catalogue.types.filter { Catalogue.component($0)?.isInput == true }
        #expect(giving.filter { !tested.contains($0) } == [])
    }

    @Test("What is absent is named", arguments: lacking)
    func lacks(spec: Spec, names: String) {
        let found = findings(spec).filter { $0.code == .missingSetting }
        let named = found.map { finding in
            finding.message.replacing(#/.* needs (the setting|a value for the setting) |, because .*/#, with: "")
                .replacing(
                    "'", with: "")
        }
        #expect(named.joined(separator: ", ") == names)
    }

    private static let lacking: [(Spec, String)] = [
        (Spec("bindings.kafka", "topics=a\nauthType=none"), "brokers"),
        (Spec("bindings.kafka", "brokers=\ntopics=a\nauthType=none"), "brokers"),
        (Spec("bindings.kafka", "brokers=kafka:9092\nauthType=none"), "topics"),
        (Spec("bindings.kafka", "brokers=kafka:9092\ntopics=a"), "authType"),
        (Spec("bindings.kafka", "brokers=kafka:9092\ntopics=a\nsaslUsername=a\nsaslPassword<s"), "authType"),
        (Spec("pubsub.kafka", "brokers=kafka:9092\nauthType=password\nsaslUsername=a"), "saslPassword"),
        (
            Spec("pubsub.kafka", "brokers=kafka:9092\nauthType=OIDC\noidcClientID=a"),
            "oidcTokenEndpoint, oidcClientSecret"
        ),
        (Spec("pubsub.kafka", "brokers=kafka:9092\nauthType=mtls\ncaCert<s"), "clientCert, clientKey"),
        (Spec("pubsub.kafka", "brokers=kafka:9092\nauthType=certificate"), "caCert"),
        (Spec("pubsub.kafka", "brokers=kafka:9092\nauthType=awsiam"), "region"),
        (
            Spec(
                "pubsub.kafka",
                "brokers=kafka:9092\nauthType=oidc_private_key_jwt\noidcTokenEndpoint=https://idp\noidcClientID=a"),
            "oidcClientAssertionCert, oidcClientAssertionKey"
        ),
        (Spec("bindings.mqtt3", "url=tcp://mqtt:1883\ntopic=a\nconsumerID=\nbackOffMaxRetries=5"), "consumerID"),
        (Spec("pubsub.mqtt3", "qos=1"), "url"),
        (Spec("bindings.rabbitmq", "queueName=a"), "host"),
        (Spec("pubsub.rabbitmq", "hostname=rabbit\nsaslExternal=true\ncaCert<s"), "clientCert, clientKey"),
        (Spec("pubsub.redis", "consumerID=a"), "redisHost"),
        (Spec("pubsub.jetstream", ""), "natsURL"),
        (Spec("pubsub.jetstream", "natsURL=nats://nats:4222\njwt<s"), "seedKey"),
        (Spec("pubsub.jetstream", "natsURL=nats://nats:4222\ntls_client_cert<s"), "tls_client_key"),
        (Spec("pubsub.jetstream", "token<s"), "natsURL"),
        (Spec("pubsub.azure.servicebus.topics", "maxActiveMessages=10"), "connectionString or namespaceName"),
        (
            Spec("pubsub.azure.eventhubs", "storageAccountName=a\nstorageContainerName=b"),
            "connectionString or eventHubNamespace"
        ),
        (
            Spec(
                "bindings.azure.eventhubs",
                "eventHubNamespace=ns\nconsumerGroup=a\nstorageAccountName=a\nstorageContainerName=b"),
            "eventHub"
        ),
        (
            Spec("bindings.azure.eventhubs", "connectionString<s\nstorageAccountName=a\nstorageContainerName=b"),
            "consumerID or consumerGroup"
        ),
        (Spec("bindings.azure.servicebus.queues", "queueName=a"), "connectionString or namespaceName"),
        (Spec("bindings.azure.storagequeues", "storageAccessKey<s\nstorageAccount=a"), "queueName"),
        (
            Spec("bindings.azure.eventgrid", "azureTenantId=t\nazureClientId=c\nscope=s"),
            "subscriberEndpoint, subscriptionID"
        ),
        (Spec("pubsub.gcp.pubsub", "privateKey<s"), "projectID"),
        (Spec("bindings.aws.sqs", "accessKey<s\nregion=eu-west-1"), "queueName, secretKey"),
        (Spec("pubsub.solace.amqp", "url=amqp://solace:5672"), "username, password"),
        (Spec("bindings.cron", "route=/tick"), "schedule"),
        (Spec("pubsub.pulsar", "tenant=a"), "host"),
        (Spec("bindings.kubemq", "address=kubemq:50000"), "channel"),
    ]
}
