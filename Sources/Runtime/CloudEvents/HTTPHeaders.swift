extension CloudEvent {
    /// The attributes as HTTP headers of the binary content mode (CloudEvents HTTP protocol binding 1.0), names
    /// beginning with a capital.
    ///
    /// `traceparent`, `tracestate` and `baggage` are headers of their own (W3C Trace Context, W3C Baggage) and not among these.
    package var headers: [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        forEachSharedHeader { headers.append(($0, $1)) }
        forEachOwnHeader { headers.append(($0, $1)) }
        return headers
    }

    /// Shows the closure each of the headers that events of one kind have in common (`isOfKind(of:)`): its name and its value.
    package func forEachSharedHeader(_ body: (String, String) -> Void) {
        body("Ce-Specversion", "1.0")
        body("Ce-Source", headerValue(source))
        body("Ce-Type", headerValue(type))
        if let dataContentType { body("Content-Type", printable(dataContentType)) }
    }

    /// Shows the closure the other headers.
    package func forEachOwnHeader(_ body: (String, String) -> Void) {
        body("Ce-Id", headerValue(id))
        if let time { body("Ce-Time", headerValue(time)) }
        if let subject { body("Ce-Subject", headerValue(subject)) }
        if let dataSchema { body("Ce-Dataschema", headerValue(dataSchema)) }
        for attribute in extensions where attribute.name != "traceparent" {
            if let name = headerName(attribute.name) { body(name, headerValue(attribute.value.text)) }
        }
    }
}

/// The header of an extension attribute; nil where there can be none.
///
/// Attributes have names of lower-case letters and digits, but those of a producer who does not know come too. A header
/// with a name that HTTP does not allow would make each request with it fail, for ever; one that is called `Id` would
/// take the place of the event's id.
private func headerName(_ attribute: String) -> String? {
    var name = Array("Ce-".utf8)
    let prefixCount = name.count
    for byte in attribute.utf8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            name.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
        default: return nil
        }
    }
    guard name.count > prefixCount else { return nil }
    let lowercased = String(decoding: name[prefixCount...], as: UTF8.self)
    guard !CloudEvent.named.contains(lowercased), !headersOfTheirOwn.contains(lowercased) else { return nil }
    if UInt8(ascii: "a")...UInt8(ascii: "z") ~= name[prefixCount] { name[prefixCount] &= ~0x20 }
    return String(decoding: name, as: UTF8.self)
}

private let headersOfTheirOwn: Set = ["traceparent", "tracestate", "baggage"]

/// The text without what no header can hold.
func printable(_ text: String) -> String {
    if text.utf8Span.span.isPrintable { return text }
    return String(decoding: text.utf8.filter { 0x20...0x7E ~= $0 }, as: UTF8.self)
}

/// The text with what a header cannot hold percent-encoded: everything but printable ASCII, and space, `"` and `%`.
func headerValue(_ text: String) -> String {
    if text.utf8Span.span.isPlain { return text }
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var result = String.UnicodeScalarView()
    for byte in text.utf8 {
        if isPlain(byte) {
            result.append(Unicode.Scalar(byte))
        } else {
            result.append("%")
            result.append(digits[Int(byte >> 4)])
            result.append(digits[Int(byte & 15)])
        }
    }
    return String(result)
}

private func isPlain(_ byte: UInt8) -> Bool {
    0x21...0x7E ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "%")
}

extension Span<UInt8> {
    /// Whether it is a header's value as it stands.
    fileprivate var isPlain: Bool {
        for index in indices where !CloudEvents.isPlain(self[index]) { return false }
        return true
    }

    /// Whether a header can hold all of it.
    fileprivate var isPrintable: Bool {
        for index in indices where !(0x20...0x7E ~= self[index]) { return false }
        return true
    }
}
