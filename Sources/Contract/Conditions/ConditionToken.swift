/// A word or sign of a condition with its place, in Unicode scalars from the condition's start.
struct ConditionToken {
    enum Kind: Equatable {
        case name(String)
        case and
        case or
        case not
        case open
        case close
        case end
    }

    var kind: Kind
    var range: Range<Int>

    /// The token as messages show it.
    var description: String {
        switch kind {
        case .name(let name): "'\(name)'"
        case .and: "'&&'"
        case .or: "'||'"
        case .not: "'!'"
        case .open: "'('"
        case .close: "')'"
        case .end: "the end of the condition"
        }
    }
}

/// Splits a condition into tokens; the last one is always `end`.
func tokens(of text: String) throws(ConditionError) -> [ConditionToken] {
    let scalars = Array(text.unicodeScalars)
    var result: [ConditionToken] = []
    var place = 0
    while place < scalars.count {
        let start = place
        let scalar = scalars[place]
        let next = place + 1 < scalars.count ? scalars[place + 1] : nil
        var kind: ConditionToken.Kind?
        switch scalar {
        case " ", "\t", "\n", "\r": break
        case "(": kind = .open
        case ")": kind = .close
        case "!" where next != "=": kind = .not
        case "&" where next == "&", "|" where next == "|":
            kind = scalar == "&" ? .and : .or
            place += 1
        case "-", ".": throw ConditionWording.unexpected(scalar, at: place)
        case _ where Condition.isNameScalar(scalar):
            while place + 1 < scalars.count, Condition.isNameScalar(scalars[place + 1]) { place += 1 }
            var name = String.UnicodeScalarView()
            name.append(contentsOf: scalars[start...place])
            kind = .name(String(name))
        default: throw ConditionWording.unexpected(scalar, at: place)
        }
        place += 1
        if let kind { result.append(ConditionToken(kind: kind, range: start..<place)) }
    }
    result.append(ConditionToken(kind: .end, range: place..<place))
    return result
}
