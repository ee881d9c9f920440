package import Findings

extension DiagnosticCode {
    package static let unknownInput = DiagnosticCode(
        "unknown-input", of: .resource,
        page: CodePage(
            """
            A condition names an input that the Trigger does not have. Correct the name, or add the input to \
            'inputs'.
            """,
            example: [
                .resources(.trigger(subscribers: ExampleResource.mail(if: "placed && !payed"))),
                .printed(
                    """
                    events.yaml:12:27: error: 'payed' in this condition is not an input of this Trigger [unknown-input]
                      12 |   - condition: placed && !payed
                         |                           ^~~~~
                         = help: did you mean 'placed'?
                    """),
                .orders,
            ]))
}
