internal import Base64
internal import JSON
internal import Text

/// The bytes of a message as Dapr brings them to a subscription with `rawPayload`; nil where the body is no such envelope.
///
/// Dapr (1.16.0 and 1.18.0 were seen) writes a CloudEvent with the bytes as `data_base64`, the members sorted, the source `Dapr` and an id that is
/// another one at each delivery (pubsub/envelope.go, `FromRawPayload`, in dapr/components-contrib). What is written in any
/// other way is read as JSON.
package func rawPayload(of body: [UInt8]) -> [UInt8]? {
    if let payload = payload(ofSorted: body.span) { return payload }
    guard let event = try? CloudEvent(json: body), event.source == "Dapr", event.type == "com.dapr.event.sent",
        event.dataContentType == "application/octet-stream", event["pubsubname"] != nil
    else { return nil }
    return event.data
}

private let start = Array(#"{"data_base64":""#.utf8)
private let beforeID = Array(#"","datacontenttype":"application/octet-stream","id":""#.utf8)
private let beforeComponent = Array(#"","pubsubname":""#.utf8)
private let beforeTopic = Array(#"","source":"Dapr","specversion":"1.0","topic":""#.utf8)
private let end = Array(#"","type":"com.dapr.event.sent"}"#.utf8)

/// Compares what stands around the bytes, and parses nothing: most events that come are read here.
private func payload(ofSorted body: Span<UInt8>) -> [UInt8]? {
    guard body.has(start, at: 0), let dataEnd = body.quote(from: start.count), body.has(beforeID, at: dataEnd),
        let idEnd = body.endOfText(from: dataEnd + beforeID.count), idEnd > dataEnd + beforeID.count,
        body.has(beforeComponent, at: idEnd),
        let componentEnd = body.endOfText(from: idEnd + beforeComponent.count), body.has(beforeTopic, at: componentEnd),
        let topicEnd = body.endOfText(from: componentEnd + beforeTopic.count), body.has(end, at: topicEnd),
        topicEnd + end.count == body.count
    else { return nil }
    return decodedBase64(body.extracting(start.count..<dataEnd))
}

extension Span<UInt8> {
    /// - Parameter text: of at least eight bytes.
    fileprivate func has(_ text: [UInt8], at place: Int) -> Bool {
        guard place + text.count <= count else { return false }
        let last = text.count - 8
        for start in stride(from: 0, to: last, by: 8) where !has(text.span, at: place, start) { return false }
        return has(text.span, at: place, last)
    }

    private func has(_ text: Span<UInt8>, at place: Int, _ start: Int) -> Bool {
        let (one, other): (UInt64, UInt64) = (number(at: place &+ start), text.number(at: start))
        return one == other
    }

    fileprivate func quote(from place: Int) -> Int? { firstPlace(from: place) { $0.equal(to: UInt8(ascii: "\"")) } }

    /// The place of the quote that ends a string of ASCII without escapes; nil where it is another string.
    fileprivate func endOfText(from place: Int) -> Int? {
        let found = firstPlace(from: place) {
            $0.equal(to: UInt8(ascii: "\"")) | $0.below(0x20) | $0.from(0x7F) | $0.equal(to: UInt8(ascii: "\\"))
        }
        guard let found, self[found] == UInt8(ascii: "\"") else { return nil }
        return found
    }
}

/// A message as Dapr brings it to a subscription with `rawPayload`, for those who play the sidecar.
///
/// - Parameter id: another one at each delivery.
package func rawMessage(_ payload: [UInt8], id: String, component: String, topic: String) -> [UInt8] {
    var writer = JSONWriter(.compact, capacity: 256 + payload.count * 4 / 3)
    writer.beginObject()
    writer.key("data_base64")
    writer.writeString { appendBase64(payload.span, to: &$0) }
    writer.field("datacontenttype", "application/octet-stream")
    writer.field("id", id)
    writer.field("pubsubname", component)
    writer.field("source", "Dapr")
    writer.field("specversion", "1.0")
    writer.field("topic", topic)
    writer.field("type", "com.dapr.event.sent")
    writer.endObject()
    return writer.bytes
}
