import Testing

@testable import HTTP1

@Suite("The memory of bodies")
struct ByteBudgetTests {
    private func bytes(_ count: Int) -> String { String(repeating: "x", count: count) }

    @Test("A connection that finds no memory is not read from until there is some, in the order of arrival")
    func order() throws {
        var waits = 0
        let (budget, time) = (ByteBudget(limit: 100) { waits += 1 }, try VirtualTime())
        let connections = try (0..<4).map { _ in try TestConnection(budget: budget, time: time) }
        connections[0].send(post(60) + bytes(60))
        connections[1].send(post(50))
        connections[2].send(post(30))
        #expect(connections.map(\.isRead) == [true, false, false, true])
        #expect(budget.used == 60 && waits == 2)
        connections[3].send(get("/"))
        #expect(connections[3].paths == ["/"], "what has no body needs no memory")
        connections[0].wait(.seconds(3600))
        #expect(connections.allSatisfy { $0.isOpen }, "time runs only for who is read from")
        connections[0].answer()
        #expect(connections.allSatisfy { $0.isRead })
        #expect(budget.used == 80)
        time.pass(.seconds(31))
        #expect(connections.map(\.isOpen) == [true, false, false, true])
        #expect(budget.used == 0)
    }

    @Test("An event that is larger than all of it comes in alone")
    func alone() throws {
        let (budget, time) = (ByteBudget(limit: 100), try VirtualTime())
        let large = try TestConnection(budget: budget, time: time)
        let small = try TestConnection(budget: budget, time: time)
        large.send(post(1000))
        small.send(post(1) + "x")
        #expect(small.paths.isEmpty)
        large.send(bytes(1000))
        large.answer()
        #expect(small.paths == ["/1"])
        small.answer()
        #expect(budget.used == 0)
        large.send(post(2))
        small.send(post(200) + bytes(200))
        #expect(small.paths == ["/1"])
        large.close()
        #expect(small.paths == ["/1", "/200"])
        small.close()
        #expect(budget.used == 200, "its deliveries go on")
        small.answer()
        #expect(budget.used == 0)
    }

    @Test("Who goes while waiting takes nothing, and lets in who is behind")
    func goneWaiting() throws {
        let (budget, time) = (ByteBudget(limit: 100), try VirtualTime())
        let connections = try (0..<3).map { _ in try TestConnection(budget: budget, time: time) }
        connections[0].send(post(90) + bytes(90))
        connections[1].send(post(50) + bytes(50))
        connections[2].send(post(60) + bytes(60))
        connections[1].close()
        #expect(connections[2].paths.isEmpty)
        connections[0].answer()
        #expect(connections[2].paths == ["/60"])
        #expect(budget.used == 60)
        #expect(connections[1].paths.isEmpty)
    }

    @Test("Bodies of unknown length claim little until they are long, and cannot wait for each other")
    func unknown() throws {
        let (budget, time) = (ByteBudget(limit: 5 << 20), try VirtualTime())
        let connections = try (0..<80).map { _ in try TestConnection(budget: budget, time: time) }
        let chunk = "10000\r\n" + bytes(65536) + "\r\n"
        for connection in connections {
            connection.send("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n" + chunk)
        }
        #expect(budget.used == 80 << 16)
        for connection in connections { connection.send("1\r\nx\r\n") }
        for connection in connections { connection.send("0\r\n\r\n") }
        for _ in 0..<80 {
            for connection in connections where connection.isOpen {
                connection.read()
                guard connection.paths == ["/"] else { continue }
                connection.answer()
                connection.close()
            }
        }
        #expect(connections.allSatisfy { $0.paths == ["/"] && $0.bodies[0].count == 65537 })
        #expect(budget.used == 0)
    }

    @Test("A body that turns out shorter than was thought gives back what it did not need, before its answer")
    func shorter() throws {
        let budget = ByteBudget(limit: 1 << 20)
        let connection = try TestConnection(budget: budget)
        connection.send("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\na\r\n0123456789\r\n")
        #expect(budget.used == 64 << 10)
        connection.send("0\r\n\r\n")
        #expect(budget.used == 10)
        connection.answer()
        #expect(budget.used == 0)
    }

    @Test("Requests in one piece wait for their own memory and not for those behind them")
    func pipelined() throws {
        let budget = ByteBudget(limit: 100)
        let connection = try TestConnection(budget: budget)
        connection.send([10, 10, 100, 10].map { post($0) + bytes($0) }.joined())
        for paths in [["/10"], ["/10", "/10"], ["/10", "/10", "/100"], ["/10", "/10", "/100", "/10"]] {
            #expect(connection.paths == paths)
            connection.answer()
        }
        #expect(budget.used == 0)
    }

    @Test("Thousands who wait are let in one by one, each answered at once, without a frame for each")
    func manyWaiting() throws {
        let (budget, time) = (ByteBudget(limit: 100), try VirtualTime())
        let first = try TestConnection(budget: budget, time: time)
        first.send(post(100) + bytes(100))
        let others = try (0..<5000).map { _ in try TestConnection(isAtOnce: true, budget: budget, time: time) }
        for other in others { other.send(post(100) + bytes(100)) }
        #expect(others.allSatisfy { $0.paths.isEmpty })
        first.answer()
        #expect(others.allSatisfy { $0.paths == ["/100"] })
        #expect(budget.used == 0)
    }
}
