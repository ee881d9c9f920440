import SocketLoop
import TestInputs
import Testing

@testable import HTTP1

@Suite("A request of which only the status matters")
struct StatusRequestTests {
    private func outcome(_ text: String) -> StatusLineReader.Outcome {
        var (whole, pieces) = (StatusLineReader(), StatusLineReader())
        let outcome = whole.read(Array(text.utf8).span)
        var last = StatusLineReader.Outcome.unfinished
        for byte in text.utf8 { last = pieces.read([byte].span) }
        #expect(text.isEmpty || last == outcome, "\(text)")
        return outcome
    }

    @Test("A status is read from the first line, however the bytes are cut")
    func statusLines() {
        #expect(outcome("HTTP/1.1 204 No Content\r\n\r\n") == .status(204))
        #expect(outcome("HTTP/1.0 500\r\n") == .status(500))
        #expect(outcome("HTTP/1.1 100 ") == .status(100))
        for text in ["", "H", "HTTP/1.1 ", "HTTP/1.1 20", "HTTP/1.1 200"] { #expect(outcome(text) == .unfinished) }
        for text in [
            "HTTP/2.0 200 OK", "http/1.1 200 OK", "HTTP/1.1  200", "HTTP/1.1 2000", "HTTP/1.1 20\r\n", "HTTP/1.x 200",
            "HTTP/1.1 099 ", "HTTP/1.1 600 ", "HTTP/1.1 +00 ", "\0\0\u{12}\u{4}", "HTTP/1.1 200OK",
        ] {
            #expect(outcome(text) == .malformed, "\(text)")
        }
    }

    /// The answer of a server that does something with its first connection.
    private func answer(timeout: Duration = .seconds(5), _ serve: @escaping (Socket) -> Void) throws
        -> HTTPStatusAnswer?
    {
        let loop = try SocketLoop()
        defer { loop.close() }
        var sockets: [Socket] = []
        let listener = try SocketListener(loop, address: "127.0.0.1", port: 0, options: .init()) {
            sockets.append($0)
            serve($0)
        }
        var answer: HTTPStatusAnswer?
        HTTPStatusRequest.start(loop, port: listener.port, path: "/", timeout: timeout) { answer = $0 }
        turn(loop) { answer != nil }
        #expect(loop.openCount - sockets.count { $0.isOpen } == 1, "its own connection is closed")
        return answer
    }

    private func turn(_ loop: SocketLoop, until isDone: () -> Bool) {
        let end = ContinuousClock.now + .seconds(10)
        while !isDone(), ContinuousClock.now < end { loop.turn() }
    }

    @Test("What a server does is one of three answers")
    func answers() throws {
        #expect(try answer { $0.write("HTTP/1.1 503 Busy\r\n\r\n".utf8.span) } == .status(503))
        #expect(try answer { $0.write("SSH-2.0-OpenSSH\r\n".utf8.span) } == HTTPStatusAnswer.none)
        #expect(try answer { $0.close() } == HTTPStatusAnswer.none)
        #expect(
            try answer {
                $0.write("HTTP/1.1 2".utf8.span)
                $0.closeWhenWritten()
            } == HTTPStatusAnswer.none)
        #expect(try answer(timeout: .milliseconds(50)) { _ in } == HTTPStatusAnswer.none)
    }

    @Test("A port on which nobody listens is refused")
    func refused() throws {
        let loop = try SocketLoop()
        defer { loop.close() }
        let closed = try #require(ClosedPort())
        var answer: HTTPStatusAnswer?
        HTTPStatusRequest.start(loop, port: closed.port, path: "/", timeout: .seconds(5)) { answer = $0 }
        #expect(answer == nil, "not within the call")
        turn(loop) { answer != nil }
        #expect(answer == .refused)
    }

    @Test("The request is what a server reads, with its fields, and a cancelled one calls nobody")
    func request() throws {
        let loop = try SocketLoop()
        defer { loop.close() }
        var heads: [HTTPRequest] = []
        let listener = HTTPListener(HTTPLimits()) { request, answer in
            heads.append(request)
            answer(.notFound)
        }
        let port = try listener.listen(loop, on: ["127.0.0.1"], port: 0)
        var answers: [HTTPStatusAnswer] = []
        HTTPStatusRequest.start(
            loop, port: port, path: "/v1.0/healthz", fields: [("dapr-api-token", "t")], timeout: .seconds(5)
        ) { answers.append($0) }
        let cancelled = HTTPStatusRequest.start(loop, port: port, path: "/x", timeout: .seconds(5)) {
            answers.append($0)
        }
        cancelled.cancel()
        turn(loop) { !answers.isEmpty }
        for _ in 0..<20 { loop.turn() }
        #expect(answers == [.status(404)])
        #expect(heads.map(\.path) == ["/v1.0/healthz"])
        #expect(heads.first?.fields.first(name: "dapr-api-token") == "t")
        #expect(heads.first?.fields.first(name: "host") == "127.0.0.1:\(port)")
    }
}
