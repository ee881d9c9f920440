import NIOCore
import NIOEmbedded
import NIOHTTP1

@testable import EventsAdapter

/// One connection without a socket, in virtual time.
final class AppConnection {
    let channel = EmbeddedChannel()
    private(set) var paths: [String] = []
    private(set) var dropped: [String] = []
    private var answers: [(AppResponse) -> Void] = []
    private let reads = ReadCounter()

    /// - Parameters:
    ///   - isAtOnce: answers each request as soon as it comes; otherwise the test does.
    ///   - budget: what it shares with other connections.
    init(isAtOnce: Bool = false, budget: ByteBudget? = nil) throws {
        let handler = HTTPRequestHandler(limits: HTTPLimits(budget: budget)) { [unowned self] reason in
            dropped.append(reason)
        } respond: { [unowned self] request, answer in
            paths.append(request.path)
            if isAtOnce { answer(.success) } else { answers.append(answer) }
        }
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandlers([reads, ByteToMessageHandler(HTTPRequestDecoder()), handler])
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    var readCount: Int { reads.count }
    var isOpen: Bool { channel.isActive }

    /// Whether the client takes what is written.
    var isWritable: Bool {
        get { channel.isWritable }
        set {
            channel.isWritable = newValue
            channel.pipeline.fireChannelWritabilityChanged()
        }
    }

    func send(_ text: String) throws { try channel.writeInbound(ByteBuffer(string: text)) }

    /// Answers the oldest request that has no answer.
    func answer(_ response: AppResponse = .success) { answers.removeFirst()(response) }

    func wait(_ time: TimeAmount) { channel.embeddedEventLoop.advanceTime(by: time) }

    /// What was written since the last look.
    func written() throws -> String {
        var text = ""
        while let bytes = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: bytes) }
        return text
    }
}

/// Counts what is asked of the socket.
private final class ReadCounter: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    var count = 0

    func read(context: ChannelHandlerContext) {
        count += 1
        context.read()
    }
}

func get(_ path: String, _ more: String = "", version: String = "1.1") -> String {
    "GET \(path) HTTP/\(version)\r\nhost: a\r\n\(more)\r\n"
}

let success = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"
