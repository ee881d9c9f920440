internal import Conditions
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Text

/// The words of every finding about how resources fit together, one function a code.
enum ResolutionWording {
    static func duplicateResource(
        _ kind: ResourceKind, _ name: Located<String>, namespace: String?, first: SourceSpan
    ) -> Diagnostic {
        let place = namespace.map { " in namespace '\($0)'" } ?? ""
        return Diagnostic(
            .error, .duplicateResource, "\(kind.rawValue) '\(name.value)' is defined twice\(place)", at: name.span,
            notes: [.init("it is first defined here", at: first)], help: "rename one of the two, or remove one"
        )
    }

    static func nameTooLong(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidName,
            "the Component that is made from this gets a name of \(name.utf8.count) characters; at most \(KubernetesName.subdomain.limit) are allowed",
            at: span, help: "shorten one of the names in '\(name.prefix(40))…\(name.suffix(20))'"
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
        let (name, namespace) = (component.name, component.namespace)
        return Diagnostic(
            .error, .nameCollision,
            "\(origin.description) would become Component '\(name)' in namespace '\(namespace)', and another resource already has that name",
            at: origin.span, notes: [first.note("becomes the same Component")], help: "rename one of the two")
    }

    static func topicCollision(_ topic: String, _ origin: Origin, first: Origin) -> Diagnostic {
        let message = "would be published to the topic '\(topic)', where another event is published"
        return Diagnostic(
            .error, .topicCollision, "\(origin.description) \(message)", at: origin.span,
            notes: [first.note("is published to the same topic")],
            help: "rename one of the two, or give them different event buses")
    }

    /// - Parameter isComplete: whether the files that nobody named were read to their ends.
    static func unknownEventBus(
        _ name: Located<String>, namespace: String, near: String?, isComplete: Bool
    ) -> Diagnostic {
        Diagnostic(
            .error, .unknownEventBus,
            "there is no EventBus \(looksSecret(name.value) ? "of this name" : "'\(name.value)'") in namespace '\(namespace)', and no ClusterEventBus of that name",
            at: name.span,
            help: helpForUnfilled(name.value) ?? near
                ?? (isComplete
                    ? "correct the name, or also give ofevents the file that defines this event bus"
                    : "correct the name, or the errors in the other files of 'paths' in the configuration file")
        )
    }

    /// - Parameter file: the one that has the bus, which nobody named.
    static func faultyEventBus(_ name: Located<String>, in file: String) -> Diagnostic {
        Diagnostic(
            .error, .unknownEventBus, "the event bus '\(name.value)' in '\(file)' has errors", at: name.span,
            help: "correct them: 'ofevents lint \(file)' shows them")
    }

    /// A bus that the files which nobody named have twice, with different contents.
    ///
    /// - Parameters:
    ///   - first: where the one stands that would count, and the name of its file.
    ///   - second: the same of one that differs.
    static func contradictedEventBus(
        _ name: Located<String>, first: (span: SourceSpan, file: String), second: (span: SourceSpan, file: String)
    ) -> Diagnostic {
        let files = first.file == second.file ? "'\(first.file)'" : "'\(first.file)' and '\(second.file)'"
        return Diagnostic(
            .error, .duplicateResource,
            "the event bus '\(name.value)' is defined twice with different contents, in \(files)", at: name.span,
            notes: [.init("one of them is here", at: first.span), .init("the other is here", at: second.span)],
            help: "also give ofevents the file that counts, or remove one of the two")
    }

    static func unknownEventSource(_ name: Located<String>, namespace: String, help: String?) -> Diagnostic {
        Diagnostic(
            .warning, .unknownEventSource,
            "the given files have no EventSource '\(name.value)' in namespace '\(namespace)'", at: name.span,
            help: helpForUnfilled(name.value) ?? help
                ?? "correct the name, or also give ofevents the file that defines this EventSource"
        )
    }

