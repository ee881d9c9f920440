/// The lines of a label, none much longer than what a picture can hold.
///
/// It breaks at spaces; a name without any stays whole.
func wrapped(_ text: String, width: Int = 36) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
        if !line.isEmpty, line.count + 1 + word.count > width {
            lines.append(line)
            line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
    }
    return lines + (line.isEmpty ? [] : [line])
}
