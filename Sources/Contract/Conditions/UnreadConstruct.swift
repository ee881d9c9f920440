/// A part of CEL that conditions do not have yet, so that a message can name it.
struct UnreadConstruct: Equatable {
    /// The name with its article, as in "the comparison '<'".
    let title: String
    let range: Range<Int>

    /// What is called, if it is a call.
    var name: String?

    private init(_ title: String, at range: Range<Int>, name: String? = nil) {
        self.title = title
        self.range = range
        self.name = name
    }

    /// What the token is a part of; nil if conditions have it.
    init?(_ token: ConditionToken) {
        guard case .unread(let sign) = token.kind else { return nil }
        let title =
            switch sign {
            case "?": "the choice '? … :'"
            case "[": "lists and indexes '[ … ]'"
            case "{": "maps '{ … }'"
            case "<", "<=", ">", ">=": "the comparison '\(sign)'"
            default: "the arithmetic sign '\(sign)'"
            }
        self.init(title, at: token.range)
    }

    /// A name with a parenthesis directly behind it.
    static func call(_ name: ConditionToken, before next: ConditionToken) -> Self? {
        guard case .name(let called) = name.kind, next.kind == .open, next.range.lowerBound == name.range.upperBound
        else { return nil }
        return Self("the call '\(called)(…)'", at: name.range, name: called)
    }

    /// The word `in` where an operator must stand; elsewhere it is a name.
    static func membership(_ token: ConditionToken) -> Self? {
        token.kind == .name("in") ? Self("the operator 'in'", at: token.range) : nil
    }

    /// A text that is compared.
    static func text(_ token: ConditionToken) -> Self { Self("texts in quotes", at: token.range) }
}
