/// The text for an attribute or an element; control characters and what XML 1.0 cannot hold are U+FFFD.
package func xmlText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result.append(contentsOf: "&amp;".unicodeScalars)
        case "<": result.append(contentsOf: "&lt;".unicodeScalars)
        case ">": result.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
        case "\n", "\t": result.append(scalar)
        default:
            let isControl = scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value
            let isAllowed = !isControl && scalar.value & 0xFFFE != 0xFFFE
            result.append(isAllowed ? scalar : "\u{FFFD}")
        }
    }
    return String(result)
}
