package import Findings

extension DiagnosticCode {
    package static let eventCycle = DiagnosticCode(
        "event-cycle", formerly: ["event-circle"], of: .lint,
        page: CodePage(
            """
            Events go in a circle: each leads to another one, which leads to the first again, and the pods and \
            the broker do nothing else any more. The finding stands at the first step, and its notes at the \
            others. Followed are the topics of event buses, through Triggers, and through EventSources that \
            read a topic of the same broker.
            """,
            wayOut: "Publish to another topic, or stop reading it.",
            example: [
                .printed(
                    """
                    fires.yaml:22:5: warning: events go round in a circle: EventSource 'orders' reads 'orders' and publishes it to 'default-orders-placed' [event-cycle]
                      22 |     placed:
                         |     ^~~~~~
                         = help: publish to another topic, or do not read it again; one event would be delivered without end
                    fires.yaml:40:5: note: EventSource 'checked' reads 'checked-orders' and publishes it to 'default-checked-again'
                      40 |     again:
                         |     ^~~~~
                    fires.yaml:70:12: note: Trigger 'checking' reads 'default-checked-again' and publishes to 'orders'
                      70 |     topic: orders
                         |            ^~~~~~
                    fires.yaml:85:12: note: Trigger 'approving' reads 'default-orders-placed' and publishes to 'checked-orders'
                      85 |     topic: checked-orders
                         |            ^~~~~~~~~~~~~~
                    """)
            ]))
}
