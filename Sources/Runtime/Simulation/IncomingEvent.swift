internal import CloudEvents
internal import EventDelivery
internal import HandlerContract
internal import JSON

/// An event as the broker of an EventSource has it.
package struct IncomingEvent: Sendable, Equatable {
    /// What tells it apart, and by which it can be brought again.
    package var id: String
    package var data: [UInt8]

    /// What the message says of itself beside its id: any attribute of CloudEvents for a topic, the trace for a binding.
    package var attributes: [String: String]

    package init(id: String, data: [UInt8], attributes: [String: String] = [:]) {
        self.id = id
        self.data = data
        self.attributes = attributes
    }

    /// The attributes that Dapr brings with an event of a binding.
    package static let attributesOfBindings: Set<String> = ["baggage", "traceparent", "tracestate"]

    /// What the sidecar brings of an event of a binding: the data, with the id and the trace beside it.
    var message: IncomingMessage {
        let headers = attributes.merging(["readtimeutc": id]) { first, _ in first }
        return IncomingMessage(body: data) { headers[$0] }
    }

    /// What the sidecar brings of an event of a topic: a CloudEvent, by what Dapr adds where the message is none.
    func message(ofTopic topic: String) -> IncomingMessage {
        var event = CloudEvent(
            id: id, source: attributes["source"] ?? "/topics/\(topic)",
            type: attributes["type"] ?? "com.dapr.event.sent")
        event.time = attributes["time"]
        event.subject = attributes["subject"]
        event.dataSchema = attributes["dataschema"]
        event.dataContentType =
            attributes["datacontenttype"] ?? (isJSON(data) ? "application/json" : "application/octet-stream")
        event.data = data
        let named: Set = ["id", "source", "type", "time", "subject", "dataschema", "datacontenttype", "specversion"]
        for (name, value) in attributes.sorted(by: { $0.key < $1.key }) where !named.contains(name) {
            event.set(name, to: value)
        }
        return IncomingMessage(body: event.json) { _ in nil }
    }
}

extension CloudEvent {
    /// Every attribute by its name.
    var attributes: [String: String] {
        var attributes = ["specversion": "1.0", "id": id, "source": source, "type": type]
        for (name, value) in [
            ("time", time), ("subject", subject), ("dataschema", dataSchema), ("datacontenttype", dataContentType),
        ] { attributes[name] = value }
        for attribute in extensions { attributes[attribute.name] = attribute.value.text }
        return attributes
    }
}
