internal import Text

/// Where on a line a no-break space stands in the place of a space that has a meaning: in the indentation, or behind a ':' or a '-'; as the
/// place of its first byte, or nil where there is none.
func noBreakSpace(in line: ArraySlice<UInt8>) -> Int? {
    var isIndentation = true
    for place in line.indices.dropLast() {
        let byte = line[place]
        if byte == 0xC2, line[place + 1] == 0xA0, isIndentation || isSign(line[place - 1]) { return place }
        if byte != UInt8(ascii: " "), byte != UInt8(ascii: "-") { isIndentation = false }
    }
    return nil
}

/// The same in a key without quotes, where a space at the end has no meaning either; as the number of scalars before it.
func noBreakSpace(inKey text: String) -> Int? {
    guard text.holdsByte(from: 0x80) else { return nil }
    if text.unicodeScalars.last == "\u{A0}" { return text.unicodeScalars.count - 1 }
    let bytes = Array(text.utf8)[...]
    return noBreakSpace(in: bytes).map { place in bytes[..<place].count { $0 & 0xC0 != 0x80 } }
}

private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") }
