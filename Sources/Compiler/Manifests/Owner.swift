package import EventsAPI
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

    /// The author's labels and annotations for the objects; nothing where only the resource is named.
    package private(set) var copied = CopiedMetadata()

    package init(kind: Kind, namespace: String, name: String) {
        (self.kind, self.namespace, self.name) = (kind, namespace, name)
    }
}

extension Owner {
    init(_ eventSource: ResolvedEventSource) {
        self.init(kind: .eventSource, namespace: eventSource.namespace, name: eventSource.name)
        copied = eventSource.copied
    }

    init(_ trigger: ResolvedTrigger) {
        self.init(kind: .trigger, namespace: trigger.namespace, name: trigger.name)
        copied = trigger.copied
    }

    /// Which resource it is decides alone.
    package static func == (left: Owner, right: Owner) -> Bool {
        left.kind == right.kind && left.namespace == right.namespace && left.name == right.name
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(namespace)
        hasher.combine(name)
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
