import ProtobufWire
import Testing

@Suite("The wire format of protobuf")
struct WireFormatTests {
    private func message(_ change: (inout EveryType) -> Void) -> EveryType {
        var message = EveryType()
        change(&message)
        return message
    }

    /// Bytes as https://protobuf.dev/programming-guides/encoding has them, or by its rules.
    private static let table: [(String, @Sendable (inout EveryType) -> Void)] = [
        ("", { _ in }),
        ("0A 07 74 65 73 74 69 6E 67", { $0.text = "testing" }),
        ("12 02 00 FF", { $0.bytes = [0, 255] }),
        ("18 01", { $0.flag = true }),
        ("20 96 01", { $0.int32 = 150 }),
        ("20 FE FF FF FF FF FF FF FF FF 01", { $0.int32 = -2 }),
        ("28 80 80 80 80 80 80 80 80 80 01", { $0.int64 = .min }),
        ("30 FF FF FF FF 0F", { $0.uint32 = .max }),
        ("38 FF FF FF FF FF FF FF FF FF 01", { $0.uint64 = .max }),
        ("40 01", { $0.zigzag = -1 }),
        ("40 02", { $0.zigzag = 1 }),
        ("40 FF FF FF FF FF FF FF FF FF 01", { $0.zigzag = .min }),
        ("4D 04 03 02 01", { $0.fixed32 = 0x0102_0304 }),
        ("51 08 07 06 05 04 03 02 01", { $0.fixed64 = 0x0102_0304_0506_0708 }),
        ("5A 04 0A 00 12 00 5A 06 0A 01 61 12 01 62", { $0.map = ["a": "b", "": ""] }),
        ("62 00 62 01 61", { $0.texts = ["", "a"] }),
        ("6A 00 6A 01 01", { $0.byteLists = [[], [1]] }),
        ("72 02 01 00", { $0.flags = [true, false] }),
        ("7A 06 03 8E 02 9E A7 05", { $0.numbers = [3, 270, 86942] }),
        ("82 01 03 01 02 00", { $0.zigzags = [-1, 1, 0] }),
        ("8A 01 08 01 00 00 00 02 00 00 00", { $0.fixed32s = [1, 2] }),
        ("92 01 08 01 00 00 00 00 00 00 00", { $0.fixed64s = [1] }),
        (
            "9A 01 00 9A 01 02 18 01",
            {
                $0.children = [EveryType(), EveryType()]; $0.children[1].flag = true
            }
        ),
        (
            "FA FF FF FF 0F 03 08 96 01",
            {
                $0.inner = EveryType.Inner(); $0.inner?.number = 150
            }
        ),
    ]

    @Test("Each type is the bytes that it should be, and reads back", arguments: 0..<Self.table.count)
    func types(row: Int) throws {
        let expected = message(Self.table[row].1)
        #expect(expected.encoded == hex(Self.table[row].0))
        #expect(try EveryType(decoding: hex(Self.table[row].0)) == expected)
    }

    @Test("A message of all types at the ends of their ranges reads back, also in reverse order of its fields")
    func full() throws {
        let encoded = EveryType.full.encoded
        #expect(try EveryType(decoding: encoded) == .full)
        #expect(try EveryType(decoding: encoded).encoded == encoded)
    }

    /// What protobuf reads as well, and the message that it is.
    private static let otherForms: [(String, @Sendable (inout EveryType) -> Void)] = [
        ("08 96 01 0A 01 61", { $0.text = "a" }),  // another wire type than the field's
        ("0A 01 61 0A 01 62", { $0.text = "b" }),  // the last one counts
        ("78 03 78 04", { $0.numbers = [3, 4] }),  // not packed
        ("7A 01 03 78 04 7A 00", { $0.numbers = [3, 4] }),  // both
        ("85 01 01 00 00 00 8D 01 02 00 00 00", { $0.fixed32s = [2] }),
        ("20 96 81 80 80 80 80 80 80 80 00", { $0.int32 = 150 }),  // longer than it need be
        ("20 FF FF FF FF 7F", { $0.int32 = -1 }),  // more bits than the type has
        ("18 02", { $0.flag = true }),
        ("5A 00", { $0.map = ["": ""] }),
        ("5A 06 12 01 62 0A 01 61", { $0.map = ["a": "b"] }),  // value before key
        ("5A 08 0A 01 61 12 01 62 18 07", { $0.map = ["a": "b"] }),  // and something else
        ("5A 03 0A 01 61 5A 06 0A 01 61 12 01 62", { $0.map = ["a": "b"] }),
        (
            "FA FF FF FF 0F 02 08 01 FA FF FF FF 0F 03 12 01 61",
            {
                $0.inner = .init(); $0.inner?.number = 1; $0.inner?.text = "a"
            }
        ),
        // unknown
        ("A0 06 01 A1 06 00 00 00 00 00 00 00 00 A2 06 02 00 00 A5 06 00 00 00 00 18 01", { $0.flag = true }),
        ("A3 06 08 01 A3 06 A4 06 12 01 00 A4 06 18 01", { $0.flag = true }),  // an unknown group
    ]

