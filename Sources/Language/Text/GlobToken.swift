/// A part of a pattern for one name.
enum GlobToken: Sendable, Equatable {
    case byte(UInt8)
    /// One byte, whichever.
    case one
    /// Any number of bytes.
    case any
    /// One byte of some, or of all others.
    case oneOf([ClosedRange<UInt8>], isNegated: Bool)

    /// Reads the parts up to the next slash or the end; nil where a bracket is not closed or nothing stands behind a backslash.
    static func name(at rest: inout ArraySlice<UInt8>) -> [GlobToken]? {
        var tokens: [GlobToken] = []
        while let byte = rest.first, byte != UInt8(ascii: "/") {
            rest.removeFirst()
            switch byte {
            case UInt8(ascii: "*"): tokens.append(.any)
            case UInt8(ascii: "?"): tokens.append(.one)
            case UInt8(ascii: "\\"):
                guard let literal = rest.first else { return nil }
                if literal == UInt8(ascii: "/") { return tokens }
                rest.removeFirst()
                tokens.append(.byte(literal))
            case UInt8(ascii: "["):
                guard let set = set(at: &rest) else { return nil }
                tokens.append(set)
            default: tokens.append(.byte(byte))
            }
        }
        return tokens
    }

    /// Reads a set behind its `[`.
    private static func set(at rest: inout ArraySlice<UInt8>) -> GlobToken? {
        let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
        if isNegated { rest.removeFirst() }
        var ranges: [ClosedRange<UInt8>] = []
        var isFirst = true
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "]"), !isFirst { return .oneOf(ranges, isNegated: isNegated) }
            isFirst = false
            if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":"), let name = className(in: rest) {
                guard let members = classes[name] else { return nil }
                ranges += members
                rest = rest.dropFirst(name.utf8.count + 3)
                continue
            }
            guard let low = literal(byte, &rest) else { return nil }
            guard rest.first == UInt8(ascii: "-"), let next = rest.dropFirst().first, next != UInt8(ascii: "]") else {
                ranges.append(low...low)
                continue
            }
            rest = rest.dropFirst(2)
            guard let high = literal(next, &rest) else { return nil }
            if low <= high { ranges.append(low...high) }
        }
        return nil
    }

    private static func literal(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> UInt8? {
        byte == UInt8(ascii: "\\") ? rest.popFirst() : byte
    }

    /// The name in `:alpha:]`; nil where it is no name of that form.
    private static func className(in rest: ArraySlice<UInt8>) -> String? {
        let text = rest.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        guard text.last == UInt8(ascii: ":"), rest.dropFirst(text.count + 1).first != nil else { return nil }
        return String(decoding: text.dropLast(), as: UTF8.self)
    }

    private static let upper: ClosedRange<UInt8> = 0x41...0x5A
    private static let lower: ClosedRange<UInt8> = 0x61...0x7A
    private static let digits: ClosedRange<UInt8> = 0x30...0x39
    private static let signs: [ClosedRange<UInt8>] = [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]

    private static let classes: [String: [ClosedRange<UInt8>]] = [
        "alnum": [upper, lower, digits], "alpha": [upper, lower], "blank": [0x20...0x20, 0x09...0x09],
        "cntrl": [0x00...0x1F, 0x7F...0x7F], "digit": [digits], "graph": [0x21...0x7E], "lower": [lower],
        "print": [0x20...0x7E], "punct": signs, "space": [0x20...0x20, 0x09...0x0D], "upper": [upper],
        "xdigit": [digits, 0x41...0x46, 0x61...0x66],
    ]

    fileprivate var isAny: Bool { if case .any = self { true } else { false } }

    fileprivate func matches(_ byte: UInt8) -> Bool {
        switch self {
        case .byte(let literal): byte == literal
        case .one, .any: true
        case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(byte) } != isNegated
        }
    }
}

/// Whether a name is like a pattern. Goes back to the last `*` only, so that no pattern costs more than its length times the name's.
func globMatches(_ name: [UInt8], _ tokens: [GlobToken]) -> Bool {
    var (place, next) = (0, 0)
    var retry: (place: Int, next: Int)?
    while place < name.count || next < tokens.count {
        if next < tokens.count, tokens[next].isAny {
            next += 1
            if next == tokens.count { return true }
            retry = (place, next)
        } else if place < name.count, next < tokens.count, tokens[next].matches(name[place]) {
            place += 1
            next += 1
        } else if let again = retry, again.place < name.count {
            (place, next) = (again.place + 1, again.next)
            retry = (place, next)
        } else {
            return false
        }
    }
    return true
}
