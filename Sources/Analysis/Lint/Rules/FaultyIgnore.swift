package import Findings

extension DiagnosticCode {
    package static let faultyIgnore = DiagnosticCode(
        "faulty-ignore", of: .lint,
        page: CodePage(
            """
            A comment that is to silence a rule silences nothing, names no rule or an error of the compiler, \
            gives no reason, or is misspelt. Left in place it looks like a decision, and would hide the next \
            mistake on its line. So would a rule that '--disable' or the configuration file leaves out and \
            that finds nothing, and a line of the baseline whose finding is gone; those are notes.
            """,
            wayOut: """
                Remove it where nothing is found any more, mend the name of the rule, or say why behind the \
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
