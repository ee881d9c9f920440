import SocketLoop
import Testing

@Suite("The loop sleeps while there is nothing to do")
struct SpinTests {
    /// Runs the loop for 60 ms of real time; how many turns that took.
    private func turnsInSleep(_ loop: SocketLoop) -> Int {
        let before = loop.turnCount
        loop.schedule(at: loop.now + .milliseconds(60)) { loop.stop() }
        loop.run()
        return loop.turnCount - before
    }

    @Test("Connections that are held, or half-closed, or have more to write than the peer takes, wake nobody")
    func held() throws {
        let loop = try SocketLoop()
        defer { loop.close() }
        var sockets: [(Socket, Recorder)] = []
        let listener = try SocketListener(loop, address: "127.0.0.1", port: 0) { socket in
            let seen = Recorder()
            socket.handler = seen
            sockets.append((socket, seen))
        }
        var peers: [RawPeer] = []
        for _ in 0..<16 {
            peers.append(try RawPeer(port: listener.port))
            while sockets.count < peers.count { loop.turn() }
        }
        for (index, peer) in peers.enumerated() {
            let socket = sockets[index].0
            socket.isReadHeld = index & 1 != 0
            if index & 2 != 0 { peer.send("unread") }
            if index & 4 != 0 { peer.endOutput() }
            if index & 8 != 0 { while socket.isWritable { socket.write(count: 1_000_000) } }
        }
        // What is there is seen once.
        for _ in 0..<4 { loop.turn() }
        let turns = turnsInSleep(loop)
        #expect(turns <= 4, "\(turns) turns in a sleep")
        #expect(!sockets.contains { $0.1.isClosed })

        // What the peer sends meanwhile is not reported either.
        for (index, peer) in peers.enumerated() where index & 5 == 1 { peer.send("more") }
        #expect(turnsInSleep(loop) <= 4)

        for peer in peers { peer.reset() }
        for _ in 0..<4 { loop.turn() }
        #expect(sockets.allSatisfy { $0.1.isClosed })
        #expect(turnsInSleep(loop) <= 4)
    }

    @Test("What was left over wakes nobody when it is written")
    func written() throws {
        let loop = try SocketLoop()
        defer { loop.close() }
        var sockets: [Socket] = []
        let listener = try SocketListener(loop, address: "127.0.0.1", port: 0) { sockets.append($0) }
        let peer = try RawPeer(port: listener.port)
        while sockets.isEmpty { loop.turn() }
        let seen = Recorder()
        sockets[0].handler = seen
        sockets[0].write(count: 12_000_000)
        #expect(sockets[0].pendingBytes > 0)
        while sockets[0].pendingBytes > 0 {
            while let bytes = peer.receive(atMost: 1_000_000), !bytes.isEmpty {}
            loop.turn()
        }
        #expect(seen.calls == ["drained"])
        #expect(turnsInSleep(loop) <= 4)
        peer.send("still read")
        loop.turn()
        #expect(seen.calls == ["drained", "received"])
    }

    @Test("An empty loop sleeps till its timer")
    func empty() throws {
        let loop = try SocketLoop()
        defer { loop.close() }
        let start = loop.now
        #expect(turnsInSleep(loop) <= 4)
        #expect(loop.now - start >= .milliseconds(60))
    }
}
