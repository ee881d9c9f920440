internal import Findings
internal import Text

/// The words of every finding of the parser, one function a code.
enum ParseWording {
    static func encoding(byte: UInt8, at offset: Int, file: UInt32) -> Diagnostic {
        Diagnostic(
            .error, .invalidEncoding, "the byte 0x\(hex(Int(byte), digits: 2)) is not valid UTF-8 here",
            at: span(file, offset), help: "save the file as UTF-8"
        )
    }

    static func character(_ value: Int, at offset: Int, file: UInt32) -> Diagnostic {
        Diagnostic(
            .error, .invalidCharacter, "the control character U+\(hex(value, digits: 4)) is not allowed in YAML",
            at: span(file, offset),
            help: "remove it, or put the value in double quotes and write it as '\\x\(hex(value, digits: 2))'"
        )
    }

    static let noBreakSpace = (
        message: "a no-break space (U+00A0) is here, which is no space to YAML",
        help: "replace it with a space; text from web pages and chats often has such characters"
    )

    static func noBreakSpace(at offset: Int, file: UInt32) -> Diagnostic {
        Diagnostic(
            .error, .yamlSyntax, "invalid YAML: " + noBreakSpace.message, at: span(file, offset),
            help: noBreakSpace.help)
    }

    /// - Parameter owner: a key without a value directly above, whose field it is most likely.
    static func duplicateKey(_ key: Located<String>, first: SourceSpan, below owner: String?) -> Diagnostic {
        Diagnostic(
            .error, .duplicateKey, "the key '\(key.value)' is written twice in the same mapping", at: key.span,
            notes: [.init("it is first set here", at: first)],
            help: owner.map { "indent it below '\($0):', and the fields of other keys without a value below those" }
                ?? "remove one of the two"
        )
    }

    /// - Parameter isGlued: whether the separator stands at the end of the value above.
    static func missingSeparator(at span: SourceSpan, first: SourceSpan, isGlued: Bool) -> Diagnostic {
        Diagnostic(
            .error, .duplicateKey, "another document begins here, and no line '---' is above it", at: span,
            notes: [.init("the document before it begins here", at: first)],
            help: isGlued
                ? "move '---' from the end of the value above to a line of its own"
                : "write a line '---' above this line"
        )
    }

    static func invalidKey(_ key: YAMLNode) -> Diagnostic {
        var (what, help) = (
            "a mapping",
            "write a name in place of the braces; if this is a template such as '{{ name }}', render it first"
        )
        if case .sequence = key.content { (what, help) = ("a list", "write a name in place of the list") }
        return Diagnostic(.error, .invalidKey, "a key must be text, and this is \(what)", at: key.span, help: help)
    }

    /// - Parameter name: of the alias; it may be a password without its quotes, and is not shown.
    static func undefinedAlias(_ name: String, at span: SourceSpan, anchors: [String]) -> Diagnostic {
        let near = nearestName(to: name, among: anchors)
        return Diagnostic(
            .error, .undefinedAlias,
            "this is an alias (it begins with '*'), and no anchor of its name is above it in this document", at: span,
            help: near.map { "did you mean '*\($0)'?" }
                ?? "if you mean the text, put it in quotes; otherwise write '&' and the name before the value above"
        )
    }

    static func selfReference(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .undefinedAlias, "the alias '*\(name)' is inside the value of its own anchor '&\(name)'", at: span,
            help: "write the value itself in place of the alias; if you mean the text '*\(name)', put it in quotes"
        )
    }

    static func aliasExpansion(limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .aliasExpansion,
            "the aliases in this file (such as '*name') stand for more than \(grouped(limit)) values", at: span,
            help: "use fewer aliases, or split the file"
        )
    }

    static func nestingTooDeep(limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .nestingTooDeep, "values are nested more than \(limit) levels deep", at: span,
            help: "remove levels of lists or mappings; the rest of the document is not read"
        )
    }

    static func unsupportedTag(_ tag: String, at span: SourceSpan) -> Diagnostic {
        // A tag that is none of those of yaml.org may be a password without its quotes.
        let isOwn = ["binary", "map", "merge", "omap", "pairs", "seq", "set", "value", "yaml"].contains(
            tag.dropFirst(2))
        let subject = tag.hasPrefix("!!") && isOwn ? "the tag '\(tag)'" : "this tag"
        return Diagnostic(
            .error, .unsupportedTag, "\(subject) has no meaning in a Kubernetes resource", at: span,
            help: "put the value in quotes if the '!' belongs to it; otherwise remove the word that starts with '!'"
        )
    }

    static func unfitTag(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedTag, "this value does not fit its tag '\(tag)'", at: span, help: "remove '\(tag)'"
        )
    }

    /// - Parameter isItem: whether the value is one of a list.
    static func invalidMerge(_ node: YAMLNode, isItem: Bool) -> Diagnostic {
        let what =
            switch node.content {
            case .sequence: "a list"
            case .scalar(let scalar) where scalar.type == .integer || scalar.type == .float:
                "the number \(shortened(scalar.text))"
            case .scalar(let scalar) where scalar.type == .null: "empty"
            default: "text"
            }
        return Diagnostic(
            .error, .invalidMerge,
            isItem
                ? "each item of a list after '<<' must be a mapping, and this item is \(what)"
                : "the value of '<<' must be a mapping or a list of mappings, and this is \(what)",
            at: node.span,
            help: isItem
                ? "remove this item, or write an alias of a mapping, such as '*name'"
                : "write an alias of a mapping: '<<: *name'"
        )
    }

    static func span(_ file: UInt32, _ offset: Int) -> SourceSpan {
        let place = UInt32(truncatingIfNeeded: offset)
        return SourceSpan(file: file, start: place, end: place + 1)
    }

    /// A number with a comma before every three digits.
    private static func grouped(_ number: Int) -> String {
        number < 1000 ? String(number) : grouped(number / 1000) + "," + String(String(1000 + number % 1000).dropFirst())
    }

    private static func hex(_ value: Int, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
