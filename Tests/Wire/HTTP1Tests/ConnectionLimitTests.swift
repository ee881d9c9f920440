import Testing

@testable import HTTP1

@Suite("What a client may take")
struct ConnectionLimitTests {
    @Test("A connection may be idle for 75 s, a request may take 30 s, and its answer any time")
    func timeouts() throws {
        let idle = try TestConnection()
        idle.wait(.seconds(74))
        idle.send(get("/"))
        idle.wait(.seconds(3600))
        idle.answer()
        idle.wait(.seconds(74))
        #expect(idle.isOpen)
        idle.wait(.seconds(2))
        #expect(!idle.isOpen)
        #expect(idle.dropped.isEmpty)

        let busy = try TestConnection(isAtOnce: true)
        for _ in 0..<3 {
            busy.wait(.seconds(74))
            busy.send(get("/"))
        }
        #expect(busy.isOpen)

        let slow = try TestConnection()
        slow.wait(.seconds(50))
        slow.send(post(5) + "1")
        slow.wait(.seconds(29))
        slow.send("2")
        #expect(slow.isOpen)
        slow.wait(.seconds(2))
        #expect(!slow.isOpen)
        #expect(slow.dropped == ["slow"])
        #expect(slow.paths.isEmpty)
    }

    @Test("The 30 s begin with a request's first byte, also where its head comes bit by bit")
    func trickle() throws {
        let connection = try TestConnection(limits: HTTPLimits(idle: .seconds(3600)))
        connection.wait(.seconds(1000))
        #expect(connection.isOpen)
        for byte in "GET / HTTP/1.1\r\nhost: a\r\nx: ".utf8.prefix(29) {
            connection.send([byte])
            connection.wait(.seconds(1))
        }
        #expect(connection.isOpen)
        connection.wait(.seconds(2))
        #expect(!connection.isOpen)
        #expect(connection.dropped == ["slow"])
    }

    @Test("Each request has 30 s of its own, and one that is behind another begins when it is looked at")
    func eachRequest() throws {
        let connection = try TestConnection()
        for _ in 0..<5 {
            connection.send("GET /1 HTTP/1.1\r\n")
            connection.wait(.seconds(20))
            connection.send("host: a\r\n\r\nGET /2 HTTP/1.1\r\n")
            connection.wait(.seconds(500))
            connection.answer()
            connection.wait(.seconds(20))
            connection.send("host: a\r\n\r\n")
            connection.answer()
        }
        #expect(connection.paths == ["/1", "/2", "/1", "/2", "/1", "/2", "/1", "/2", "/1", "/2"])
        #expect(connection.isOpen)
    }

    @Test("An empty line is no request, and gives no time")
    func emptyLine() throws {
        let connection = try TestConnection(isAtOnce: true)
        connection.send(get("/") + "\r\n")
        connection.wait(.seconds(74))
        #expect(connection.isOpen)
        connection.send("\r\n")
        connection.wait(.seconds(2))
        #expect(!connection.isOpen)
        #expect(connection.dropped.isEmpty)
    }

    @Test("A client that asks before it sends a body may go on, unless the body is too large")
    func expect() throws {
        let connection = try TestConnection(isAtOnce: true)
        connection.send(post(1, "expect: 100-continue\r\n"))
        #expect(connection.written() == "HTTP/1.1 100 Continue\r\n\r\n")
        connection.send("x")
        #expect(connection.written() == success)
        connection.send(post(1, "expect: 100-continue\r\n") + "x")
        #expect(connection.written() == success, "who has sent the body does not wait")
        connection.send(post(4 << 20 | 1, "expect: 100-continue\r\n"))
        #expect(connection.written() == tooLarge)
        #expect(!connection.isOpen)
        #expect(connection.dropped == ["too_large"])
    }

    @Test("A client that asks gets an answer when its turn comes, not before")
    func expectLater() throws {
        let connection = try TestConnection()
        connection.send(get("/1") + post(1, "expect: 100-continue\r\n"))
        #expect(connection.written() == "")
        connection.answer()
        #expect(connection.written() == success + "HTTP/1.1 100 Continue\r\n\r\n")
        connection.send("x" + post(4 << 20 | 1, "expect: 100-continue\r\n"))
        #expect(connection.paths == ["/1", "/1"])
        connection.answer()
        #expect(connection.written() == success + tooLarge)
        #expect(!connection.isOpen)
    }

    @Test("A client that asks gets an answer when there is memory")
    func expectSpace() throws {
        let (budget, time) = (ByteBudget(limit: 100), try VirtualTime())
        let first = try TestConnection(budget: budget, time: time)
        let second = try TestConnection(budget: budget, time: time)
        first.send(post(100) + String(repeating: "x", count: 100))
        second.send(post(10, "expect: 100-continue\r\n"))
        #expect(second.written() == "" && !second.isRead)
        first.answer()
        #expect(second.written() == "HTTP/1.1 100 Continue\r\n\r\n")
        #expect(second.isRead)
    }

