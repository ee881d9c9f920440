import ProtobufWire
import Testing

@testable import EventsAdapter

@Suite("Long answers of sinks")
struct ShortenAnswerTests {
    private static let limit = 4096

    /// Takes an answer in parts, and shortens it whenever it has grown to more than 64 KiB.
    private func received(_ bytes: [UInt8], step: Int) -> [UInt8] {
        var (answer, excess, rest) = ([UInt8](), 0, bytes[...])
        while !rest.isEmpty {
            var part = rest.prefix(step)
            rest = rest.dropFirst(step)
            let skipped = min(excess, part.count)
            part = part.dropFirst(skipped)
            excess -= skipped
            answer += part
            if answer.count > 64 << 10 { excess += shortenAnswer(&answer, to: Self.limit) }
        }
        #expect(excess == 0)
        return answer
    }

    private func response(_ size: Int) -> InvokeBindingResponse {
        var response = InvokeBindingResponse()
        let pattern = (0..<4999).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        while response.data.count < size { response.data += pattern.prefix(size - response.data.count) }
        response.metadata = ["statusCode": "201", "more": String(repeating: "x", count: 300)]
        return response
    }

    @Test(
        "Of a long answer the first 4 KiB of data are kept, and what follows them",
        arguments: [0, 4096, 65_000, 65_600, 3_000_000, 12_000_000], [1, 7, 16_384])
    func answers(size: Int, step: Int) throws {
        guard size < 100_000 || step > 1000 else { return }
        let whole = response(size)
        let answer = try InvokeBindingResponse(decoding: received(whole.encoded, step: step))
        #expect(answer.metadata == whole.metadata)
        #expect(answer.data.count == (size > 65_200 ? Self.limit : size))
        #expect(answer.data == Array(whole.data.prefix(answer.data.count)))
    }

    @Test("Data behind the metadata are cut as well, and those of an answer that is all there")
    func order() throws {
        var (metadata, data) = (response(100_000), response(100_000))
        metadata.data = []
        data.metadata = [:]
        for var bytes in [metadata.encoded + data.encoded, data.encoded + metadata.encoded] {
            #expect(shortenAnswer(&bytes, to: 10) == 0)
            let answer = try InvokeBindingResponse(decoding: bytes)
            #expect(answer.data == Array(data.data.prefix(10)) && answer.metadata == metadata.metadata)
        }
    }

    @Test("Nothing is cut where there is nothing to cut, or not yet")
    func uncut() {
        let bytes = response(1000).encoded
        for count in 0...bytes.count {
            var answer = Array(bytes.prefix(count))
            let isCut = shortenAnswer(&answer, to: 100) != 0 || answer != Array(bytes.prefix(count))
            #expect(isCut == (count >= 103), "\(count)")
        }
    }

    @Test(
        "What is no answer is left alone, whatever its lengths say",
        arguments: [
            [0x08, 0x01], [0x0A], [0x0A, 0xFF],
            [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0x61],
            [0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0x00], [0x0B, 0x0A, 0x02, 1, 2],
        ] as [[UInt8]])
    func hostile(bytes: [UInt8]) {
        var answer = bytes
        #expect(shortenAnswer(&answer, to: 1) == 0)
        #expect(answer == bytes)
    }
}