    static func unknownEvent(_ event: Located<String>, of source: Located<String>, known: KnownNames) -> Diagnostic {
        let near = known.nearest(to: event.value)
        return Diagnostic(
            .error, .unknownEvent, "EventSource '\(source.value)' has no event '\(event.value)'", at: event.span,
            notes: [.init("EventSource '\(source.value)' is defined here", at: source.span)],
            help: helpForUnfilled(event.value) ?? near.map { "did you mean '\($0)'?" }
                ?? (known.listed.isEmpty
                    ? "correct the names of its events first: none of them is valid"
                    : "write the name of one of its events: \(known.listed)")
        )
    }

    static func noEventBus(of source: Located<String>, usedAt span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .busMismatch,
            "EventSource '\(source.value)' publishes to no event bus, so this event never arrives",
            at: span, notes: [.init("EventSource '\(source.value)' is defined here", at: source.span)],
            help: "add 'eventBus: …' to 'spec' of EventSource '\(source.value)'"
        )
    }

    static func busMismatch(
        _ source: Located<String>, publishes: String, trigger: String, usedAt span: SourceSpan, bus: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .error, .busMismatch,
            "EventSource '\(source.value)' publishes to \(publishes), and this Trigger listens to \(trigger)", at: span,
            notes: [.init("EventSource '\(source.value)' names its event bus here", at: bus)],
            help: "write the same 'eventBus' in the EventSource and the Trigger"
        )
    }

    static func conditionSyntax(_ error: ConditionError, in condition: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .conditionSyntax, error.message, at: span, help: helpForUnfilled(condition) ?? error.help)
    }

    static func unknownInput(_ name: String, known: KnownNames, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .unknownInput, "'\(name)' in this condition is not an input of this Trigger", at: span,
            help: help(withInput: name, known: known)
        )
    }

    static func dataOfEvent(of input: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .conditionSyntax, "ofevents does not read the data of events in conditions yet", at: span,
            help: "write '\(shortened(input))' alone, and look at the data in the function"
        )
    }

    private static func help(withInput name: String, known: KnownNames) -> String {
        if ["true", "false"].contains(name.lowercased()) { return "write '\(name.lowercased())'" }
        if let input = known.meaning[name] { return "this is an event: write its input '\(shortened(input))'" }
        let near = known.nearest(to: name)
        if let near { return "did you mean '\(near)'?" }
        if name.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return "conditions do not read numbers yet" }
        return known.listed.isEmpty
            ? "write the name of an input" : "write the name of one of its inputs: \(known.listed)"
    }

    static func invalidInputName(_ name: Located<String>, fault: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidInputName,
            looksSecret(name.value)
                ? "this is an address, and conditions contain the names of inputs"
                : "conditions cannot contain the input name '\(shortened(name.value))': \(fault)",
            at: name.span,
            help: "choose a name of letters, digits, '-', '_' and '.' that does not start with '-' or '.'"
        )
    }

    static func consumerGroupReplaced(by group: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .note, .consumerGroupReplaced, "this consumer group has no effect: ofevents writes '\(group)' instead",
            at: span,
            help:
                "remove it: every source gets its own group, so that each source gets all records of its topic"
        )
    }

    static func resiliencyTarget(_ component: Located<String>) -> Diagnostic {
        Diagnostic(
            .note, .resiliencyTarget,
            "ofevents writes no retries for the Component '\(component.value)': this Resiliency has policies for it",
            at: component.span,
            help: "remove it here, or set 'inbound.retry' here, with 'maxRetries: -1' in its policy"
        )
    }

    static func natsStreamingRemoved(_ spec: ComponentSpec) -> Diagnostic {
        Diagnostic(
            .warning, .natsStreamingRemoved,
            "Dapr 1.13 removed 'pubsub.natsstreaming': with Dapr 1.13 or later, the pod does not start",
            at: spec.type.span,
            help: spec.spelling == nil
                ? """
                use NATS JetStream, whose stream must exist already:
                  type: pubsub.jetstream
                  metadata: 'natsURL' and 'streamName'; remove the other settings
                """
                : "use NATS JetStream: 'ofevents migrate jetstream' rewrites the event bus"
        )
    }
}
