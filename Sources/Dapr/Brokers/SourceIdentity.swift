package import DaprComponents
internal import Findings

/// What tells a source from others at its broker: two of one identity are one reader, and each event comes to one of them only.
///
/// Two are taken for one where all settings that name the broker, the queue and the consumer are written alike.
package struct SourceIdentity: Hashable, Sendable {
    private let type: String
    private let address: BrokerAddress?
    private let values: [String]

    /// True where the broker keeps one connection of an identity.
    package let isClient: Bool

    /// True for a consumer that is for one topic.
    package let isDurable: Bool

    /// The setting by which each is given an identity of its own.
    package let setting: String

    /// Nil for a type of which nothing is known, for one whose pods each have a consumer of their own, and where a part is another in each
    /// pod.
    ///
    /// - Parameter namespace: that of the pods.
    package init?(_ component: LookedUpComponent, _ source: SourceRole, in namespace: String?) {
        type = component.currentType
        let reader = Broker.component(of: type).reader
        (isClient, isDurable, setting) = (reader.isClient, reader.isDurable, reader.settings.last ?? "consumerID")
        if let topic = source.topic {
            guard let address = BrokerAddress(component, in: namespace),
                let consumer = Self.consumer(reader, of: component, source, in: namespace)
            else { return nil }
            self.address = address
            // A client and a durable consumer are one whatever the topic.
            values = (isClient || isDurable ? [] : [topic]) + consumer
        } else {
            guard let names = reader.settingsOfBinding(type), let own = names.last, let setting = component.setting(own)
            else { return nil }
            let settings = names.map { component.setting($0) }
            guard !setting.isEmpty, !settings.contains(where: { $0?.isTemplate == true }) else { return nil }
            address = nil
            values = settings.map { $0?.identity(in: namespace) ?? "" }
        }
    }

    /// What names the consumer of a source that reads a topic; nil where it is one of the pod's own, or the compiler always names it.
    private static func consumer(
        _ reader: ReaderIdentity, of component: LookedUpComponent, _ source: SourceRole, in namespace: String?
    ) -> [String]? {
        let broker = Broker.component(of: component.currentType)
        let named = broker.forcedSettings(for: .source)
        guard named.allSatisfy({ !reader.settings.contains($0) }) else { return nil }
        let setting = reader.settings.lazy.compactMap { component.setting($0) }.first
        guard setting?.isTemplate != true else { return nil }
        let own = ReaderName(
            namespace: namespace ?? "", component: source.generatedName, topic: source.topic ?? "")
        let set = broker.completions.first { $0.users.contains(.source) && reader.settings.contains($0.setting) }
        // Where nothing is set a pub/sub component consumes by its app-id, which names no namespace (pkg/runtime/processor/pubsub in
        // dapr/dapr v1.18.3).
        let name = setting?.identity(in: namespace) ?? set?.text(for: own)
        switch reader {
        case .durable(_, let place):
            guard let name, !name.isEmpty else { return nil }
            return place.map { component.setting($0)?.identity(in: namespace) ?? "" } + [name]
        case .group, .client: return [name ?? source.generatedName]
        case .queueOfTopic: return []
        case .queue, .pod: return nil
        }
    }
}

extension ReaderIdentity {
    fileprivate var isClient: Bool { if case .client = self { true } else { false } }
    fileprivate var isDurable: Bool { if case .durable = self { true } else { false } }

    /// The settings that name the broker, and last the one that names the queue or the client; nil where a binding's readers are none but
    /// its own pods.
    fileprivate func settingsOfBinding(_ type: String) -> [String]? {
        switch self {
        case .queue(let name, let place): place + [name]
        case .client(let name): Broker.component(of: type).address + [name]
        case .group, .durable, .queueOfTopic, .pod: nil
        }
    }
}
