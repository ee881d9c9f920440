import Testing

@testable import HTTP1

@Suite("One connection")
struct ConnectionTests {
    @Test("Requests of a client that does not wait are answered one at a time and in order")
    func order() throws {
        let connection = try TestConnection()
        connection.send(get("/1") + get("/2?query=1") + get("/3"))
        #expect(connection.paths == ["/1"])
        connection.answer(HTTPResponse(status: .ok, contentType: "text/plain", body: Array("one".utf8)))
        #expect(connection.written() == "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-type: text/plain\r\n\r\none")
        #expect(connection.paths == ["/1", "/2"])
        connection.answer(.notFound)
        connection.answer()
        #expect(connection.written() == "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n" + success)
        #expect(connection.isOpen)
    }

    @Test("Ten thousand requests in one piece are answered without ten thousand frames on the stack")
    func many() throws {
        let connection = try TestConnection(isAtOnce: true)
        connection.send(String(repeating: get("/"), count: 10_000))
        #expect(connection.written() == String(repeating: success, count: 10_000))
    }

    @Test("Requests that are answered later go on at the byte where they were left")
    func manyLater() throws {
        let connection = try TestConnection()
        connection.send(String(repeating: get("/"), count: 2_000))
        for _ in 0..<2_000 { connection.answer() }
        #expect(connection.written() == String(repeating: success, count: 2_000))
        #expect(connection.isRead)
    }

    @Test("Nothing more is read while a request waits for its turn, and then it is")
    func readAhead() throws {
        let connection = try TestConnection()
        connection.send(get("/1"))
        #expect(connection.isRead)
        connection.send(get("/2"))
        #expect(!connection.isRead)
        connection.answer()
        #expect(connection.isRead)
        connection.answer()
        #expect(connection.written() == success + success)
        #expect(connection.client.writeCount == 2)
    }

    @Test("A client that has said all gets its answers before the connection is closed")
    func halfClosed() throws {
        let connection = try TestConnection()
        connection.send(get("/1") + get("/2"))
        connection.end()
        connection.answer()
        #expect(connection.isOpen)
        connection.answer()
        #expect(connection.written() == success + lastSuccess)
        #expect(!connection.isOpen)

        let silent = try TestConnection()
        silent.end()
        #expect(!silent.isOpen)
        #expect(silent.written() == "")
        #expect(silent.dropped.isEmpty)

        let later = try TestConnection()
        later.send(get("/1"))
        later.end()
        #expect(later.isOpen)
        later.answer()
        #expect(later.written() == lastSuccess)
    }

    @Test(
        "A request that is cut off is answered with 400", arguments: ["GET", get("/").dropLast(2) + "", post(2) + "a"])
    func cutOff(_ text: String) throws {
        let connection = try TestConnection()
        connection.send(text)
        connection.end()
        #expect(connection.written() == badRequest)
        #expect(!connection.isOpen)
        #expect(connection.dropped == ["malformed"])
        #expect(connection.paths.isEmpty)
    }

    @Test("What is no HTTP is refused, but not before the answers that are due")
    func malformed() throws {
        let connection = try TestConnection()
        connection.send("NO HTTP\r\n\r\n")
        #expect(connection.written() == badRequest)
        #expect(!connection.isOpen)

        let late = try TestConnection()
        late.send(get("/1") + "NO HTTP\r\n\r\n")
        #expect(late.isOpen)
        #expect(late.written() == "")
        late.answer()
        #expect(late.written() == success + badRequest)
        #expect(!late.isOpen)
        #expect(late.dropped == ["malformed"])
    }

    @Test("Connections are kept and closed as the client asks")
    func keepAlive() throws {
        let old = try TestConnection(isAtOnce: true)
        old.send(get("/", "connection: keep-alive\r\n", version: "1.0"))
        #expect(old.written() == "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: keep-alive\r\n\r\n")
        old.send(get("/", version: "1.0"))
        #expect(old.written() == lastSuccess)
        #expect(!old.isOpen)

        let new = try TestConnection(isAtOnce: true)
        new.send(get("/1", "connection: close\r\n") + get("/2"))
        #expect(new.written() == lastSuccess)
        #expect(new.paths == ["/1"])
        #expect(!new.isOpen)
    }

    @Test("An answer to HEAD has no body")
    func head() throws {
        let connection = try TestConnection()
        connection.send("HEAD / HTTP/1.1\r\nhost: a\r\n\r\n")
        connection.answer(HTTPResponse(status: .ok, body: [1, 2, 3]))
        #expect(connection.written() == "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n")
    }

    @Test("An answer that comes when the client has gone is thrown away")
    func gone() throws {
        let connection = try TestConnection()
        connection.send(get("/1") + get("/2"))
        connection.close()
        connection.answer()
        #expect(connection.paths == ["/1"])
        #expect(connection.written() == "")
    }

    @Test("A body is the same in one piece and in many")
    func pieces() throws {
        let body = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let connection = try TestConnection(isAtOnce: true)
        connection.send(Array(post(body.count).utf8) + body)
        connection.send("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n")
        for start in stride(from: 0, to: body.count, by: 999) {
            let chunk = body[start..<min(start + 999, body.count)]
            connection.send(Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8))
        }
        connection.send("0\r\n\r\n")
        #expect(connection.bodies == [body, body])
        for byte in post(3).utf8 + Array("abc".utf8) { connection.send([byte]) }
        #expect(connection.bodies.last == Array("abc".utf8))
    }
}
