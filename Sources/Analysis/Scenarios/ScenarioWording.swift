internal import FieldReading
internal import Findings
internal import Resolution
internal import Simulation
internal import Text

/// The words of every finding about a scenario, one function a mistake.
enum ScenarioWording {
    // MARK: Its form

    static func emptyList(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "\(name) is an empty list", at: span,
            help: name == "steps"
                ? "add an event, such as '- event: orders/placed'" : "name the files or folders of the resources")
    }

    static func invalidValue(_ name: String, _ value: Located<String>, expected: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidValue, "\(name) cannot be '\(shortened(value.value))'", at: value.span,
            help: "write \(expected)")
    }

    static func backwards(_ time: Duration, after now: Duration, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidValue, "this step is at \(secondsText(time)), and the one before it at \(secondsText(now))",
            at: span, help: "order the steps by their times")
    }

    static func tooLong(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidValue, "this step is more than a thousand years from the beginning", at: span,
            help: "shorten the pauses before it")
    }

    static func noAction(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep, "\(path) does nothing", at: span,
            help: "a step is one of 'event', 'pause', 'redeliver', 'restart', 'sink' and 'topic'")
    }

    static func noExpectation(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep, "\(path) expects nothing", at: span,
            help: "an expectation is one of 'sink', 'topic', 'not', 'accepted' and 'refused'")
    }

    static func both(_ first: String, _ second: String, in path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep, "\(path) has both '\(first)' and '\(second)'", at: span,
            help: "keep one of them, and move the other to its own item")
    }

    static func noParty(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep, "\(path) names no pod", at: span,
            help: "write 'trigger: [namespace/]name' or 'event: [namespace/]eventSource/event' in it")
    }

    static func noDestination(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep, "\(path) has neither 'sink' nor 'topic'", at: span,
            help: "write 'sink: [namespace/]service' or 'topic: name'")
    }

    static func noBehaviour(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep, "\(path) does not say how it answers", at: span,
            help: "write 'answers: 503', 'fails: true' or 'hangs: true'")
    }

    static func statusOfTopic(_ status: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep, "a topic does not answer with a status such as \(status)", at: span,
            help: "write 'fails: true' or 'hangs: true'")
    }

    static func headersOfTopic(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep, "an event on a topic has no headers", at: span,
            help: "write 'attributes' instead, with the attributes of the CloudEvent")
    }

    // MARK: What it names

    static func unknownEvent(_ name: Located<String>, among known: [String]) -> Diagnostic {
        unknown(.unknownEvent, "there is no event", name, among: known, plural: "events")
    }

    static func ambiguousEvent(_ name: Located<String>, _ meant: [String]) -> Diagnostic {
        Diagnostic(
            .error, .ambiguousEvent, "'\(shortened(name.value))' is an event of several sources", at: name.span,
            help: "write \(meant.map { "'\($0)'" }.joined(separator: " or "))")
    }

    static func unknownTrigger(_ name: Located<String>, among known: [String]) -> Diagnostic {
        unknown(.unknownTrigger, "there is no Trigger", name, among: known, plural: "Triggers")
    }

    static func unknownDestination(_ name: DestinationName, among known: [Destination]) -> Diagnostic {
        switch name.destination {
        case .sink(let text):
            let names = known.compactMap { if case .sink(let name) = $0 { name } else { nil } }.sorted()
            return unknown(
                .unknownDestination, "nothing is delivered to a sink", Located(text, at: name.span), among: names,
                plural: "sinks")
        case .topic(let text):
            let names = known.compactMap { if case .topic(let name) = $0 { name } else { nil } }.sorted()
            return unknown(
                .unknownDestination, "nothing is delivered to a topic", Located(text, at: name.span), among: names,
                plural: "topics")
        }
    }

    static func unknownID(_ id: Located<String>, among known: [String]) -> Diagnostic {
        guard !known.isEmpty else {
            return Diagnostic(
                .error, .unknownID, "no earlier step sends an event", at: id.span,
                help: "send it first with a step 'event', and name its 'id' here")
        }
        return unknown(.unknownID, "no earlier step sends an event with the id", id, among: known, plural: "ids")
    }

    static func attributeOfBinding(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .invalidAttribute, "an event of a binding has no attribute '\(shortened(name.value))'",
            at: name.span,
            help:
                "set only data, 'traceparent' or 'tracestate', which is what Dapr passes; a source with 'srcTopic' has all attributes"
        )
    }

    static func attributeOfStep(_ name: Located<String>) -> Diagnostic {
        let help =
            name.value == "specversion"
            ? "leave it out: it is always 1.0" : "write '\(name.value == "id" ? "id" : "data")' beside 'event'"
        return Diagnostic(
            .error, .invalidAttribute, "'\(name.value)' cannot be set as an attribute", at: name.span, help: help)
    }

    static func attributeName(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .invalidAttribute, "'\(shortened(name.value))' is not a valid attribute name", at: name.span,
            help: "names of CloudEvents attributes are lower-case letters and digits")
    }

    static func attributeValue(_ name: Located<String>, _ fault: String, help: String) -> Diagnostic {
        Diagnostic(.error, .invalidAttribute, "the attribute '\(name.value)' \(fault)", at: name.span, help: help)
    }

    // MARK: What cannot be

    static func nothingExpected(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidStep, "this scenario cannot fail: it expects nothing and allows every delivery", at: span,
            help:
                "remove 'others: allowed' if nothing may be delivered, or add the deliveries that you expect to 'expect'"
        )
    }

    static func impossibleDelivery(_ delivery: DeliveryExpectation, from senders: [String]) -> Diagnostic {
        var who = delivery.deadLetter == nil ? "" : "as a dead letter "
        if let subscriber = delivery.subscriber { who += "from subscriber \(subscriber) " }
        if let party = delivery.party { who += "\(delivery.subscriber == nil ? "from" : "of") \(party.name.value) " }
        return Diagnostic(
            .error, .impossibleDelivery, "nothing comes \(who)to \(delivery.to.destination.text)", at: delivery.to.span,
            help: "expect one of its senders: \(senders.sorted().joined(separator: ", "))")
    }

    static func ambiguousID(_ id: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .ambiguousEvent, "'\(shortened(id.value))' is the id of several events", at: id.span,
            help: "give each event its own 'id'")
    }

    private static func unknown(
        _ code: DiagnosticCode, _ message: String, _ name: Located<String>, among known: [String], plural: String
    ) -> Diagnostic {
        let near = nearestName(to: name.value, among: known)
        let all =
            known.isEmpty ? "there are no \(plural)" : "the \(plural) are \(known.prefix(10).joined(separator: ", "))"
        let rest = known.count > 10 ? " and \(known.count - 10) more" : ""
        return Diagnostic(
            .error, code, "\(message) '\(shortened(name.value))'", at: name.span,
            help: near.map { "did you mean '\($0)'?" } ?? all + rest)
    }
}
