/// Names in single quotes, as code, with a word before the last: 'a', 'b' or 'c'.
package func listed(_ names: [String], _ word: String) -> String {
    let names = names.map { "'\($0)'" }
    return names.count < 2
        ? names.joined() : names.dropLast().joined(separator: ", ") + " \(word) \(names[names.count - 1])"
}

/// Names in single quotes, with commas between them.
package func quotedList(_ names: some Sequence<String>) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
}
