internal import Findings
internal import Text

/// A plain text on its way into Markdown: what is code in it stands in single quotes ('spec.sink').
struct MarkdownText {
    private let text: String

    init(_ text: String) { self.text = text }

    /// The text with its code in code spans.
    ///
    /// A quote opens code at the beginning of a word, and closes it at the end of one: an apostrophe stays.
    var inline: String {
        var result = ""
        var rest = Substring(text)
        var isAtStart = true
        while let letter = rest.first {
            if letter == "'", isAtStart, let end = closingQuote(of: rest) {
                result += "`\(rest[rest.index(after: rest.startIndex)..<end])`"
                rest = rest[rest.index(after: end)...]
                isAtStart = false
            } else {
                result.append(letter)
                rest = rest.dropFirst()
                isAtStart = letter == " " || letter == "("
            }
        }
        return result
    }

    /// The same, with links to the documents that it names, such as rules.md.
    var linked: String {
        inline.split(separator: " ", omittingEmptySubsequences: false).map { word in
            guard let end = word.firstPlace(of: ".md")?.upperBound else { return String(word) }
            let start = word.first == "(" ? word.index(after: word.startIndex) : word.startIndex
            let name = word[start..<end]
            guard name.allSatisfy({ $0.isLowercase || $0 == "." }) else { return String(word) }
            return "\(word[..<start])[\(name)](\(name))\(word[end...])"
        }
        .joined(separator: " ")
    }

    private func closingQuote(of rest: Substring) -> Substring.Index? {
        rest.indices.dropFirst().first { index in
            guard rest[index] == "'" else { return false }
            let next = rest.index(after: index)
            return next == rest.endIndex || " ,.;:)?!".contains(rest[next])
        }
    }
}

extension MarkdownText {
    /// A part of an example as a fenced block.
    static func block(of part: CodePage.Example) -> String { fenced(part, name: nil) }

    /// The same, with the name of a file behind the fence: a test of the documents writes the file.
    static func namedBlock(of part: CodePage.Example) -> String {
        if case .file(let name?, _) = part { return fenced(part, name: name) }
        return fenced(part, name: nil)
    }

    private static func fenced(_ part: CodePage.Example, name: String?) -> String {
        let (language, text) =
            switch part {
            case .file(_, let text): ("yaml", text)
            case .printed(let text): ("text", text)
            case .session(let text): ("console", text)
            }
        return "```\(language)\(name.map { " \($0)" } ?? "")\n\(text)\n```"
    }
}
