/// The text with control characters replaced by their pictures (`␛` for escape), so that no input can drive a terminal.
///
/// Line breaks are replaced too, and so are the scalars that reorder text: the result is always one line.
///
/// - Parameter keepingTabs: leaves tabs as they are, where a caret is to stand below the text.
package func visible(_ text: String, keepingTabs: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09 where keepingTabs: result.append(scalar)
        case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case 0x7F: result.append("\u{2421}")
        default: result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
        }
    }
    return String(result)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
}
