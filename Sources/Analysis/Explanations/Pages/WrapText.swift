/// The words of a text on lines of at most a width; a longer word has a line of its own.
///
/// Widths are counted in characters. Blanks and line breaks of the text are all one blank.
func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
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

/// The text with blanks behind it, up to a width.
func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
