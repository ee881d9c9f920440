internal import FieldReading
internal import Findings
internal import Text

/// The words of findings about fields of the released dialect.
enum TypedWording {
    static func ignored(_ key: Located<String>, _ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .note, .ignoredField, "'\(path)' has no effect: \(reason)", at: key.span,
            help: "remove '\(key.value)'")
    }

    static func scaleWithoutEffect(_ key: Located<String>) -> Diagnostic {
        Diagnostic(
            .note, .ignoredField, "'\(key.value)' has no effect yet: there is one pod", at: key.span,
            help: "remove it, or keep it for a release of ofevents that scales pods")
    }

    static func withoutStream(_ key: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .redisBindingSource, "'\(shortened(key.value))' gives no events: Dapr's Redis binding only writes",
            at: key.span,
            help: """
                name a stream, which is then read through pub/sub, below '\(shortened(key.value))':
                  srcTopic: my-stream
                """)
    }

    static func bareNumber(_ path: String, _ number: Located<String>) -> Diagnostic {
        Diagnostic(
            .note, .bareNumber, "'\(path)' is a text, and this is the number \(shortened(number.value))",
            at: number.span, help: "put it in quotes, as a cluster refuses a number: \"\(shortened(number.value))\"",
            fix: Fix(quote: number.span))
    }

    static func invalidValue(_ path: String, _ value: Located<String>, help: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidFieldValue, "'\(path)' cannot be \(shownValue(value.value))", at: value.span,
            help: helpForUnfilled(value.value) ?? help)
    }

    /// The way out for a setting that only the component has, by its name there.
    static func settingHelp(_ name: String, written key: String) -> String {
        "it is a setting of the component: remove it, run 'ofevents migrate component', and add it to 'metadata'"
            + (name == key ? "" : " as '\(name)'")
    }

    /// The way out for what the broker's own world calls a field.
    static func otherName(_ field: TypedField) -> String {
        field.ignored.map { "remove it: \($0)" } ?? "write '\(field.name)'"
    }

    static func missing(_ names: [String], beside key: Located<String>, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .missingField,
            "'\(key.value)' is true, so '\(path)' also needs \(listed(names, "and"))", at: key.span,
            help:
                "add \(names.map { "'\($0): …'" }.joined(separator: " and ")) beside it, or write '\(key.value): false'"
        )
    }
}
