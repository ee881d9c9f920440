import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import EventsAdapter

@Suite("The memory of events")
struct ByteBudgetTests {
    private func post(_ size: Int) -> String { "POST /\(size) HTTP/1.1\r\nhost: a\r\ncontent-length: \(size)\r\n\r\n" }

    @Test("Who finds no room is not read from until there is some, in the order of coming")
    func order() throws {
        let budget = ByteBudget(limit: 100)
        let connections = try (0..<4).map { _ in try AppConnection(budget: budget) }
        let reads = connections.map(\.readCount)
        try connections[0].send(post(60) + String(repeating: "x", count: 60))
        try connections[1].send(post(50))
        try connections[2].send(post(30))
        for connection in connections { connection.channel.read() }
        #expect(connections.map(\.readCount) == [reads[0] + 1, reads[1], reads[2], reads[3] + 1])
        #expect(budget.used == 60)
        try connections[3].send(get("/"))
        #expect(connections[3].paths == ["/"], "what has no body needs no room")
        connections[0].answer()
        #expect(connections.map(\.readCount) == [reads[0] + 1, reads[1] + 1, reads[2] + 1, reads[3] + 1])
        #expect(budget.used == 80)
        // Time runs only for who is read from.
        for connection in connections[1...2] {
            connection.wait(.seconds(31))
            #expect(!connection.isOpen)
        }
        #expect(budget.used == 0)
    }

    @Test("An event that is larger than all of it comes in alone")
    func alone() throws {
        let budget = ByteBudget(limit: 100)
        let (large, small) = (try AppConnection(budget: budget), try AppConnection(budget: budget))
        try large.send(post(1000))
        try small.send(post(1) + "x")
        #expect(small.paths.isEmpty)
        try large.send(String(repeating: "x", count: 1000))
        large.answer()
        #expect(small.paths == ["/1"])
        small.answer()
        #expect(budget.used == 0)
        try large.send(post(2))
        try small.send(post(200) + String(repeating: "x", count: 200))
        #expect(small.paths == ["/1"])
        try large.channel.close().wait()
        #expect(small.paths == ["/1", "/200"])
        try small.channel.close().wait()
        #expect(budget.used == 200, "its deliveries go on")
        small.answer()
        #expect(budget.used == 0)
    }

    @Test("Bodies of unknown length claim little until they are long, and cannot wait for each other")
    func unknown() throws {
        let budget = ByteBudget(limit: 5 << 20)
        let connections = try (0..<80).map { _ in try AppConnection(budget: budget) }
        let chunk = "10000\r\n" + String(repeating: "x", count: 65536) + "\r\n"
        for connection in connections {
            try connection.send("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n" + chunk)
        }
        #expect(budget.used == 80 << 16)
        for connection in connections { try connection.send("1\r\nx\r\n") }
        for connection in connections { try connection.send("0\r\n\r\n") }
        for connection in connections where connection.paths == ["/"] { connection.answer() }
        for connection in connections where !connection.paths.isEmpty { try connection.channel.close().wait() }
        #expect(connections.allSatisfy { $0.paths == ["/"] })
    }

    @Test("Requests in one piece wait for their own room and not for those behind them")
    func pipelined() throws {
        let budget = ByteBudget(limit: 100)
        let connection = try AppConnection(budget: budget)
        let (ten, hundred) = (String(repeating: "x", count: 10), String(repeating: "x", count: 100))
        try connection.send(post(10) + ten + post(10) + ten + post(100) + hundred + post(10) + ten)
        for paths in [["/10"], ["/10", "/10"], ["/10", "/10", "/100"], ["/10", "/10", "/100", "/10"]] {
            #expect(connection.paths == paths)
            connection.answer()
        }
        #expect(budget.used == 0)
    }
}
