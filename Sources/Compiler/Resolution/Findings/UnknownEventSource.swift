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
                .resources(
                    .trigger(
                        inputs: """
                            - name: placed
                              eventSourceName: payments
                              eventName: placed
                            """)),
                .printed(
                    """
                    events.yaml:9:22: warning: the given files have no EventSource 'payments' in namespace 'default' [unknown-event-source]
                       9 |     eventSourceName: payments
                         |                      ^~~~~~~~
                         = help: correct the name, or also give ofevents the file that defines this EventSource
                    """),
                .orders,
            ]))
}
