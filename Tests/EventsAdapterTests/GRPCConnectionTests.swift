import EventRouting
import NIOCore
import NIOEmbedded
import NIOHPACK
import NIOHTTP2
import Testing

@testable import EventsAdapter

/// One connection without a socket; the test is the sidecar and writes frames byte by byte.
private final class Connection {
    let channel = EmbeddedChannel()
    private let calls = GRPCConnection(
        authority: "sidecar", token: nil, lastStream: 1001, onOpen: { _ in }, onRoom: {}, onRetire: { _ in },
        onEnd: { _ in })

    init() throws {
        try channel.pipeline.syncOperations.addHandlers([GRPCPool.http2Handler(), calls])
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        try receive(type: 4, stream: 0)
        try receive(type: 4, flags: 1, stream: 0)
    }

    /// Makes a call that ends only when it is given up.
    func call() {
        let message = OutgoingMessage.publish(component: "bus", topic: "topic", data: [], contentType: "")
        calls.start(GRPCCall(message, trace: nil, deadline: .now()) { _ in })
    }

    func expire() { calls.expire(at: .now()) }

    func receive(type: UInt8, flags: UInt8 = 0, stream: UInt32, _ payload: [UInt8] = []) throws {
        var frame = ByteBuffer()
        frame.writeInteger(UInt32(payload.count) << 8 | UInt32(type))
        frame.writeInteger(flags)
        frame.writeInteger(stream)
        frame.writeBytes(payload)
        try channel.writeInbound(frame)
        channel.embeddedEventLoop.run()
    }

    /// What was given back since the last look, by stream.
    func windows() throws -> [UInt32: Int] {
        var bytes = ByteBuffer()
        while let part = try channel.readOutbound(as: IOData.self) {
            if case .byteBuffer(var part) = part { bytes.writeBuffer(&part) }
        }
        if bytes.readableBytesView.starts(with: "PRI".utf8) { bytes.moveReaderIndex(forwardBy: 24) }
        var windows: [UInt32: Int] = [:]
        while let start = bytes.readInteger(as: UInt32.self), bytes.readInteger(as: UInt8.self) != nil,
            let stream = bytes.readInteger(as: UInt32.self), var payload = bytes.readSlice(length: Int(start >> 8))
        {
            guard start & 255 == 8, let size = payload.readInteger(as: UInt32.self) else { continue }
            windows[stream, default: 0] += Int(size)
        }
        return windows
    }
}

@Suite("One connection to the sidecar")
struct GRPCConnectionTests {
    @Test("What a call gets is given back to the connection's window and to the call's")
    func windows() throws {
        let connection = try Connection()
        connection.call()
        try connection.receive(type: 1, flags: 4, stream: 1, [0x88])
        for _ in 0..<10 { try connection.receive(type: 0, stream: 1, [UInt8](repeating: 1, count: 10_000)) }
        #expect(try connection.windows() == [0: 100_000, 1: 100_000])
    }

    @Test("Padding, and what comes for a call that was given up, is given back too")
    func late() throws {
        let connection = try Connection()
        connection.call()
        try connection.receive(type: 1, flags: 4, stream: 1, [0x88])
        // One byte of data and 255 of padding, and the byte that says so.
        for _ in 0..<64 {
            try connection.receive(type: 0, flags: 8, stream: 1, [255, 1] + [UInt8](repeating: 0, count: 255))
        }
        #expect(try connection.windows() == [0: 16_448, 1: 16_448])
        connection.expire()
        for _ in 0..<10 { try connection.receive(type: 0, stream: 1, [UInt8](repeating: 1, count: 10_000)) }
        #expect(try connection.windows() == [0: 100_000])
        #expect(connection.channel.isActive)
    }

    @Test(
        "Times are said in gRPC's notation, which has eight digits",
        arguments: [
            (TimeAmount.nanoseconds(1), "1m"), (.milliseconds(-5), "1m"), (.seconds(20), "20000m"),
            (.milliseconds(99_999_999), "99999999m"), (.milliseconds(100_000_000), "100000S"),
            (.seconds(100_000_000), "1666666M"), (.nanoseconds(.max), "2562047H"),
        ])
    func times(time: TimeAmount, text: String) { #expect(grpcTimeout(time) == text) }
}
