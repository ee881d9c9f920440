import SocketLoop
import Testing

@Suite("How a connection ends")
struct CloseTests {
    @Test("A peer that has said all still gets its answer", arguments: [false, true])
    func halfClosed(isHeld: Bool) throws {
        let stage = try Stage()
        let (peer, server, seen) = try stage.rawClient()
        peer.send("question")
        stage.turns(2)
        server.isReadHeld = isHeld
        peer.endOutput()
        stage.turns(5)
        #expect(seen.calls == (isHeld ? ["received"] : ["received", "ended"]))
        server.write("answer")
        stage.loop.turn()
        #expect(peer.receive() == "answer")
        #expect(server.isOpen)
        server.isReadHeld = false
        stage.turns(5)
        #expect(seen.calls == ["received", "ended"])
        server.closeWhenWritten()
        stage.turns(2)
        #expect(peer.receive() == "")
        #expect(seen.calls == ["received", "ended", "closed"])
        #expect(seen.reason == nil)
    }

    @Test("A reset is noticed while reading is held, with unread bytes and after a half-close", arguments: [0, 1, 2])
    func resetWhileHeld(variant: Int) throws {
        let stage = try Stage()
        let (peer, server, seen) = try stage.rawClient()
        server.isReadHeld = true
        if variant == 1 { peer.send("unread") }
        if variant == 2 { peer.endOutput() }
        stage.turns(5)
        #expect(seen.calls.isEmpty)
        peer.reset()
        stage.turns(2)
        #expect(seen.calls == ["closed"])
        #expect(seen.reason?.operation == "read")
        #expect(!server.isOpen)
    }

    @Test("A reset after the end of input is noticed")
    func resetAfterEnd() throws {
        let stage = try Stage()
        let (peer, _, seen) = try stage.rawClient()
        peer.endOutput()
        stage.turns(5)
        #expect(seen.calls == ["ended"])
        peer.reset()
        stage.turns(2)
        #expect(seen.calls == ["ended", "closed"])
    }

    @Test("A reset while writes are left over is noticed, with reading held and not", arguments: [false, true])
    func resetWhileWriting(isHeld: Bool) throws {
        let stage = try Stage()
        let (peer, server, seen) = try stage.rawClient()
        server.isReadHeld = isHeld
        while server.isWritable { server.write(count: 1_000_000) }
        stage.turns(3)
        peer.reset()
        stage.turns(3)
        #expect(seen.calls == ["closed"])
        #expect(server.pendingBytes == 0)
    }

    @Test("Writing to a peer that is gone ends the socket in the next step, not within the call")
    func writeToGone() throws {
        let stage = try Stage()
        let (peer, server, seen) = try stage.rawClient()
        server.isReadHeld = true
        peer.reset()
        server.write("a")
        server.write("b")
        #expect(seen.calls.isEmpty)
        stage.loop.turn()
        #expect(seen.calls == ["closed"])
        #expect(seen.reason != nil)
        server.write("c")
        server.close()
        server.closeWhenWritten()
        stage.turns(2)
        #expect(seen.calls == ["closed"])
    }

    @Test("After a write error the handler learns only of the end, even if bytes are there to read")
    func failedWrite() throws {
        let stage = try Stage()
        let first = try stage.rawClient()
        let second = try stage.rawClient()
        first.atServer.within["received"] = { _ in
            second.peer.reset()
            second.server.write("fails")
        }
        first.peer.send("x")
        second.peer.send("x")
        stage.turns(2)
        #expect(first.atServer.calls == ["received"])
        #expect(second.atServer.calls == ["closed"])
        #expect(second.atServer.reason?.operation == "write")
    }

