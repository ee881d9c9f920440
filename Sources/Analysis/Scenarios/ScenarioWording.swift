internal import FieldReading
internal import Findings
internal import Resolution
internal import Simulation
internal import Text

/// What an item of a scenario does not say.
enum IncompleteItem: String {
    case action = "does not say what the step does"
    case expectation = "does not say what is expected"
    case party = "does not say which pod is meant"
    case behaviour = "does not say how deliveries to this target end"

    fileprivate var help: String {
        switch self {
        case .action: "add one of the fields 'event', 'pause', 'redeliver', 'restart', 'sink' and 'topic'"
        case .expectation: "add one of the fields 'sink', 'topic', 'not', 'accepted', 'refused' and 'lost'"
        case .party: "add 'trigger: …' with the name of a Trigger, or 'event: …' such as 'orders/placed'"
        case .behaviour: "add 'answers: 503', 'fails: true' or 'hangs: true'"
        }
    }
}

/// The words of every finding about a scenario, one function a mistake.
enum ScenarioWording {
    // MARK: Its form

    static func emptyList(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "'\(name)' is an empty list", at: span,
            help: name == "steps"
                ? "add an event, such as '- event: orders/placed'"
                : "write the files or directories of the resources into it, such as '[shop.yaml]'")
    }

    static func invalidValue(_ name: String, _ value: Located<String>, expected: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidValue, "'\(name)' cannot be '\(shortened(value.value))'", at: value.span,
            help: "write \(expected)")
    }

    static func backwards(_ time: Duration, after now: Duration, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidValue, "this step is at \(secondsText(time)), and the one before it at \(secondsText(now))",
            at: span, help: "move this step before the other one, or give it a later time")
    }

    static func tooLong(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidValue, "this step is more than a thousand years after the first one", at: span,
            help: "shorten the pauses up to here")
    }

    static func incomplete(_ path: String, _ fault: IncompleteItem, at span: SourceSpan) -> Diagnostic {
        invalidStep("'\(path)' \(fault.rawValue)", at: span, help: fault.help)
    }

    static func noDestination(_ path: String, at span: SourceSpan) -> Diagnostic {
        invalidStep(
            "'\(path)' has neither 'sink' nor 'topic', and needs one of them", at: span,
            help: "add 'sink: …' with the name of a Service, or 'topic: …' with the name of a topic")
    }

    static func both(_ first: String, _ second: String, in path: String, at span: SourceSpan) -> Diagnostic {
        invalidStep(
            "'\(path)' has both '\(first)' and '\(second)', and may have only one of them", at: span,
            help: "remove '\(first)' or '\(second)', or write a second item for it")
    }

    static func statusOfTopic(_ status: Int, at span: SourceSpan) -> Diagnostic {
        invalidStep(
            "'answers' cannot be '\(status)' for a topic: only a Service answers with a status", at: span,
            help: "write 'fails: true' or 'hangs: true' instead of 'answers'")
    }

    static func headersOfTopic(at span: SourceSpan) -> Diagnostic {
        invalidStep(
            "'headers' is only for a sink: an event on a topic has no HTTP headers", at: span,
            help: "remove 'headers'; to check attributes of the CloudEvent, write 'attributes'")
    }

    private static func invalidStep(_ message: String, at span: SourceSpan, help: String) -> Diagnostic {
        Diagnostic(.error, .invalidStep, message, at: span, help: help)
    }

    // MARK: What it names

    static func unknownEvent(_ name: Located<String>, among known: [String]) -> Diagnostic {
        unknown(
            .unknownEvent, "the given resources have no event", name, among: known, plural: "events")
    }

    static func ambiguousEvent(_ name: Located<String>, _ meant: [String]) -> Diagnostic {
        Diagnostic(
            .error, .ambiguousEvent, "'\(shortened(name.value))' can mean \(meant.count) events of this EventSource",
            at: name.span,
            help: "write \(meant.map { "'\($0)'" }.joined(separator: " or "))")
    }

    static func unknownTrigger(_ name: Located<String>, among known: [String]) -> Diagnostic {
        unknown(
            .unknownTrigger, "the given resources have no Trigger", name, among: known, plural: "Triggers")
    }

    static func unknownDestination(_ name: DestinationName, among known: [Destination]) -> Diagnostic {
        switch name.destination {
        case .sink(let text):
            let names = known.compactMap { if case .sink(let name) = $0 { name } else { nil } }.sorted()
            return unknown(
                .unknownDestination, "the given resources deliver nothing to a sink",
                Located(shownSink(text), at: name.span), among: names, plural: "sinks")
        case .topic(let text):
            let names = known.compactMap { if case .topic(let name) = $0 { name } else { nil } }.sorted()
            return unknown(
                .unknownDestination, "the given resources deliver nothing to a topic", Located(text, at: name.span),
                among: names,
                plural: "topics")
        }
    }

    static func unknownID(_ id: Located<String>, among known: [String]) -> Diagnostic {
        guard !known.isEmpty else {
            return Diagnostic(
                .error, .unknownID,
                "no step before this one sends an event, so '\(shortened(id.value))' cannot be redelivered",
                at: id.span,
                help: "add a step '- {event: …, id: \(shortened(id.value))}' before this one")
        }
        return unknown(
            .unknownID, "no step before this one sends an event with the id", id, among: known, plural: "ids")
    }

    static func attributeOfBinding(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .invalidAttribute,
            "the event of this step comes from a binding, and such an event has no attribute '\(shortened(name.value))'",
            at: name.span,
            help:
                "remove '\(shortened(name.value))': of a binding, Dapr passes only the data, 'traceparent', 'tracestate' and 'baggage'"
        )
    }

    static func attributeOfStep(_ name: Located<String>) -> Diagnostic {
        let help =
            name.value == "specversion"
            ? "remove it: 'specversion' is always '1.0'"
            : "remove it here, and write '\(name.value == "id" ? "id" : "data"): …' beside 'event'"
        return Diagnostic(
            .error, .invalidAttribute, "'\(name.value)' cannot be set in 'attributes'", at: name.span, help: help)
    }

    static func attributeName(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .invalidAttribute, "'\(shortened(name.value))' is not a valid attribute name", at: name.span,
            help: "write a name of lower-case letters and digits only")
    }

    static func attributeValue(_ name: Located<String>, _ fault: String, help: String) -> Diagnostic {
        Diagnostic(.error, .invalidAttribute, "the attribute '\(name.value)' \(fault)", at: name.span, help: help)
    }

    // MARK: What cannot be

    static func nothingExpected(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep,
            "this scenario can never fail: 'expect' is empty, and 'others: allowed' permits every delivery", at: span,
            help:
                "add the deliveries that you expect to 'expect', or remove 'others: allowed' if nothing may be delivered"
        )
    }

    static func impossibleDelivery(_ delivery: DeliveryExpectation, from senders: [String]) -> Diagnostic {
        var (who, fields) = (delivery.deadLetter == nil ? "no event" : "no dead letter", [String]())
        if let subscriber = delivery.subscriber {
            who += " of subscriber \(subscriber)"
            fields.append("subscriber")
        }
        if let party = delivery.party {
            who += " of '\(party.name.value)'"
            fields.append(party.kind == .trigger ? "trigger" : "event")
        }
        if delivery.deadLetter != nil {
            if fields.isEmpty { return unexpectedDeadLetter(delivery, from: senders) }
            fields.append("deadLetter")
        }
        let target = shown(delivery.to.destination)
        return Diagnostic(
            .error, .impossibleDelivery, "\(who) is ever delivered to \(target.text)", at: delivery.to.span,
            help: """
                change \(listed([target.field] + fields, "or")): \(target.text) gets events only from \
                \(senders.sorted().joined(separator: ", "))
                """)
    }

    private static func unexpectedDeadLetter(_ delivery: DeliveryExpectation, from senders: [String]) -> Diagnostic {
        let target = shown(delivery.to.destination).text
        return Diagnostic(
            .error, .impossibleDelivery, "no dead letter is ever delivered to \(target)", at: delivery.to.span,
            help: "remove 'deadLetter': \(target) gets ordinary events from \(senders.sorted().joined(separator: ", "))"
        )
    }

    static func ambiguousID(_ id: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .ambiguousEvent, "several events of this scenario have the id '\(shortened(id.value))'",
            at: id.span,
            help: "give each of these events its own 'id', or add 'trigger: …' to this step")
    }

    private static func unknown(
        _ code: DiagnosticCode, _ message: String, _ name: Located<String>, among known: [String], plural: String
    ) -> Diagnostic {
        let near = nearestName(to: name.value, among: known)
        let all =
            switch known.count {
            case 0: "there are no \(plural) at all"
            case 1: "write '\(known[0])', the only \(plural.dropLast()) that there is"
            case ...10: "write \(listed(known, "or"))"
            default: "the \(plural) are \(quotedList(known.prefix(10))) and \(known.count - 10) more"
            }
        return Diagnostic(
            .error, code, "\(message) '\(shortened(name.value))'", at: name.span,
            help: near.map { "did you mean '\($0)'?" } ?? all)
    }

    /// A destination in words, and the field that names it.
    private static func shown(_ destination: Destination) -> (text: String, field: String) {
        switch destination {
        case .sink(let name): ("the sink '\(name)'", "sink")
        case .topic(let name): ("the topic '\(name)'", "topic")
        }
    }
}