    @Test("What others may write is read too", arguments: 0..<Self.otherForms.count)
    func lenientRead(row: Int) throws {
        #expect(try EveryType(decoding: hex(Self.otherForms[row].0)) == message(Self.otherForms[row].1))
    }

    @Test(
        "What is no message is refused",
        arguments: [
            ("08", ProtobufFailure.truncated), ("0A", .truncated), ("0A 02 61", .truncated), ("0A 80", .truncated),
            ("4D 01 02 03", .truncated), ("51 01", .truncated), ("8A 01 03 01 00 00", .truncated),
            ("7A 01 80", .truncated), ("A2 06 05 00", .truncated), ("80", .truncated),
            ("0A FF FF FF FF 07", .truncated), ("0A FF FF FF FF FF FF FF FF 7F", .truncated),
            ("0A FF FF FF FF FF FF FF FF FF 01", .truncated), ("A2 06 FF FF FF FF FF FF FF FF FF 01", .truncated),
            ("20 FF FF FF FF FF FF FF FF FF 02", .varintTooLong),
            ("20 80 80 80 80 80 80 80 80 80 80 00", .varintTooLong),
            ("0A FF FF FF FF FF FF FF FF FF FF 01", .varintTooLong),
            ("00 01", .unknownTag), ("07", .unknownTag), ("0E", .unknownTag), ("0F", .unknownTag),
            ("80 80 80 80 10 00", .unknownTag), ("98 80 80 80 80 00 01", .unknownTag),
            ("FF FF FF FF FF FF FF FF FF 01", .unknownTag),
            ("A4 06", .unmatchedGroup), ("A3 06 AC 06", .unmatchedGroup), ("A3 06", .truncated),
            ("A3 06 0A 05", .truncated), ("A3 06 00", .unknownTag),
            ("0A 01 FF", .notUTF8), ("0A 03 ED A0 80", .notUTF8), ("0A 03 E0 80 80", .notUTF8),
            ("0A 04 F0 80 80 80", .notUTF8), ("0A 04 F4 90 80 80", .notUTF8), ("5A 03 0A 01 C3", .notUTF8),
            ("5A 03 12 01 FF", .notUTF8), ("62 02 C0 80", .notUTF8), ("5A 02 0A 05", .truncated),
        ])
    func refused(digits: String, failure: ProtobufFailure) {
        #expect(throws: failure, "\(digits)") { try EveryType(decoding: hex(digits)) }
    }

    @Test("Every part of a message is one of fewer fields, or ends too early")
    func truncations() throws {
        let encoded = EveryType.full.encoded
        var whole = 0
        for count in 0..<encoded.count {
            do throws(ProtobufFailure) {
                _ = try EveryType(decoding: Array(encoded.prefix(count)))
                whole += 1
            } catch {
                #expect(error == .truncated, "\(count)")
            }
        }
        // As often as a field begins: 11 that are there once, 5 lists of numbers, 3 entries, and 2 each of texts, bytes and children.
        #expect(whole == 25)
    }

    @Test("Messages and groups may be a hundred levels deep, and no deeper", arguments: [99, 100, 101, 5000])
    func depth(levels: Int) throws {
        var bytes: [UInt8] = []
        for _ in 0..<levels {
            bytes = hex("9A 01") + ProtobufWriter.encoded(length: bytes.count) + bytes
        }
        var groups: [UInt8] = []
        for _ in 0..<levels { groups += hex("A3 06") }
        for _ in 0..<levels { groups += hex("A4 06") }
        if levels <= ProtobufReader.depthLimit {
            #expect(try EveryType(decoding: bytes).encoded == bytes)
            #expect(try EveryType(decoding: groups) == EveryType())
        } else {
            #expect(throws: ProtobufFailure.tooDeep) { try EveryType(decoding: bytes) }
            #expect(throws: ProtobufFailure.tooDeep) { try EveryType(decoding: groups) }
        }
    }

    @Test("Long bytes are a piece of their own that is not copied, in messages inside too")
    func pieces() throws {
        var child = EveryType()
        child.bytes = [UInt8](repeating: 7, count: ProtobufWriter.shortestPiece)
        child.flag = true
        var parent = EveryType()
        parent.text = "t"
        parent.children = [child, child]
        parent.fixed32s = [1]
        #expect(parent.pieces.map(\.count) == [17, 1024, 9, 1024, 2])
        #expect(Array(parent.pieces.joined()) == parent.encoded)
        #expect(try EveryType(decoding: parent.encoded) == parent)
        let isShared = child.bytes.withUnsafeBufferPointer { own in
            child.pieces[1].withUnsafeBufferPointer { $0.baseAddress == own.baseAddress }
        }
        #expect(isShared)
        child.bytes.removeLast()
        #expect(child.pieces.count == 1)
    }
}
