internal import EventRouting
package import HandlerContract

/// What the pod is, as metrics, logs and dead letters name it.
package struct EventOrigin: Sendable {
    package let kind: Kind
    package let namespace: String
    package let name: String

    /// The event of an EventSource, such as `kafka/orders`; nil for a Trigger.
    package let event: String?

    /// The conditions of a Trigger's subscribers.
    package let conditions: [String]

    /// What a refused event means to the broker; nil: it comes again, and others are delivered meanwhile.
    package let refusal: RefusalEffect?

    package enum Kind: String, Sendable {
        case source
        case trigger
    }

    package init(_ config: HandlerConfig) {
        switch config {
        case .eventSource(let source):
            (kind, namespace) = (.source, source.namespace)
            name = source.eventSourceName.isEmpty ? source.eventSourceComponentName : source.eventSourceName
            event = "\(source.eventSourceKind)/\(source.eventName)"
            conditions = []
            refusal = source.refusal
        case .trigger(let trigger):
            (kind, namespace) = (.trigger, trigger.namespace)
            name = trigger.triggerName.isEmpty ? trigger.eventBusComponentName : trigger.triggerName
            event = nil
            conditions = trigger.subscribers.map { $0.condition ?? "true" }
            refusal = trigger.refusal
        }
    }

    /// The resource, and its event where it has one.
    package var description: String {
        [namespace, name, event].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "/")
    }

    func deadLetterOrigin(of delivery: Delivery) -> DeadLetterOrigin {
        guard let subscriber = delivery.subscriber else { return deadLetterOrigin }
        return .subscriber(
            subscriber, condition: conditions.indices.contains(subscriber) ? conditions[subscriber] : "",
            trigger: description)
    }

    /// That of what no subscriber has seen.
    var deadLetterOrigin: DeadLetterOrigin {
        switch kind {
        case .source: .eventSource(description)
        case .trigger: .trigger(description)
        }
    }
}
