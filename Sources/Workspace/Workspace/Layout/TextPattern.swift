/// A text of a kustomization that chooses resources: kustomize takes it for a regular expression about the whole of a name.
///
/// Only what is certain is decided here: alternatives of plain texts, and the plain text that a pattern begins with.
struct TextPattern: Equatable {
    let text: String

    /// The text itself where it is no pattern.
    var literal: String? { text.contains(where: Self.isSpecial) ? nil : text }

    init?(_ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self.text = text
    }

    /// False where it certainly means no such name.
    func mayMean(_ name: String) -> Bool {
        if text.contains(where: { "([\\".contains($0) }) { return true }
        return text.split(separator: "|", omittingEmptySubsequences: false).contains { Self.mayMean(name, $0) }
    }

    private static func mayMean(_ name: String, _ alternative: Substring) -> Bool {
        var rest = alternative
        if rest.first == "^" { rest.removeFirst() }
        if rest.last == "$" { rest.removeLast() }
        guard let special = rest.firstIndex(where: isSpecial) else { return name == rest }
        var start = rest[..<special]
        // What these stand behind may be absent.
        if "*?{".contains(rest[special]), !start.isEmpty { start.removeLast() }
        return name.hasPrefix(start)
    }

    private static func isSpecial(_ character: Character) -> Bool { "*+?.|()[]{}^$\\".contains(character) }
}
