package import Findings

extension DiagnosticCode {
    package static let conditionSyntax = DiagnosticCode(
        "condition-syntax", of: .resource,
        page: CodePage(
            """
            The condition is not valid. A condition has input names, '&&', '||', '!', '==', '!=', parentheses, \
            'true' and 'false'. An input is true or false: conditions do not read the data of events yet, nor \
            numbers, texts, calls and what else CEL has.
            """,
            example: [
                .resources(.trigger(subscribers: ExampleResource.mail(if: "placed and not paid"))),
                .printed(
                    """
                    events.yaml:12:23: error: '&&', '||', '==', '!=' or the end of the condition is expected here, not 'and' [condition-syntax]
                      12 |   - condition: placed and not paid
                         |                       ^~~
                         = help: write '&&' instead of 'and'
                    """),
                .orders,
            ]))
}
