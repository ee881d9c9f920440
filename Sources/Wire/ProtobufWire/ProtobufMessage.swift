/// A message of protobuf: it names each of its fields once, with its number, for writing as well as for reading.
///
///     struct Order: ProtobufMessage {
///         var id = ""
///         var lines: [Line] = []
///
///         mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
///             try fields.text(1, &id)
///             try fields.messages(2, &lines)
///         }
///     }
package protocol ProtobufMessage {
    /// The message whose fields all have proto3's default values.
    init()

    /// Shows every field to the writer, or to the one field that is being read.
    mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure)
}

/// What a message shows its fields to: `ProtobufWriter` writes them, `ProtobufField` fills the one that it is.
///
/// Methods are named after the types of proto3. A value that is its type's default (0, false, empty, nil) is not written;
/// elements of lists always are, and lists of numbers are packed. On reading, numbers may be packed or not.
package protocol ProtobufFields {
    /// What can go wrong: nothing on writing.
    associatedtype Failure: Error

    /// `string`: UTF-8.
    mutating func text(_ number: Int, _ value: inout String) throws(Failure)
    /// `repeated string`.
    mutating func texts(_ number: Int, _ values: inout [String]) throws(Failure)
    /// `map<string, string>`: written in the order of its keys; of entries with one key the last counts.
    mutating func map(_ number: Int, _ entries: inout [String: String]) throws(Failure)
    /// `map<string, string>`, written in the order that it has.
    mutating func map(_ number: Int, _ entries: inout ProtobufMap) throws(Failure)
    /// `bytes`.
    mutating func bytes(_ number: Int, _ value: inout [UInt8]) throws(Failure)
    /// `repeated bytes`.
    mutating func bytes(_ number: Int, _ values: inout [[UInt8]]) throws(Failure)

    /// A message; what comes in several parts is put together.
    mutating func message<Message: ProtobufMessage>(_ number: Int, _ value: inout Message?) throws(Failure)
    /// A repeated message, or a map: its entries are messages with the key as field 1 and the value as field 2.
    mutating func messages<Message: ProtobufMessage>(_ number: Int, _ values: inout [Message]) throws(Failure)

    /// `bool`.
    mutating func bool(_ number: Int, _ value: inout Bool) throws(Failure)
    /// `repeated bool`.
    mutating func bools(_ number: Int, _ values: inout [Bool]) throws(Failure)
    /// `int32`, `int64`, `uint32`, `uint64`, or `int32` for an enumeration; bits that the type does not have are dropped.
    mutating func varint<Number: FixedWidthInteger>(_ number: Int, _ value: inout Number) throws(Failure)
    /// Repeated `int32`, `int64`, `uint32`, `uint64`, or `int32` for an enumeration.
    mutating func varints<Number: FixedWidthInteger>(_ number: Int, _ values: inout [Number]) throws(Failure)
    /// `sint32` (as 64 bits) and `sint64`.
    mutating func zigzag(_ number: Int, _ value: inout Int64) throws(Failure)
    /// Repeated `sint32` (as 64 bits) and `sint64`.
    mutating func zigzags(_ number: Int, _ values: inout [Int64]) throws(Failure)
    /// `fixed32`, or the bits of an `sfixed32` or `float`.
    mutating func fixed(_ number: Int, _ value: inout UInt32) throws(Failure)
    /// Repeated `fixed32`, or the bits of `sfixed32` or `float`.
    mutating func fixed(_ number: Int, _ values: inout [UInt32]) throws(Failure)
    /// `fixed64`, or the bits of an `sfixed64` or `double`.
    mutating func fixed(_ number: Int, _ value: inout UInt64) throws(Failure)
    /// Repeated `fixed64`, or the bits of `sfixed64` or `double`.
    mutating func fixed(_ number: Int, _ values: inout [UInt64]) throws(Failure)
}

extension ProtobufMessage {
    /// Reads a message; fields that it does not have are skipped.
    package init(decoding bytes: [UInt8]) throws(ProtobufFailure) {
        self.init()
        var reader = ProtobufReader(bytes)
        try merge(&reader)
    }

    /// Takes the fields of a reader in addition to those that it has.
    mutating func merge(_ reader: inout ProtobufReader) throws(ProtobufFailure) {
        while var field = try reader.next() { try visit(&field) }
    }

    /// The message in the wire format, in pieces that follow each other: see `ProtobufWriter.pieces`.
    package var pieces: [[UInt8]] {
        var (writer, message) = (ProtobufWriter(), self)
        message.visit(&writer)
        return writer.pieces
    }

    /// The message in the wire format.
    package var encoded: [UInt8] {
        let pieces = pieces
        return pieces.count == 1 ? pieces[0] : Array(pieces.joined())
    }
}
