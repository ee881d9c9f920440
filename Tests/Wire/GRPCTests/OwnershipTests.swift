import SocketLoop
import Testing

@testable import GRPC

@Suite("What is let go of")
struct OwnershipTests {
    @Test("Client, calls, sessions and sockets go when they are stopped, in the middle of calls too")
    func all() throws {
        let loop = try SocketLoop { .zero }
        weak var client: GRPCClient?
        weak var server: GRPCServer?
        weak var answered: GRPCCall?
        weak var open: GRPCCall?
        weak var serverCall: GRPCServerCall?
        func use() throws {
            var ended = 0
            var came = 0
            let ownServer = try GRPCServer(loop) { call in
                came += 1
                serverCall = call
                if came == 1 { call.succeed([]) }
            }
            let ownClient = GRPCClient(loop, port: ownServer.port)
            ownClient.start()
            let calls = (0..<2).map { _ in
                GRPCCall("/test/Call", deadline: .seconds(1), message: { GRPCMessage([]) }) { _ in ended += 1 }
            }
            for call in calls { ownClient.start(call) }
            for _ in 0..<50 { loop.turn() }
            #expect(came == 2 && ended == 1)
            (client, server, answered, open) = (ownClient, ownServer, calls[0], calls[1])
            ownClient.stop()
            ownServer.close()
            #expect(ended == 2)
        }
        try use()
        for _ in 0..<10 { loop.turn() }
        #expect(client == nil && server == nil && answered == nil && open == nil && serverCall == nil)
        #expect(loop.openCount == 0)
        loop.close()
    }

    @Test("An answered call is let go of though its client goes on, and its message when it is sent")
    func calls() throws {
        let test = try SidecarAndClient { _, _ in }
        final class Event {}
        weak var event: Event?
        weak var call: GRPCCall?
        func start() {
            let made = Event()
            event = made
            let started = GRPCCall(
                "/test/Call", deadline: .seconds(1),
                message: {
                    _ = made
                    return GRPCMessage([1])
                }, complete: { _ in })
            call = started
            test.client.start(started)
        }
        start()
        #expect(event != nil)
        test.turn { !test.calls.isEmpty }
        // The message is at the sidecar; the call waits for its answer.
        #expect(event == nil && call != nil)
        test.calls.first?.succeed([])
        test.turn()
        #expect(call == nil)
    }

    @Test("Connections that are made and lost leave no descriptor and no session")
    func descriptors() throws {
        let test = try SidecarAndClient { call, _ in call.disconnect() }
        for _ in 0..<50 {
            test.call()
            for _ in 0..<25
            where test.outcomes.isEmpty || !test.turn(atMost: 20, until: { test.outcomes.count == test.started }) {
                test.wait(.milliseconds(100))
            }
        }
        #expect(test.summary == ["the connection was closed": 50])
        test.wait(.zero)
        #expect(test.server?.connectionCount ?? 0 >= 50)
        // The listener, and the next connection if there is one already, with its two ends.
        #expect(test.loop.openCount <= 3)
    }

    @Test("A session may be closed twice, and what is asked of it then is nothing")
    func session() throws {
        let session = try HTTP2Session(HTTP2Limits())
        session.close()
        session.close()
        var bytes: [UInt8] = []
        #expect(session.collect(into: &bytes, limit: 1000) && bytes.isEmpty)
        session.receive(Frames.settings().span)
        #expect(session.nextEvent() == nil && session.isOver && session.peerStreamLimit == 0)
        session.goAway(lastStream: 1)
        session.terminate()
        session.ping()
        session.reset(1, code: .cancel)
    }

    @Test("Calls that wait are found and let go of in order")
    func line() {
        var line = WaitingCalls()
        var ended: [Int] = []
        func call(_ number: Int) -> GRPCCall {
            GRPCCall("/a/b", deadline: .seconds(number % 7), message: { GRPCMessage([]) }) { _ in ended.append(number) }
        }
        for number in 0..<1000 {
            line.append(call(number))
            if number % 3 == 0 { line.popFirst()?.fail("") }
        }
        #expect(ended == Array(0..<334) && line.count == 666)
        #expect(line.earliestDeadline == .zero)
        for call in line.popLate(at: .seconds(3)) { call.fail("") }
        #expect(ended.dropFirst(334).elementsEqual((334..<1000).filter { $0 % 7 <= 3 }))
        #expect(line.earliestDeadline == .seconds(4) && line.popLate(at: .seconds(3)).isEmpty)
        let rest = line.count
        #expect(line.popAll().count == rest && line.isEmpty && line.popFirst() == nil && line.earliestDeadline == nil)
    }
}
