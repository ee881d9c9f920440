/// How much a diagnostic matters: an error stops the output, a warning and a note do not.
package enum Severity: String, Sendable, Comparable {
    case error
    case warning
    case note

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// One finding about the input: what is wrong, where, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
    /// A further place that belongs to the finding, such as the first of two duplicates.
    package struct Note: Sendable, Hashable {
        package var message: String
        package var span: SourceSpan

        package init(_ message: String, at span: SourceSpan) {
            self.message = message
            self.span = span
        }
    }

    package var severity: Severity
    package var code: DiagnosticCode

    /// One sentence without a full stop; values of the input stand in single quotes.
    package var message: String

    /// The place, or nil where the finding is about the set as a whole.
    package var span: SourceSpan?

    package var notes: [Note]

    /// The way out, where it is not plain from the message.
    package var help: String?

    /// How to fix it, where exactly one fix is right.
    package var fix: Fix?

    package init(
        _ severity: Severity,
        _ code: DiagnosticCode,
        _ message: String,
        at span: SourceSpan?,
        notes: [Note] = [],
        help: String? = nil,
        fix: Fix? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
        self.notes = notes
        self.help = help
        self.fix = fix
    }
}
