internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let repeatsEvents = DiagnosticCode(
        "repeats-events", of: .lint,
        page: CodePage(
            """
            'durableName' is empty, so each start of a pod redelivers everything. JetStream remembers its position \
            only for a durable consumer. Without one, every subscriber gets all stored events of the stream at \
            each restart. With RabbitMQ and a 'prefetchCount' of 0 a pod gets the whole \
            queue at once. What it has not acknowledged when it ends is redelivered.
            """,
            wayOut: """
                Remove 'durableName': ofevents then names a durable consumer for each topic. For RabbitMQ remove \
                'prefetchCount': ofevents then sets it to 50.
                """,
            source: "components-contrib: code of each component; run with Dapr 1.16 and 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:16:13: warning: without 'durableName', JetStream redelivers all stored events whenever the pod restarts [repeats-events]
                      16 |     - name: durableName
                         |             ^~~~~~~~~~~
                         = help: remove 'durableName': ofevents then sets it for each topic
                    """)
            ]))
}

extension Rule {
    /// A broker does not bring all its events again when a pod restarts.
    static let repeatsEvents = Rule(.repeatsEvents, .traps(of: .repeats, .repeatsEvents))
}
