package import Findings

extension DiagnosticCode {
    package static let duplicateInput = DiagnosticCode(
        "duplicate-input", of: .resource,
        page: CodePage(
            """
            Two inputs of a Trigger have the same name, so a condition cannot distinguish them. Rename one, also \
            in the conditions.
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
                      - name: placed
                        eventSourceName: orders
                        eventName: paid
                      subscribers:
                      - condition: placed
                        topic: mail
                    """),
                .printed(
                    """
                    events.yaml:11:11: error: the input 'placed' is defined twice [duplicate-input]
                      11 |   - name: placed
                         |           ^~~~~~
                         = help: rename one of the two inputs, also in the conditions
                    events.yaml:8:11: note: it is first defined here
                       8 |   - name: placed
                         |           ^~~~~~
                    """),
                .orders,
            ]))
}
