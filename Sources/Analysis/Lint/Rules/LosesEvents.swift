internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let losesEvents = DiagnosticCode(
        "loses-events", of: .lint,
        page: CodePage(
            """
            The broker or Dapr drops an event that the adapter refuses, or events that arrive while a pod \
            restarts, instead of redelivering them. If a sink is down for a minute, you lose the events of that \
            minute. The finding names the setting that causes this. For Kafka these are retries that are switched \
            off, limited in number, or end after 15 minutes with an exponential back-off, and on a bus the newest \
            offset as the first. For RabbitMQ it is a queue with automatic acknowledgement, one that is deleted \
            with its reader, one in memory only, or publishing without confirms. For MQTT it is a back-off without \
            retries or a clean session, and for JetStream missing acknowledgements or a missing durable consumer. \
            From Dapr 1.17 on, Redis drops events if a subscriber has no dead letters.
            """,
            wayOut: """
                Set what the finding names. If the component has no such setting, give every subscriber a \
                'deadLetterTopic' or 'deadLetterSink', which keeps the events that cannot be delivered. A source \
                has no dead letters. There, and if you do not want any, let Dapr retry with a Resiliency like this \
                one, in the namespace of the pods, for the Component that the finding names. Lint does not read \
                Resiliencies, so suppress the finding at the type with '# ofevents:ignore loses-events: the \
                Resiliency retries'.
                """,
            example: [
                .file(
                    """
                    apiVersion: dapr.io/v1alpha1
                    kind: Resiliency
                    metadata:
                      name: retries
                    spec:
                      policies:
                        retries:
                          forever: {policy: exponential, maxInterval: 60s, maxRetries: -1}
                      targets:
                        components:
                          trigger-eventbus-shipping:
                            inbound: {retry: forever}
                    """),
                .printed(
                    """
                    fires.yaml:13:13: warning: RabbitMQ drops an event whose delivery failed [loses-events]
                      13 |     - name: requeueInFailure
                         |             ^~~~~~~~~~~~~~~~
                         = help: set 'requeueInFailure' to "true"
                    """),
            ]))
}

extension Rule {
    /// No setting of a component loses events that the adapter refuses, or that come while a pod restarts.
    static let losesEvents = Rule(.losesEvents, .traps(of: .loses, .losesEvents))
}
