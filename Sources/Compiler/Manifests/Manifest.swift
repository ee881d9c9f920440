internal import DaprComponents
internal import Resolution
package import YAMLTree

/// One Kubernetes object to be written.
///
/// The object is made of the resolved model when `value` is asked for, so that ten thousand of them need not be in
/// memory at once.
package struct Manifest: Sendable {
    package enum Kind: String, Sendable, Comparable {
        case component = "Component"
        case deployment = "Deployment"

        /// Components first: a sidecar must not start before what it loads exists.
        package static func < (left: Kind, right: Kind) -> Bool { left == .component && right == .deployment }
    }

    package var kind: Kind
    package var namespace: String { owner.namespace }
    package var name: String

    /// The resource that it is made of.
    package var owner: Owner

    /// The Dapr component type, or the container image.
    package var detail: String

    private let make: Recipe

    /// What makes the object; a case for each kind of object.
    ///
    /// A Deployment names its place in the model's own array, which all of them share: a copy of ten thousand
    /// EventSources would cost more than the rest of the generation.
    indirect enum Recipe: Sendable {
        case component(ComponentSpec, scopes: [String])
        case sink(SinkUse, scopes: [String])
        case sourceDeployment([ResolvedEventSource], at: Int, source: Int, DeploymentOptions)
        case triggerDeployment([ResolvedTrigger], at: Int, DeploymentOptions)
    }

    init(_ kind: Kind, _ name: String, of owner: Owner, detail: String, _ make: Recipe) {
        self.kind = kind
        self.name = name
        self.owner = owner
        self.detail = detail
        self.make = make
    }

    /// The whole object.
    package var value: YAMLValue {
        switch make {
        case .component(let component, let scopes):
            componentObject(name, owner: owner, spec: component.written, scopes: scopes)
        case .sink(let sink, let scopes):
            componentObject(name, owner: owner, spec: sinkSpec(sink), scopes: scopes)
        case .sourceDeployment(let eventSources, let place, let index, let options):
            deployment(of: eventSources[place], eventSources[place].sources[index], owner: owner, options)
        case .triggerDeployment(let triggers, let place, let options):
            deployment(of: triggers[place], owner: owner, options)
        }
    }
}

/// The EventSource or Trigger that an object is made of.
package struct Owner: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case eventSource = "EventSource"
        case trigger = "Trigger"
    }

    package var kind: Kind
    package var namespace: String
    package var name: String
}

extension Owner {
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
