internal import Brokers
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Text

/// The words of findings about brokers, consumers and topics.
extension LintWording {
    /// What a broker's profile found, as a finding of the rule of its effect.
    static func trap(_ trap: Trap, _ code: DiagnosticCode) -> Diagnostic {
        let elsewhere = trap.elsewhere.map {
            "write \($0) ('ofevents explain \(code.id)' shows one), and '# ofevents:ignore \(code.id): REASON' here"
        }
        return Diagnostic(
            .warning, code, trap.reason, at: trap.place, notes: trap.notes,
            help: [trap.help, elsewhere].compactMap(\.self).joined(separator: "; or "), fix: trap.fix)
    }

    static func noDeadLetters(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .note, .noDeadLetters,
            "this subscriber has no dead letters: what it cannot deliver goes back to the event bus, which brings it again or drops it",
            at: span,
            help:
                "add 'deadLetterTopic' or 'deadLetterSink', which keeps it, so that one faulty event does not hold up the others"
        )
    }

    static func deadLetterToTarget(_ name: Located<String>, target: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .deadLetterToTarget,
            "what cannot be delivered to '\(shortened(name.value))' is sent to '\(shortened(name.value))' again",
            at: name.span, notes: [Diagnostic.Note("this is where it could not be delivered", at: target)],
            help: "name another place for dead letters")
    }

    // MARK: Topics

    static func ownTopic(_ topic: Located<String>, input: String) -> Diagnostic {
        Diagnostic(
            .warning, .ownTopic, "the topic '\(shortened(topic.value))' is that of this Trigger's input '\(input)'",
            at: topic.span,
            help: """
                publish to a topic of its own: the adapter recognises what it sent and ends the circle, but whoever else reads this one takes it \
                for events of the source
                """)
    }

    static func topicOfEvent(_ topic: Located<String>, _ event: Located<String>, of source: String) -> Diagnostic {
        Diagnostic(
            .warning, .topicOfEvent,
            "'\(shortened(topic.value))' is the topic of event '\(event.value)' of EventSource '\(source)'",
            at: topic.span, notes: [Diagnostic.Note("the event is defined here", at: event.span)],
            help: "publish to a topic of its own: who reads this one takes everything for that event")
    }

    static func eventCycle(_ span: SourceSpan, _ step: String, others: [Diagnostic.Note]) -> Diagnostic {
        Diagnostic(
            .warning, .eventCycle, "events go round in a circle: \(step)", at: span,
            notes: Array(others.prefix(10)),
            help: "publish to another topic, or do not read it again; one event would be delivered without end")
    }

    // MARK: Consumers

    static func sharedSource(
        _ event: Located<String>, _ identity: SourceIdentity, _ other: Located<String>, of source: String
    ) -> Diagnostic {
        let name = "'\(other.value)' of EventSource '\(source)'"
        return Diagnostic(
            .warning, .sharedConsumer,
            identity.isClient
                ? "this source connects with the client id of \(name), and MQTT keeps the last connection only"
                : "this source and \(name) read as one consumer: each event comes to one of them only",
            at: event.span, notes: [Diagnostic.Note("the other one is here", at: other.span)],
            help: identity.isClient
                ? "give each a '\(identity.setting)' of its own"
                : "give each a queue, a consumer group or a '\(identity.setting)' of its own, or make one source of the two"
        )
    }

    static func durableOfSources(_ event: Located<String>, _ other: Located<String>, of source: String) -> Diagnostic {
        Diagnostic(
            .warning, .durableOfSeveral,
            "this source and '\(other.value)' of EventSource '\(source)' read two topics as one durable consumer of JetStream",
            at: event.span, notes: [Diagnostic.Note("the other one is here", at: other.span)],
            help:
                "give each a 'durableName' of its own: as it is, one of the two topics is never read"
        )
    }

    // MARK: Direction

    static func outputDirection(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .outputOnlySource, "this source is told to be for output only, and no event ever comes from it",
            at: name.span, help: "remove 'direction', or write \"input\"")
    }

    static func unreadRoute(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .unreadRoute,
            "with a 'route' Dapr asks for the events at a path where the adapter does not answer",
            at: name.span, help: "remove it: the adapter answers at the path that Dapr takes without it")
    }
}
