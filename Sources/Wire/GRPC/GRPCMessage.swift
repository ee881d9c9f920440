/// A message that goes out, in three pieces: an event's bytes are sent from where they are, between the fields of the
/// message.
///
/// Behind gRPC's prefix of five bytes come `before`, `data` and `after`, one behind the other. They are not joined, so
/// that an event of 4 MB that goes to ten targets is held once.
package struct GRPCMessage {
    private let before: [UInt8]
    private let data: [UInt8]
    private let after: [UInt8]

    /// How many bytes have been copied, the prefix's five among them.
    private var offset = 0

    /// - Parameters:
    ///   - before: the message's fields before the data, with the data's own tag and length.
    ///   - data: bytes that something else may hold too; they are not copied but into frames.
    ///   - after: fields behind the data.
    package init(_ before: [UInt8], _ data: [UInt8] = [], _ after: [UInt8] = []) {
        self.before = before
        self.data = data
        self.after = after
    }

    /// How many bytes the message has, without the prefix.
    package var count: Int { before.count + data.count + after.count }

    /// A message's prefix: no compression, and its length
    /// (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md, "Length-Prefixed-Message").
    static let prefixCount = 5

    /// Whether its length fits into the prefix, which has 32 bits for it.
    var isSendable: Bool { count <= Int(UInt32.max) }

    /// Copies the next bytes, prefix and pieces, as many as fit.
    ///
    /// - Returns: how many were copied, and whether they were the last.
    mutating func copyNext(into space: UnsafeMutableBufferPointer<UInt8>) -> (count: Int, isLast: Bool) {
        let length = UInt32(truncatingIfNeeded: count)
        var copied = 0
        while copied < space.count, offset < Self.prefixCount {
            space[copied] = offset == 0 ? 0 : UInt8(truncatingIfNeeded: length >> (8 * (4 - UInt32(offset))))
            copied += 1
            offset += 1
        }
        let (dataStart, afterStart) = (Self.prefixCount + before.count, Self.prefixCount + before.count + data.count)
        copied += copy(before, startingAt: Self.prefixCount, into: space[copied...])
        copied += copy(data, startingAt: dataStart, into: space[copied...])
        copied += copy(after, startingAt: afterStart, into: space[copied...])
        return (copied, offset == Self.prefixCount + count)
    }

    /// Copies of a piece what is next, if anything of it is, as far as it fits; and returns how much.
    private mutating func copy(
        _ piece: [UInt8], startingAt start: Int, into space: Slice<UnsafeMutableBufferPointer<UInt8>>
    )
        -> Int
    {
        let from = offset - start
        guard from >= 0, from < piece.count else { return 0 }
        let part = piece[from..<min(piece.count, from + space.count)]
        // The part is no longer than the space.
        _ = UnsafeMutableBufferPointer(rebasing: space).update(fromContentsOf: part)
        offset += part.count
        return part.count
    }
}
