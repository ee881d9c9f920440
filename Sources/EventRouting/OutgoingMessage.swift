internal import CloudEvents

/// What the sidecar is asked to send, in the terms of Dapr's API.
package enum OutgoingMessage: Sendable, Equatable {
    /// `InvokeBinding` of an HTTP output binding: its metadata whose names begin with a capital become headers
    /// (bindings/http in dapr/components-contrib v1.18.4).
    case binding(component: String, operation: String, data: [UInt8], metadata: [String: String])
    /// `PublishEvent`.
    case publish(component: String, topic: String, data: [UInt8], contentType: String)
}

/// The media type of several events as one text (CloudEvents JSON format 1.0).
let batchContentType = "application/cloudevents-batch+json"

extension Delivery {
    /// What the sidecar is asked to send.
    ///
    /// A sink gets the event's data, byte for byte, and its attributes as headers (several events: their batch). A topic
    /// gets the event as JSON: an EventSource's with the data in base64, because Dapr decodes and encodes what it
    /// publishes, a Trigger's in the form that is easy to read.
    package func message() -> OutgoingMessage {
        switch target {
        case .sink(let component): sinkMessage(component)
        case .topic(let topic, let component):
            .publish(
                component: component, topic: topic, data: topicData,
                contentType: events.count > 1 ? "application/json" : "application/cloudevents+json"
            )
        }
    }

    private var topicData: [UInt8] {
        guard events.count == 1, let event = events.first else { return jsonBatch(events) }
        return event.json(subscriber == nil ? .base64 : .readable)
    }

    private func sinkMessage(_ component: String) -> OutgoingMessage {
        var metadata = ["errorIfNot2XX": "false"]
        var data: [UInt8] = []
        if events.count == 1, let event = events.first {
            for (name, value) in event.headers { metadata[name] = value }
            data = event.data ?? []
        } else {
            metadata["Content-Type"] = batchContentType
            data = jsonBatch(events)
        }
        if let parent = events.last?["traceparent"] {
            metadata["traceparent"] = parent
            metadata["tracestate"] = events.last?["tracestate"]
        }
        return .binding(component: component, operation: "post", data: data, metadata: metadata)
    }
}
