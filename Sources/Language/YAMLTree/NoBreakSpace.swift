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

private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") }
