import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import EventsAdapter

@Suite("One connection of the app channel")
struct RequestHandlerTests {
    @Test("Requests of a client that does not wait are answered one at a time and in order")
    func order() throws {
        let connection = try AppConnection()
        try connection.send(get("/1") + get("/2?query=1") + get("/3"))
        #expect(connection.paths == ["/1"])
        connection.answer(AppResponse(status: .ok, contentType: "text/plain", body: Array("one".utf8)))
        #expect(
            try connection.written() == "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-type: text/plain\r\n\r\none")
        #expect(connection.paths == ["/1", "/2"])
        connection.answer(.notFound)
        connection.answer()
        #expect(try connection.written() == "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n" + success)
        #expect(connection.isOpen)
    }

    @Test("Ten thousand requests in one piece are answered without ten thousand frames on the stack")
    func many() throws {
        let connection = try AppConnection(isAtOnce: true)
        try connection.send(String(repeating: get("/"), count: 10_000))
        #expect(try connection.written() == String(repeating: success, count: 10_000))
    }

    @Test("Nothing more is read while a request waits for its turn, and then it is")
    func readAhead() throws {
        let connection = try AppConnection()
        try connection.send(get("/1"))
        connection.channel.read()
        let before = connection.readCount
        try connection.send(get("/2"))
        connection.channel.read()
        connection.channel.read()
        #expect(connection.readCount == before)
        connection.answer()
        #expect(connection.readCount == before + 1)
        connection.answer()
        #expect(try connection.written() == success + success)
    }

    @Test("A connection may be idle for 75 s, a request may take 30 s, and its answer any time")
    func timeouts() throws {
        let idle = try AppConnection()
        idle.wait(.seconds(74))
        try idle.send(get("/"))
        idle.wait(.hours(1))
        idle.answer()
        idle.wait(.seconds(74))
        #expect(idle.isOpen)
        idle.wait(.seconds(31))
        #expect(!idle.isOpen)
        #expect(idle.dropped.isEmpty)

        let slow = try AppConnection()
        slow.wait(.seconds(50))
        try slow.send("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\n1")
        slow.wait(.seconds(29))
        try slow.send("2")
        #expect(slow.isOpen)
        slow.wait(.seconds(2))
        #expect(!slow.isOpen)
        #expect(slow.dropped == ["slow"])
        #expect(slow.paths.isEmpty)
    }

    @Test("A client that has said all gets its answers before the connection is closed")
    func halfClosed() throws {
        let connection = try AppConnection()
        try connection.send(get("/1") + get("/2"))
        connection.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        connection.answer()
        #expect(connection.isOpen)
        connection.answer()
        #expect(
            try connection.written() == success + "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        #expect(!connection.isOpen)
    }

    @Test("What is no HTTP is refused, but not before the answers that are due")
    func malformed() throws {
        let connection = try AppConnection()
        try connection.send("NO HTTP\r\n\r\n")
        #expect(
            try connection.written() == "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        #expect(!connection.isOpen)

        let late = try AppConnection()
        try late.send(get("/1") + "NO HTTP\r\n\r\n")
        #expect(late.isOpen)
        late.answer()
        #expect(try late.written() == "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        #expect(!late.isOpen)
        #expect(late.dropped == ["malformed"])
    }

    @Test("Connections are kept and closed as the client asks")
    func keepAlive() throws {
        let old = try AppConnection(isAtOnce: true)
        try old.send(get("/", "connection: keep-alive\r\n", version: "1.0"))
        #expect(try old.written() == "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: keep-alive\r\n\r\n")
        try old.send(get("/", version: "1.0"))
        #expect(try old.written() == "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        #expect(!old.isOpen)

        let new = try AppConnection(isAtOnce: true)
        try new.send(get("/1", "connection: close\r\n") + get("/2"))
        #expect(try new.written() == "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        #expect(new.paths == ["/1"])
        #expect(!new.isOpen)
    }

    @Test("A client that asks before it sends a body is told to go on, unless the body is too large")
    func expect() throws {
        let connection = try AppConnection(isAtOnce: true)
        try connection.send("POST / HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 1\r\n\r\n")
        #expect(try connection.written() == "HTTP/1.1 100 Continue\r\n\r\n")
        try connection.send("x")
        #expect(try connection.written() == success)
        try connection.send("POST / HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 4194305\r\n\r\n")
        let refusal = "HTTP/1.1 413 Payload Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        #expect(try connection.written() == refusal)
        #expect(!connection.isOpen)
        #expect(connection.dropped == ["too_large"])
    }

    @Test("A client that asks is told when its turn comes, not before")
    func expectLater() throws {
        let connection = try AppConnection()
        let post = "POST /2 HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: "
        try connection.send(get("/1") + post + "1\r\n\r\n")
        #expect(try connection.written() == "")
        connection.answer()
        #expect(try connection.written() == success + "HTTP/1.1 100 Continue\r\n\r\n")
        try connection.send("x" + post + "4194305\r\n\r\n")
        #expect(connection.paths == ["/1", "/2"])
        connection.answer()
        #expect(try connection.written().hasPrefix(success + "HTTP/1.1 413 "))
        #expect(!connection.isOpen)
    }

    @Test("A client that does not take its answers is not read from, and closed after 30 s")
    func unread() throws {
        let connection = try AppConnection(isAtOnce: true)
        connection.isWritable = false
        try connection.send(get("/1") + get("/2"))
        let before = connection.readCount
        connection.channel.read()
        #expect(connection.readCount == before)
        #expect(connection.paths.isEmpty)
        connection.wait(.seconds(29))
        connection.isWritable = true
        #expect(connection.paths == ["/1", "/2"])
        #expect(connection.readCount == before + 1)
        connection.wait(.seconds(60))
        #expect(connection.isOpen)
        connection.isWritable = false
        connection.wait(.seconds(31))
        #expect(!connection.isOpen)
    }

    @Test("An answer to HEAD has no body")
    func head() throws {
        let connection = try AppConnection()
        try connection.send("HEAD / HTTP/1.1\r\nhost: a\r\n\r\n")
        connection.answer(AppResponse(status: .ok, body: [1, 2, 3]))
        #expect(try connection.written() == "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n")
    }

    @Test("An answer that comes when the client has gone is thrown away")
    func gone() throws {
        let connection = try AppConnection()
        try connection.send(get("/1") + get("/2"))
        try connection.channel.close().wait()
        connection.answer()
        #expect(connection.paths == ["/1"])
    }
}
