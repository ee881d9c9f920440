internal import Findings

/// The in-memory component carries events within one sidecar (pubsub/in-memory in dapr/components-contrib v1.18.4), and every
/// EventSource and Trigger has a sidecar of its own.
func checkInMemoryDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    bag.add(
        LintWording.losesEvents(
            component.typeSpan, "events of 'pubsub.in-memory' never leave the pod that publishes them",
            help: "use a broker, such as Kafka, Redis or RabbitMQ"))
}
