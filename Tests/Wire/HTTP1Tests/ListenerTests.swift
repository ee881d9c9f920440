import SocketLoop
import Testing

@testable import HTTP1

@Suite("A port and its clients")
struct ListenerTests {
    @Test("Requests come in and answers go out, on IPv4 and, where there is one, IPv6")
    func bothFamilies() throws {
        let port = try Port(["::", "0.0.0.0"])
        for address in ["127.0.0.1", "::1"] {
            guard let client = try? port.connect(to: address) else {
                #expect(address == "::1")
                continue
            }
            client.write(post(3) + "abc" + get("/2", "connection: close\r\n"))
            port.turn { client.isClosed }
            #expect(client.text == success + lastSuccess)
        }
        #expect(port.paths.prefix(2) == ["/3", "/2"])
    }

    @Test("The next address is tried if one cannot be had, and the last failure is reported")
    func fallback() throws {
        let port = try Port(["192.0.2.1", "127.0.0.1"])
        #expect(port.number > 0)
        #expect(throws: SystemFailure.self) { try Port(["192.0.2.1"]) }
        #expect(throws: SystemFailure.self) { try Port([]) }
        #expect(throws: SystemFailure.self) { try Port(["127.0.0.1"], number: port.number) }
    }

    @Test("Beyond their number the oldest connection is closed, and the others go on")
    func oldest() throws {
        let port = try Port(["127.0.0.1"], limits: HTTPLimits(connections: 3))
        let clients = try (0..<5).map { _ in try port.connect() }
        port.turn { clients[1].isClosed }
        #expect(clients.map(\.isClosed) == [true, true, false, false, false])
        clients[2].write(get("/"))
        port.turn { !clients[2].text.isEmpty }
        #expect(clients[2].text == success)
        clients[3].socket.close()
        port.turn { port.loop.openCount == 5 }
        let next = try port.connect()
        port.turn()
        #expect(!clients[2].isClosed && !clients[4].isClosed && !next.isClosed, "who has gone does not count")
    }

    @Test("What is sent while a body waits for memory stays where it is, and comes when there is memory")
    func space() throws {
        let budget = ByteBudget(limit: 1 << 20)
        let port = try Port(["127.0.0.1"], limits: HTTPLimits(budget: budget), isAtOnce: false)
        let body = String(repeating: "x", count: 1 << 20)
        let (first, second) = (try port.connect(), try port.connect())
        first.write(post(1 << 20) + body)
        port.turn { port.paths.count == 1 }
        second.write(post(1 << 20) + body)
        for _ in 0..<50 { port.turn() }
        #expect(port.paths.count == 1 && budget.used == 1 << 20)
        port.answer()
        port.turn { port.paths.count == 2 }
        port.answer()
        port.turn { !second.text.isEmpty }
        #expect(first.text == success && second.text == success)
        #expect(budget.used == 0)
    }

    @Test("A client that never reads is not read from, and is closed in time")
    func neverReads() throws {
        let port = try Port(["127.0.0.1"], limits: HTTPLimits(body: 0, receiveBuffer: 8 << 10))
        port.body = [UInt8](repeating: 0x78, count: 100_000)
        let client = try port.connect()
        client.socket.isReadHeld = true
        client.write(String(repeating: get("/"), count: 300_000))
        for _ in 0..<200 { port.turn() }
        let count = port.paths.count
        // Each answer beyond what the system takes is kept once, and then there is an end.
        #expect(count < 200)
        #expect(client.socket.pendingBytes > 0)
        for _ in 0..<50 { port.turn() }
        #expect(port.paths.count == count)
        port.pass(.seconds(31))
        #expect(port.serverConnectionCount == 0)
    }

    @Test("A last answer arrives whole, also when it is longer than the system takes at once")
    func longAnswer() throws {
        let port = try Port(["127.0.0.1"])
        port.body = (0..<2 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let client = try port.connect()
        client.write(get("/", version: "1.0"))
        port.turn { client.isClosed }
        #expect(client.bytes.count > 2 << 20)
        #expect(client.bytes.suffix(2 << 20) == port.body[...])
    }

    @Test("Closing the port closes its connections, and takes no more")
    func close() throws {
        let port = try Port(["127.0.0.1"])
        let client = try port.connect()
        port.listener.close()
        port.listener.close()
        port.turn { client.isClosed }
        #expect(throws: SystemFailure.self) { try port.connect() }
        #expect(port.loop.openCount == 0)
    }
}
