package import EventsAPI

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

    package static func topic(namespace: String, eventSource: String, event: String) -> String {
        "\(namespace)-\(eventSource)-\(event)"
    }
}
