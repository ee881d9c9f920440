package import Findings

extension DiagnosticCode {
    package static let conditionNeverTrue = DiagnosticCode(
        "condition-never-true", of: .lint,
        page: CodePage(
            """
            No choice of inputs makes this subscriber fire, so its sink and its topic never get an event, and \
            nothing reports that. A condition is asked when one of its inputs has an event, and that input is \
            true then: '!a' alone is false each time it is asked.
            """,
            wayOut: """
                Name an input that is to be true beside the negated one, such as 'b && !a', or remove the \
                subscriber.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:44:16: warning: this subscriber never fires [condition-never-true]
                      44 |   - condition: "!placed"
                         |                ^~~~~~~~~
                         = help: a condition is asked when one of its inputs has an event: name another input, one that is to be true, beside those behind '!'
                    """)
            ]))
}
