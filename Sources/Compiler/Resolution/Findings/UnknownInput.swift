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
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: Trigger
                    metadata:
                      name: mail
                    spec:
                      eventBus: default
                      inputs:
                      - name: placed
                        eventSourceName: orders
                        eventName: placed
                      subscribers:
                      - condition: placed && !payed
                        topic: mail
                    """),
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
