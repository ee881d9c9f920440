internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Text

/// The words of findings about brokers, consumers and topics.
extension LintWording {
    static func losesEvents(
        _ span: SourceSpan, _ message: String, notes: [Diagnostic.Note] = [], help: String
    ) -> Diagnostic {
        Diagnostic(.warning, .losesEvents, message, at: span, notes: notes, help: help)
    }

    static func repeatsEvents(_ span: SourceSpan, help: String) -> Diagnostic {
        Diagnostic(
            .warning, .repeatsEvents,
            "without 'durableName' JetStream brings everything that it keeps again whenever the pod restarts", at: span,
            help: help)
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

    static func eventCircle(_ span: SourceSpan, _ step: String, others: [Diagnostic.Note]) -> Diagnostic {
        Diagnostic(
            .warning, .eventCircle, "events go round in a circle: \(step)", at: span,
            notes: Array(others.prefix(10)),
            help: "publish to another topic, or do not read it again; one event would be delivered without end")
    }

    // MARK: Consumers

    static func sharedConsumer(_ name: Located<String>, _ triggers: [String]) -> Diagnostic {
        let names = triggers.sorted()
        let listed = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
        return Diagnostic(
            .warning, .sharedConsumer,
            "with one '\(name.value)' the Triggers \(listed) share the events: each comes to one of them only",
            at: name.span,
            help: name.value.lowercased() == "durablename"
                ? durableAdvice(isForSeveral: false)
                : "remove it: each Trigger gets one of its own")
    }

    static func sharedClient(_ name: Located<String>, _ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, .sharedConsumer,
            "\(count) pods connect with one client id, and MQTT keeps the connection of the last one only",
            at: name.span, help: "remove it: each pod gets one of its own")
    }

    static func sharedSource(
        _ event: Located<String>, isClient: Bool, isDurable: Bool = false, _ other: Located<String>, of source: String
    ) -> Diagnostic {
        let setting = isDurable ? "durableName" : "consumerID"
        let name = "'\(other.value)' of EventSource '\(source)'"
        return Diagnostic(
            .warning, .sharedConsumer,
            isClient
                ? "this source connects with the client id of \(name), and MQTT keeps the last connection only"
                : "this source and \(name) read as one consumer: each event comes to one of them only",
            at: event.span, notes: [Diagnostic.Note("the other one is here", at: other.span)],
            help: isClient
                ? "give each a 'consumerID' of its own"
                : "give each a queue, a consumer group or a '\(setting)' of its own, or make one source of the two")
    }

    /// The way to a durable consumer of JetStream for each topic and Trigger.
    ///
    /// - Parameter isForSeveral: whether one Trigger reads several topics.
    static func durableAdvice(isForSeveral: Bool) -> String {
        isForSeveral
            ? "use another broker, such as Kafka or Redis: a Trigger reads one event bus, whose durable consumer is for one event"
            : "give 'durableName' the value \"{appID}\", which Dapr makes a name of its own for each Trigger"
    }

    /// - Parameter trigger: the one that reads all of them; nil where all Triggers on the bus do together.
    static func durableOfSeveral(_ name: Located<String>, _ count: Int, by trigger: String?) -> Diagnostic {
        Diagnostic(
            .warning, .durableOfSeveral,
            "one durable consumer of JetStream is for one topic, and "
                + (trigger.map { "Trigger '\($0)' reads \(count)" } ?? "\(count) are read from this bus"),
            at: name.span,
            help: durableAdvice(isForSeveral: trigger != nil) + "; as it is, all topics but one are never read")
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
