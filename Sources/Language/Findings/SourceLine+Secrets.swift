/// Secrets that stand in or behind a key which is no field by its letters.
extension SourceLine {
    /// Where a value follows its key without a colon and a blank, as in `{saslPassword:hunter2}`; nil where none does.
    ///
    /// - Parameter isSecret: whether what follows such a key may be a secret.
    func startWithoutBlank(in bytes: [UInt8], where isSecret: (String) -> Bool) -> Int? {
        var (isStart, place) = (true, text.lowerBound)
        while place < text.upperBound {
            let byte = bytes[place]
            guard isStart, Self.isOfKey(byte) else {
                isStart = "{[,".utf8.contains(byte) || (isStart && " \t\"'".utf8.contains(byte))
                place += 1
                continue
            }
            let end = bytes[place..<text.upperBound].firstIndex { !Self.isOfKey($0) } ?? text.upperBound
            if hasValue(bytes[end..<text.upperBound]), isSecret(String(decoding: bytes[place..<end], as: UTF8.self)) {
                return end
            }
            (isStart, place) = (false, end)
        }
        return nil
    }

    /// Whether what follows a word is a value that lacks the colon or the blank of a field.
    private func hasValue(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first else { return false }
        if first == UInt8(ascii: "=") { return true }
        if first == UInt8(ascii: ":") { return rest.dropFirst().first.map { !" \t,}]".utf8.contains($0) } ?? false }
        guard " \t".utf8.contains(first) else { return false }
        return rest.first { !" \t".utf8.contains($0) }.map { !":,}]#".utf8.contains($0) } ?? false
    }

    /// Where a key begins that holds a user and a password, as an address in the place of a name; nil where none does.
    func startOfSecretKey(in bytes: [UInt8]) -> Int? {
        for field in fields {
            guard var end = bytes[text.lowerBound..<field.value.lowerBound].lastIndex(of: UInt8(ascii: ":")) else {
                continue
            }
            while end > text.lowerBound, " \t".utf8.contains(bytes[end - 1]) { end -= 1 }
            guard end > text.lowerBound else { continue }
            let quote = bytes[end - 1]
            let isQuoted = "\"'".utf8.contains(quote)
            if isQuoted { end -= 1 }
            let before = bytes[text.lowerBound..<end]
            let start = before.lastIndex { isQuoted ? $0 == quote : " \t{[,".utf8.contains($0) }.map { $0 + 1 }
            let key = (start ?? text.lowerBound)..<end
            if looksSecret(String(decoding: bytes[key], as: UTF8.self)) { return key.lowerBound }
        }
        return nil
    }

    /// Where a value begins that stands in a reference to a Secret, on the same line, and is no part of one; nil where none does.
    func startInReference(in bytes: [UInt8]) -> Int? {
        for reference in fields where reference.key == "secretkeyref" {
            guard let first = reference.value.first, bytes[first] == UInt8(ascii: "{") else { continue }
            var depth = 0
            let end = reference.value.first { place in
                if bytes[place] == UInt8(ascii: "{") { depth += 1 }
                if bytes[place] == UInt8(ascii: "}") { depth -= 1 }
                return depth == 0
            }
            let range = first + 1..<max(first + 1, end ?? reference.value.upperBound)
            if let start = startOfForeignValue(in: range) { return start }
        }
        return nil
    }

    /// Where the value of a field begins that no reference to a Secret has; nil where there is none.
    func startOfForeignValue(in range: Range<Int>) -> Int? {
        fields.first {
            range.contains($0.value.lowerBound) && !$0.value.isEmpty && !["name", "key", "optional"].contains($0.key)
        }?.value.lowerBound
    }
}
