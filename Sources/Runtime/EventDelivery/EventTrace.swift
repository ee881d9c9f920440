import CloudEvents

extension EventIntake {
    /// Gives an event its trace: its own, or that of the request, or one that begins here.
    ///
    /// Dapr sends a trace of zeros where it has none, and hands that on to the sink where the event has none.
    func setTrace(of request: IncomingMessage, in event: inout CloudEvent) {
        if event["baggage"] == nil, let baggage = unescaped(request.header("baggage")) {
            event.set("baggage", to: baggage)
        }
        event.join {
            TraceContext(parent: request.header("traceparent"), state: unescaped(request.header("tracestate")))
                ?? TraceContext(startedBy: $0)
        }
    }
}

extension CloudEvent {
    /// Removes what Dapr adds to a CloudEvent that it publishes: no attribute of the event's own
    /// (pubsub/envelope.go in dapr/components-contrib v1.18.4).
    mutating func removeDaprAttributes() {
        guard self["pubsubname"] != nil else { return }
        for name in ["pubsubname", "topic", "traceid"] { set(name, to: nil) }
    }
}

/// A value of `tracestate` or `baggage`, which has a `=`: without it, it was escaped as `escapeHeaders` of Dapr's Kafka
/// Components does (Go's `url.QueryEscape`).
private func unescaped(_ value: String?) -> String? {
    guard let value, !value.utf8.contains(UInt8(ascii: "=")), value.utf8.contains(UInt8(ascii: "%")) else {
        return value
    }
    var bytes: [UInt8] = []
    var rest = value.utf8[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%"), rest.count >= 2, let number = UInt8(String(rest.prefix(2)) ?? "", radix: 16)
        else {
            bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            continue
        }
        bytes.append(number)
        rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
}
