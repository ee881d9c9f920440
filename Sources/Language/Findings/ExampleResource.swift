/// A resource in the example of a code.
///
/// Most fields are the same in many examples. A page states those that it is about; the others have the values of an example without
/// a mistake.
package struct ExampleResource: Sendable {
    /// The resource as YAML.
    let text: String

    private init(text: String) { self.text = text }

    private init(_ apiVersion: String, _ kind: String, metadata: String, spec: String?...) {
        let fields = spec.compactMap(\.self).joined(separator: "\n")
        text = """
            apiVersion: events.openfunction.io/\(apiVersion)
            kind: \(kind)
            metadata:
            \(Self.indented(metadata))
            spec:
            \(Self.indented(fields))
            """
    }

    private static func indented(_ lines: String) -> String {
        lines.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
    }
}

extension ExampleResource {
    /// A document that is no resource.
    package static func other(_ text: String) -> Self { Self(text: text) }

    /// A bus of Redis.
    ///
    /// - Parameters:
    ///   - metadata: the fields of `metadata`, from the beginning of the line.
    ///   - spec: the fields of `spec`, in the same way.
    package static func eventBus(metadata: String = "name: default", spec: String? = nil) -> Self {
        Self("v1alpha1", "EventBus", metadata: metadata, spec: spec ?? backend("redis"))
    }

    /// A clock that calls a Service.
    ///
    /// - Parameters:
    ///   - output: the fields that say where events go; nil for none.
    ///   - sources: the fields that say where events come from; nil for none.
    package static func eventSource(
        version: String = "v1alpha1", kind: String = "EventSource", metadata: String = "name: clock",
        output: String? = service, sources: String? = tick()
    ) -> Self {
        Self(version, kind, metadata: metadata, spec: output, sources)
    }

    /// A Trigger that mails what comes of the source `orders`.
    ///
    /// - Parameters:
    ///   - inputs: the list behind `inputs`; nil for none.
    ///   - subscribers: the list behind `subscribers`; nil for none.
    package static func trigger(
        metadata: String = "name: mail", eventBus: String = "default", inputs: String? = placed,
        subscribers: String? = mail()
    ) -> Self {
        Self(
            "v1alpha1", "Trigger", metadata: metadata,
            spec: "eventBus: \(eventBus)", inputs.map { "inputs:\n\($0)" }, subscribers.map { "subscribers:\n\($0)" })
    }
}

/// Values of fields.
extension ExampleResource {
    /// The output to a Service.
    package static let service = """
        sink:
          ref:
            apiVersion: serving.knative.dev/v1
            kind: Service
            name: archive
        """

    /// The event `tick` of the source `cron`, with the fields of its component.
    package static func tick(_ fields: String = component("bindings", "cron")) -> String {
        source("cron", "tick", fields)
    }

    /// A source with one event, of the broker that its key names.
    ///
    /// - Parameter settings: the list behind `metadata`; nil for none.
    package static func source(
        _ key: String, _ event: String, category: String = "bindings", settings: String? = nil
    ) -> String {
        source(key, event, component(category, key) + (settings.map { "\nmetadata:\n\($0)" } ?? ""))
    }

    private static func source(_ key: String, _ event: String, _ fields: String) -> String {
        "\(key):\n  \(event):\n\(indented(indented(fields)))"
    }

    /// The backend of a bus.
    ///
    /// - Parameter broker: nil for the one that the key names.
    package static func backend(_ key: String, category: String = "pubsub", broker: String? = nil) -> String {
        "\(key):\n\(indented(component(category, broker ?? key)))"
    }

    /// The fields of a component without settings.
    package static func component(_ category: String, _ broker: String) -> String {
        "version: v1\ntype: \(category).\(broker)"
    }

    /// The input for the event `placed` of the source `orders`.
    package static let placed = """
        - name: placed
          eventSourceName: orders
          eventName: placed
        """

    /// The subscriber that gets that event.
    package static func mail(if condition: String = "placed", topic: String = "mail") -> String {
        """
        - condition: \(condition)
          topic: \(topic)
        """
    }
}

extension CodePage.Example {
    /// One file with resources.
    package static func resources(_ resources: ExampleResource..., named name: String? = nil) -> Self {
        .file(named: name, resources.map(\.text).joined(separator: "\n---\n"))
    }

    /// The file that stands beside the examples of many codes: a bus, and a source of events.
    package static let orders = Self.resources(
        .eventBus(),
        .eventSource(
            metadata: "name: orders", output: "eventBus: default",
            sources: ExampleResource.source("kafka", "placed")),
        named: "orders.yaml")
}
