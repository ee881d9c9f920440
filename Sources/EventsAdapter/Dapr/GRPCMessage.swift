import EventRouting
import NIOCore
import SwiftProtobuf

extension GRPCCall {
    /// The request with gRPC's frame around it, made when it is sent, so that a call that waits holds the event only once.
    ///
    /// The data, which may be large, are written where they are sent from, behind the fields that swift-protobuf writes: in
    /// protobuf, fields may come in any order.
    func request(with allocator: ByteBufferAllocator) throws -> ByteBuffer {
        switch message {
        case .binding(let component, let operation, let data, let metadata):
            var fields = Dapr_Proto_Runtime_V1_InvokeBindingRequest()
            fields.name = component
            fields.operation = operation
            fields.metadata = metadata
            return framed(try fields.serializedBytes(), data, field: 2, with: allocator)
        case .publish(let component, let topic, let data, let contentType):
            var fields = Dapr_Proto_Runtime_V1_PublishEventRequest()
            fields.pubsubName = component
            fields.topic = topic
            fields.dataContentType = contentType
            return framed(try fields.serializedBytes(), data, field: 3, with: allocator)
        }
    }
}

/// A message with gRPC's frame around it: a byte for compression, four for the length
/// (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md).
///
/// - Parameters:
///   - fields: the message but for its data.
///   - field: the number of the field for the data.
func framed(
    _ fields: [UInt8], _ data: [UInt8] = [], field: UInt8 = 1, with allocator: ByteBufferAllocator
) -> ByteBuffer {
    var buffer = allocator.buffer(capacity: 16 + fields.count + data.count)
    buffer.writeInteger(UInt8(0))
    buffer.writeInteger(UInt32(0))
    buffer.writeBytes(fields)
    if !data.isEmpty {
        buffer.writeInteger(field << 3 | 2)
        buffer.writeVarint(data.count)
        buffer.writeBytes(data)
    }
    buffer.setInteger(UInt32(buffer.readableBytes - 5), at: buffer.readerIndex + 1)
    return buffer
}

/// The message in gRPC's frame.
func unframed(_ buffer: ByteBuffer) throws(GRPCFailure) -> ByteBuffer {
    var buffer = buffer
    guard let compression = buffer.readInteger(as: UInt8.self), let length = buffer.readInteger(as: UInt32.self),
        compression == 0, let message = buffer.readSlice(length: Int(length)), buffer.readableBytes == 0
    else { throw GRPCFailure("the sidecar's answer is not one message") }
    return message
}

/// Cuts the data out of the beginning of a framed `InvokeBindingResponse`, of which more may come, but for their first bytes.
///
/// What a sink answers may be of any size, and its status comes behind that.
///
/// - Returns: how many of the bytes that follow belong to what was cut out; the answer is one without them.
func shortenAnswer(_ answer: inout ByteBuffer, to limit: Int) -> Int {
    var rest = answer
    guard rest.readInteger(as: UInt8.self) == 0, let length = rest.readInteger(as: UInt32.self) else { return 0 }
    while let tag = rest.readVarint(), tag & 7 == 2 {
        let prefix = rest.readerIndex - answer.readerIndex
        guard let count = rest.readVarint() else { return 0 }
        guard tag >> 3 == 1, count > limit else {
            guard rest.readSlice(length: count) != nil else { return 0 }
            continue
        }
        let oldSize = rest.readerIndex - answer.readerIndex - prefix + count
        guard var short = answer.getSlice(at: answer.readerIndex, length: prefix),
            var kept = rest.readSlice(length: limit)
        else { return 0 }
        short.writeVarint(limit)
        short.writeBuffer(&kept)
        guard let newLength = UInt32(exactly: Int(length) - oldSize + short.readableBytes - prefix) else { return 0 }
        short.setInteger(newLength, at: short.readerIndex + 1)
        let skipped = min(rest.readableBytes, count - limit)
        rest.moveReaderIndex(forwardBy: skipped)
        short.writeBuffer(&rest)
        answer = short
        return count - limit - skipped
    }
    return 0
}

extension ByteBuffer {
    /// Protobuf's form of lengths and tags: seven bits a byte, the lowest first.
    fileprivate mutating func readVarint() -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard let byte = readInteger(as: UInt8.self) else { return nil }
            value |= Int(byte & 127) << shift
            if byte < 128 { return value }
        }
        return nil
    }

    fileprivate mutating func writeVarint(_ value: Int) {
        var rest = value
        while rest > 127 {
            writeInteger(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        writeInteger(UInt8(rest))
    }
}
