package import Findings

extension DiagnosticCode {
    package static let unknownEventSource = DiagnosticCode(
        "unknown-event-source", of: .resource, .warning,
        page: CodePage(
            """
            A Trigger names an EventSource that is not in the set. It may be in the cluster, so this is only a \
            warning, but ofevents cannot check its events.
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
                    events.yaml:9:22: warning: EventSource 'payments' of namespace 'default' is not in these files [unknown-event-source]
                       9 |     eventSourceName: payments
                         |                      ^~~~~~~~
                         = help: also name its file, so that ofevents can check the event
                    """),
                .orders,
            ]))
}
