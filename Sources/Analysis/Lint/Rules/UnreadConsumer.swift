internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let unreadConsumer = DiagnosticCode(
        "unread-consumer", of: .lint,
        page: CodePage(
            """
            Dapr does not read the name of a consumer for this type. The readers that it was meant for are the \
            same as without it.
            """,
            wayOut: """
                Remove it.
                """,
            source: """
                components-contrib: pubsub/jetstream/metadata.go and pubsub/azure/servicebus/queues
                """,
            example: [
                .printed(
                    """
                    fires.yaml:13:14: warning: 'pubsub.jetstream' does not read 'consumerID' [unread-consumer]
                      13 | …consumerID…
                         |  ^~~~~~~~~~
                         = help: remove it: 'durableName' names the consumer, and ofevents sets it
                    """)
            ]))
}

extension Rule {
    /// The name of a consumer stands where it is read.
    static let unreadConsumer = Rule(.unreadConsumer, .faults(.unreadConsumer, .unreadConsumer))
}
