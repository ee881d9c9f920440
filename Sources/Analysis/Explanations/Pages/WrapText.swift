internal import Text

/// The words of a text on lines of at most a width; a longer word has a line of its own.
///
/// Blanks and line breaks of the text are all one blank.
func wrapped(_ text: String, width: Int) -> [String] {
    wrapped(text.split(whereSeparator: \.isWhitespace), width: width)
}

/// The text with blanks behind it, up to a width.
func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}
