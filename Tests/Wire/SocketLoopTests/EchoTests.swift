import SocketLoop
import Testing

@Suite("Bytes between two sockets of a loop")
struct EchoTests {
    @Test("What is written is received at the next turn")
    func echo() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        for round in 0..<100 {
            ends.client.write("to \(round)")
            stage.loop.turn()
            #expect(ends.atServer.bytes == Array("to \(round)".utf8))
            ends.server.write("back \(round)")
            stage.loop.turn()
            #expect(ends.atClient.bytes == Array("back \(round)".utf8))
            ends.atServer.bytes = []
            ends.atClient.bytes = []
        }
        #expect(ends.client.pendingBytes == 0)
    }

    @Test("A socket is read once a turn, 64 KiB at most, however much has come")
    func oneReadATurn() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        ends.server.isReadHeld = true
        ends.client.write(count: 200_000)
        stage.turns(5)
        #expect(ends.atServer.count == 0)
        ends.server.isReadHeld = false
        for reads in 1...3 {
            stage.loop.turn()
            #expect(ends.atServer.calls.count == reads)
            #expect(ends.atServer.count <= 65536 * reads && ends.atServer.count > 60_000 * reads)
        }
        try stage.turn(atMost: 5) { ends.atServer.count == 200_000 }
    }

    @Test("Much for a slow reader is kept, comes in order, and the writer learns once when it may go on")
    func slowReader() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        ends.server.isReadHeld = true
        var sent: [UInt8] = []
        for byte in UInt8(0)..<12 { sent += [UInt8](repeating: byte, count: 999_999) }
        var next = 0
        while next < sent.count {
            let end = min(next + 700_001, sent.count)
            ends.client.write(Array(sent[next..<end]).span)
            next = end
        }
        #expect(!ends.client.isWritable)
        #expect(ends.client.pendingBytes > 1_000_000)
        stage.turns(20)
        #expect(ends.atClient.calls.isEmpty)
        ends.server.isReadHeld = false
        var largestPending = 0
        ends.atClient.within["drained"] = { socket in
            #expect(socket.isWritable)
            largestPending = socket.pendingBytes
        }
        try stage.turn { ends.atServer.count == sent.count }
        #expect(ends.atServer.bytes == sent)
        #expect(ends.atClient.calls == ["drained"])
        #expect(largestPending < 32768)
        #expect(ends.client.pendingBytes == 0)
    }

    @Test("The limit of writability is 64 KiB of what the socket does not take")
    func writable() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        ends.server.isReadHeld = true
        while ends.client.pendingBytes == 0 { ends.client.write(count: 10_000) }
        ends.client.write(count: 65535 - ends.client.pendingBytes)
        #expect(ends.client.pendingBytes == 65535)
        #expect(ends.client.isWritable)
        ends.client.write(count: 1)
        #expect(!ends.client.isWritable)
    }

    @Test("Without a handler nothing is read, and nothing is lost")
    func lateHandler() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        ends.server.handler = nil
        ends.client.write("early")
        stage.turns(3)
        #expect(ends.atServer.calls.isEmpty)
        ends.server.handler = ends.atServer
        stage.turns(2)
        #expect(ends.atServer.bytes == Array("early".utf8))
    }

    @Test("Holding and letting go again, at any time, loses nothing")
    func holdAndLetGo() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        var generator = SystemRandomNumberGenerator()
        var sent = 0
        for _ in 0..<2000 {
            switch UInt8.random(in: 0..<4, using: &generator) {
            case 0:
                ends.client.write(count: 5)
                sent += 5
            case 1: ends.server.isReadHeld.toggle()
            default: stage.loop.turn()
            }
        }
        ends.server.isReadHeld = false
        try stage.turn(atMost: 5) { ends.atServer.count == sent }
    }

    @Test("What is left over is written while reading is held, whatever comes meanwhile", arguments: [false, true])
    func writeWhileHeld(isHeldFirst: Bool) throws {
        let stage = try Stage()
        let ends = try stage.connect()
        ends.client.write("unread")
        if isHeldFirst {
            ends.server.isReadHeld = true
            stage.turns(3)
        }
        ends.client.isReadHeld = true
        var written = 0
        while ends.server.isWritable {
            ends.server.write(count: 1_000_000)
            written += 1_000_000
        }
        ends.server.isReadHeld = true
        stage.turns(3)
        ends.client.write("more")
        stage.turns(3)
        ends.client.isReadHeld = false
        try stage.turn { ends.atClient.count == written }
        #expect(ends.atServer.calls == ["drained"])
        ends.server.isReadHeld = false
        stage.turns(3)
        #expect(ends.atServer.bytes == Array("unreadmore".utf8))
    }

    @Test("Writing nothing does nothing")
    func empty() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        ends.client.write("")
        stage.turns(2)
        #expect(ends.atServer.calls.isEmpty)
        #expect(ends.client.pendingBytes == 0)
    }
}
