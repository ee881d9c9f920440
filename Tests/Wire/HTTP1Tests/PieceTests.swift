import HTTP1
import TestInputs
import Testing

@Suite("Requests in pieces, and their limits")
struct PieceTests {
    static let texts: [String] = [
        "POST /a?b HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\nhello\r\nGET / HTTP/1.1\r\nhost: b\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n3;a=\"b\"\r\nabc\r\n0\r\nx: y\r\n\r\nGET / HTTP/1.0\r\n\r\n",
    ]

    /// The requests above, and everything that is refused.
    static var all: [String] {
        texts
            + (RefusalTests.lines + RefusalTests.ends + RefusalTests.fields + RefusalTests.lengths + RefusalTests.chunks)
            .map { texts[0] + $0.text }
    }

    @Test("Where the bytes are cut does not matter", arguments: all)
    func split(_ text: String) {
        let bytes = Array(text.utf8)
        let whole = Reading(bytes)
        #expect(!whole.requests.isEmpty)
        #expect(Reading(bytes, cuts: Array(1..<bytes.count)) == whole)
        for cut in 0..<bytes.count { #expect(Reading(bytes, cuts: [cut]) == whole) }
        var generator = SeededGenerator(seed: UInt64(bytes.count))
        for _ in 0..<20 {
            let cuts = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                Int.random(in: 0..<bytes.count, using: &generator)
            }
            #expect(Reading(bytes, cuts: cuts.sorted()) == whole)
        }
    }

    @Test("Bytes that are changed at random never end the process, and mean the same in pieces")
    func mutated() {
        var generator = SeededGenerator(seed: 1)
        var refused = 0
        let count = RandomRuns.count(1_500, soak: 40_000)
        for round in 0..<count {
            var bytes = Array(Self.texts[round % 2].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.insert(Array("\r\n\t ,;:0f\0".utf8).randomElement(using: &generator) ?? 0, at: place)
                default: bytes.remove(at: place)
                }
            }
            let whole = Reading(bytes)
            if whole.fault != nil { refused += 1 }
            #expect(Reading(bytes, cuts: Array(1..<bytes.count)) == whole)
        }
        #expect((count / 4..<count / 40 * 39).contains(refused))
    }

    @Test("A head may have 32 KiB, to the byte")
    func headLimit() {
        let start = "GET / HTTP/1.1\r\nhost: a\r\nx: "
        let rest = (32 << 10) - start.utf8.count - 4
        #expect(Reading(start + String(repeating: "x", count: rest) + "\r\n\r\n").requests.count == 1)
        #expect(Reading(start + String(repeating: "x", count: rest + 1) + "\r\n\r\n").fault == .headTooLarge)
        #expect(Reading(String(repeating: "x", count: 32 << 10)).fault == nil)
        #expect(Reading(String(repeating: "x", count: 32 << 10 | 1)).fault == .headTooLarge)
    }

    @Test("A request may have 512 fields, and its trailers as many")
    func fieldLimit() {
        let fields = String(repeating: "x: y\r\n", count: 511)
        #expect(Reading("GET / HTTP/1.1\r\nhost: a\r\n\(fields)\r\n").requests.count == 1)
        #expect(Reading("GET / HTTP/1.1\r\nhost: a\r\nz: z\r\n\(fields)\r\n").fault == .tooManyFields)
        let head = "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n0\r\n"
        #expect(Reading(head + fields + "z: z\r\n\r\n").requests.count == 1)
        #expect(Reading(head + fields + "z: z\r\nz: z\r\n\r\n").fault == .tooManyFields)
    }

    @Test("Trailers and the extensions of chunks have limits for a whole body")
    func chunkLimits() {
        let head = "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n"
        let trailer = "x: \(String(repeating: "y", count: 1 << 10))\r\n"
        #expect(Reading(head + "0\r\n" + String(repeating: trailer, count: 31) + "\r\n").requests.count == 1)
        #expect(Reading(head + "0\r\n" + String(repeating: trailer, count: 32) + "\r\n").fault == .trailersTooLarge)
        let chunk = "1;\(String(repeating: "a", count: 63))\r\nx\r\n"
        #expect(Reading(head + String(repeating: chunk, count: 64) + "0\r\n\r\n").requests.count == 1)
        #expect(Reading(head + String(repeating: chunk, count: 64) + "0;a\r\n\r\n").fault == .chunkExtension)
        #expect(Reading(head + "1;" + String(repeating: "a", count: 5000)).fault == .chunkExtension)
        // The next body has all of it again.
        let body = String(repeating: chunk, count: 64) + "0\r\n\r\n"
        #expect(Reading(head + body + head + body).requests.count == 2)
    }

    @Test("The longest lengths that fit are waited for")
    func hugeLengths() {
        let length = Reading("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9223372036854775807\r\n\r\nabc")
        #expect(length.fault == nil && length.isWithinRequest)
        let chunk = Reading("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n7fffffffffffffff\r\nabc")
        #expect(chunk.fault == nil && chunk.isWithinRequest)
        let zeros = String(repeating: "0", count: 100)
        #expect(Reading("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: \(zeros)1\r\n\r\na").requests.count == 1)
    }

    @Test("A head that comes byte by byte takes no longer for each byte the longer it is")
    func linear() {
        // What is read again at each byte takes 32 KiB squared here, minutes and not milliseconds.
        let bytes = Array("GET / HTTP/1.1\r\nhost: a\r\nx: \(String(repeating: "y", count: 32_000))\r\n\r\n".utf8)
        let start = ContinuousClock.now
        #expect(Reading(bytes, cuts: Array(1..<bytes.count)).requests.count == 1)
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
