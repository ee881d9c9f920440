/// Writes the fields of a message in the wire format of protobuf (https://protobuf.dev/programming-guides/encoding).
package struct ProtobufWriter {
    /// The message, in pieces that follow each other, so that long bytes need no copy: each of those is a piece that shares
    /// the memory of the array that was shown.
    package var pieces: [[UInt8]] { isOnePiece ? [current] : finished + [current] }

    /// Whether no part of it is a piece of its own.
    package var isOnePiece: Bool { finished.isEmpty }

    /// The message in one piece.
    package var written: [UInt8] { isOnePiece ? current : Array(pieces.joined()) }

    /// The pieces that are complete, and the one that is written to.
    private var finished: [[UInt8]] = []
    private var current: [UInt8] = []

    /// How many bytes are worth a piece: with fewer, a piece costs more than a copy.
    package static let shortestPiece = 1024

    /// - Parameter capacity: how many bytes are likely to be written beside shared ones; it may be more.
    package init(capacity: Int = 256) {
        current.reserveCapacity(capacity)
    }

    /// A length as it stands before bytes, for those who change one in a message that is written.
    package static func encoded(length: Int) -> [UInt8] {
        var writer = ProtobufWriter(capacity: 10)
        writer.append(varint: UInt64(length))
        return writer.current
    }

    /// Appends fields that are written.
    package mutating func append(written fields: [UInt8]) { append(fields) }

    private mutating func append(_ byte: UInt8) { current.append(byte) }

    private mutating func append(_ bytes: some Collection<UInt8>) { current.append(contentsOf: bytes) }

    private mutating func append(varint value: UInt64) {
        var rest = value
        while rest > 0x7F {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    private mutating func append(fixed value: some FixedWidthInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    private mutating func append(tag number: Int, _ type: WireType) {
        append(varint: UInt64(number) << 3 | UInt64(type.rawValue))
    }

    private mutating func append(tag number: Int, length: Int) {
        append(tag: number, .lengthDelimited)
        append(varint: UInt64(length))
    }
}

// MARK: - Text, bytes, messages

extension ProtobufWriter: ProtobufFields {
    package typealias Failure = Never

    package mutating func text(_ number: Int, _ value: inout String) {
        if !value.isEmpty { element(number, value.utf8) }
    }

    package mutating func texts(_ number: Int, _ values: inout [String]) {
        for value in values { element(number, value.utf8) }
    }

    package mutating func map(_ number: Int, _ entries: inout [String: String]) {
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) { entry(ofMap: number, key, value) }
    }

    package mutating func map(_ number: Int, _ entries: inout ProtobufMap) {
        for each in entries.entries { entry(ofMap: number, each.key, each.value) }
    }

    /// Writes one entry of a map, for those who make entries one by one and keep none.
    package mutating func entry(ofMap number: Int, _ key: String, _ value: String) {
        let size = Self.entrySize(of: key) + Self.entrySize(of: value)
        // All at once: byte by byte the array would check its capacity each time.
        current.append(addingCapacity: size + 2 * Self.longestVarint) { output in
            output.append(varint: UInt64(number) << 3 | UInt64(WireType.lengthDelimited.rawValue))
            output.append(varint: UInt64(size))
            output.append(tag: 1, key)
            output.append(tag: 2, value)
        }
    }

    private static let longestVarint = 10

    package mutating func bytes(_ number: Int, _ value: inout [UInt8]) {
        if !value.isEmpty { element(number, value) }
    }

    package mutating func bytes(_ number: Int, _ values: inout [[UInt8]]) {
        for value in values { element(number, value) }
    }

    /// Writes bytes that come in three parts as one value; of them `shared` needs no copy where it is long.
    package mutating func bytes(_ number: Int, _ before: [UInt8], shared: [UInt8], _ after: [UInt8]) {
        append(tag: number, length: before.count + shared.count + after.count)
        append(before)
        if shared.count < Self.shortestPiece {
            append(shared)
        } else {
            finished += [current, shared]
            current = []
        }
        append(after)
    }

    package mutating func message<Message: ProtobufMessage>(_ number: Int, _ value: inout Message?) {
        value?.write(to: &self, number)
    }

    package mutating func messages<Message: ProtobufMessage>(_ number: Int, _ values: inout [Message]) {
        for value in values { value.write(to: &self, number) }
    }

    fileprivate mutating func element(_ number: Int, _ value: String.UTF8View) {
        append(tag: number, length: value.count)
        append(value)
    }

    private mutating func element(_ number: Int, _ value: [UInt8]) {
        append(tag: number, length: value.count)
        if value.count < Self.shortestPiece {
            append(value)
        } else {
            finished += [current, value]
            current = []
        }
    }

    /// Writes a message in the pieces that it has.
    fileprivate mutating func element(_ number: Int, _ message: ProtobufWriter) {
        append(tag: number, length: message.finished.reduce(message.current.count) { $0 + $1.count })
        guard let first = message.finished.first else { return append(message.current) }
        append(first)
        finished.append(current)
        finished += message.finished.dropFirst()
        current = message.current
    }

    /// How many bytes a text takes as the key or the value of an entry, whose tags are one byte.
    private static func entrySize(of value: String) -> Int {
        var (size, rest) = (2 + value.utf8.count, value.utf8.count >> 7)
        while rest > 0 {
            size += 1
            rest >>= 7
        }
        return size
    }
}

extension OutputSpan<UInt8> {
    fileprivate mutating func append(varint value: UInt64) {
        var rest = value
        while rest > 0x7F {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Appends a text as a field whose tag is one byte.
    fileprivate mutating func append(tag number: UInt8, _ text: String) {
        let bytes = text.utf8.span
        append(number << 3 | UInt8(WireType.lengthDelimited.rawValue))
        append(varint: UInt64(bytes.count))
        for index in bytes.indices { append(bytes[index]) }
    }
}

extension ProtobufMessage {
    fileprivate func write(to writer: inout ProtobufWriter, _ number: Int) {
        var (inner, message) = (ProtobufWriter(capacity: 64), self)
        message.visit(&inner)
        writer.element(number, inner)
    }
}

// MARK: - Numbers

extension ProtobufWriter {
    package mutating func bool(_ number: Int, _ value: inout Bool) { varint(number, value ? 1 : 0) }

    package mutating func bools(_ number: Int, _ values: inout [Bool]) {
        packed(number, values) { $0.append($1 ? 1 : 0) }
    }

    package mutating func varint<Number: FixedWidthInteger>(_ number: Int, _ value: inout Number) {
        varint(number, UInt64(truncatingIfNeeded: value))
    }

    package mutating func varints<Number: FixedWidthInteger>(_ number: Int, _ values: inout [Number]) {
        packed(number, values) { $0.append(varint: UInt64(truncatingIfNeeded: $1)) }
    }

    package mutating func zigzag(_ number: Int, _ value: inout Int64) { varint(number, Self.folded(value)) }

    package mutating func zigzags(_ number: Int, _ values: inout [Int64]) {
        packed(number, values) { $0.append(varint: Self.folded($1)) }
    }

    package mutating func fixed(_ number: Int, _ value: inout UInt32) {
        guard value != 0 else { return }
        append(tag: number, .fixed32)
        append(fixed: value)
    }

    package mutating func fixed(_ number: Int, _ values: inout [UInt32]) {
        packed(number, values) { $0.append(fixed: $1) }
    }

    package mutating func fixed(_ number: Int, _ value: inout UInt64) {
        guard value != 0 else { return }
        append(tag: number, .fixed64)
        append(fixed: value)
    }

    package mutating func fixed(_ number: Int, _ values: inout [UInt64]) {
        packed(number, values) { $0.append(fixed: $1) }
    }

    private mutating func varint(_ number: Int, _ bits: UInt64) {
        guard bits != 0 else { return }
        append(tag: number, .varint)
        append(varint: bits)
    }

    private mutating func packed<Element>(
        _ number: Int, _ values: [Element], _ append: (inout ProtobufWriter, Element) -> Void
    ) {
        guard !values.isEmpty else { return }
        var numbers = ProtobufWriter(capacity: values.count)
        for value in values { append(&numbers, value) }
        element(number, numbers)
    }

    /// The number with its sign in the lowest bit.
    private static func folded(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }
}
