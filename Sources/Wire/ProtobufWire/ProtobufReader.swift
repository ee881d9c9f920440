/// Reads the fields of a message one after the other, in the wire format of protobuf
/// (https://protobuf.dev/programming-guides/encoding).
///
/// Nothing is copied but what a field is asked for. Every length and number from outside is checked; nesting is bounded by
/// `depthLimit`.
package struct ProtobufReader {
    /// How deep messages and groups may be nested: protobuf's own limit.
    package static let depthLimit = 100

    /// The place of the next byte, in all of the bytes.
    package private(set) var position: Int

    private let bytes: [UInt8]
    private let end: Int
    private let depth: Int

    /// - Parameter bytes: the whole message.
    package init(_ bytes: [UInt8]) {
        self.init(bytes, 0..<bytes.count, depth: 0)
    }

    /// - Parameter depth: how many messages are around this one.
    init(_ bytes: [UInt8], _ range: Range<Int>, depth: Int) {
        (self.bytes, position, end, self.depth) = (bytes, range.lowerBound, range.upperBound, depth)
    }

    /// How many bytes are left.
    package var remaining: Int { end - position }

    /// The next field, or nil at the end. Groups are skipped: no message of proto3 has one.
    package mutating func next() throws(ProtobufFailure) -> ProtobufField? {
        while let tag = try tag() {
            switch tag.type {
            case .groupStart: try skipGroup(tag.number)
            case .groupEnd: throw .unmatchedGroup
            default: return ProtobufField(number: tag.number, value: try value(tag.type), bytes, depth)
            }
        }
        return nil
    }
}

// MARK: - The parts of a field

extension ProtobufReader {
    /// Takes the tag of a field, at most five bytes: its number, from 1 to 2²⁹ - 1, and its wire type. Nil at the end.
    package mutating func tag() throws(ProtobufFailure) -> (number: Int, type: WireType)? {
        guard remaining > 0 else { return nil }
        let start = position
        let bits = try varint()
        guard bits >> 3 != 0, bits <= UInt32.max, position - start <= 5, let type = WireType(rawValue: UInt8(bits & 7))
        else {
            throw .unknownTag
        }
        return (Int(bits >> 3), type)
    }

    /// Takes a varint.
    package mutating func varint() throws(ProtobufFailure) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard remaining > 0 else { throw .truncated }
            let byte = bytes[position]
            position += 1
            // Of the tenth byte, one bit belongs to the 64.
            guard shift < 63 || byte <= 1 else { throw .varintTooLong }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw .varintTooLong
    }

    /// Takes so many bytes, and returns their place.
    package mutating func skip(_ count: UInt64) throws(ProtobufFailure) -> Range<Int> {
        guard let count = Int(exactly: count), count <= remaining else { throw .truncated }
        position += count
        return (position - count)..<position
    }

    private mutating func value(_ type: WireType) throws(ProtobufFailure) -> ProtobufField.Value {
        switch type {
        case .varint: .varint(try varint())
        case .fixed64: .fixed64(try fixed(8))
        case .fixed32: .fixed32(UInt32(truncatingIfNeeded: try fixed(4)))
        case .lengthDelimited: .lengthDelimited(try skip(try varint()))
        case .groupStart, .groupEnd: throw .unmatchedGroup
        }
    }

    mutating func fixed(_ count: UInt64) throws(ProtobufFailure) -> UInt64 {
        var value: UInt64 = 0
        for place in try skip(count).reversed() { value = value << 8 | UInt64(bytes[place]) }
        return value
    }

    /// Takes what follows the start of a group, up to its end.
    private mutating func skipGroup(_ number: Int) throws(ProtobufFailure) {
        var open = [number]
        while let last = open.last {
            guard depth + open.count <= Self.depthLimit else { throw .tooDeep }
            guard let tag = try tag() else { throw .truncated }
            switch tag.type {
            case .groupStart: open.append(tag.number)
            case .groupEnd where tag.number == last: open.removeLast()
            default: _ = try value(tag.type)
            }
        }
    }
}
