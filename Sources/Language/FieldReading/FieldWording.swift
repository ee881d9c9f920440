package import Findings
internal import Text
package import YAMLTree

/// The words of every finding about a field, one function a code.
package enum FieldWording {
    /// - Parameter isSecret: true for a value that may be a secret by something else than its path.
    static func wrongType(
        _ path: String, found node: YAMLNode, expected: String, help: String?, fix: Fix?, isSecret: Bool
    ) -> Diagnostic {
        let isSecret = isSecret || mayBeSecret(path: path)
        let what = expected == "a string" ? ExpectedText(at: path).noun : expected
        let isOdd = node.hasNoBreakSpace
        return Diagnostic(
            .error, .wrongType,
            "\(quoted(path: path)) must be \(what), and this is \(described(node, isShown: !isSecret))\(isOdd ? " with a no-break space (U+00A0)" : "")",
            at: node.span,
            help: isOdd
                ? "replace the no-break space with a space"
                : help ?? WrongTypeHelp(path, node, isSecret: isSecret).text(expected: expected), fix: fix
        )
    }

    /// - Parameter help: what to do here; nil for what is right for most fields.
    package static func emptyValue(
        _ path: String, at span: SourceSpan, isRequired: Bool = false, help: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "\(quoted(path: path)) is an empty string", at: span,
            help: help ?? "write a value between the quotes" + orRemoveIt(unless: isRequired))
    }

    /// - Parameter help: what to do here; nil for what is right for most fields.
    package static func emptyField(
        _ pair: YAMLPair, in path: String, isRequired: Bool = false, help: String? = nil
    ) -> Diagnostic {
        // Nothing has no place of its own, but the anchor or tag before it has one.
        var isMarked = false
        if case .scalar(let scalar) = pair.value.content {
            isMarked = scalar.text.isEmpty && scalar.style == .plain && !pair.value.span.isEmpty
        }
        return Diagnostic(
            .error, .emptyValue,
            (isTitle(path) ? "'\(pair.key.value)' of \(path)" : "'\(path).\(pair.key.value)'") + " has no value",
            at: pair.key.span,
            help: isMarked
                ? "put the value in quotes: '&' begins an anchor and '!' begins a tag"
                : help ?? "write a value for '\(pair.key.value)'" + orRemoveIt(unless: isRequired)
        )
    }

    /// The second way out, which is none where the field would then be missing.
    private static func orRemoveIt(unless isRequired: Bool) -> String { isRequired ? "" : ", or remove the field" }

    static func emptyMapping(_ path: String, at key: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "\(quoted(path: path)) is empty", at: key,
            help: "write its fields below it, indented")
    }

    package static func missingField(_ name: String, in path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .missingField, "\(quoted(path: path)) needs the field '\(name)'", at: span,
            help: "add '\(name): …' \(isTitle(path) ? "to" : "below") \(quoted(path: path))")
    }

    /// - Parameters:
    ///   - isShown: false for a key that may be a part of a value.
    ///   - known: the fields that there are.
    ///   - likely: those that are most likely meant, where none is near.
    ///   - meant: the nearest one, where it may be written without a question.
    ///   - lacking: required fields that are not there, one of which may be meant.
    static func unknownField(
        _ key: Located<String>, isShown: Bool, in path: String, near: String?, known: Set<String>, likely: [String],
        meant: String?, lacking: [String], hint: String? = nil
    ) -> Diagnostic {
        var list: String {
            let names = likely + known.subtracting(likely).sorted()
            let all = names.count == 1 ? "the only field is '\(names[0])'" : "the fields are \(quotedList(names))"
            return lacking.isEmpty
                ? all
                : all
                    + ", of which \(listed(lacking, "and")) \(lacking.count == 1 ? "is" : "are") required and not there"
        }
        return Diagnostic(
            .error, .unknownField,
            isShown
                ? "'\(shownKey(key.value))' is not a field of \(quoted(path: path))"
                : "\(quoted(path: path)) has a field without a value",
            at: key.span,
            help: hint ?? helpForColon(in: key.value, known) ?? (near ?? (likely.count == 1 ? likely[0] : nil)).map {
                "did you mean '\($0)'?"
            } ?? list,
            fix: hint == nil ? meant.map { Fix(rename: key.span, to: $0) } : nil
        )
    }
}

/// What to do where the value follows its field without a blank, as in `{topic:orders}`; nil where it does not.
private func helpForColon(in key: String, _ known: Set<String>) -> String? {
    guard let colon = key.firstIndex(of: ":"), known.contains(String(key[..<colon])) else { return nil }
    return "put a space after the ':'"
}

/// What a value is; never a string's text, which may be a secret in the wrong place.
///
/// - Parameter isShown: false for a value that may be a secret.
package func described(_ node: YAMLNode, isShown: Bool = true) -> String {
    switch node.content {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .unreadable: "unreadable"
    case .scalar(let scalar):
        switch scalar.type {
        case .string, .timestamp: "a string"
        case .null: "empty"
        case .boolean: isShown ? "the boolean \(scalar.text)" : "a boolean"
        case .integer, .float: isShown ? "the number \(shortened(scalar.text))" : "a number"
        }
    }
}

/// Whether the value at a path may be a secret, by the name of its field.
func mayBeSecret(path: String) -> Bool { mayBeSecret(name: String(path.split(separator: ".").last ?? "")) }
