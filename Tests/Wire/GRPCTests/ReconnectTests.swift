import GRPC
import SocketLoop
import Testing

@Suite("Connections to the sidecar")
struct ReconnectTests {
    @Test("A sidecar is tried again after 20 ms, and after twice as long each time, up to two seconds")
    func pauses() throws {
        let test = try SidecarAndClient(isServing: false)
        test.turn()
        var attempts: [Int] = []
        // A listener that closes each connection tells when it was tried.
        let port = try #require(test.portWithoutSidecar)
        let listener = try SocketListener(test.loop, address: "127.0.0.1", port: port, options: .init()) { socket in
            attempts.append(Int(test.now / .milliseconds(1)))
            socket.close()
        }
        for _ in 0..<12_000 where attempts.count < 10 { test.wait(.milliseconds(1)) }
        listener.close()
        let pauses = zip(attempts.dropFirst(), attempts).map { $0 - $1 }
        // The first try found no listener.
        #expect(pauses == [40, 80, 160, 320, 640, 1280, 2000, 2000, 2000])
    }

    @Test("Whoever does not speak HTTP/2 is left after five seconds, and no call is given to it")
    func suppression() throws {
        let test = try SidecarAndClient(isServing: false)
        let port = try #require(test.portWithoutSidecar)
        var sockets: [Socket] = []
        let listener = try SocketListener(test.loop, address: "127.0.0.1", port: port, options: .init()) {
            sockets.append($0)
        }
        test.turn()
        test.wait(.milliseconds(20))
        #expect(sockets.count == 1)
        let number = test.call(within: .seconds(30))
        test.wait(.milliseconds(4999))
        #expect(sockets.count == 1 && !test.client.isConnected)
        test.wait(.milliseconds(1))
        test.wait(.seconds(2))
        #expect(sockets.count == 2)
        listener.close()
        for socket in sockets { socket.close() }
        try test.serve()
        for _ in 0..<10 { test.wait(.seconds(1)) }
        #expect(test.answer(number) == [])
    }

    @Test("A connection that is lost fails its calls, and the next one is made")
    func lost() throws {
        let test = try SidecarAndClient { call, number in
            if number == 1 { call.disconnect() } else { call.succeed([]) }
        }
        test.call()
        #expect(test.turnToEnd() && test.reason(0) == "the connection was closed")
        #expect(!test.client.isConnected)
        test.call()
        test.wait(.milliseconds(20))
        #expect(test.turnToEnd() && test.answer(1) == [])
        #expect(test.server?.connectionCount == 2)
    }

    @Test("A sidecar that goes and comes back is found again, and calls wait for it")
    func restart() throws {
        let test = try SidecarAndClient()
        test.call()
        #expect(test.turnToEnd())
        test.stopServing()
        test.turn()
        #expect(!test.client.isConnected)
        test.call()
        test.wait(.milliseconds(500))
        try test.serve()
        for _ in 0..<20 { test.wait(.milliseconds(100)) }
        #expect(test.answer(1) == [])
    }

    @Test("A connection whose streams are used up is replaced, and its calls go on")
    func streams() throws {
        let test = try SidecarAndClient(lastStream: 19)
        for _ in 0..<5 {
            for _ in 0..<10 { test.call() }
            test.turnToEnd()
            test.wait(.milliseconds(20))
        }
        #expect(test.summary == ["answer": 50])
        #expect(test.server?.connectionCount == 6 && test.server?.openConnectionCount == 1)
    }

    @Test("After GOAWAY its calls go on, later ones go over the next connection, and it is closed when they have ended")
    func goAway() throws {
        var first: GRPCServerCall?
        let test = try SidecarAndClient { call, number in
            if number == 1 {
                first = call
                call.goAway()
            } else {
                call.succeed([UInt8(number)])
            }
        }
        test.call()
        test.turn()
        #expect(!test.client.isConnected)
        test.call()
        test.wait(.milliseconds(20))
        #expect(test.answer(1) == [2] && test.outcomes[0] == nil)
        #expect(test.server?.connectionCount == 2 && test.server?.openConnectionCount == 2)
        first?.succeed([1])
        #expect(test.turnToEnd() && test.answer(0) == [1])
        test.turn()
        #expect(test.server?.openConnectionCount == 1)
    }

    @Test("Calls after GOAWAY's last stream fail, so that they can be made anew")
    func goAwayLater() throws {
        let test = try SidecarAndClient { call, number in
            if number == 2 { call.goAway() }
            if number <= 2 { call.succeed([]) }
        }
        for _ in 0..<3 { test.call() }
        #expect(test.turnToEnd())
        #expect(test.reason(2) == "the sidecar is going away")
        #expect(test.answer(0) == [] && test.answer(1) == [])
    }

