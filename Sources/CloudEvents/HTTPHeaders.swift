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
        for attribute in extensions where attribute.name != "traceparent" && attribute.name != "tracestate" {
            guard let first = attribute.name.first else { continue }
            let name = "Ce-" + first.uppercased() + attribute.name.dropFirst()
            headers.append((name, headerValue(attribute.value.text)))
        }
        if let dataContentType { headers.append(("Content-Type", dataContentType)) }
        return headers
    }
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
