package import CloudEvents

/// What the sidecar is asked to send, in the terms of Dapr's API.
package enum OutgoingMessage: Sendable, Equatable {
    /// `InvokeBinding` of an HTTP output binding: its metadata whose names begin with a capital become headers
    /// (bindings/http in dapr/components-contrib v1.18.4).
    case binding(component: String, operation: String, data: [UInt8], metadata: BindingMetadata)
    /// `PublishEvent` of a structured CloudEvent that Dapr passes on as it is.
    case publish(component: String, topic: String, event: StructuredEvent)

    /// What Dapr is asked with each of these: to put the bytes on the broker as they are. Without it Dapr decodes and encodes JSON.
    package static let publishMetadata = (name: "rawPayload", value: "true")

    /// The media type of what is published.
    package static let publishContentType = "application/cloudevents+json"
}

/// The media type of several events as one text (CloudEvents JSON format 1.0).
let batchContentType = "application/cloudevents-batch+json"

extension Delivery {
    /// What the sidecar is asked to send.
    ///
    /// A sink gets the event's data, byte for byte, and its attributes as headers (several events: their batch). A topic
    /// gets the event as JSON, with an id that is the message's own. Several events are the completing one with their batch as
    /// its data.
    package func message() -> OutgoingMessage {
        switch target {
        case .sink(let component):
            .binding(component: component, operation: "post", data: bindingData, metadata: bindingMetadata)
        case .topic(let topic, let component):
            published(combined, topic, component)
        }
    }

    private func published(_ event: CloudEvent, _ topic: String, _ component: String) -> OutgoingMessage {
        .publish(
            component: component, topic: topic, event: event.message(id: publicationID(of: event, on: topic)))
    }

    /// The event itself; of several, the completing one with the batch of all as its data.
    var combined: CloudEvent {
        guard var event = events.last else { preconditionFailure("a delivery has at least one event") }
        guard events.count > 1 else { return event }
        event.set(data: jsonBatch(events), .json)
        event.dataContentType = batchContentType
        return event
    }

    /// The body of the request that a binding makes.
    private var bindingData: [UInt8] { events.count == 1 ? events[0].data ?? [] : jsonBatch(events) }

    private var bindingMetadata: BindingMetadata {
        var metadata = BindingMetadata()
        forEachMetadata { metadata.add($0, $1) }
        return metadata
    }

    /// Passes to the closure what a binding gets beside the data: each name and its value.
    ///
    /// It depends on the attributes of the events alone: not on data or target. Of two with one name the last counts.
    package func forEachMetadata(_ body: (String, String) -> Void) {
        forEachSharedMetadata(body)
        forEachOwnMetadata(body)
    }

    /// The part of it that is equal for single events of one kind (`CloudEvent.isOfKind`).
    package func forEachSharedMetadata(_ body: (String, String) -> Void) {
        body("errorIfNot2XX", "false")
        if events.count == 1 {
            events[0].forEachSharedHeader(body)
        } else {
            body("Content-Type", batchContentType)
        }
    }

    /// The rest of it.
    package func forEachOwnMetadata(_ body: (String, String) -> Void) {
        if events.count == 1 { events[0].forEachOwnHeader(body) }
        if let trace {
            body("traceparent", trace.parent)
            if let state = trace.state { body("tracestate", state) }
        }
        // A header of the request: Dapr 1.18 refuses a call whose own baggage is malformed.
        if let baggage = events.last?.baggage { body("Baggage", baggage) }
    }

    /// The trace of what is delivered: that of the completing event.
    package var trace: TraceContext? { events.isEmpty ? nil : events[events.count - 1].trace }

    /// The message without metadata, for those who have them, or take them one by one.
    package func messageWithoutMetadata() -> OutgoingMessage {
        guard case .sink(let component) = target else { return message() }
        return .binding(component: component, operation: "post", data: bindingData, metadata: [:])
    }
}
