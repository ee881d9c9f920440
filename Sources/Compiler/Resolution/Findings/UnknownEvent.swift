internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let unknownEvent = DiagnosticCode(
        "unknown-event", of: .resource,
        page: CodePage(
            """
            A Trigger names an event that its EventSource does not have, so its input would never be true. The \
            name of an event is its key below \(SourceKey.names).
            """,
            example: [
                .resources(
                    .trigger(
                        inputs: """
                            - name: placed
                              eventSourceName: orders
                              eventName: plased
                            """)),
                .printed(
                    """
                    events.yaml:10:16: error: EventSource 'orders' has no event 'plased' [unknown-event]
                      10 |     eventName: plased
                         |                ^~~~~~
                         = help: did you mean 'placed'?
                    orders.yaml:13:9: note: EventSource 'orders' is defined here
                      13 |   name: orders
                         |         ^~~~~~
                    """),
                .orders,
            ]))
}
