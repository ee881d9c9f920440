package import Findings
internal import Text

extension DiagnosticCode {
    package static let faultyIgnore = DiagnosticCode(
        "faulty-ignore", of: .lint,
        page: CodePage(
            """
            A comment that is to suppress a rule suppresses nothing, names no rule or an error of the compiler, \
            gives no reason, or is misspelt. Left in place it looks like a decision, and would hide the next \
            mistake on its line. So would a rule that '--disable' or the configuration file leaves out and \
            that finds nothing, and a line of the baseline whose finding is gone; those are notes.
            """,
            wayOut: """
                Remove it where nothing is found any more, correct the name of the rule, or say why behind the \
                colon: '# ofevents:ignore RULE: REASON', with commas between several rules. Nothing is said \
                about comments in a set that has errors: what is behind them is not looked at.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:1:1: warning: this comment silences nothing: there is no 'spaces-in-list' in its place [faulty-ignore]
                       1 | # ofevents:ignore spaces-in-list: there are none
                         | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: remove it, or put it on the line of the finding, or above the resource
                    """)
            ]))
}

extension Rule {
    /// A comment that suppresses findings names a rule and a reason, and suppresses some; so does what leaves out a rule elsewhere.
    ///
    /// Which comments are used is known when all other findings are: `suppress` and `unusedSuppressions` find these.
    static let faultyIgnore = Rule(.faultyIgnore)
}

/// The messages of `faulty-ignore`.
enum FaultyIgnore {
    private static let comment = "write '# ofevents:ignore RULE: REASON'"

    static func unknownDirective(at span: SourceSpan) -> Diagnostic {
        Diagnostic(.warning, .faultyIgnore, "this comment says nothing that is known", at: span, help: comment)
    }

    static func withoutColon(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "this comment has no ':' behind the rule that it is to silence", at: span,
            help: comment)
    }

    static func errorOfCompiler(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "'\(name)' is an error of the compiler, which cannot be silenced", at: span,
            help: "mend what it is about, and remove the comment")
    }

    static func unknownRule(_ name: String, known codes: DiagnosticCodes, at span: SourceSpan) -> Diagnostic {
        let near = nearestName(to: name, among: codes.settableIDs)
        return Diagnostic(
            .warning, .faultyIgnore, "there is no rule '\(shortened(name))' to be silenced", at: span,
            help: near.map { "did you mean '\($0)'?" } ?? comment)
    }

    static func withoutReason(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "this comment silences '\(name)' without a reason", at: span,
            help: "write '# ofevents:ignore \(name): ' and why")
    }

    /// - Parameter line: that of a finding nearby.
    static func unused(_ name: String, at span: SourceSpan, belongsOn line: Int?) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "this comment silences nothing: there is no '\(name)' in its place", at: span,
            help: line.map { "put it on line \($0), where '\(name)' is found" }
                ?? "remove it, or put it on the line of the finding, or above the resource")
    }

    static func unusedDisabling(_ rule: String, by origin: String) -> Diagnostic {
        Diagnostic(
            .note, .faultyIgnore, "\(origin) leaves out '\(rule)', and nothing of it is found", at: nil,
            help: "remove it, so that the next mistake is seen")
    }

    static func staleBaseline(_ count: Int, at span: SourceSpan) -> Diagnostic {
        let lines =
            switch count {
            case 1: "this line of the baseline fits"
            case 2: "this and another line of the baseline fit"
            default: "this and \(count - 1) other lines of the baseline fit"
            }
        return Diagnostic(
            .note, .faultyIgnore, "\(lines) nothing any more", at: span,
            help: "\(count == 1 ? "remove it, or " : "")write the baseline of all files anew with --write-baseline")
    }
}
