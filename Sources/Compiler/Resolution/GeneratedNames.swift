package import EventsAPI
internal import Text

/// The names of everything that is generated. They are pinned: users and their clusters know them.
package enum GeneratedName {
    package static func source(_ eventSource: String, _ kind: SourceKey, _ event: String) -> String {
        "eventsource-\(eventSource)-\(kind.name)-\(event)"
    }

    package static func sink(ofEventSource eventSource: String) -> String { "eventsource-sink-\(eventSource)" }

    package static func deadLetterSink(ofEventSource eventSource: String) -> String {
        "\(sink(ofEventSource: eventSource))-dead-letter"
    }

    package static func eventBus(ofEventSource eventSource: String) -> String { "eventsource-eventbus-\(eventSource)" }

    package static func trigger(_ trigger: String) -> String { "trigger-\(trigger)" }

    package static func eventBus(ofTrigger trigger: String) -> String { "trigger-eventbus-\(trigger)" }

    /// The Component of a further topic, where a Trigger needs one for each: `eventBus(ofTrigger:)` names the first.
    package static func eventBus(ofTrigger trigger: String, eventSource: String, event: String) -> String {
        "trigger-eventbus-\(trigger)-\(eventSource)-\(event)"
    }

    package static func sink(ofTrigger trigger: String, namespace: String, name: String) -> String {
        "trigger-sink-\(trigger)-\(namespace)-\(name)"
    }

    /// The Component of a Trigger's sink: a Knative Service by its name, and anything else by ten hexadecimal digits of the hash of its
    /// address, as a name cannot hold one.
    package static func sink(_ sink: Sink, ofTrigger trigger: String, in namespace: String, at url: String) -> String {
        guard sink.isPlainService, let name = sink.objectName else {
            return "trigger-sink-\(trigger)-\(shortHash(url))"
        }
        return self.sink(ofTrigger: trigger, namespace: sink.namespace(in: namespace) ?? namespace, name: name)
    }

    package static func topic(namespace: String, eventSource: String, event: String) -> String {
        "\(namespace)-\(eventSource)-\(event)"
    }
}
