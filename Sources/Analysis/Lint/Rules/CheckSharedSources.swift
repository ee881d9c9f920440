internal import DaprComponents
internal import EventsAPI
internal import Findings

/// No two sources are one consumer of one queue: each event would come to one of them only.
///
/// Two are taken for one where all settings that name the broker, the queue and the consumer are written alike.
func checkSharedSources(_ set: LintedSet, into bag: inout DiagnosticBag) {
    var first: [SourceIdentity: LintedSet.Source] = [:]
    for source in set.sources {
        guard let identity = SourceIdentity(source) else { continue }
        guard let other = first[identity] else {
            first[identity] = source
            continue
        }
        let (event, name) = (other.source.event, other.eventSource.metadata.name.value)
        if identity.isDurable, source.source.topic?.value != other.source.topic?.value {
            bag.add(LintWording.durableOfSources(source.source.event, event, of: name))
        } else {
            bag.add(
                LintWording.sharedSource(
                    source.source.event, isClient: identity.isClient, isDurable: identity.isDurable, event, of: name))
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

    /// True for a consumer that is for one topic.
    var isDurable: Bool { type == "pubsub.jetstream" }

    /// Nil for a type of which nothing is known, for one whose pods each have a consumer of their own, and where a part is another in each pod.
    init?(_ source: LintedSet.Source) {
        let component = source.component
        type = component.currentType
        if let topic = source.source.topic?.value {
            guard let broker = Broker(component), let consumer = Self.consumer(of: component) else { return nil }
            self.broker = broker
            // A client of MQTT and a durable consumer of JetStream are one whatever the topic.
            values = (["pubsub.mqtt3", "pubsub.jetstream"].contains(type) ? [] : [topic]) + consumer
        } else {
            guard let names = queues[type], let queue = names.last, let setting = component.setting(queue) else {
                return nil
            }
            let settings = names.map { component.setting($0) }
            guard !setting.isEmpty, !settings.contains(where: { $0?.isTemplate == true }) else { return nil }
            broker = nil
            values = settings.map { $0?.identity(in: component.namespace) ?? "" }
        }
    }

    /// What names the consumer of a source that reads a topic; nil where it is one of the pod's own.
    private static func consumer(of component: LintedComponent) -> [String]? {
        if component.currentType == "pubsub.jetstream" {
            guard let durable = component.setting("durableName"), !durable.isEmpty, !durable.isTemplate else {
                return nil
            }
            let stream = component.setting("streamName")
            return [stream, durable].map { $0?.identity(in: component.namespace) ?? "" }
        }
        // Where nothing is said a pub/sub component consumes by its app-id, which names no namespace
        // (pkg/runtime/processor/pubsub in dapr/dapr v1.18.3).
        let setting = component.setting("consumerGroup") ?? component.setting("consumerID")
        guard setting?.isTemplate != true else { return nil }
        return [setting?.identity(in: component.namespace) ?? component.generatedName ?? ""]
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
