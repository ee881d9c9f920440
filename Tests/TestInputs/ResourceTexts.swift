/// A resource of ours as YAML.
///
/// - Parameter spec: what stands behind `spec:`.
package func resource(_ kind: String, _ name: String, namespace: String? = nil, spec: String) -> String {
    let place = namespace.map { ", namespace: \($0)" } ?? ""
    return """
        apiVersion: events.openfunction.io/v1alpha1
        kind: \(kind)
        metadata: {name: \(name)\(place)}
        spec: \(spec)

        """
}

/// The same as a document beside others.
package func document(_ kind: String, _ name: String, namespace: String? = nil, spec: String) -> String {
    "---\n" + resource(kind, name, namespace: namespace, spec: spec)
}

/// An EventBus or ClusterEventBus with a broker that is left as it comes.
package func redisBus(_ kind: String, _ name: String, namespace: String? = nil, host: String = "redis") -> String {
    let component = "{version: v1, type: pubsub.redis, metadata: [{name: redisHost, value: \(host)}]}"
    return document(kind, name, namespace: namespace, spec: "{redis: \(component)}")
}

/// An EventSource with one schedule, on an event bus.
package func cronSource(_ name: String, event: String = "tick", namespace: String? = nil, bus: String = "default")
    -> String
{
    let component = "{version: v1, type: bindings.cron}"
    return document(
        "EventSource", name, namespace: namespace, spec: "{eventBus: \(bus), cron: {\(event): \(component)}}")
}

/// An EventSource that calls the Service `report`, and has no other producers.
///
/// - Parameter sources: the lines that say where events come from, indented as they stand below `spec`.
package func sinkSource(_ name: String = "orders", _ sources: String) -> String {
    resource(
        "EventSource", name,
        spec: "\n  producers: []\n  sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: report}}\n"
            + sources)
}

/// The field of an EventSource for dead letters, as it stands below `spec`.
package let deadLetterSink =
    "  deadLetterSink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: lost}}\n"

/// A Trigger with one input `a` and one subscriber.
package func trigger(
    _ name: String, on source: String = "clock", event: String = "tick", namespace: String? = nil,
    bus: String = "default",
    condition: String = "a", topic: String = "out", sourceNamespace: String? = nil
) -> String {
    let place = sourceNamespace.map { ", eventSourceNamespace: \($0)" } ?? ""
    let input = "{name: a, eventSourceName: \(source), eventName: \(event)\(place)}"
    return document(
        "Trigger", name, namespace: namespace,
        spec: "{eventBus: \(bus), inputs: [\(input)], subscribers: [{condition: \"\(condition)\", topic: \(topic)}]}")
}
