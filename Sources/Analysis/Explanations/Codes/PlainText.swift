/// The prose of a Markdown paragraph without its markup: code in single quotes, a link as its text.
func plainText(_ markdown: String) -> String {
    var result = ""
    var rest = Substring(markdown)
    while let character = rest.first {
        if character == "`", let code = rest.dropFirst().cut(at: "`") {
            result += "'\(code.before)'"
            rest = code.after
        } else if character == "[", let link = Link(rest) {
            result += link.isExternal ? "\(plainText(link.text)) (\(link.target))" : plainText(link.text)
            rest = link.rest
        } else if rest.hasPrefix("**") {
            rest = rest.dropFirst(2)
        } else {
            result.append(character)
            rest = rest.dropFirst()
        }
    }
    return result
}

/// The Markdown with links that lead to the web only.
func withoutRelativeLinks(_ markdown: String) -> String {
    var result = ""
    var rest = Substring(markdown)
    while let character = rest.first {
        if character == "`", let code = rest.dropFirst().cut(at: "`") {
            result += "`\(code.before)`"
            rest = code.after
        } else if character == "[", let link = Link(rest) {
            result += link.isExternal ? "[\(link.text)](\(link.target))" : link.text
            rest = link.rest
        } else {
            result.append(character)
            rest = rest.dropFirst()
        }
    }
    return result
}

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

/// `[text](target)` at the beginning of a text.
private struct Link {
    let text: String
    let target: String
    let rest: Substring

    init?(_ markdown: Substring) {
        guard let text = markdown.dropFirst().cut(at: "]"), text.after.first == "(",
            let target = text.after.dropFirst().cut(at: ")")
        else { return nil }
        (self.text, self.target, rest) = (String(text.before), String(target.before), target.after)
    }

    var isExternal: Bool { target.hasPrefix("https://") || target.hasPrefix("http://") }
}

extension Substring {
    /// What stands before and behind a character; nil where it is not there.
    fileprivate func cut(at character: Character) -> (before: Substring, after: Substring)? {
        firstIndex(of: character).map { (self[..<$0], self[index(after: $0)...]) }
    }
}
