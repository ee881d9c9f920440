extension CloudEvent {
    /// The attributes as HTTP headers of the binary content mode (CloudEvents HTTP protocol binding 1.0), names
    /// beginning with a capital.
    ///
    /// `traceparent` and `tracestate` are headers of their own (W3C Trace Context) and not among these.
    package var headers: [(name: String, value: String)] {
        var headers = [
            ("Ce-Specversion", "1.0"), ("Ce-Id", headerValue(id)), ("Ce-Source", headerValue(source)),
            ("Ce-Type", headerValue(type)),
        ]
        if let time { headers.append(("Ce-Time", headerValue(time))) }
        if let subject { headers.append(("Ce-Subject", headerValue(subject))) }
        if let dataSchema { headers.append(("Ce-Dataschema", headerValue(dataSchema))) }
        for attribute in extensions {
            if let name = headerName(attribute.name) { headers.append((name, headerValue(attribute.value.text))) }
        }
        if let dataContentType { headers.append(("Content-Type", printable(dataContentType))) }
        return headers
    }
}

/// The header of an extension attribute; nil where there can be none.
///
/// Attributes have names of lower-case letters and digits, but those of a producer who does not know come too. A header
/// with a name that HTTP does not allow would make each request with it fail, for ever; one that is called `Id` would
/// take the place of the event's id.
private func headerName(_ attribute: String) -> String? {
    let isName = attribute.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
    guard isName, let first = attribute.first else { return nil }
    let name = attribute.lowercased()
    guard !CloudEvent.named.contains(name), name != "traceparent", name != "tracestate" else { return nil }
    return "Ce-" + first.uppercased() + name.dropFirst()
}

/// The text without what no header can hold.
func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    return String(decoding: text.utf8.filter { 0x20...0x7E ~= $0 }, as: UTF8.self)
}

/// The text with what a header cannot hold percent-encoded: everything but printable ASCII, and space, `"` and `%`.
func headerValue(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "%") }
    if isPlain { return text }
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var result = String.UnicodeScalarView()
    for byte in text.utf8 {
        if 0x21...0x7E ~= byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "%") {
            result.append(Unicode.Scalar(byte))
        } else {
            result.append("%")
            result.append(digits[Int(byte >> 4)])
            result.append(digits[Int(byte & 15)])
        }
    }
    return String(result)
}
