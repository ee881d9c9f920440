internal import DaprCatalogue
internal import EventsAPI
internal import Findings
internal import Resolution

/// From Dapr 1.17 on Redis acknowledges a message although its delivery failed (pubsub/redis/redis.go in
/// dapr/components-contrib, commit cf92f9306; absent in v1.16.13): what has no dead letter is lost.
func checkRedisDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard options.daprVersion.minor >= 17 else { return }
    let subscriber = component.firstWithoutDeadLetters
    guard
        let name = component.generatedName
            ?? subscriber.map({ GeneratedName.eventBus(ofTrigger: $0.trigger.metadata.name.value) })
    else { return }
    let resiliency =
        "a Resiliency with inbound retries for the component '\(name)' ('ofevents explain loses-events' shows one), "
        + "and '# ofevents:ignore loses-events: REASON' here"
    bag.add(
        LintWording.losesEvents(
            component.typeSpan, "since Dapr 1.17 Redis drops an event that the adapter refuses",
            notes: subscriber.map { [Diagnostic.Note("this subscriber has no dead letters", at: $0.condition)] } ?? [],
            help: component.isEventBus
                ? "give every subscriber a dead letter; or write \(resiliency)" : "write \(resiliency)"))
}
