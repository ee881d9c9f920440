import Testing

@testable import GRPC

@Suite("Long answers")
struct LongAnswerTests {
    /// Cuts a field 1 that begins a message to its first 4 KiB, as a sidecar's client does with what a sink said.
    private static func keepStart(_ message: inout [UInt8]) -> Int {
        var (length, shift, index) = (0, 0, 1)
        while index < message.count, shift < 35 {
            length |= Int(message[index] & 127) << shift
            shift += 7
            index += 1
            if message[index - 1] < 128 { break }
        }
        let kept = 4096
        guard message.first == 10, length > kept, message.count >= index + kept else { return 0 }
        let present = min(length, message.count - index)
        let head: [UInt8] = [10, 0x80, 0x20]
        message = head + message[index..<index + kept] + message[(index + present)...]
        return length - present
    }

    private func varint(_ value: Int) -> [UInt8] {
        value < 128 ? [UInt8(value)] : [UInt8(value & 127) | 128] + varint(value >> 7)
    }

    @Test(
        "Of a long answer the first 4 KiB of its data are kept, and what follows them",
        arguments: [0, 4096, 65_000, 65_600, 3_000_000, 12_000_000], [1, 7, 16_384])
    func data(size: Int, step: Int) throws {
        guard size <= 5000 || step == 16_384 || step == 7 && size < 100_000 else { return }
        let start = (0..<min(size, 8192)).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let data = start + [UInt8](repeating: 7, count: size - start.count)
        let metadata = [UInt8](repeating: 18, count: 300)
        let message = [10] + varint(size) + data + metadata
        let body = [0] + Frames.number(UInt32(message.count)) + message
        let peer = try CallsInBytes()
        peer.call(shorten: Self.keepStart)
        peer.receive(Frames.answerHeaders(1))
        for start in stride(from: 0, to: body.count, by: step) {
            peer.receive(Frames.frame(0, stream: 1, Array(body[start..<min(body.count, start + step)])))
        }
        peer.receive(Frames.trailers(1))
        let kept = message.count > 65_536 ? 4096 : size
        #expect(peer.answer() == [10] + varint(kept) + data.prefix(kept) + metadata)
    }

    @Test("An answer that cannot be shortened is reset when it is too long")
    func endless() throws {
        for (shorten, parts) in [(nil, 0), ({ _ in 0 }, 5), ({ _ in -1 }, 5)] as [(((inout [UInt8]) -> Int)?, Int)] {
            let peer = try CallsInBytes()
            peer.call(shorten: shorten)
            _ = peer.frames()
            peer.receive(Frames.answerHeaders(1) + Frames.frame(0, stream: 1, [0, 0, 255, 255, 255]))
            var count = 0
            while peer.reason() == nil, count < 100 {
                peer.receive(Frames.frame(0, stream: 1, [UInt8](repeating: 0xFF, count: 16_384)))
                count += 1
            }
            #expect(peer.reason() == "the sidecar's answer is too long" && count == parts)
            #expect(peer.frames().contains(SentFrame(type: 3, flags: 0, stream: 1, payload: [0, 0, 0, 8])))
        }
    }

    @Test("A field that says it is longer than its message is no answer")
    func wrongLength() throws {
        let peer = try CallsInBytes()
        peer.call(shorten: Self.keepStart)
        let message = [10] + varint(1_000_000) + [UInt8](repeating: 1, count: 70_000)
        let body = [0] + Frames.number(UInt32(message.count)) + message
        peer.receive(Frames.answerHeaders(1))
        for start in stride(from: 0, to: body.count, by: 10_000) {
            peer.receive(Frames.frame(0, stream: 1, Array(body[start..<min(body.count, start + 10_000)])))
        }
        peer.receive(Frames.trailers(1))
        #expect(peer.reason() == "the sidecar's answer is not one message")
    }
}
