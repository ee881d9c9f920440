package import Findings

extension DiagnosticCode {
    package static let unsupportedNumber = DiagnosticCode(
        "unsupported-number", of: .resource,
        page: CodePage(
            """
            A value without quotes is infinity ('.inf', '-.inf') or no number ('.nan'), in upper or lower case. JSON has \
            no such numbers, so 'kubectl' cannot read the output: it applies nothing, and the other objects are missing \
            too. Put the value in quotes if you mean the text.
            """,
            example: [
                .resources(.orders(clientID: ".inf")),
                .printed(
                    """
                    events.yaml:23:16: error: spec.kafka.placed.metadata[3].value is '.inf', which Kubernetes cannot read [unsupported-number]
                      23 |         value: .inf
                         |                ^~~~
                         = help: put it in quotes if you mean the text, or write another number
                    """),
            ]))
}