    @Test("A call on a connection that takes no more calls is given up when its time is up")
    func retired() throws {
        let test = try SidecarAndClient { call, number in
            if number == 2 { call.goAway() } else { call.succeed([]) }
        }
        test.call()
        #expect(test.turnToEnd())
        test.call(within: .seconds(10))
        test.turn()
        test.wait(.seconds(10))
        #expect(test.reason(1) == "no answer in time")
        test.call()
        #expect(test.turnToEnd() && test.answer(2) == [])
        #expect(test.server?.connectionCount == 2 && test.server?.openConnectionCount == 1)
    }

    @Test("A sidecar that breaks HTTP/2 loses its connection with a reason")
    func broken() throws {
        let test = try SidecarAndClient(isServing: false)
        let port = try #require(test.portWithoutSidecar)
        let peer = RawPeer(Frames.settings(), then: Frames.frame(6, [1, 2, 3]))
        let listener = try SocketListener(test.loop, address: "127.0.0.1", port: port, options: .init()) {
            peer.take($0)
        }
        test.call(within: .seconds(30))
        test.turn()
        test.wait(.milliseconds(20))
        #expect(test.turnToEnd())
        #expect(test.reason(0) == "the connection failed: FRAME_SIZE_ERROR")
        listener.close()
    }

    @Test("A call that waits is given to the next sidecar, and not to one that broke HTTP/2 behind an answer")
    func brokenBehindAnswer() throws {
        let test = try SidecarAndClient(isServing: false)
        let port = try #require(test.portWithoutSidecar)
        let answer = Frames.answerHeaders(1) + Frames.message(1, [1]) + Frames.trailers(1)
        let peer = RawPeer(Frames.settings([(3, 1)]), then: answer + Frames.frame(6, [1, 2, 3]))
        let listener = try SocketListener(test.loop, address: "127.0.0.1", port: port, options: .init()) {
            peer.take($0)
        }
        for _ in 0..<2 { test.call(within: .seconds(30)) }
        test.turn()
        test.wait(.milliseconds(20))
        #expect(test.turn { test.outcomes[0] != nil } && test.answer(0) == [1])
        listener.close()
        try test.serve()
        for _ in 0..<20 { test.wait(.milliseconds(100)) }
        #expect(test.answer(1) == [])
    }

    @Test("Stopping ends every call, in order at the sidecar, and leaves nothing open")
    func stop() throws {
        let test = try SidecarAndClient(options: .init(streamLimit: 2)) { _, _ in }
        for _ in 0..<5 { test.call() }
        test.turn()
        test.client.stop()
        test.client.stop()
        #expect(
            test.summary == ["the connection was closed": 2, "the connection is closing": 3])
        test.call()
        test.turn()
        #expect(test.reason(5) == "the connection is closing" && test.server?.openConnectionCount == 0)
    }

    @Test("A sidecar that the client leaves gets GOAWAY")
    func farewell() throws {
        let test = try SidecarAndClient(isServing: false)
        let port = try #require(test.portWithoutSidecar)
        let peer = RawPeer(Frames.settings(), then: [])
        let listener = try SocketListener(test.loop, address: "127.0.0.1", port: port, options: .init()) {
            peer.take($0)
        }
        test.call()
        test.turn()
        test.wait(.milliseconds(20))
        #expect(SentFrame.all(in: peer.received).last?.type == 0)
        test.client.stop()
        test.turn()
        #expect(SentFrame.all(in: peer.received).last?.type == 7)
        listener.close()
    }

    @Test("A client may be stopped in the end of a call, and while it connects")
    func stopInside() throws {
        let test = try SidecarAndClient { call, _ in call.succeed([]) }
        var isDone = false
        let client = test.client
        client.start(
            GRPCCall("/test/Call", deadline: .seconds(9), message: { GRPCMessage([]) }) { _ in
                client.stop()
                isDone = true
            })
        for _ in 0..<3 { test.call() }
        #expect(test.turn { isDone })
        test.turn()
        #expect(test.outcomes.count == 3 && test.server?.openConnectionCount == 0)
        client.start()
        client.stop()
        client.start()
        test.call()
        #expect(test.turn { test.outcomes.count == 4 } && test.answer(3) == [])
    }
}

/// A peer that writes bytes, and others when it has got a call.
final class RawPeer: SocketHandler {
    private let first: [UInt8]
    private let second: [UInt8]
    private(set) var received: [UInt8] = []
    private var isAnswered = false

    init(_ first: [UInt8], then second: [UInt8]) {
        self.first = first
        self.second = second
    }

    func take(_ socket: Socket) {
        socket.handler = self
        let bytes = first
        socket.write(bytes.span)
    }

    func received(_ bytes: Span<UInt8>, on socket: Socket) {
        for index in bytes.indices { received.append(bytes[index]) }
        guard !isAnswered, SentFrame.all(in: received).contains(where: { $0.type == 1 }) else { return }
        isAnswered = true
        let answer = second
        socket.write(answer.span)
    }

    func inputEnded(on socket: Socket) { socket.close() }
    func drained(on socket: Socket) {}
    func closed(_ socket: Socket, because reason: SystemFailure?) {}
}
