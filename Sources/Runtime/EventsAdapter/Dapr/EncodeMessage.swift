import CloudEvents
import EventRouting
import GRPC
import ProtobufWire

/// Writes deliveries as the requests that the sidecar takes. An event's data are not copied when they are long.
///
/// An event has the same metadata for all of its sinks, so what is written for the second of them is kept for the rest.
/// (For the first it is not: most events have one, and keeping costs half as much as writing.) What events of one kind
/// have in common is kept from one event to the next. Metadata are a message of their own behind the one with the other
/// fields: messages that stand one behind the other are one with the fields of both
/// (https://protobuf.dev/programming-guides/encoding, "Last One Wins").
final class MessageEncoder {
    private var latestID = ""

    /// The attributes of an event, without its data, and the metadata that they make.
    private var kept: (event: CloudEvent, metadata: [UInt8])?

    /// An event with no more than its kind, and the metadata that all of that kind have.
    private var shared: (event: CloudEvent, metadata: [UInt8])?

    func message(of delivery: Delivery) -> GRPCMessage {
        switch delivery.messageWithoutMetadata() {
        case .binding(let component, let operation, let data, _):
            var request = InvokeBindingRequest()
            request.name = component
            request.operation = operation
            request.data = data
            return GRPCMessage(writer(of: request), metadata(of: delivery))
        case .publish(var component, var topic, let event):
            var writer = ProtobufWriter(capacity: 256 + event.head.count)
            writer.text(PublishEventRequest.componentNumber, &component)
            writer.text(PublishEventRequest.topicNumber, &topic)
            writer.bytes(PublishEventRequest.dataNumber, event.head, shared: event.data, event.tail)
            var contentType = OutgoingMessage.publishContentType
            writer.text(PublishEventRequest.contentTypeNumber, &contentType)
            let metadata = OutgoingMessage.publishMetadata
            writer.entry(ofMap: PublishEventRequest.metadataNumber, metadata.name, metadata.value)
            return GRPCMessage(writer, [])
        }
    }

    private func metadata(of delivery: Delivery) -> [UInt8] {
        // Of several events the metadata are short.
        guard delivery.events.count == 1 else { return writtenMetadata(of: delivery) }
        let event = delivery.events[0]
        if let kept, kept.event.hasAttributes(of: event) { return kept.metadata }
        let metadata = writtenMetadata(of: delivery)
        let id = event.id
        guard id == latestID else {
            latestID = id
            return metadata
        }
        var attributes = event
        attributes.data = nil
        kept = (attributes, metadata)
        return metadata
    }

    private func writtenMetadata(of delivery: Delivery) -> [UInt8] {
        var writer = ProtobufWriter(capacity: 512)
        writer.append(written: sharedMetadata(of: delivery))
        delivery.forEachOwnMetadata { writer.entry(ofMap: InvokeBindingRequest.metadataNumber, $0, $1) }
        return writer.written
    }

    private func sharedMetadata(of delivery: Delivery) -> [UInt8] {
        let event = delivery.events.count == 1 ? delivery.events[0] : nil
        if let event, let shared, shared.event.isOfKind(of: event) { return shared.metadata }
        var writer = ProtobufWriter()
        delivery.forEachSharedMetadata { writer.entry(ofMap: InvokeBindingRequest.metadataNumber, $0, $1) }
        if let event {
            let kind = CloudEvent(
                id: "", source: event.source, type: event.type, dataContentType: event.dataContentType)
            shared = (kind, writer.written)
        }
        return writer.written
    }
}

/// What has written the message. Called from here, so that the compiler makes code for this target's messages.
private func writer(of message: some ProtobufMessage) -> ProtobufWriter {
    var (message, writer) = (message, ProtobufWriter())
    message.visit(&writer)
    return writer
}

extension GRPCMessage {
    /// A message that has at most one field of long bytes, and further fields.
    fileprivate init(_ writer: ProtobufWriter, _ more: [UInt8]) {
        let pieces = writer.isOnePiece ? [] : writer.pieces
        if pieces.count == 3 {
            self.init(pieces[0], pieces[1], pieces[2] + more)
        } else {
            self.init(writer.written, more)
        }
    }
}
