import EventRouting
import GRPC
import ProtobufWire

extension OutgoingMessage {
    /// The request that the sidecar takes for it; the event's data are not copied when they are long.
    var encoded: GRPCMessage {
        switch self {
        case .binding(let component, let operation, let data, let metadata):
            var request = InvokeBindingRequest()
            request.name = component
            request.operation = operation
            request.data = data
            request.metadata = ProtobufMap(metadata.entries.map { ProtobufMap.Entry(key: $0.name, value: $0.value) })
            return GRPCMessage(pieces: request.pieces)
        case .publish(let component, let topic, let data, let contentType):
            var request = PublishEventRequest()
            request.pubsubName = component
            request.topic = topic
            request.data = data
            request.dataContentType = contentType
            return GRPCMessage(pieces: request.pieces)
        }
    }
}

extension GRPCMessage {
    /// The pieces of a message with at most one field of long bytes.
    fileprivate init(pieces: [[UInt8]]) {
        switch pieces.count {
        case 1: self.init(pieces[0])
        case 3: self.init(pieces[0], pieces[1], pieces[2])
        default: self.init(Array(pieces.joined()))
        }
    }
}
