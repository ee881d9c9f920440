internal import Text

/// Finds the part of a source line that may be a secret, so that no excerpt shows it.
///
/// Errors are found before anybody knows what a field means, or in a file that is no YAML, and their excerpts go to logs of CI. A
/// secret is taken to be a value below a name such as `saslPassword`, a value of a setting whose name is not there, a URL with a
/// user, and lines of a key. What is hidden without need costs a look into the file.
package struct PossibleSecret {
    private let index: LineIndex

    /// The line that was looked at last: of JSON a single one may hold every finding.
    private var last: (number: Int, start: Int?)?

    /// Lines that were read, by their number: findings stand near each other, and each looks at the lines around it.
    private var lines: [Int: SourceLine] = [:]

    /// How far the name of a setting, or the key of a value of several lines, is looked for: no key in PEM is longer.
    private static let reach = 100

    /// How many bytes of a value are read for what tells a secret.
    private static let valueLimit = 300

    package init(_ index: LineIndex) { self.index = index }

    /// Where on a line, counted from 1, something begins that may be a secret, or nil.
    package mutating func start(onLine number: Int) -> Int? {
        if let last, last.number == number { return last.start }
        let start = findStart(onLine: number)
        last = (number, start)
        return start
    }

    private mutating func findStart(onLine number: Int) -> Int? {
        let line = line(number)
        let rest = index.range(ofLine: number).dropFirst(SourceLine.limit).first
        guard !line.isEmpty else { return rest }
        guard !line.fields.isEmpty else {
            let mayBe = isContinuation(line, number) || isOfKey(index.bytes[line.text]) || isBroken(line.text)
            return mayBe ? line.text.lowerBound : rest
        }
        let names = namesOfSetting(line, number)
        let isNamed = !names.isEmpty
        let isSensitive = names.contains(where: mayBeSecret)
        let starts = [
            line.fields.first { isSecret($0, isNamed, isSensitive) }?.value.lowerBound ?? rest,
            line.startWithoutBlank(in: index.bytes) { key in
                mayBeSecret(name: key) || ((isSensitive || !isNamed) && isCalledValue(key.lowercased()))
            }, line.startOfSecretKey(in: index.bytes), startInReference(line, number),
        ]
        let start = starts.compactMap(\.self).min()
        // Of a value without its colon only the name before it is read.
        guard isSensitive, isFlow(line), let name = line.fields.first(where: { $0.key == "name" }) else { return start }
        let end = name.value.first { ",}".utf8.contains(index.bytes[$0]) } ?? name.value.upperBound
        return min(start ?? end, end)
    }

    /// - Parameters:
    ///   - isNamed: whether the setting's name is known, if the field is one of a setting.
    ///   - isSensitive: whether that name, or one on the same line, is one for a secret.
    private func isSecret(_ field: SourceLine.Field, _ isNamed: Bool, _ isSensitive: Bool) -> Bool {
        guard !field.value.isEmpty else { return false }
        let value = String(decoding: index.bytes[field.value.prefix(Self.valueLimit)], as: UTF8.self).lowercased()
        if value.first == "{" || value.first == "[" {
            // Of `metadata` and the like the fields within are asked.
            return (field.key != "secretkeyref" && mayBeSecret(name: field.key))
                || (isCalledValue(field.key) && (isSensitive || !isNamed))
                || (value.first == "[" && holdsCredentials(String(value.prefix { $0 != "{" })))
        }
        switch field.key {
        case "name", "key", "kind", "apiversion", "namespace", "secretstore":
            // No name of an object has these, and an address may stand in its place.
            return holdsCredentials(value) || value.prefix { !",}".contains($0) }.containsText(":/")
        case "path", "uri", "url": if holdsFragment(value) { return true }
        case "secretkeyref": return true
        default: break
        }
        if isSensitive || mayBeSecret(name: field.key) || holdsCredentials(value) { return true }
        return !isNamed && isCalledValue(field.key)
    }

    /// Where something stands in a reference to a Secret that is no part of one; nil where nothing does.
    private mutating func startInReference(_ line: SourceLine, _ number: Int) -> Int? {
        if isFlow(line) || line.isItem { return line.startInReference(in: index.bytes) }
        guard let own = line.startOfForeignValue(in: line.text) else { return line.startInReference(in: index.bytes) }
        for above in stride(from: number - 1, through: max(1, number - Self.reach), by: -1) {
            let owner = self.line(above)
            if owner.isEmpty || owner.indentation >= line.indentation { continue }
            if let last = owner.fields.last, last.key == "secretkeyref", last.value.isEmpty { return own }
            break
        }
        return line.startInReference(in: index.bytes)
    }

    /// The `name` of the setting that a line belongs to; several where one line holds several settings.
    private mutating func namesOfSetting(_ line: SourceLine, _ number: Int) -> [String] {
        let own = names(on: line)
        // With a brace the setting begins here, and its neighbours are others.
        if !own.isEmpty || isFlow(line) { return own }
        if !line.isItem {
            for other in stride(from: number - 1, through: max(1, number - Self.reach), by: -1) {
                let other = self.line(other)
                if other.isEmpty || other.indentation > line.indentation { continue }
                guard other.indentation == line.indentation else { break }
                if let name = names(on: other).first { return [name] }
                if other.isItem { break }
            }
        }
        for other in number + 1..<max(number + 1, min(index.lineCount + 1, number + Self.reach)) {
            let other = self.line(other)
            if other.isEmpty || other.indentation > line.indentation { continue }
            guard other.indentation == line.indentation, !other.isItem else { break }
            if let name = names(on: other).first { return [name] }
        }
        return []
    }

    private func names(on line: SourceLine) -> [String] {
        guard line.hasName else { return [] }
        return line.fields.filter { $0.key == "name" }.map {
            let name = index.bytes[$0.value].drop { "\"' ".utf8.contains($0) }.prefix { !"\"', }".utf8.contains($0) }
            return String(decoding: name, as: UTF8.self).lowercased()
        }
    }

    /// Whether a line without a key goes on with what began above it, or was meant to, and that may be a secret.
    private mutating func isContinuation(_ line: SourceLine, _ number: Int) -> Bool {
        var isNearest = true
        for above in stride(from: number - 1, through: max(1, number - Self.reach), by: -1) {
            let owner = self.line(above)
            guard let last = owner.fields.last, isNearest || owner.indentation < line.indentation else { continue }
            if last.key != "metadata" {
                let names = namesOfSetting(owner, above)
                if mayBeSecret(name: last.key) || names.contains(where: mayBeSecret) { return true }
                if isCalledValue(last.key), names.isEmpty { return true }
            }
            if owner.indentation < line.indentation { return false }
            isNearest = false
        }
        return false
    }

    private func isFlow(_ line: SourceLine) -> Bool { index.bytes[line.text].first == UInt8(ascii: "{") }

    /// A line without a key that looks as if one had lost its colon, or that holds a URL with a user.
    private func isBroken(_ text: Range<Int>) -> Bool {
        let text = String(decoding: index.bytes[text.prefix(Self.valueLimit)], as: UTF8.self).lowercased()
        let words = text.split { !($0.isLetter || $0.isNumber) }
        return holdsCredentials(text) || (words.count > 1 && mayBeSecret(name: text))
    }

    private mutating func line(_ number: Int) -> SourceLine {
        if let line = lines[number] { return line }
        // Of a file with findings on every line the last ones are enough.
        if lines.count > 4 * Self.reach { lines.removeAll(keepingCapacity: true) }
        let line = SourceLine(index.bytes, index.range(ofLine: number))
        lines[number] = line
        return line
    }
}

