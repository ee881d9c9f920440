import Testing

@testable import EventsAdapter

@Suite("The ops port and its clients")
struct OpsPortTests {
    @Test("The ops port is open on IPv4 and, where there is one, IPv6, and what is wrong there is no lost event")
    func opsPort() throws {
        let pod = try Pod(Handlers.source())
        #expect(pod.exchange("GET /livez HTTP/1.1\r\nhost: a\r\n\r\n", port: pod.ports.ops).contains(" 200 OK"))
        if hasIPv6 {
            #expect(
                pod.exchange("GET /livez HTTP/1.1\r\nhost: a\r\n\r\n", address: "::1", port: pod.ports.ops).contains(
                    " 200 OK"))
        }
        #expect(pod.exchange("NO HTTP\r\n\r\n", port: pod.ports.ops).hasPrefix("HTTP/1.1 400 "))
        // Just beyond the limit: of what is sent and not read TCP makes a reset, which can overtake the answer.
        let long = "GET /livez HTTP/1.1\r\nhost: \(String(repeating: "a", count: 32_768))\r\n\r\n"
        #expect(pod.exchange(long, port: pod.ports.ops).hasPrefix("HTTP/1.1 400 "))
        #expect(try !pod.ops("/metrics").text.contains("malformed"))
        #expect(pod.exchange(long, port: pod.ports.app).hasPrefix("HTTP/1.1 400 "))
        #expect(try pod.ops("/metrics").text.contains(#"reason="malformed"} 1"#))
        pod.stop()
    }

    @Test("Who keeps connections to the ops port does not keep others out")
    func opsConnections() throws {
        let pod = try Pod(Handlers.source())
        let kept = (0..<100).map { _ in Exchange(to: pod.world, port: pod.ports.ops, []) }
        #expect(try pod.ops("/livez").status == 200)
        pod.world.turn(until: { kept[0].isClosed })
        #expect(try pod.ops("/livez").status == 200)
        #expect(kept.count { !$0.isClosed } <= 64)
        pod.stop()
    }

    @Test("A client of the ops port that never reads takes little")
    func opsUnread() throws {
        let pod = try Pod(Handlers.source())
        let requests = Array(String(repeating: "GET /metrics HTTP/1.1\r\nhost: a\r\n\r\n", count: 1_000_000).utf8)
        let client = Exchange(to: pod.world, port: pod.ports.ops, requests, isReading: false)
        // What one client keeps the adapter from does not keep the others, and what it sends stays where it is.
        for _ in 0..<20 { #expect(try pod.ops("/livez").status == 200) }
        pod.world.pass(.seconds(1))
        #expect(client.pendingBytes > requests.count / 2)
        #expect(!client.isClosed)
        pod.stop()
    }
}
