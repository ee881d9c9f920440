internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let repeatsEvents = DiagnosticCode(
        "repeats-events", of: .lint,
        page: CodePage(
            """
            A consumer of JetStream is not durable, so each start of a pod brings everything again. JetStream \
            remembers for a durable consumer only how far it has read: without one every subscriber gets, at \
            each restart, all that the stream still holds.
            """,
            wayOut: """
                Add 'durableName' to a source, or to a bus with one topic and one Trigger: a durable consumer is \
                for one topic ('durable-of-several'). Where several Triggers read one event each, its value is \
                '"{appID}"'; for a Trigger with several events use another broker.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:8:11: warning: without 'durableName' JetStream brings everything that it keeps again whenever the pod restarts [repeats-events]
                       8 |     type: pubsub.jetstream
                         |           ^~~~~~~~~~~~~~~~
                         = help: add 'durableName', which is for one topic and one pod
                    """)
            ]))
}

extension Rule {
    /// A broker does not bring all its events again when a pod restarts.
    static let repeatsEvents = Rule(.repeatsEvents, .traps(of: .repeats, .repeatsEvents))
}
