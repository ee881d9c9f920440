internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let deadLettersWithoutLimit = DiagnosticCode(
        "dead-letters-without-limit", of: .lint, .error,
        page: CodePage(
            """
            For SQS, a queue of dead letters and a limit of deliveries need each other. The sidecar does not \
            start with one of them, or if messages are also to stay after the limit.
            """,
            wayOut: """
                Set both, with a limit below the number of tries. Or remove both, and let the Trigger keep \
                dead letters.
                """,
            source: """
                components-contrib: pubsub/aws/snssqs/metadata.go
                """,
            example: [
                .printed(
                    """
                    fires.yaml:12:46: error: 'sqsDeadLettersQueueName' needs 'messageReceiveLimit', or the sidecar does not start [dead-letters-without-limit]
                      12 | …"lost"…
                         |  ^~~~~~
                         = help: add '- name: messageReceiveLimit' with 'value: …' to 'metadata'
                    """)
            ]))
}

extension Rule {
    /// A queue of dead letters has the limit that it needs.
    static let deadLettersWithoutLimit = Rule(
        .deadLettersWithoutLimit, .faults(.deadLettersWithoutLimit, .deadLettersWithoutLimit))
}
