import Foundation
import NIOCore
import NIOPosix
import Testing

@testable import EventsAdapter

@Suite("The ops port and its clients")
struct OpsPortTests {
    @Test("The ops port is open on IPv4 and, where there is one, IPv6, and what is wrong there is no lost event")
    func opsPort() async throws {
        let pod = try await Pod(Handlers.source())
        #expect(try exchange("GET /livez HTTP/1.1\r\nhost: a\r\n\r\n", port: pod.ports.ops).contains(" 200 OK"))
        if (try? SocketAddress(ipAddress: "::1", port: 0)).map(canBind) == true {
            #expect(
                try exchange("GET /livez HTTP/1.1\r\nhost: a\r\n\r\n", host: "::1", port: pod.ports.ops).contains(
                    " 200 OK"))
        }
        #expect(try exchange("NO HTTP\r\n\r\n", port: pod.ports.ops).hasPrefix("HTTP/1.1 400 "))
        // Just beyond the limit: of what is sent and not read TCP makes a reset, which can overtake the answer.
        let long = "GET /livez HTTP/1.1\r\nhost: \(String(repeating: "a", count: 32_768))\r\n\r\n"
        #expect(try exchange(long, port: pod.ports.ops).hasPrefix("HTTP/1.1 400 "))
        #expect(try await !pod.ops("/metrics").text.contains("malformed"))
        #expect(try exchange(long, port: pod.ports.app).hasPrefix("HTTP/1.1 400 "))
        #expect(try await pod.ops("/metrics").text.contains(#"reason="malformed"} 1"#))
        try await pod.stop()
    }

    @Test("Who keeps connections to the ops port does not keep others out")
    func opsConnections() async throws {
        let pod = try await Pod(Handlers.source())
        var kept: [any Channel] = []
        for _ in 0..<100 {
            let address = try SocketAddress(ipAddress: "127.0.0.1", port: pod.ports.ops)
            kept.append(
                try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connect(to: address).get())
        }
        #expect(try await pod.ops("/livez").status == 200)
        try await kept[0].closeFuture.get()
        #expect(try await pod.ops("/livez").status == 200)
        for channel in kept { try? await channel.close() }
        try await pod.stop()
    }

    @Test("A client of the ops port that never reads takes little")
    func opsUnread() async throws {
        let pod = try await Pod(Handlers.source())
        let address = try SocketAddress(ipAddress: "127.0.0.1", port: pod.ports.ops)
        let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.autoRead, value: false).connect(to: address).get()
        let requests = ByteBuffer(string: String(repeating: "GET /metrics HTTP/1.1\r\n\r\n", count: 1_000_000))
        client.writeAndFlush(requests, promise: nil)
        // What one client keeps the adapter from does not keep the others, and what it sends stays where it is.
        for _ in 0..<20 { #expect(try await pod.ops("/livez").status == 200) }
        #expect(!client.isWritable)
        try await client.close()
        try await pod.stop()
    }
}

private func canBind(_ address: SocketAddress) -> Bool {
    let channel = try? ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).bind(to: address).wait()
    return (try? channel?.close().wait()) != nil
}

/// Writes bytes to the port, ends the writing side, and returns all that comes back.
func exchange(_ request: String, host: String = "127.0.0.1", port: Int) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
        "python3", "-c",
        """
        import socket, sys
        s = socket.create_connection(("\(host)", \(port)), 5)
        s.sendall(sys.stdin.buffer.read())
        s.shutdown(socket.SHUT_WR)
        while part := s.recv(65536): sys.stdout.buffer.write(part)
        """,
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(request.utf8))
    try input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: answer, as: UTF8.self)
}