    @Test("The socket may be closed within each call, and the handler then learns only of the end")
    func closeWithin() throws {
        for name in ["received", "ended", "drained"] {
            let stage = try Stage()
            let (peer, server, seen) = try stage.rawClient()
            seen.within[name] = { $0.close() }
            if name == "drained" {
                while server.isWritable { server.write(count: 1_000_000) }
                try stage.turn {
                    _ = peer.receive(atMost: 1_000_000)
                    return seen.isClosed
                }
            } else {
                peer.send("x")
                peer.endOutput()
                stage.turns(3)
            }
            #expect(seen.calls.suffix(2) == [name, "closed"])
            #expect(seen.reason == nil)
            #expect(stage.loop.openCount == 1)
        }
    }

    @Test("A socket that is closed in the call of another does not learn what was ready for it")
    func closeAnother() throws {
        let stage = try Stage()
        let first = try stage.connect()
        let second = try stage.connect()
        for (one, other) in [(first, second), (second, first)] {
            one.atServer.within["received"] = { _ in other.server.close() }
        }
        first.client.write("x")
        second.client.write("x")
        stage.turns(3)
        let calls = [first.atServer.calls, second.atServer.calls]
        #expect(calls.contains(["received"]))
        #expect(calls.contains(["closed"]))
    }

    @Test("What was written is out before the socket closes; what comes meanwhile is thrown away")
    func closeWhenWritten() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        ends.client.isReadHeld = true
        while ends.server.pendingBytes < 1_000_000 { ends.server.write(count: 1_000_000) }
        var expected = ends.server.pendingBytes
        ends.server.closeWhenWritten()
        ends.server.write("too late")
        ends.client.write("nobody reads this")
        stage.turns(5)
        #expect(ends.server.isOpen)
        ends.client.isReadHeld = false
        ends.atClient.within["ended"] = { $0.close() }
        try stage.turn { ends.atServer.isClosed }
        #expect(ends.atServer.calls.filter { $0 == "received" } == [])
        #expect(ends.atServer.reason == nil)
        expected = ends.atClient.count - expected
        #expect(expected > 0 && (ends.atClient.count) % 1_000_000 == 0)
    }

    @Test("A peer that is still sending reads the last answer, and has a second to end its side")
    func linger() throws {
        let stage = try Stage()
        let (peer, server, seen) = try stage.rawClient()
        peer.send("more than was read")
        server.isReadHeld = true
        stage.turns(3)
        server.write("last answer")
        server.closeWhenWritten()
        for _ in 0..<10 {
            peer.send("still sending")
            stage.turns(2)
        }
        #expect(peer.receive() == "last answer")
        #expect(peer.receive() == "")
        #expect(seen.calls.isEmpty)
        stage.clock.time += .milliseconds(999)
        stage.turns(2)
        #expect(server.isOpen)
        stage.clock.time += .milliseconds(1)
        stage.turns(1)
        #expect(seen.calls == ["closed"])
        #expect(stage.loop.openCount == 1)
    }

    @Test("Closing the loop closes and tells all, and may be done within a turn and twice")
    func closeLoop() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        let loop = stage.loop
        ends.atServer.within["received"] = { _ in
            loop.close()
            loop.close()
            #expect(loop.openCount == 3)
        }
        ends.atServer.within["closed"] = { _ in
            var result: Result<Socket, SystemFailure>?
            Socket.connect(loop, address: "127.0.0.1", port: 1, timeout: .seconds(1)) { result = $0 }
            loop.later { #expect(throws: SystemFailure.self) { try result?.get() } }
        }
        ends.client.write("x")
        stage.turns(2)
        #expect(ends.atServer.calls == ["received", "closed"])
        #expect(ends.atClient.calls == ["closed"])
        #expect(loop.openCount == 0)
        loop.close()
        loop.turn()
        loop.run()
    }

    @Test("Closing the loop again from what closing tells does nothing, also with work for later")
    func closeLoopWithin() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        let loop = stage.loop
        var done = 0
        ends.atServer.within["closed"] = { _ in
            loop.later { done += 1 }
            loop.close()
        }
        loop.close()
        #expect(ends.atServer.calls == ["closed"])
        #expect(ends.atClient.calls == ["closed"])
        #expect(done == 1 && loop.openCount == 0)
    }
}
