import SocketLoop
import Testing

@Suite("Who keeps what")
struct OwnershipTests {
    @Test("A socket and its handler that nobody else keeps live until it is closed, and no longer")
    func socketAndHandler() throws {
        let stage = try Stage()
        let peer: RawPeer
        weak var server: Socket?
        weak var seen: Recorder?
        do {
            let client = try stage.rawClient()
            peer = client.peer
            (server, seen) = (client.server, client.atServer)
            stage.accepted.removeAll()
        }
        stage.turns(3)
        peer.send("x")
        stage.turns(2)
        #expect(server != nil && seen?.calls == ["received"])
        peer.reset()
        stage.turns(2)
        #expect(server == nil && seen == nil)
    }

    @Test("Dropped listeners, connections and timers live on the loop until it is closed")
    func all() throws {
        weak var loop: SocketLoop?
        weak var listener: SocketListener?
        weak var socket: Socket?
        weak var seen: Recorder?
        weak var timer: LoopTimer?
        do {
            let made = try SocketLoop()
            loop = made
            let recorder = Recorder()
            seen = recorder
            let opened = try SocketListener(made, address: "127.0.0.1", port: 0) { [recorder] accepted in
                socket = accepted
                accepted.handler = recorder
            }
            listener = opened
            timer = made.schedule(at: made.now + .seconds(100)) { _ = opened }
            let peer = try RawPeer(port: opened.port)
            while socket == nil { made.turn() }
            peer.send("x")
            made.close()
            #expect(recorder.calls == ["closed"])
        }
        #expect(loop == nil)
        #expect(listener == nil && socket == nil && seen == nil && timer == nil)
    }

    @Test("A closed listener lets go of its closures")
    func closures() throws {
        let loop = try SocketLoop()
        defer { loop.close() }
        weak var held: Recorder?
        let listener: SocketListener
        do {
            let recorder = Recorder()
            held = recorder
            listener = try SocketListener(loop, address: "127.0.0.1", port: 0) { $0.handler = recorder }
            listener.resting = { _ in recorder.calls.append("resting") }
        }
        #expect(held != nil)
        listener.close()
        #expect(held == nil)
    }

    @Test("A loop that was closed in a turn of its own is freed")
    func closedWithin() throws {
        weak var loop: SocketLoop?
        do {
            let made = try SocketLoop()
            loop = made
            made.later { [unowned made] in made.close() }
            made.run()
        }
        #expect(loop == nil)
    }
}
