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
