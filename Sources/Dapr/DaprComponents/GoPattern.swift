/// Why Go's `regexp` refuses a pattern, in words that follow the pattern; nil where it takes it, and where that is not certain.
///
/// Looked at are what must be in pairs, what repeats, and what Perl has and RE2 has not (`regexp/syntax/parse.go` of Go).
package func faultOfGoPattern(_ pattern: String) -> String? {
    var reader = GoPatternReader(rest: Array(pattern.unicodeScalars)[...])
    return reader.fault()
}

private struct GoPatternReader {
    var rest: ArraySlice<Unicode.Scalar>
    private var depth = 0

    /// What is before the next sign: whether it can be repeated, and whether it is a repetition.
    private var isRepeatable = false
    private var isRepetition = false

    init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

    mutating func fault() -> String? {
        while let sign = rest.popFirst() {
            if let fault = fault(at: sign) { return fault }
        }
        return depth > 0 ? "has a '(' without a ')'" : nil
    }

    private mutating func fault(at sign: Unicode.Scalar) -> String? {
        switch sign {
        case "*", "+", "?": return repetition(String(sign))
        case "{":
            guard let counts = counts() else { break }
            if counts.most < counts.least || counts.most > 1000 {
                return "has a repetition from \(counts.least) to \(counts.most)"
            }
            return repetition("{")
        case "(": return group()
        case ")":
            if depth == 0 { return "has a ')' without a '('" }
            depth -= 1
        case "|":
            (isRepeatable, isRepetition) = (false, false)
            return nil
        case "[": if let fault = skipSet() { return fault }
        case "\\": if let fault = skipEscape() { return fault }
        default: break
        }
        (isRepeatable, isRepetition) = (true, false)
        return nil
    }

    private mutating func repetition(_ sign: String) -> String? {
        if isRepetition { return "repeats a repetition with '\(sign)'" }
        if !isRepeatable { return "has a '\(sign)' with nothing before it" }
        if rest.first == "?" { rest.removeFirst() }
        isRepetition = true
        return nil
    }

    /// What is behind `{`, where that is a repetition: any other brace is a sign like others.
    private mutating func counts() -> (least: Int, most: Int)? {
        guard let end = rest.firstIndex(of: "}"), end - rest.startIndex <= 12 else { return nil }
        let sides = rest[..<end].split(separator: ",", omittingEmptySubsequences: false)
        guard let least = number(sides[0]), sides.count <= 2 else { return nil }
        var most = least
        if sides.count == 2 {
            guard let second = sides[1].isEmpty ? least : number(sides[1]) else { return nil }
            most = second
        }
        rest = rest[(end + 1)...]
        return (least, most)
    }

    private func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let first = digits.first, digits.count == 1 || first != "0", digits.allSatisfy({ "0"..."9" ~= $0 }) else {
            return nil
        }
        return Int(String(String.UnicodeScalarView(digits)))
    }

    private mutating func group() -> String? {
        (isRepeatable, isRepetition) = (false, false)
        guard rest.first == "?" else {
            depth += 1
            return nil
        }
        let inside = rest.dropFirst()
        let second = inside.first
        let third = inside.dropFirst().first
        if second == "=" || second == "!" || second == "<" && (third == "=" || third == "!") {
            return "looks ahead or behind, which RE2 does not"
        }
        if second == "P" || second == "<" {
            guard second == "<" || third == "<" else { return "has a '(?P' without a name" }
            depth += 1
            guard let end = inside.firstIndex(of: ">") else { return "has a name of a group without a '>'" }
            rest = inside[(end + 1)...]
            return nil
        }
        let flags = inside.prefix { "imsU-".unicodeScalars.contains($0) }
        rest = inside[flags.endIndex...]
        switch rest.popFirst() {
        case ":": depth += 1
        case ")": break
        default: return "has a '(?' that RE2 does not know"
        }
        return nil
    }

    /// The signs of a set up to its `]`, which stands for itself at the start.
    private mutating func skipSet() -> String? {
        if rest.first == "^" { rest.removeFirst() }
        if rest.first == "]" { rest.removeFirst() }
        while let sign = rest.popFirst() {
            switch sign {
            case "]": return nil
            case "\\": _ = rest.popFirst()
            case "[" where rest.first == ":":
                guard let end = rest.firstIndex(of: "]"), rest[end - 1] == ":" else { break }
                rest = rest[(end + 1)...]
            default: break
            }
        }
        return "has a '[' without a ']'"
    }

    private mutating func skipEscape() -> String? {
        guard let sign = rest.popFirst() else { return "ends with a '\\'" }
        switch sign {
        case "1"..."9":
            if sign < "8", let next = rest.first, "0"..."7" ~= next { break }
            return "refers back with '\\\(sign)', which RE2 does not"
        case "x", "p", "P":
            if rest.first == "{" {
                guard let end = rest.firstIndex(of: "}") else { return "has a '\\\(sign){' without a '}'" }
                rest = rest[(end + 1)...]
            } else {
                _ = rest.popFirst()
            }
        case "Q":
            while let next = rest.popFirst() {
                if next == "\\", rest.first == "E" {
                    rest.removeFirst()
                    break
                }
            }
        case "a"..."z", "A"..."Z":
            if !"aftnrvdDsSwWbBAz".unicodeScalars.contains(sign) { return "has '\\\(sign)', which RE2 does not know" }
        default: break
        }
        return nil
    }
}
