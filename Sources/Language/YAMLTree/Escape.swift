internal import JSON

/// Appends a text in double quotes with JSON's escapes, which are YAML's too.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
    output.append("\"")
    var start = 0
    while let escape = nextEscape(in: Span(_unsafeElements: bytes), from: start, .requiredByYAML) {
        output.append(UnsafeBufferPointer(rebasing: bytes[start..<escape.range.lowerBound]))
        output.append(text: escape.text)
        start = escape.range.upperBound
    }
    output.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    output.append("\"")
}
