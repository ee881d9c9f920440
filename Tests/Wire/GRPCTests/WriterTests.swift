import SocketLoop
import Testing

@testable import GRPC

@Suite("Writing of a session's bytes")
struct WriterTests {
    /// Takes what comes, when it may.
    private final class Reader: SocketHandler {
        var count = 0

        func received(_ bytes: Span<UInt8>, on socket: Socket) { count += bytes.count }
        func inputEnded(on socket: Socket) { socket.close() }
        func drained(on socket: Socket) {}
        func closed(_ socket: Socket, because reason: SystemFailure?) {}
    }

    /// Writes on when the socket has taken what it had.
    private final class Sender: SocketHandler {
        let writer: HTTP2Writer
        var left: Int

        init(_ socket: Socket, _ count: Int) {
            writer = HTTP2Writer(socket)
            left = count
            socket.handler = self
        }

        func write() {
            writer.write { buffer, limit in
                let count = min(left, limit)
                buffer += [UInt8](repeating: 1, count: count)
                left -= count
                return left == 0
            }
        }

        func received(_ bytes: Span<UInt8>, on socket: Socket) {}
        func inputEnded(on socket: Socket) {}
        func drained(on socket: Socket) { write() }
        func closed(_ socket: Socket, because reason: SystemFailure?) {}
    }

    @Test("A socket is given no more than it takes and a buffer beside it; the rest follows when it takes more")
    func bound() throws {
        let loop = try SocketLoop { .zero }
        defer { loop.close() }
        let reader = Reader()
        var (from, to): (Socket?, Socket?) = (nil, nil)
        let listener = try SocketListener(loop, address: "127.0.0.1", port: 0, options: .init()) { socket in
            to = socket
            socket.isReadHeld = true
            socket.handler = reader
        }
        Socket.connect(loop, address: "127.0.0.1", port: listener.port, timeout: .seconds(5)) { from = try? $0.get() }
        for _ in 0..<50 where from == nil || to == nil { loop.turn() }
        let socket = try #require(from)
        let size = 64 << 20
        let sender = Sender(socket, size)
        sender.write()
        for _ in 0..<50 { loop.turn() }
        #expect(sender.left > 0 && socket.pendingBytes < 128 << 10)
        to?.isReadHeld = false
        for _ in 0..<20_000 where reader.count < size { loop.turn() }
        #expect(reader.count == size && sender.left == 0)
    }
}
