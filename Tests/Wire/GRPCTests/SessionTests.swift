import Testing

@testable import GRPC

@Suite("The calls of one connection, frame by frame")
struct SessionTests {
    @Test("A call is HEADERS and DATA, and ends with the trailers", arguments: [nil, 1, 2, 9])
    func call(step: Int?) throws {
        let peer = try CallsInBytes()
        _ = peer.frames()
        peer.call([1, 2, 3])
        let sent = peer.frames()
        #expect(sent.map(\.type) == [1, 0])
        #expect(sent.last == SentFrame(type: 0, flags: 1, stream: 1, payload: [0, 0, 0, 0, 3, 1, 2, 3]))
        peer.receive(Frames.answerHeaders(1) + Frames.message(1, [7]) + Frames.trailers(1), step: step)
        #expect(peer.answer() == [7])
        #expect(peer.calls.isIdle)
    }

    @Test("What is said first: no push, the windows, the size of headers")
    func firstWords() throws {
        let peer = try CallsInBytes(settings: nil)
        let settings = try #require(peer.frames().first)
        #expect(settings.type == 4)
        let entries = stride(from: 0, to: settings.payload.count, by: 6).map { Array(settings.payload[$0..<$0 + 6]) }
        #expect(
            Set(entries) == [[0, 3, 0, 0, 0, 0], [0, 4, 0, 0, 255, 255], [0, 6, 0, 1, 0, 0], [0, 2, 0, 0, 0, 0]])
    }

    @Test("Before the sidecar's SETTINGS no call may start; then as many as they say")
    func space() throws {
        let peer = try CallsInBytes(settings: nil)
        #expect(!peer.calls.isOpen && !peer.calls.hasCapacity)
        peer.receive(Frames.settings([(3, 2)]))
        #expect(peer.calls.isOpen && peer.calls.hasCapacity)
        peer.call()
        peer.call()
        #expect(!peer.calls.hasCapacity)
        peer.receive(Frames.settings([(3, 3)]))
        #expect(peer.calls.hasCapacity)
        peer.receive(Frames.settings([(3, 0)]))
        #expect(!peer.calls.hasCapacity)
    }

    @Test("What a call gets is given back to the connection's window and to the call's")
    func windows() throws {
        let peer = try CallsInBytes()
        peer.call { bytes in
            bytes = []
            return .max
        }
        peer.receive(Frames.answerHeaders(1))
        peer.receive(Frames.frame(0, stream: 1, [0, 0, 15, 255, 255]))
        for _ in 0..<20 { peer.receive(Frames.frame(0, stream: 1, [UInt8](repeating: 1, count: 10_000))) }
        let windows = peer.windows()
        // Given back in steps of half a window.
        #expect(windows[0, default: 0] >= 200_005 - 32_768 && windows[1, default: 0] >= 200_005 - 32_768)
        #expect(peer.reason() == nil)
    }

    @Test("Padding, and what comes for a call that was given up, is given back too")
    func late() throws {
        let peer = try CallsInBytes()
        peer.call(deadline: .seconds(1))
        peer.receive(Frames.answerHeaders(1))
        // One byte of data and 255 of padding, and the byte that says so.
        for number in 0..<256 {
            let byte: UInt8 = number == 3 ? 255 : 0
            peer.receive(Frames.frame(0, flags: 8, stream: 1, [255, byte] + [UInt8](repeating: 0, count: 255)))
        }
        let padded = peer.windows()
        #expect(padded[0, default: 0] >= 33_000 && padded[1, default: 0] >= 33_000)
        peer.calls.expire(at: .seconds(1))
        #expect(peer.calls.earliestDeadline == nil)
        #expect(peer.reason() == "no answer in time")
        for _ in 0..<20 { peer.receive(Frames.frame(0, stream: 1, [UInt8](repeating: 1, count: 10_000))) }
        let late = peer.windows()
        #expect(late[0, default: 0] >= 200_000 - 32_768 && late[1] == nil)
        #expect(!peer.calls.isOver && peer.calls.hasCapacity)
    }

    @Test("A call that was given up is reset with CANCEL, also before its message is out")
    func cancel() throws {
        let peer = try CallsInBytes()
        peer.call([UInt8](repeating: 1, count: 100_000), deadline: .seconds(1))
        peer.call(deadline: .seconds(2))
        _ = peer.frames()
        peer.calls.expire(at: .seconds(1))
        #expect(peer.calls.earliestDeadline == .seconds(2))
        peer.flush()
        #expect(peer.frames() == [SentFrame(type: 3, flags: 0, stream: 1, payload: [0, 0, 0, 8])])
        peer.receive(Frames.windowUpdate(0, 100_000))
        #expect(peer.frames().allSatisfy { $0.stream != 1 })
        #expect(peer.reason(0) == "no answer in time" && peer.reason(1) == nil)
    }

    @Test("A message that waits for a window goes on when that is given")
    func messageWindow() throws {
        let peer = try CallsInBytes(settings: Frames.settings([(4, 10)]))
        let data = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        peer.call(data)
        var body: [UInt8] = []
        for _ in 0..<201 {
            body += peer.frames().filter { $0.type == 0 }.flatMap(\.payload)
            peer.receive(Frames.windowUpdate(1, 5))
        }
        #expect(body == [0, 0, 0, 3, 232] + data)
    }

    @Test("An answer before the whole message was sent ends the call, and the message")
    func early() throws {
        let peer = try CallsInBytes()
        peer.call([UInt8](repeating: 1, count: 100_000))
        _ = peer.frames()
        peer.receive(
            Frames.headers(1, [(":status", "200"), ("grpc-status", "8"), ("grpc-message", "full")], isEnd: true))
        #expect(peer.reason() == "RESOURCE_EXHAUSTED: full")
        #expect(peer.frames() == [SentFrame(type: 3, flags: 0, stream: 1, payload: [0, 0, 0, 0])])
        peer.call()
        peer.receive(Frames.answerHeaders(3) + Frames.message(3, []) + Frames.trailers(3))
        #expect(peer.answer(1) == [])
    }

    @Test("An answer counts though the rest of the message is refused behind it, as servers in Go do")
    func earlyAndReset() throws {
        let peer = try CallsInBytes()
        peer.call([UInt8](repeating: 1, count: 100_000))
        let answer = Frames.answerHeaders(1) + Frames.message(1, [7]) + Frames.trailers(1)
        peer.receive(answer + Frames.reset(1, 0))
        #expect(peer.answer() == [7])
    }

    @Test("A long answer before the whole message was sent is no answer either")
    func earlyAndLong() throws {
        let peer = try CallsInBytes()
        peer.call([UInt8](repeating: 1, count: 100_000)) { _ in 0 }
        let part = [UInt8](repeating: 1, count: 16_000)
        let start = Frames.frame(0, stream: 1, [0] + Frames.number(5 * 16_000))
        let parts = (0..<5).flatMap { Frames.frame(0, flags: $0 == 4 ? 1 : 0, stream: 1, part) }
        peer.receive(Frames.headers(1, [(":status", "200"), ("grpc-status", "0")]) + start + parts)
        #expect(peer.reason() == "the sidecar's answer is too long")
    }

    @Test("GOAWAY: calls up to its stream go on, later ones fail, and none is started")
    func goAway() throws {
        let peer = try CallsInBytes()
        for _ in 0..<3 { peer.call() }
        peer.receive(Frames.goAway(3))
        #expect(peer.reason(0) == nil && peer.reason(1) == nil)
        #expect(peer.reason(2) == "the sidecar is going away")
        #expect(!peer.calls.hasCapacity && peer.calls.isGoingAway)
        for stream: UInt32 in [1, 3] {
            peer.receive(Frames.answerHeaders(stream) + Frames.message(stream, [1]) + Frames.trailers(stream))
        }
        #expect(peer.answer(0) == [1] && peer.answer(1) == [1])
        #expect(peer.calls.isIdle)
    }

    @Test("GOAWAY before a call was sent fails it like one that was, whatever its stream")
    func goAwayBeforeSending() throws {
        for last: UInt32 in [1, 0x7FFF_FFFF] {
            let peer = try CallsInBytes()
            peer.call()
            peer.call(isSent: false)
            peer.receive(Frames.goAway(last))
            #expect(peer.reason(0) == nil && peer.reason(1) == "the sidecar is going away")
            #expect(peer.frames().allSatisfy { $0.stream != 3 })
        }
    }

    @Test("A peer that broke the rules is given no call any more; one that was not sent says why")
    func broken() throws {
        let peer = try CallsInBytes()
        peer.call()
        peer.call(isSent: false)
        peer.calls.receive(Frames.frame(6, [1, 2, 3]).span)
        #expect(!peer.calls.hasCapacity)
        peer.flush()
        #expect(peer.reason(0) == nil && peer.reason(1) == "the call cannot be started: FRAME_SIZE_ERROR")
    }

    @Test("A call whose time is up before it was sent is not sent")
    func cancelBeforeSending() throws {
        let peer = try CallsInBytes()
        _ = peer.frames()
        peer.call(deadline: .seconds(1), isSent: false)
        peer.calls.expire(at: .seconds(1))
        peer.flush()
        #expect(peer.reason() == "no answer in time" && peer.frames().allSatisfy { $0.type != 1 && $0.type != 0 })
        peer.call()
        peer.receive(Frames.answerHeaders(3) + Frames.message(3, [1]) + Frames.trailers(3))
        #expect(peer.answer(1) == [1])
    }

    @Test("Headers that are longer than may be sent fail their call alone")
    func longHeaders() throws {
        let peer = try CallsInBytes()
        let state = GRPCHeader("tracestate", String(repeating: "a", count: 70_000), isIndexed: false)
        peer.call(headers: [state])
        #expect(peer.reason()?.hasPrefix("the call cannot be started: ") == true)
        peer.call()
        peer.receive(Frames.answerHeaders(3) + Frames.message(3, [1]) + Frames.trailers(3))
        #expect(peer.answer(1) == [1])
    }

    @Test("PINGs are answered, however many come at once, and resets of calls do no harm")
    func pings() throws {
        let peer = try CallsInBytes()
        _ = peer.frames()
        let count = 3855
        peer.receive((0..<count).flatMap { Frames.frame(6, Frames.number(0) + Frames.number(UInt32($0))) })
        #expect(peer.frames().count { $0.type == 6 && $0.flags == 1 } == count)
        for number in 0..<2000 {
            peer.call()
            peer.receive(Frames.reset(UInt32(2 * number + 1), 7))
        }
        #expect(peer.outcomes.values.allSatisfy { $0 == .failure(GRPCFailure("the sidecar reset the call")) })
        #expect(peer.outcomes.count == 2000 && peer.calls.hasCapacity)
    }

    @Test("The last stream id is used, and then no more")
    func ids() throws {
        let peer = try CallsInBytes(lastStream: 3)
        peer.call()
        #expect(peer.calls.hasCapacity)
        peer.call()
        #expect(!peer.calls.hasCapacity && peer.calls.isUsedUp)
        peer.receive(Frames.answerHeaders(3) + Frames.message(3, [1]) + Frames.trailers(3))
        #expect(peer.answer(1) == [1])
    }

    /// How long the fields of one call after another are, as they are sent.
    private func fieldSizes(_ headers: [GRPCHeader]) throws -> [Int] {
        let session = try GRPCCallSession(authority: "127.0.0.1:50001", headers: headers)
        defer { session.end("the test is over") }
        session.receive(Frames.settings().span)
        return try (0..<3).map { _ in
            let call = GRPCCall("/test/Call", deadline: .seconds(1), message: { GRPCMessage([]) }) { _ in }
            session.start(call, at: .zero)
            var sent: [UInt8] = []
            while !session.collect(into: &sent, limit: sent.count + 1000) {}
            return try #require(SentFrame.all(in: sent).first { $0.type == 1 }).payload.count
        }
    }

    @Test("What stays the same is sent once and then as a byte; a token is sent each time, as it is in no table")
    func indexing() throws {
        let agent = { (isIndexed: Bool) in GRPCHeader("user-agent", "ofevents-adapter", isIndexed: isIndexed) }
        let without = try fieldSizes([])
        let indexed = try fieldSizes([agent(true)])
        let secret = try fieldSizes([agent(false)])
        #expect(without[0] > 60 && without[1] < 40 && without[1] == without[2])
        #expect(indexed[0] > without[0] + 10 && indexed[1] == without[1] + 1 && indexed[2] == without[2] + 1)
        #expect(secret[0] > without[0] + 10 && secret[1] > without[1] + 10 && secret[2] == secret[1])
    }

    @Test("What ends with the session says why")
    func end() throws {
        let peer = try CallsInBytes()
        peer.call()
        peer.calls.end("the connection was closed")
        #expect(peer.reason() == "the connection was closed")
        peer.receive(Frames.answerHeaders(1))
        peer.calls.end("again")
        peer.call()
        #expect(peer.reason(1) == "the call cannot be started: the session is closed")
    }
}
