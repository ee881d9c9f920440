internal import Resolution
internal import YAMLTree

/// The EventSource or Trigger that an object is made of.
package struct Owner: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case eventSource = "EventSource"
        case trigger = "Trigger"
    }

    package var kind: Kind
    package var namespace: String
    package var name: String

    package init(kind: Kind, namespace: String, name: String) {
        (self.kind, self.namespace, self.name) = (kind, namespace, name)
    }
}

extension Owner {
    init(_ eventSource: ResolvedEventSource) {
        self.init(kind: .eventSource, namespace: eventSource.namespace, name: eventSource.name)
    }

    init(_ trigger: ResolvedTrigger) {
        self.init(kind: .trigger, namespace: trigger.namespace, name: trigger.name)
    }

    /// The label by which the original controller knows what it made.
    var controlledBy: YAMLField {
        switch kind {
        case .eventSource: YAMLField("controlled-by-eventsource", .string(labelValue(name)))
        case .trigger: YAMLField("controlled-by-trigger", .string(labelValue(name)))
        }
    }

    /// The labels of Kubernetes' own convention
    /// (https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/).
    var recommendedLabels: [YAMLField] {
        [
            YAMLField("app.kubernetes.io/managed-by", "ofevents"),
            YAMLField("app.kubernetes.io/part-of", .string(labelValue(name))),
        ]
    }
}
