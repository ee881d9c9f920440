/// The text, in which no URL has user-info, a query or a fragment, as these are where its secrets are.
///
/// Go's errors quote the URL that they are about (`Post "http://sink/?token=…": dial tcp: …`), so a word ends at a
/// quote. The result has at most 1,024 characters, as it goes to logs: enough for the longest names of a topic and a
/// Component in front of the reason.
package func withoutSecrets(_ text: String) -> String {
    let limit = 1024
    var result = ""
    var rest = text.prefix(4 * limit)
    while let start = rest.first {
        let isWord = !isEndOfWord(start)
        let part = rest.prefix { isEndOfWord($0) != isWord }
        rest = rest.dropFirst(part.count)
        result += isWord ? wordWithoutSecrets(part) : String(part)
    }
    return String(result.prefix(limit))
}

private func isEndOfWord(_ character: Character) -> Bool { character.isWhitespace || "\"'`<>".contains(character) }

private func wordWithoutSecrets(_ word: Substring) -> String {
    let address = word.prefix { $0 != "?" && $0 != "#" }
    guard let mark = address.indices.first(where: { address[$0...].hasPrefix("://") }) else { return String(address) }
    let start = address.index(mark, offsetBy: 3)
    let authority = address[start...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return String(address) }
    return String(address[..<start] + address[address.index(after: at)...])
}
