import EventRouting
import GRPC
import ProtobufWire

extension OutgoingMessage {
    /// The request that the sidecar takes for it; the event's data are not copied when they are long.
    var encoded: GRPCMessage {
        let pieces = request.pieces
        return GRPCMessage(pieces[0], pieces.dropFirst().first ?? [], Array(pieces.dropFirst(2).joined()))
    }

    private var request: any ProtobufMessage {
        switch self {
        case .binding(let component, let operation, let data, let metadata):
            var request = InvokeBindingRequest()
            request.name = component
            request.operation = operation
            request.data = data
            request.metadata = metadata
            return request
        case .publish(let component, let topic, let data, let contentType):
            var request = PublishEventRequest()
            request.pubsubName = component
            request.topic = topic
            request.data = data
            request.dataContentType = contentType
            return request
        }
    }
}
