internal import JSON

/// The trace that an event is part of (W3C Trace Context 1, the CloudEvents extension "Distributed Tracing").
package struct TraceContext: Sendable, Equatable {
    /// `traceparent`: version, trace, span and flags.
    package let parent: String

    /// `tracestate`, where there is one that a header can hold.
    package let state: String?

    /// - Returns: nil where the parent names no trace; Dapr writes zeros for that.
    package init?(parent: String?, state: String?) {
        guard let parent, isTraceParent(parent) else { return nil }
        self.parent = parent
        self.state = state.map(printable).flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension CloudEvent {
    /// The trace in the event's extension attributes, where they name one.
    package var trace: TraceContext? { TraceContext(parent: self["traceparent"], state: self["tracestate"]) }
}

/// Whether it is two digits of a version, 32 of a trace, 16 of a span and two of flags; neither of them all zeros.
private func isTraceParent(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count >= 4, parts.map(\.count).starts(with: [2, 32, 16, 2]) else { return false }
    guard parts.prefix(4).joined().allSatisfy({ hexValue($0) != nil }) else { return false }
    let isNamed = parts[1...2].allSatisfy { part in part.contains { $0 != UInt8(ascii: "0") } }
    return isNamed && parts.allSatisfy { part in part.allSatisfy { 0x21...0x7E ~= $0 } }
}
