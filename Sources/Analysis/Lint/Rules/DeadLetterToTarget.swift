package import Findings

extension DiagnosticCode {
    package static let deadLetterToTarget = DiagnosticCode(
        "dead-letter-to-target", of: .lint,
        page: CodePage(
            """
            Dead letters go to the very place that did not take the event. There they fail again, and the \
            event is refused as if there were no dead letters.
            """,
            wayOut: "Name another topic or another Service, best one that hardly ever fails.",
            example: [
                .printed(
                    """
                    fires.yaml:46:22: warning: what cannot be delivered to 'parcels' is sent to 'parcels' again [dead-letter-to-target]
                      46 |     deadLetterTopic: parcels
                         |                      ^~~~~~~
                         = help: name another place for dead letters
                    fires.yaml:45:12: note: this is where it could not be delivered
                      45 |     topic: parcels
                         |            ^~~~~~~
                    """)
            ]))
}
