internal import EventsAPI
internal import Findings

/// What a name was made of, and where that stands.
struct Origin {
    /// A part of a resource that objects or topics are named after.
    enum Maker: Equatable {
        case busOfEventSource(String)
        case sinkOfEventSource(String)
        case deadLetterSinkOfEventSource(String)
        case event(String, kind: SourceKey, eventSource: String)
        /// An event of whatever kind, as the topics know it.
        case topic(event: String, eventSource: String, namespace: String)
        case busOfTrigger(String)
        case busOfTopic(trigger: String, event: String, eventSource: String, namespace: String)
        case sinkOfTrigger(String, sink: String, namespace: String)
        /// A sink that is named by its address, which is shown without what may be a secret.
        case addressOfTrigger(String, shown: String)
    }

    var maker: Maker
    var span: SourceSpan

    /// True where another resource has a part of the name that is too long.
    private let hasLongPartElsewhere: Bool

    init(_ maker: Maker, at span: SourceSpan, hasLongPartElsewhere: Bool = false) {
        self.maker = maker
        self.span = span
        self.hasLongPartElsewhere = hasLongPartElsewhere
    }

    /// How messages name it. Hardly any name collides, so that the words are made only then.
    var description: String {
        switch maker {
        case .busOfEventSource(let name): "the event bus of EventSource '\(name)'"
        case .sinkOfEventSource(let name): "the sink of EventSource '\(name)'"
        case .deadLetterSinkOfEventSource(let name): "the dead letter sink of EventSource '\(name)'"
        case .event(let event, let kind, let eventSource):
            "\(kind.name) event '\(event)' of EventSource '\(eventSource)'"
        case .topic(let event, let eventSource, let namespace):
            "event '\(event)' of EventSource '\(eventSource)' of namespace '\(namespace)'"
        case .busOfTrigger(let name): "the event bus of Trigger '\(name)'"
        case .busOfTopic(let trigger, let event, let eventSource, let namespace):
            "the event bus of Trigger '\(trigger)' for event '\(event)' of EventSource '\(eventSource)' of namespace '\(namespace)'"
        case .sinkOfTrigger(let name, let sink, let namespace):
            "sink '\(sink)' of namespace '\(namespace)' of Trigger '\(name)'"
        case .addressOfTrigger(let name, let address): "sink '\(address)' of Trigger '\(name)'"
        }
    }

    /// A remark about it at its place.
    func note(_ text: String) -> Diagnostic.Note { Diagnostic.Note("\(description) \(text)", at: span) }

    /// True where a part of the name is too long by itself, which is reported there.
    var hasLongPart: Bool {
        switch maker {
        case .sinkOfTrigger(let name, _, _), .addressOfTrigger(let name, _):
            GeneratedName.trigger(name).utf8.count > deploymentNameLimit
        case .event(let event, _, let eventSource): isTooLong(event) || isTooLong(eventSource)
        case .busOfTopic(let trigger, _, _, _):
            hasLongPartElsewhere || GeneratedName.trigger(trigger).utf8.count > deploymentNameLimit
        case .busOfEventSource, .sinkOfEventSource, .deadLetterSinkOfEventSource, .busOfTrigger, .topic: false
        }
    }
}

/// How many characters the name of a Deployment may have: before Kubernetes 1.34 no pod comes of a longer one, as the ReplicaSet's name has
/// eleven more (kubernetes/kubernetes#116447).
let deploymentNameLimit = 242

/// True for a name that no Kubernetes object may have for its length.
func isTooLong(_ name: String) -> Bool { name.utf8.count > KubernetesName.subdomain.limit }
