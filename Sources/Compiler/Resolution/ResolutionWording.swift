internal import Conditions
internal import EventsAPI
internal import Findings

/// The words of every finding about how resources fit together, one function a code.
enum ResolutionWording {
    static func duplicateResource(
        _ kind: ResourceKind, _ name: Located<String>, namespace: String?, first: SourceSpan
    ) -> Diagnostic {
        let place = namespace.map { " in namespace '\($0)'" } ?? ""
        return Diagnostic(
            .error, .duplicateResource, "\(kind.rawValue) '\(name.value)' is defined twice\(place)", at: name.span,
            notes: [.init("it is first defined here", at: first)], help: "rename or remove one of the two"
        )
    }

    static func nameTooLong(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidName,
            "this makes a Component name of \(name.utf8.count) characters; at most \(KubernetesName.subdomain.limit) are allowed",
            at: span, help: "shorten this or another part of '\(name.prefix(40))…\(name.suffix(20))'"
        )
    }

    static func deploymentNameTooLong(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .nameTooLong,
            "this makes a Deployment name of \(name.utf8.count) characters; at most \(deploymentNameLimit) are allowed",
            at: span, help: "shorten this or another part of '\(name.prefix(40))…\(name.suffix(20))'"
        )
    }

    static func nameCollision(_ component: ComponentKey, _ origin: Origin, first: Origin) -> Diagnostic {
        Diagnostic(
            .error, .nameCollision,
            "\(origin.description) would become Component '\(component.name)' in namespace '\(component.namespace)', which is already in use",
            at: origin.span, notes: [.init("\(first.description) becomes the same Component", at: first.span)],
            help: "rename one of the two"
        )
    }

    static func topicCollision(_ topic: String, _ origin: Origin, first: Origin) -> Diagnostic {
        Diagnostic(
            .error, .topicCollision,
            "\(origin.description) would be published to topic '\(topic)', which is already in use",
            at: origin.span, notes: [.init("\(first.description) is published to the same topic", at: first.span)],
            help: "rename one of the two, or give them different event buses"
        )
    }

    static func unknownEventBus(_ name: Located<String>, namespace: String, near: String?) -> Diagnostic {
        Diagnostic(
            .error, .unknownEventBus,
            "there is no EventBus '\(name.value)' in namespace '\(namespace)', and no ClusterEventBus of that name",
            at: name.span, help: near ?? "define it in one of these files, or also name the file that defines it"
        )
    }

    static func unknownEventSource(_ name: Located<String>, namespace: String, help: String?) -> Diagnostic {
        Diagnostic(
            .warning, .unknownEventSource,
            "EventSource '\(name.value)' of namespace '\(namespace)' is not in these files", at: name.span,
            help: help ?? "also name its file, so that ofevents can check the event"
        )
    }

    static func unknownEvent(_ event: Located<String>, of source: Located<String>, known: KnownNames) -> Diagnostic {
        let near = known.nearest(to: event.value)
        return Diagnostic(
            .error, .unknownEvent, "EventSource '\(source.value)' has no event '\(event.value)'", at: event.span,
            notes: [.init("the EventSource is defined here", at: source.span)],
            help: near.map { "did you mean '\($0)'?" }
                ?? (known.listed.isEmpty
                    ? "correct the names of its events first: none of them is valid" : "its events: \(known.listed)")
        )
    }

    static func noEventBus(of source: Located<String>, usedAt span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .busMismatch,
            "EventSource '\(source.value)' publishes to no event bus, so this event never arrives",
            at: span, notes: [.init("the EventSource is defined here", at: source.span)],
            help: "add 'eventBus' to its spec"
        )
    }

    static func busMismatch(
        _ source: Located<String>, publishes: String, trigger: String, usedAt span: SourceSpan, bus: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .error, .busMismatch,
            "EventSource '\(source.value)' publishes to \(publishes), and this Trigger listens to \(trigger)", at: span,
            notes: [.init("the EventSource's event bus is set here", at: bus)], help: "use one event bus for both"
        )
    }

    static func conditionSyntax(_ error: ConditionError, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.error, .conditionSyntax, error.message, at: span, help: error.help)
    }

    static func unknownInput(_ name: String, known: KnownNames, at span: SourceSpan) -> Diagnostic {
        let near = known.nearest(to: name)
        return Diagnostic(
            .error, .unknownInput, "the condition names '\(name)', which is not an input of this Trigger", at: span,
            help: near.map { "did you mean '\($0)'?" } ?? "its inputs: \(known.listed)"
        )
    }

    static func invalidInputName(_ name: Located<String>, fault: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidInputName, "no condition can name the input '\(name.value)': \(fault)", at: name.span,
            help: "use letters, digits, '-', '_' and '.', and do not start with '-' or '.'"
        )
    }

    static func consumerGroupReplaced(by group: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .note, .consumerGroupReplaced, "ofevents replaces this consumer group by '\(group)'", at: span,
            help:
                "remove it: every source gets its own group, so that two sources never share the records of a topic"
        )
    }

    static func natsStreamingRemoved(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .natsStreamingRemoved,
            "Dapr 1.13 removed 'pubsub.natsstreaming': newer sidecars do not start with it",
            at: span,
            help: """
                move to NATS JetStream (another server protocol; its streams must exist first):
                  type: pubsub.jetstream
                  metadata: natsURL, streamName, and durableName if one Trigger reads one topic; remove the other old settings
                """
        )
    }
}