    @Test("A body that is too large is thrown away, and the request handed over without it, where that is wanted")
    func longBodies() throws {
        let budget = ByteBudget(limit: 1 << 20)
        var limits = HTTPLimits(body: 1000, budget: budget)
        limits.longBodies = .withoutBody
        let connection = try TestConnection(isAtOnce: true, limits: limits)
        let chunks = "3e8\r\n\(String(repeating: "x", count: 1000))\r\n2\r\nxx\r\n0\r\n\r\n"
        connection.send(post(1001) + String(repeating: "x", count: 1000))
        #expect(connection.written() == "")
        connection.send("x")
        connection.send("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n" + chunks)
        connection.send(post(5000, "expect: 100-continue\r\n"))
        #expect(connection.written() == success + success + "HTTP/1.1 100 Continue\r\n\r\n")
        connection.send(String(repeating: "x", count: 5000) + post(2) + "ok")
        #expect(connection.written() == success + success)
        #expect(connection.tooLong == [1001, 1002, 5000, nil])
        #expect(connection.bodies == [[], [], [], Array("ok".utf8)])
        #expect(connection.isOpen && connection.dropped.isEmpty)
        #expect(budget.used == 0)
    }

    @Test("Of a body that is too large the start is handed over, where that is wanted, however it comes")
    func cutBodies() throws {
        let budget = ByteBudget(limit: 1 << 20)
        var limits = HTTPLimits(body: 1000, budget: budget)
        limits.longBodies = .cut
        let connection = try TestConnection(limits: limits)
        let text = (0..<5000).map { String($0 % 10) }.joined()
        connection.send(post(5000) + text.prefix(700))
        #expect(budget.used == 1000)
        connection.send(String(text.dropFirst(700)))
        #expect(budget.used == 1000)
        connection.answer()
        #expect(budget.used == 0)
        let head = "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n"
        connection.send(head + "384\r\n\(text.prefix(900))\r\n1f4\r\n\(text.dropFirst(900).prefix(500))\r\n")
        connection.send("5\r\nlater\r\n0\r\n\r\n")
        connection.answer()
        connection.send(post(1000) + text.prefix(1000))
        connection.answer()
        #expect(connection.bodies == Array(repeating: Array(text.utf8.prefix(1000)), count: 3))
        #expect(connection.tooLong == [5000, 1405, nil])
        #expect(connection.isOpen && connection.dropped.isEmpty && budget.used == 0)
    }

    @Test("A body that is too large is read to its end, thrown away and refused")
    func tooLargeBody() throws {
        let budget = ByteBudget(limit: 1 << 20)
        let limits = HTTPLimits(body: 1000, budget: budget)
        let stated = try TestConnection(limits: limits)
        stated.send(post(1001) + String(repeating: "x", count: 1000))
        #expect(stated.written() == "" && stated.isRead)
        #expect(budget.used == 0)
        stated.send("x")
        #expect(stated.written() == tooLarge)
        #expect(!stated.isOpen)
        #expect(stated.dropped == ["too_large"])

        let chunked = try TestConnection(limits: limits)
        let head = "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n"
        chunked.send(head + "3e8\r\n\(String(repeating: "x", count: 1000))\r\n")
        #expect(budget.used == 1000)
        chunked.send("1\r\nx")
        #expect(budget.used == 0)
        #expect(chunked.isOpen)
        chunked.send("\r\n0\r\n\r\n" + get("/"))
        #expect(chunked.written() == tooLarge)
        #expect(chunked.paths.isEmpty)
        let exact = try TestConnection(isAtOnce: true, limits: limits)
        exact.send(post(1000) + String(repeating: "x", count: 1000))
        exact.send(head + "3e8\r\n\(String(repeating: "x", count: 1000))\r\n0\r\n\r\n")
        #expect(exact.bodies.map(\.count) == [1000, 1000])
    }

    @Test("A body that never ends is slow, however large it says to be")
    func endless() throws {
        let connection = try TestConnection()
        connection.send(post(.max))
        for _ in 0..<40 {
            connection.send([UInt8](repeating: 0, count: 1 << 16))
            connection.wait(.seconds(1))
        }
        #expect(!connection.isOpen)
        #expect(connection.dropped == ["slow"])
    }

    @Test("A client that does not take its answers is not read from, and closed after 30 s")
    func unread() throws {
        let connection = try TestConnection(isAtOnce: true)
        connection.isWritable = false
        connection.send(get("/1") + get("/2"))
        #expect(!connection.isRead)
        #expect(connection.paths.isEmpty)
        connection.wait(.seconds(29))
        connection.isWritable = true
        #expect(connection.paths == ["/1", "/2"])
        #expect(connection.isRead)
        connection.wait(.seconds(60))
        #expect(connection.isOpen)
        connection.isWritable = false
        connection.send(get("/3"))
        connection.wait(.seconds(31))
        #expect(!connection.isOpen)
        #expect(connection.dropped.isEmpty)
    }

    @Test("A last answer that the client does not take is waited for 30 s")
    func lastUnread() throws {
        let connection = try TestConnection()
        connection.send(get("/", "connection: close\r\n"))
        connection.isWritable = false
        connection.wait(.seconds(20))
        connection.answer()
        #expect(connection.isOpen)
        connection.wait(.seconds(31))
        #expect(!connection.isOpen)
    }
}
