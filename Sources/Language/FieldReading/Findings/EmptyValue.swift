package import Findings

extension DiagnosticCode {
    package static let emptyValue = DiagnosticCode(
        "empty-value", of: .resource,
        page: CodePage(
            """
            A field has an empty string, often because a variable was not set, or nothing at all although it needs \
            a value. Give it a value, or remove it.
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
                      - condition: placed
                        topic: ""
                    """),
                .printed(
                    """
                    events.yaml:13:12: error: 'spec.subscribers[0].topic' is an empty string [empty-value]
                      13 |     topic: ""
                         |            ^~
                         = help: write a value between the quotes, or remove the field
                    """),
                .orders,
            ]))
}
