internal import Diagnostics
internal import EventsAPI

/// No two sources are one consumer of one queue: each event would come to one of them only.
///
/// Two are taken for one where all settings that name the broker, the queue and the consumer are written alike.
func checkSharedSources(_ set: LintedSet, into bag: inout DiagnosticBag) {
    var first: [SourceIdentity: LintedSet.Source] = [:]
    for source in set.sources {
        guard let identity = SourceIdentity(source) else { continue }
        if let other = first[identity] {
            bag.add(
                LintWording.sharedSource(
                    source.source.event, isClient: identity.isClient, other.source.event,
                    of: other.eventSource.metadata.name.value))
        } else {
            first[identity] = source
        }
    }
}

/// What tells a source from others at its broker.
private struct SourceIdentity: Hashable {
    private let type: String
    private let broker: Broker?
    private let values: [String]

    /// True where two connections of one identity put each other out.
    var isClient: Bool { type.hasSuffix(".mqtt3") }

    /// Nil for a type of which nothing is known, and where a part is not written out.
    init?(_ source: LintedSet.Source) {
        let component = source.component
        type = component.currentType
        if let topic = source.source.topic?.value {
            guard let broker = Broker(component) else { return nil }
            self.broker = broker
            // Where nothing is said a pub/sub component consumes by its app-id, which names no namespace
            // (pkg/runtime/processor/pubsub in dapr/dapr v1.18.3).
            let setting = component.setting("consumerGroup") ?? component.setting("consumerID")
            guard setting?.isTemplate != true else { return nil }
            values = [type.hasSuffix(".mqtt3") ? "" : topic, setting?.identity ?? component.generatedName ?? ""]
        } else {
            guard let names = queues[type], let queue = names.last, let setting = component.setting(queue),
                !setting.isTemplate
            else { return nil }
            broker = nil
            values = names.map { component.setting($0)?.identity ?? "" }
        }
    }
}

/// Of bindings: the settings that name the broker, and last the one that names the queue or the client (the metadata of each in
/// dapr/components-contrib v1.18.4).
private let queues = [
    "bindings.aws.sqs": ["region", "endpoint", "accessKey", "queueName"],
    "bindings.azure.servicebus.queues": ["connectionString", "namespaceName", "queueName"],
    "bindings.azure.storagequeues": ["accountName", "endpoint", "queueName"],
    "bindings.gcp.pubsub": ["project_id", "projectID", "topic", "subscription"],
    "bindings.mqtt3": ["url", "consumerID"],
    "bindings.rabbitmq": ["host", "queueName"],
]
