import NIOCore
import NIOHTTP1
import NIOPosix

/// A port on which requests are answered.
final class HTTPListener {
    private let limits: HTTPLimits
    private let dropped: HTTPRequestHandler.Dropped
    private let respond: HTTPRequestHandler.Responder

    /// The connections in the order in which they came, where their number is limited.
    private var connections: [any Channel] = []

    init(
        _ limits: HTTPLimits, dropped: @escaping HTTPRequestHandler.Dropped = { _ in },
        respond: @escaping HTTPRequestHandler.Responder
    ) {
        self.limits = limits
        self.dropped = dropped
        self.respond = respond
    }

    /// Opens the port on the first of the addresses on which that is possible.
    func listen(
        on addresses: [String], _ port: Int, _ loop: any EventLoop
    ) -> EventLoopFuture<any Channel> {
        guard let address = addresses.first else { return loop.makeFailedFuture(ChannelError.unknownLocalAddress) }
        let bound = NIOLoopBound(self, eventLoop: loop)
        let channel = loop.makeCompletedFuture { try SocketAddress(ipAddress: address, port: port) }
            .flatMap { bound.value.bootstrap(loop).bind(to: $0) }
        guard addresses.count > 1 else { return channel }
        return channel.flatMapError { _ in bound.value.listen(on: Array(addresses.dropFirst()), port, loop) }
    }

    private func bootstrap(_ loop: any EventLoop) -> ServerBootstrap {
        let bound = NIOLoopBound(self, eventLoop: loop)
        var bootstrap = ServerBootstrap(group: loop)
        if let size = limits.receiveBuffer {
            bootstrap = bootstrap.serverChannelOption(
                .socketOption(.so_rcvbuf), value: SocketOptionValue(size))
        }
        return
            bootstrap
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            // What was read cannot be held back, so that it is little: NIO stops anyway at a read that does not fill its buffer.
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try bound.value.accept(channel) }
            }
    }

    private func accept(_ channel: any Channel) throws {
        var decoderLimits = NIOHTTPDecoderLimitConfiguration()
        (decoderLimits.maxHeaderFieldSize, decoderLimits.maxHeaderListSize) = (limits.headers, limits.headers)
        let decoder = HTTPRequestDecoder(limitConfiguration: decoderLimits)
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(ByteToMessageHandler(decoder))
        try pipeline.addHandler(HTTPRequestHandler(limits: limits, dropped: dropped, respond: respond))
        if limits.connections < .max { note(channel) }
    }

    /// Closes the oldest connection where there is one too many, so that nobody can keep others out by keeping connections.
    private func note(_ channel: any Channel) {
        connections.append(channel)
        channel.closeFuture.assumeIsolated().whenComplete { _ in self.connections.removeAll { $0 === channel } }
        if connections.count > limits.connections { connections[0].close(promise: nil) }
    }
}
