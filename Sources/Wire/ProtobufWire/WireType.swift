/// How the value of a field stands in the wire format of protobuf (https://protobuf.dev/programming-guides/encoding, "Message
/// Structure"): the three low bits of a tag, whose others are the field's number.
package enum WireType: UInt8, Sendable {
    /// Seven bits a byte, the lowest first, the high bit set in all but the last; at most ten bytes.
    case varint = 0
    /// Eight bytes, the lowest first.
    case fixed64 = 1
    /// A varint that says how many bytes follow: bytes, text, a message, or packed numbers.
    case lengthDelimited = 2
    /// The fields up to the end with the same number are a group, which proto3 does not have.
    case groupStart = 3
    case groupEnd = 4
    /// Four bytes, the lowest first.
    case fixed32 = 5
}

/// Why bytes are no message.
package enum ProtobufFailure: Error, Equatable, Sendable {
    /// The bytes end inside of a tag, a number or what a length announces.
    case truncated
    /// A varint has more than ten bytes, or more than 64 bits.
    case varintTooLong
    /// A tag has the field number 0, one of more than 29 bits, a wire type that there is not, or more than five bytes.
    case unknownTag
    /// A group ends that did not begin, or does not end.
    case unmatchedGroup
    /// Messages or groups are nested more than a hundred levels deep.
    case tooDeep
    /// A text is not UTF-8.
    case notUTF8
}
