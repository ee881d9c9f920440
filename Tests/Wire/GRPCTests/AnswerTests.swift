import Testing

@testable import GRPC

@Suite("Answers")
struct AnswerTests {
    /// Answers one call with frames, in pieces.
    private func outcome(_ frames: [UInt8], step: Int? = nil) throws -> Result<[UInt8], GRPCFailure>? {
        let peer = try CallsInBytes()
        peer.call()
        peer.receive(frames, step: step)
        #expect(peer.calls.failure == nil && peer.calls.isIdle)
        return peer.outcomes[0]
    }

    @Test("A message of any size to 64 KiB arrives whole", arguments: [0, 1, 255, 256, 16_000, 65_536])
    func sizes(size: Int) throws {
        let data = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let body = [0] + Frames.number(UInt32(size)) + data
        let parts = stride(from: 0, to: body.count, by: 16_384).map { Array(body[$0..<min(body.count, $0 + 16_384)]) }
        let frames = parts.flatMap { Frames.frame(0, stream: 1, $0) }
        for step in [nil, 1, 1000] where step != 1 || size < 1000 {
            #expect(try outcome(Frames.answerHeaders(1) + frames + Frames.trailers(1), step: step) == .success(data))
        }
    }

    @Test("A message may come in any pieces, also within its prefix", arguments: 1...9)
    func pieces(size: Int) throws {
        let body: [UInt8] = [0, 0, 0, 0, 4, 1, 2, 3, 4]
        let parts = stride(from: 0, to: body.count, by: size).map { Array(body[$0..<min(body.count, $0 + size)]) }
        let frames = parts.flatMap { Frames.frame(0, stream: 1, $0) } + Frames.frame(0, stream: 1, [])
        #expect(try outcome(Frames.answerHeaders(1) + frames + Frames.trailers(1)) == .success([1, 2, 3, 4]))
    }

    @Test(
        "What is not one message is a failure",
        arguments: [
            [],
            [0],
            [0, 0, 0, 0],
            [0, 0, 0, 0, 1],
            [0, 0, 0, 0, 2, 1],
            [0, 0, 0, 0, 1, 1, 2],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            [1, 0, 0, 0, 1, 1],
            [255, 0, 0, 0, 0],
            [0, 0, 0, 255, 255, 1],
        ] as [[UInt8]])
    func noMessage(body: [UInt8]) throws {
        for step in [nil, 1] {
            let frames = Frames.answerHeaders(1) + Frames.frame(0, stream: 1, body) + Frames.trailers(1)
            #expect(try outcome(frames, step: step) == .failure(GRPCFailure("the sidecar's answer is not one message")))
        }
    }

    @Test(
        "What headers and trailers say",
        arguments: [
            (
                [
                    (":status", "200"), ("content-type", "application/grpc"), ("grpc-status", "14"),
                    ("grpc-message", "no%20way%0A"),
                ], "UNAVAILABLE: no way\n"
            ),
            ([(":status", "200"), ("grpc-status", "2")], "UNKNOWN"),
            ([(":status", "200"), ("grpc-status", "99")], "gRPC status 99"),
            ([(":status", "200"), ("grpc-status", "00")], "OK"),
            ([(":status", "200"), ("grpc-status", "")], "gRPC status "),
            ([(":status", "200"), ("grpc-status", "-1")], "gRPC status -1"),
            ([(":status", "200"), ("grpc-status", "?"), ("grpc-message", "a")], "gRPC status ?: a"),
            ([(":status", "200"), ("grpc-status", "0")], "the sidecar's answer is not one message"),
            ([(":status", "200"), ("content-type", "application/grpc+proto"), ("grpc-status", "5")], "NOT_FOUND"),
            ([(":status", "200"), ("content-type", "application/grpc")], "the sidecar's answer has no status"),
            (
                [(":status", "200"), ("content-type", "text/html"), ("grpc-status", "0")],
                "the sidecar's answer is no gRPC but 'text/html'"
            ),
            (
                [(":status", "200"), ("content-type", "application/grpc-web"), ("grpc-status", "0")],
                "the sidecar's answer is no gRPC but 'application/grpc-web'"
            ),
            ([(":status", "200"), ("content-type", "application/grpc;x=y"), ("grpc-status", "5")], "NOT_FOUND"),
            ([(":status", "502"), ("content-type", "text/html")], "the sidecar answered HTTP 502"),
            (
                [(":status", "404"), ("content-type", "application/grpc"), ("grpc-status", "0")],
                "the sidecar answered HTTP 404"
            ),
            (
                [
                    (":status", "200"), ("grpc-status", "13"),
                    ("grpc-message", #"Post "http://u:p@sink/?token=s3cr3t": EOF"#),
                ], #"INTERNAL: Post "http://sink/": EOF"#
            ),
        ] as [([(String, String)], String)])
    func statuses(fields: [(String, String)], reason: String) throws {
        #expect(try outcome(Frames.headers(1, fields, isEnd: true)) == .failure(GRPCFailure(reason)))
    }

    @Test("A page of a proxy is not read as a message, and needs no end")
    func page() throws {
        let page = [UInt8](repeating: UInt8(ascii: "<"), count: 16_384)
        let head = Frames.headers(1, [(":status", "502"), ("content-type", "text/html")])
        for tail in [Frames.frame(0, flags: 1, stream: 1, page), Frames.frame(0, stream: 1, page), Frames.reset(1, 2)] {
            #expect(try outcome(head + tail) == .failure(GRPCFailure("the sidecar answered HTTP 502")))
        }
    }

    @Test("A status of HTTP that is not final is passed over")
    func informational() throws {
        let frames =
            Frames.headers(1, [(":status", "103"), ("link", "x")]) + Frames.answerHeaders(1) + Frames.message(1, [1])
            + Frames.trailers(1)
        #expect(try outcome(frames) == .success([1]))
    }

    @Test("A failure behind a message is a failure")
    func late() throws {
        let frames = Frames.answerHeaders(1) + Frames.message(1, [1]) + Frames.trailers(1, "15")
        #expect(try outcome(frames) == .failure(GRPCFailure("DATA_LOSS")))
    }

    @Test("Of a peer's words no more is kept than is shown")
    func longWords() throws {
        let words = String(repeating: "%41", count: 20_000)
        let block = Frames.block([(":status", "200"), ("grpc-status", "2"), ("grpc-message", words)])
        let parts = stride(from: 0, to: block.count, by: 16_000).map {
            Array(block[$0..<min(block.count, $0 + 16_000)])
        }
        var frames = Frames.frame(1, flags: 1, stream: 1, parts[0])
        for (index, part) in parts.enumerated().dropFirst() {
            frames += Frames.frame(9, flags: index == parts.count - 1 ? 4 : 0, stream: 1, part)
        }
        let reason = "UNKNOWN: " + String(repeating: "A", count: 1024)
        #expect(try outcome(frames) == .failure(GRPCFailure(reason)))
    }
}
