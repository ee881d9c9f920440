package import Findings

extension DiagnosticCode {
    package static let unknownEventSource = DiagnosticCode(
        "unknown-event-source", of: .resource, .warning,
        page: CodePage(
            """
            A Trigger names an EventSource that is not in the set. It may well be in the cluster, so this is \
            only a warning; its events cannot be checked.
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
                        eventSourceName: payments
                        eventName: placed
                      subscribers:
                      - condition: placed
                        topic: mail
                    """),
                .printed(
                    """
                    events.yaml:9:22: warning: EventSource 'payments' of namespace 'default' is not in the files given [unknown-event-source]
                       9 |     eventSourceName: payments
                         |                      ^~~~~~~~
                         = help: name its file too, so that the event can be checked
                    """),
                .orders,
            ]))
}
