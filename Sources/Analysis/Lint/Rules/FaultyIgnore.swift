package import Findings
internal import Text

extension DiagnosticCode {
    package static let faultyIgnore = DiagnosticCode(
        "faulty-ignore", of: .lint,
        page: CodePage(
            """
            A comment should suppress a rule, but it suppresses nothing, names no rule or an error of the \
            compiler, gives no reason, or is misspelt. It looks like a decision and would hide the next mistake on \
            its line. Two notes are similar: a rule is turned off ('--disable' or the configuration file) and \
            would find nothing, or a line of the baseline matches no finding any more.
            """,
            wayOut: """
                Remove the comment if there is no finding any more, correct the name of the rule, or write the \
                reason after the colon. The form is '# ofevents:ignore RULE: REASON', with commas between several \
                rules. Lint does not check comments in a set that has errors, because errors hide other findings.
                """,
            source: "ofevents: comments",
            example: [
                .printed(
                    """
                    fires.yaml:1:1: warning: this comment suppresses nothing: the rule 'spaces-in-list' finds nothing here [faulty-ignore]
                       1 | # ofevents:ignore spaces-in-list: there are none
                         | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                         = help: remove the comment, or move it to the line of the finding
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
        Diagnostic(
            .warning, .faultyIgnore, "this comment starts with 'ofevents:', but what follows is not known", at: span,
            help: comment)
    }

    static func withoutColon(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "this comment has no ':' after the name of the rule", at: span,
            help: comment)
    }

    static func errorOfCompiler(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "'\(name)' is always an error, and a comment cannot suppress it",
            at: span,
            help: "fix the error, and remove the comment")
    }

    static func unknownRule(_ name: String, known codes: DiagnosticCodes, at span: SourceSpan) -> Diagnostic {
        let near = nearestName(to: name, among: codes.settableIDs)
        return Diagnostic(
            .warning, .faultyIgnore, "'\(shortened(name))' is not a rule, so this comment suppresses nothing", at: span,
            help: near.map { "did you mean '\($0)'?" } ?? comment)
    }

    static func withoutReason(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "this comment suppresses '\(name)' without a reason", at: span,
            help: "add ': ' and the reason: '# ofevents:ignore \(name): REASON'")
    }

    /// - Parameter line: that of a finding nearby.
    static func unused(_ name: String, at span: SourceSpan, belongsOn line: Int?) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "this comment suppresses nothing: the rule '\(name)' finds nothing here", at: span,
            help: line.map { "move it to line \($0), where the rule '\(name)' finds something" }
                ?? "remove the comment, or move it to the line of the finding")
    }

    static func unusedDisabling(_ rule: String, by origin: String) -> Diagnostic {
        Diagnostic(
            .note, .faultyIgnore, "\(origin) turns off the rule '\(rule)', which finds nothing in these files", at: nil,
            help: "remove it, so that the rule reports new mistakes")
    }

    static func staleBaseline(_ count: Int, at span: SourceSpan) -> Diagnostic {
        let lines =
            switch count {
            case 1: "this line of the baseline (the file of accepted findings) matches"
            case 2: "this and another line of the baseline (the file of accepted findings) match"
            default: "this and \(count - 1) other lines of the baseline (the file of accepted findings) match"
            }
        return Diagnostic(
            .note, .faultyIgnore, "\(lines) no finding any more", at: span,
            help: count == 1
                ? "remove this line"
                : "write the baseline of all files again: 'ofevents lint --write-baseline FILE PATH...'")
    }
}
