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
            retries, a clean session, or its use as an event bus. For JetStream it is a limited number of deliveries, \
            missing acknowledgements, or an empty 'durableName'. Where no \
            Resiliency retries, Redis (from Dapr 1.17 on) and schedules lose what comes while the adapter restarts. \
            Kinesis, Event Hubs as a binding, and changes of Kubernetes and RethinkDB pass over what is not delivered, \
            so that only dead letters keep it.
            """,
            wayOut: """
                Set what the finding names. ofevents writes a Resiliency for each workload, but not with the option \
                '--resiliency none', and not for Dapr 1.9 or older. Then let Dapr retry with one of your own, in the \
                namespace of the pods, for the Component that the finding names. Give this file to ofevents together \
                with the others.
                """,
            source: "components-contrib: code of each component; run with Dapr 1.16 and 1.18",
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
                          forever: {policy: exponential, maxInterval: 15s, maxRetries: -1}
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
