package import CloudEvents
package import HandlerContract

/// What the sidecar brings: a body, and headers that are found by name, whatever their case.
package struct IncomingMessage {
    package let body: [UInt8]
    package let header: (String) -> String?

    package init(body: [UInt8], header: @escaping (String) -> String?) {
        self.body = body
        self.header = header
    }
}

/// Makes events of what the sidecar brings.
package struct EventIntake {
    /// The headers that an event's attributes come from, in lower case.
    package static let headerNames = [
        "__topic", "__partition", "__offset", "__timestamp", "readtimeutc", "traceparent", "tracestate", "baggage",
    ]

    /// What an event is called that brings no name of its own.
    private let source: String
    private let type: String
    private var ids = EventIDs()

    /// - Parameter config: names the EventSource, or the Trigger for events that are no CloudEvents.
    package init(_ config: HandlerConfig) {
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
    package mutating func event(ofBinding request: IncomingMessage) -> CloudEvent {
        event(withData: request.body, request)
    }

    /// The event of a topic: a CloudEvent, or any other message as the data of a new one.
    ///
    /// The adapter subscribes to the bytes of a message as they are. A CloudEvent that Dapr has read itself is one too.
    package mutating func event(ofTopic request: IncomingMessage) -> (event: CloudEvent, isNew: Bool) {
        let payload = rawPayload(of: request.body) ?? request.body
        return event(ofMessage: IncomingMessage(body: payload, header: request.header))
    }

    /// The event of a message whose body is its very bytes, as in a call with several messages.
    package mutating func event(ofMessage request: IncomingMessage) -> (event: CloudEvent, isNew: Bool) {
        guard var event = try? CloudEvent(json: request.body) else {
            return (event(withData: request.body, request), true)
        }
        event.removeDaprAttributes()
        setTrace(of: request, in: &event)
        return (event, false)
    }

    /// Whether a body is an event, or a message as Dapr brings one alone.
    package static func isMessage(_ body: [UInt8]) -> Bool {
        rawPayload(of: body) != nil || (try? CloudEvent(json: body)) != nil
    }

    private mutating func event(withData data: [UInt8], _ request: IncomingMessage) -> CloudEvent {
        let syntax = DataSyntax(of: data)
        var event = CloudEvent(
            id: stableID(request) ?? ids.next(), source: source, type: type, time: time(request),
            dataContentType: data.isEmpty ? nil : contentType(syntax), data: data, syntax: syntax)
        setTrace(of: request, in: &event)
        return event
    }

    /// A guess, as Dapr does not say what it brings.
    private func contentType(_ syntax: DataSyntax) -> String {
        switch syntax {
        case .json: "application/json"
        case .text: "text/plain"
        case .other: "application/octet-stream"
        }
    }

    private static func path(_ parts: [String]) -> String { "/" + parts.filter { !$0.isEmpty }.joined(separator: "/") }
}

// MARK: - Identity and time

extension EventIntake {
    /// An id that is the same when the broker brings the record again: Kafka's place of it, or a schedule's tick.
    private func stableID(_ request: IncomingMessage) -> String? {
        if let partition = request.header("__partition"), let offset = request.header("__offset") {
            var id = request.header("__topic") ?? ""
            id.reserveCapacity(id.utf8.count + partition.utf8.count + offset.utf8.count + 2)
            id += "/"
            id += partition
            id += "/"
            id += offset
            return id
        }
        return request.header("readtimeutc")
    }

    /// When a Kafka record was written, or a schedule was due (Go's form of it: `2026-01-02 03:04:05.6 +0000 UTC`).
    private func time(_ request: IncomingMessage) -> String? {
        if let milliseconds = request.header("__timestamp").flatMap({ Int64($0) }), milliseconds >= 0 {
            return timestamp(milliseconds: min(milliseconds, 253_402_300_799_999))
        }
        guard let parts = request.header("readtimeutc")?.split(separator: " "), parts.count >= 4, parts[3] == "UTC"
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
