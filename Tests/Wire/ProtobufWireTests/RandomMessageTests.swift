import ProtobufWire
import TestInputs
import Testing

@Suite("Random and damaged messages")
struct RandomMessageTests {
    @Test("Random messages read back", arguments: RandomRuns.seeds(2, soak: 40))
    func roundTrips(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let message = EveryType.random(using: &random)
            let encoded = message.encoded
            #expect(try EveryType(decoding: encoded) == message)
            #expect(Array(message.pieces.joined()) == encoded)
        }
    }

    @Test(
        "Damaged messages end no process, and what can be read reads back as the same",
        arguments: RandomRuns.seeds(3, soak: 80))
    func damage(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed + 100)
        var (readable, refused) = (0, 0)
        for _ in 0..<1000 {
            var bytes = EveryType.random(using: &random).encoded
            for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 1: bytes[place] = 0xFF
                case 2: bytes.remove(at: place)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
            }
            guard let message = try? EveryType(decoding: bytes) else {
                refused += 1
                continue
            }
            readable += 1
            #expect(try EveryType(decoding: message.encoded) == message)
        }
        #expect(readable > 50 && refused > 50)
    }
}

extension EveryType {
    static func random(using random: inout SeededGenerator, depth: Int = 0) -> EveryType {
        func some<Value>(_ make: () -> Value) -> [Value] {
            guard Bool.random(using: &random) else { return [] }
            return (0..<Int.random(in: 0...3, using: &random)).map { _ in make() }
        }
        func text() -> String {
            some { ["", "a", "é", "😀", "\u{0}", "long text "].randomElement(using: &random) ?? "" }.joined()
        }
        func bits() -> UInt64 {
            UInt64.random(in: 0...UInt64.max, using: &random) >> UInt64.random(in: 0...64, using: &random)
        }
        func bytes() -> [UInt8] { some { UInt8(truncatingIfNeeded: bits()) } }
        var message = EveryType()
        message.text = text()
        message.bytes = bytes()
        message.flag = Bool.random(using: &random)
        message.int32 = Int32(truncatingIfNeeded: bits())
        message.int64 = Int64(bitPattern: bits())
        message.uint32 = UInt32(truncatingIfNeeded: bits())
        message.uint64 = bits()
        message.zigzag = Int64(bitPattern: bits())
        message.fixed32 = UInt32(truncatingIfNeeded: bits())
        message.fixed64 = bits()
        message.map = Dictionary(some { (text(), text()) }) { $1 }
        message.texts = some(text)
        message.byteLists = some(bytes)
        message.flags = some { bits() & 1 == 0 }
        message.numbers = some { Int32(truncatingIfNeeded: bits()) }
        message.zigzags = some { Int64(bitPattern: bits()) }
        message.fixed32s = some { UInt32(truncatingIfNeeded: bits()) }
        message.fixed64s = some(bits)
        if depth < 3 { message.children = some { bits() }.map { _ in .random(using: &random, depth: depth + 1) } }
        if depth == 0, bits() & 1 == 0 { message.inner = Inner() }
        return message
    }
}