/// Whether a setting of this name is one for a secret, as far as the name tells.
///
/// Every setting that is sensitive by Dapr's tables has such a name, but for the number of an AWS account, and for URLs, which are secret
/// only with a user in them.
package func mayBeSecret(name: String) -> Bool {
    let name = Array(name.lowercased().utf8)
    return wordsOfSecrets.contains { word in name.indices.contains { name[$0...].starts(with: word) } }
}

/// Whether the part of an address's query that has this name is a secret, as far as the name tells: the signatures of Azure, AWS and
/// Google Cloud, and the code that a hook is called with, are some.
package func isSecret(parameter name: String) -> Bool {
    mayBeSecret(name: name) || signatures.contains(name.lowercased())
}

private let signatures: Set = ["sig", "signature", "x-amz-signature", "x-goog-signature", "code"]

private let wordsOfSecrets: [[UInt8]] = [
    "pass", "pasw", "pwd", "secret", "token", "key", "credential", "connectionstring", "assertion", "certificate",
    "jwt", "authorization", "cookie",
].map { Array($0.utf8) }

/// A key as a message names it: cut where a value follows without its blank, as in `value:hunter2`.
package func shownKey(_ key: String) -> String {
    let word = key.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    let isWhole = word.endIndex == key.endIndex
    let mayHold =
        isCalledValue(word.lowercased()) || mayBeSecret(name: String(word)) || holdsCredentials(key.lowercased())
    return !isWhole && mayHold ? shortened(String(word)) + "…" : shortened(key)
}

/// Whether a text may be a secret by its look, whatever field it is of: it holds a user, a password or a private key.
package func looksSecret(_ text: String) -> Bool {
    text.containsText("-----BEGIN") || holdsCredentials(text.lowercased())
}

/// A value as a message names it: in quotes, or in words where it may be a secret.
package func shownValue(_ text: String) -> String { looksSecret(text) ? "this value" : "'\(shortened(text))'" }

/// A line of PEM, or of Base64, which stands there alone when a key was pasted with the wrong indentation.
func isOfKey(_ bytes: some Collection<UInt8>) -> Bool {
    if bytes.starts(with: Array("-----".utf8)) { return true }
    let letters = Set(bytes.map(Letter.init))
    return bytes.count >= 40 && letters.isSuperset(of: [.lower, .upper, .digit]) && !letters.contains(.other)
}

/// The letters of Base64, by what each line of a key has some of.
private enum Letter {
    case lower, upper, digit, sign, other

    init(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): self = .sign
        default: self = .other
        }
    }
}

/// `value`, and what people write in its place.
func isCalledValue(_ key: String) -> Bool { nearestName(to: key, among: ["value"]) != nil || key == "value" }

/// Whether a text looks like a URL with a user (`amqp://user:password@host`) or a connection string (`…;AccountKey=…`).
private func holdsCredentials(_ text: String) -> Bool {
    // Of '@every 1m' the first letter is the one, also in a list.
    let text = text.utf8.drop { "\"'@[ ".utf8.contains($0) }
    if text.contains(UInt8(ascii: "@")) { return true }
    return text.split(whereSeparator: { ";?&#".utf8.contains($0) }).contains { part in
        let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1)
        return sides.count == 2 && isSecret(parameter: String(Substring(sides[0])))
    }
}

/// Whether an address has a part behind `#`, which may be a secret; a comment of YAML has a blank before its `#`.
func holdsFragment(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    return bytes.indices.dropFirst().contains { bytes[$0] == UInt8(ascii: "#") && !" \t".utf8.contains(bytes[$0 - 1]) }
}
