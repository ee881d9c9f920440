import CloudEvents
import HandlerContract
import NIOHTTP1

/// Makes events of what the sidecar brings.
struct EventIntake {
    /// What an event is called that brings no name of its own.
    private let source: String
    private let type: String
    private var ids = EventIDs()

    /// - Parameter config: names the EventSource, or the Trigger for events that are no CloudEvents.
    init(_ config: HandlerConfig) {
        switch config {
        case .eventSource(let config):
            // The original controller names nothing but the component, which is unique in its namespace.
            let name = config.eventSourceName.isEmpty ? config.eventSourceComponentName : config.eventSourceName
            source = Self.path([
                "eventsources", config.namespace, name, config.eventSourceKind, config.eventName,
            ])
            type = "io.openfunction.events.\(config.eventSourceKind.isEmpty ? "source" : config.eventSourceKind)"
        case .trigger(let config):
            let name = config.triggerName.isEmpty ? config.eventBusComponentName : config.triggerName
            source = Self.path(["triggers", config.namespace, name])
            type = "io.openfunction.events.message"
        }
    }

    /// The event of an input binding: its data are the request's body, byte for byte.
    mutating func event(ofBinding request: AppRequest) -> CloudEvent { event(withData: request) }

    /// The event of a topic: a CloudEvent, or any other message as the data of a new one.
    mutating func event(ofTopic request: AppRequest) -> (event: CloudEvent, isNew: Bool) {
        guard var event = try? CloudEvent(json: request.body) else { return (event(withData: request), true) }
        setTrace(of: request, in: &event)
        return (event, false)
    }

    private mutating func event(withData request: AppRequest) -> CloudEvent {
        let headers = request.headers
        var event = CloudEvent(id: stableID(headers) ?? ids.next(), source: source, type: type)
        event.time = time(headers)
        event.data = request.body
        if !request.body.isEmpty {
            event.dataContentType = contentType(of: request.body)
        }
        setTrace(of: request, in: &event)
        return event
    }

    /// Takes the trace of the request where the event has none; Dapr sends zeros where there is none.
    private func setTrace(of request: AppRequest, in event: inout CloudEvent) {
        guard event.trace == nil else { return }
        let headers = request.headers
        let trace = TraceContext(
            parent: headers.first(name: "traceparent"), state: headers.first(name: "tracestate"))
        event.set("traceparent", to: trace?.parent)
        event.set("tracestate", to: trace?.state)
    }

    /// A guess, as Dapr does not say what it brings.
    private func contentType(of data: [UInt8]) -> String {
        if isJSON(data) { return "application/json" }
        return (try? UTF8Span(validating: data.span)) == nil ? "application/octet-stream" : "text/plain"
    }

    private static func path(_ parts: [String]) -> String { "/" + parts.filter { !$0.isEmpty }.joined(separator: "/") }
}

// MARK: - Identity and time

extension EventIntake {
    /// An id that is the same when the broker brings the record again: Kafka's place of it, or a schedule's tick.
    private func stableID(_ headers: HTTPHeaders) -> String? {
        if let partition = headers.first(name: "__partition"), let offset = headers.first(name: "__offset") {
            return "\(headers.first(name: "__topic") ?? "")/\(partition)/\(offset)"
        }
        return headers.first(name: "readtimeutc")
    }

    /// When a Kafka record was written, or a schedule was due (Go's form of it: `2026-01-02 03:04:05.6 +0000 UTC`).
    private func time(_ headers: HTTPHeaders) -> String? {
        if let milliseconds = headers.first(name: "__timestamp").flatMap({ Int64($0) }), milliseconds >= 0 {
            return timestamp(milliseconds: min(milliseconds, 253_402_300_799_999))
        }
        guard let parts = headers.first(name: "readtimeutc")?.split(separator: " "), parts.count >= 4, parts[3] == "UTC"
        else {
            return nil
        }
        return "\(parts[0])T\(parts[1])Z"
    }
}

/// Ids of events that bring none: a random number that no other process has, and a count.
private struct EventIDs {
    private let process = String(UInt64.random(in: .min ... .max), radix: 16)
    private var count = 0

    mutating func next() -> String {
        count += 1
        return "\(process)-\(count)"
    }
}
