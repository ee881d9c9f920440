import SocketLoop
import Testing

@Suite("Bytes between two sockets of a loop")
struct EchoTests {
    @Test("What is written is received at the next turn")
    func echo() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        ends.client.write("hello")
        stage.loop.turn()
        #expect(ends.atServer.bytes == Array("hello".utf8))
        ends.server.write("world")
        stage.loop.turn()
        #expect(ends.atClient.bytes == Array("world".utf8))
        #expect(ends.client.pendingBytes == 0)
    }
}
