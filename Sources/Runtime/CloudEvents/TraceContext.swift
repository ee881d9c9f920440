internal import Text

/// The trace that an event is part of (W3C Trace Context 1, the CloudEvents extension "Distributed Tracing").
package struct TraceContext: Sendable, Equatable {
    /// `traceparent`: version, trace, span and flags.
    package let parent: String

    /// `tracestate`, where there is one that a header can hold: not longer than `headerLimit`.
    package let state: String?

    /// - Returns: nil where the parent names no trace; Dapr writes zeros for that.
    package init?(parent: String?, state: @autoclosure () -> String?) {
        guard let parent, isTraceParent(parent) else { return nil }
        self.parent = parent
        self.state = state().flatMap(headerText)
    }

    /// The most bytes of `tracestate` and of `baggage`: those that every participant passes on of a baggage (W3C Baggage). Many a
    /// sink refuses a request with longer headers.
    package static let headerLimit = 8192
}

/// A text as a header can hold it; nil where nothing is left, or too much.
private func headerText(_ text: String) -> String? {
    guard text.utf8.count <= TraceContext.headerLimit else { return nil }
    let text = printable(text)
    return text.isEmpty ? nil : text
}

extension TraceContext {
    /// The trace that begins with an event.
    ///
    /// It is made from the event's source and id, so that an event that comes again is part of the same one. It is marked as
    /// recorded: a function whose sampler follows its parent would else record nothing.
    package init(startedBy event: CloudEvent) {
        let (source, id) = (event.source, event.id)
        let numbers = longSipHash(source.utf8Span.span, id.utf8Span.span)
        let text = InlineArray<55, UInt8> { output in
            for byte in "00-".utf8 { output.append(byte) }
            output.append(hexadecimal: numbers.0)
            output.append(hexadecimal: max(1, numbers.1))
            output.append(UInt8(ascii: "-"))
            output.append(hexadecimal: max(1, numbers.2))
            for byte in "-01".utf8 { output.append(byte) }
        }
        parent = String(decoding: text.span)
        state = nil
    }
}

extension CloudEvent {
    /// What the trace's participants say of it (W3C Baggage), where a header can hold it.
    package var baggage: String? { self["baggage"].flatMap(headerText) }
}

/// Whether it is two digits of a version, 32 of a trace, 16 of a span and two of flags, each with a hyphen before the next;
/// neither the trace nor the span may be all zeros. A later version may have more behind another hyphen.
private func isTraceParent(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    let hyphen = UInt8(ascii: "-")
    guard bytes.count >= 55, bytes[2] == hyphen, bytes[35] == hyphen, bytes[52] == hyphen else { return false }
    guard bytes.count == 55 || bytes[55] == hyphen, bytes.count <= TraceContext.headerLimit else { return false }
    return bytes.isNumber(in: 3..<35, orZero: false) && bytes.isNumber(in: 36..<52, orZero: false)
        && bytes.isNumber(in: 0..<2, orZero: true) && bytes.isNumber(in: 53..<55, orZero: true)
        && bytes.isVisible(from: 55)
}

extension Span<UInt8> {
    /// Whether the bytes of a range are hexadecimal digits, and not all of them 0 unless that is allowed.
    fileprivate func isNumber(in range: Range<Int>, orZero isZeroAllowed: Bool) -> Bool {
        var differences: UInt8 = 0
        for index in range {
            let byte = self[index]
            let difference = byte &- UInt8(ascii: "0")
            // 0x20 is what a small letter has more than a capital.
            guard difference < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6 else { return false }
            differences |= difference
        }
        return isZeroAllowed || differences != 0
    }

    /// Whether the bytes from an index on are visible ASCII.
    fileprivate func isVisible(from start: Int) -> Bool {
        for index in start..<count where !(0x21...0x7E ~= self[index]) { return false }
        return true
    }
}
