/// Words on lines of at most a width, with a blank between two; a longer word has a line of its own.
///
/// Widths are counted in characters.
package func wrapped(_ words: some Sequence<Substring>, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in words {
        let count = word.count
        if length > 0, length + 1 + count > width {
            lines.append(line)
            (line, length) = ("", 0)
        }
        if length > 0 {
            line += " "
            length += 1
        }
        line += word
        length += count
    }
    if length > 0 { lines.append(line) }
    return lines
}
