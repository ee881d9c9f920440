/// A word or sign of a condition with its place, in Unicode scalars from the condition's start.
struct ConditionToken {
    enum Kind: Equatable {
        case name(String)
        case and
        case or
        case not
        case equal
        case notEqual
        case open
        case close

        /// A text in quotes, and the signs of the construct that CEL has and conditions do not have yet.
        case text
        case unread(String)

        /// A character of no sign and no name.
        case odd(Unicode.Scalar)
        case end
    }

    var kind: Kind
    var range: Range<Int>

    /// Whether it compares what stands on its sides.
    var isComparison: Bool {
        switch kind {
        case .equal, .notEqual: true
        case .unread(let sign): sign.hasPrefix("<") || sign.hasPrefix(">")
        default: false
        }
    }

    /// The token as messages show it.
    var description: String {
        switch kind {
        case .name(let name): "'\(name)'"
        case .and: "'&&'"
        case .or: "'||'"
        case .not: "'!'"
        case .equal: "'=='"
        case .notEqual: "'!='"
        case .open: "'('"
        case .close: "')'"
        case .text: "a text in quotes"
        case .unread(let sign): "'\(sign)'"
        case .odd(let scalar): "'\(scalar)'"
        case .end: "the end of the condition"
        }
    }
}

/// Splits a condition into tokens; the last one is always `end`.
func tokens(of text: String) -> [ConditionToken] {
    var splitter = TokenSplitter(scalars: Array(text.unicodeScalars))
    return splitter.split()
}

private struct TokenSplitter {
    let scalars: [Unicode.Scalar]
    private var place = 0

    init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    mutating func split() -> [ConditionToken] {
        var result: [ConditionToken] = []
        while place < scalars.count {
            let start = place
            if let kind = next() { result.append(ConditionToken(kind: kind, range: start..<place)) }
        }
        result.append(ConditionToken(kind: .end, range: place..<place))
        return result
    }

    /// Takes what stands at the place; nil for a blank.
    private mutating func next() -> ConditionToken.Kind? {
        let scalar = scalars[place]
        let following = place + 1 < scalars.count ? scalars[place + 1] : nil
        switch scalar {
        case " ", "\t", "\n", "\r": return take(1, nil)
        case "(": return take(1, .open)
        case ")": return take(1, .close)
        case "=" where following == "=": return take(2, .equal)
        case "!": return following == "=" ? take(2, .notEqual) : take(1, .not)
        case "&" where following == "&": return take(2, .and)
        case "|" where following == "|": return take(2, .or)
        case "<", ">": return following == "=" ? take(2, .unread("\(scalar)=")) : take(1, .unread("\(scalar)"))
        case "+", "-", "*", "/", "%", "?", "[", "{": return take(1, .unread("\(scalar)"))
        case "'", "\"": return text(in: scalar)
        case _ where scalar != "." && Condition.isNameScalar(scalar): return name()
        default: return take(1, .odd(scalar))
        }
    }

    private mutating func take(_ count: Int, _ kind: ConditionToken.Kind?) -> ConditionToken.Kind? {
        place += count
        return kind
    }

    private mutating func name() -> ConditionToken.Kind {
        let start = place
        while place < scalars.count, Condition.isNameScalar(scalars[place]) { place += 1 }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[start..<place])
        return .name(String(name))
    }

    /// To the next quote of the kind, or to the end: no message needs to know what a text holds.
    private mutating func text(in quote: Unicode.Scalar) -> ConditionToken.Kind {
        place = scalars[(place + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? scalars.count
        return .text
    }
}
