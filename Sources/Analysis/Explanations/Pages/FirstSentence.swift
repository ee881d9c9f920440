/// The first sentence of a plain text, with its full stop.
func firstSentence(of text: String) -> String {
    var end = text.startIndex
    while let dot = text[end...].firstIndex(of: ".") {
        end = text.index(after: dot)
        guard end < text.endIndex else { break }
        // A version or a field's path goes on behind its dot.
        if text[end] == " ", !text[text.index(after: end)...].prefix(1).allSatisfy(\.isLowercase) {
            return String(text[..<end])
        }
    }
    return text
}
