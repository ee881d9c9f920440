internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let losesEvents = DiagnosticCode(
        "loses-events", of: .lint,
        page: CodePage(
            """
            The broker or Dapr lets go of an event that the adapter refuses, or of what comes while a pod \
            restarts, in the place of bringing it again. A sink that is down for a minute then costs the \
            events of that minute. The finding says which setting does so: retries of Kafka that are switched \
            off, counted or, with an exponential back-off, end after 15 minutes, a queue of RabbitMQ that \
            acknowledges by itself, is deleted with its reader or kept in memory only, MQTT without back-off \
            or with a clean session, JetStream without acknowledgements or a durable consumer, Redis from Dapr \
            1.17 on where a subscriber has no dead letters.
            """,
            wayOut: """
                Set what the finding names. Where the component has no such setting, give every subscriber a \
                'deadLetterTopic' or 'deadLetterSink', which keeps what could not be delivered. A source has no \
                dead letters: there, and where you want none, let Dapr deliver again, with a Resiliency such as \
                this in the namespace of the pods, for the Component that the finding names. Resiliencies are \
                not read, so suppress the finding at the type with '# ofevents:ignore loses-events: the \
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
                    fires.yaml:9:11: warning: RabbitMQ drops a message that the adapter refuses [loses-events]
                       9 |     type: pubsub.rabbitmq
                         |           ^~~~~~~~~~~~~~~
                         = help: add '- name: requeueInFailure' with 'value: "true"' to 'metadata'
                    """),
            ]))
}

extension Rule {
    /// No setting of a component loses events that the adapter refuses, or that come while a pod restarts.
    static let losesEvents = Rule(.losesEvents, .traps(of: .loses, .losesEvents))
}
