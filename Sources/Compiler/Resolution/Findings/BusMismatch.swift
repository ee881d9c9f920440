package import Findings

extension DiagnosticCode {
    package static let busMismatch = DiagnosticCode(
        "bus-mismatch", of: .resource,
        page: CodePage(
            """
            A Trigger listens to another event bus than the one that the EventSource publishes to, so the event \
            never arrives. Two buses count as one if their text is the same, except for the name of the reader: \
            'consumerID', 'consumerGroup' or 'durableName'.
            """,
            example: [
                .resources(
                    .eventBus(metadata: "name: other", spec: ExampleResource.backend("kafka")),
                    .trigger(eventBus: "other")),
                .printed(
                    """
                    events.yaml:18:22: error: EventSource 'orders' publishes to EventBus 'default' of namespace 'default', and this Trigger listens to EventBus 'other' of namespace 'default' [bus-mismatch]
                      18 |     eventSourceName: orders
                         |                      ^~~~~~
                         = help: write the same 'eventBus' in the EventSource and the Trigger
                    orders.yaml:15:13: note: EventSource 'orders' names its event bus here
                      15 |   eventBus: default
                         |             ^~~~~~~
                    """),
                .orders,
            ]))
}
