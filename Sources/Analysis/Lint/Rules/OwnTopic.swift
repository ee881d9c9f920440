package import Findings

extension DiagnosticCode {
    package static let ownTopic = DiagnosticCode(
        "own-topic", of: .lint,
        page: CodePage(
            """
            The Trigger publishes to the topic of one of its own inputs, so what it sends comes back to it. \
            The adapter recognises such events and ends the circle, but other readers of the topic take what \
            it sends for events of the source.
            """,
            wayOut: """
                Publish to a topic that is not an input. Topics of inputs are named \
                '{namespace}-{eventSource}-{event}'; any other name is free.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:45:12: warning: the topic 'default-orders-placed' is that of this Trigger's input 'placed' [own-topic]
                      45 |     topic: default-orders-placed
                         |            ^~~~~~~~~~~~~~~~~~~~~
                         = help: publish to a topic of its own: the adapter recognises what it sent and ends the circle, but whoever else reads this one takes it for events of the source
                    """)
            ]))
}
