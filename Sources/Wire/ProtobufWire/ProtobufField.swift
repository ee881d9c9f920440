/// One field of a message that is read. It fills the field of its number; a value of another wire type than that field's type
/// has is left alone, as an unknown field is: protobuf does so too.
package struct ProtobufField {
    package let number: Int
    let value: Value
    private let source: [UInt8]
    private let depth: Int

    enum Value {
        case varint(UInt64)
        case fixed64(UInt64)
        case fixed32(UInt32)
        case lengthDelimited(Range<Int>)
    }

    init(number: Int, value: Value, _ source: [UInt8], _ depth: Int) {
        (self.number, self.value, self.source, self.depth) = (number, value, source, depth)
    }
}

// MARK: - Text, bytes, messages

extension ProtobufField: ProtobufFields {
    package typealias Failure = ProtobufFailure

    package func text(_ number: Int, _ value: inout String) throws(ProtobufFailure) {
        if let range = range(number) { value = try text(range) }
    }

    package func texts(_ number: Int, _ values: inout [String]) throws(ProtobufFailure) {
        if let range = range(number) { values.append(try text(range)) }
    }

    package func map(_ number: Int, _ entries: inout [String: String]) throws(ProtobufFailure) {
        guard let range = range(number) else { return }
        let entry = try mapEntry(range)
        entries[entry.key] = entry.value
    }

    package func map(_ number: Int, _ entries: inout ProtobufMap) throws(ProtobufFailure) {
        guard let range = range(number) else { return }
        entries.entries.append(try mapEntry(range))
    }

    /// An entry of a map; what it does not have is empty.
    private func mapEntry(_ range: Range<Int>) throws(ProtobufFailure) -> ProtobufMap.Entry {
        var (entry, reader) = (ProtobufMap.Entry(key: "", value: ""), try reader(range))
        while let field = try reader.next() {
            try field.text(1, &entry.key)
            try field.text(2, &entry.value)
        }
        return entry
    }

    package func bytes(_ number: Int, _ value: inout [UInt8]) {
        if let range = range(number) { value = Array(source[range]) }
    }

    package func bytes(_ number: Int, _ values: inout [[UInt8]]) {
        if let range = range(number) { values.append(Array(source[range])) }
    }

    package func message<Message: ProtobufMessage>(
        _ number: Int, _ value: inout Message?
    ) throws(ProtobufFailure) {
        guard let range = range(number) else { return }
        var message = value ?? Message()
        try merge(range, into: &message)
        value = message
    }

    package func messages<Message: ProtobufMessage>(
        _ number: Int, _ values: inout [Message]
    ) throws(ProtobufFailure) {
        guard let range = range(number) else { return }
        var message = Message()
        try merge(range, into: &message)
        values.append(message)
    }

    private func range(_ number: Int) -> Range<Int>? {
        guard number == self.number, case .lengthDelimited(let range) = value else { return nil }
        return range
    }

    private func text(_ range: Range<Int>) throws(ProtobufFailure) -> String {
        do {
            return String(copying: try UTF8Span(validating: source.span.extracting(range)))
        } catch {
            throw .notUTF8
        }
    }

    private func merge(_ range: Range<Int>, into message: inout some ProtobufMessage) throws(ProtobufFailure) {
        var reader = try reader(range)
        try message.merge(&reader)
    }

    /// What reads a message within this one.
    private func reader(_ range: Range<Int>) throws(ProtobufFailure) -> ProtobufReader {
        guard depth < ProtobufReader.depthLimit else { throw .tooDeep }
        return ProtobufReader(source, range, depth: depth + 1)
    }
}

// MARK: - Numbers

extension ProtobufField {
    package func bool(_ number: Int, _ value: inout Bool) {
        if let bits = varint(number) { value = bits != 0 }
    }

    package func bools(_ number: Int, _ values: inout [Bool]) throws(ProtobufFailure) {
        try forEachVarint(number) { values.append($0 != 0) }
    }

    package func varint<Number: FixedWidthInteger>(_ number: Int, _ value: inout Number) {
        if let bits = varint(number) { value = Number(truncatingIfNeeded: bits) }
    }

    package func varints<Number: FixedWidthInteger>(
        _ number: Int, _ values: inout [Number]
    ) throws(ProtobufFailure) {
        try forEachVarint(number) { values.append(Number(truncatingIfNeeded: $0)) }
    }

    package func zigzag(_ number: Int, _ value: inout Int64) {
        if let bits = varint(number) { value = unfolded(bits) }
    }

    package func zigzags(_ number: Int, _ values: inout [Int64]) throws(ProtobufFailure) {
        try forEachVarint(number) { values.append(unfolded($0)) }
    }

    package func fixed(_ number: Int, _ value: inout UInt32) {
        if number == self.number, case .fixed32(let bits) = self.value { value = bits }
    }

    package func fixed(_ number: Int, _ values: inout [UInt32]) throws(ProtobufFailure) {
        guard number == self.number else { return }
        if case .fixed32(let bits) = value { values.append(bits) }
        try forEachPacked { reader throws(ProtobufFailure) in
            values.append(UInt32(truncatingIfNeeded: try reader.fixed(4)))
        }
    }

    package func fixed(_ number: Int, _ value: inout UInt64) {
        if number == self.number, case .fixed64(let bits) = self.value { value = bits }
    }

    package func fixed(_ number: Int, _ values: inout [UInt64]) throws(ProtobufFailure) {
        guard number == self.number else { return }
        if case .fixed64(let bits) = value { values.append(bits) }
        try forEachPacked { reader throws(ProtobufFailure) in values.append(try reader.fixed(8)) }
    }

    private func varint(_ number: Int) -> UInt64? {
        guard number == self.number, case .varint(let bits) = value else { return nil }
        return bits
    }

    private func forEachVarint(_ number: Int, _ body: (UInt64) -> Void) throws(ProtobufFailure) {
        guard number == self.number else { return }
        if case .varint(let bits) = value { body(bits) }
        try forEachPacked { reader throws(ProtobufFailure) in body(try reader.varint()) }
    }

    /// Reads numbers until the bytes of a packed list end.
    private func forEachPacked(
        _ read: (inout ProtobufReader) throws(ProtobufFailure) -> Void
    ) throws(ProtobufFailure) {
        guard case .lengthDelimited(let range) = value else { return }
        var reader = ProtobufReader(source, range, depth: depth)
        while reader.remaining > 0 { try read(&reader) }
    }

    /// The number whose sign is in the lowest bit of a varint.
    private func unfolded(_ bits: UInt64) -> Int64 { Int64(bitPattern: bits >> 1) ^ -Int64(bits & 1) }
}
