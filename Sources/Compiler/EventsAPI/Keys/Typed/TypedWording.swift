internal import FieldReading
internal import Findings
internal import Text

/// The words of findings about fields of the released dialect.
enum TypedWording {
    static func missing(_ names: [String], beside key: Located<String>, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .missingField,
            "'\(key.value)' is true, so '\(path)' also needs \(listed(names, "and"))", at: key.span,
            help:
                "add \(names.map { "'\($0): …'" }.joined(separator: " and ")) beside it, or write '\(key.value): false'"
        )
    }
}
