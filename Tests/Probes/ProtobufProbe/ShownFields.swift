import Foundation
import ProtobufWire

/// Writes the fields that a message shows as a JSON object with the fields' numbers as names: bytes as base64, floating point as
/// the number that its bits are.
struct ShownFields: ProtobufFields {
    typealias Failure = Never

    private var members: [String] = []

    /// The object.
    static func json(_ message: some ProtobufMessage) -> String {
        var (shown, message) = (ShownFields(), message)
        message.visit(&shown)
        return "{" + shown.members.joined(separator: ",") + "}"
    }

    private mutating func add(_ number: Int, _ value: String) { members.append("\"\(number)\":\(value)") }

    private mutating func add<Element>(_ number: Int, _ values: [Element], _ shown: (Element) -> String) {
        add(number, "[" + values.map(shown).joined(separator: ",") + "]")
    }

    mutating func text(_ number: Int, _ value: inout String) { add(number, quoted(value)) }
    mutating func texts(_ number: Int, _ values: inout [String]) { add(number, values, quoted) }
    mutating func map(_ number: Int, _ entries: inout ProtobufMap) {
        var dictionary = entries.dictionary
        map(number, &dictionary)
    }

    mutating func map(_ number: Int, _ entries: inout [String: String]) {
        add(number, "{" + entries.map { "\(quoted($0.key)):\(quoted($0.value))" }.joined(separator: ",") + "}")
    }
    mutating func bytes(_ number: Int, _ value: inout [UInt8]) { add(number, base64(value)) }
    mutating func bytes(_ number: Int, _ values: inout [[UInt8]]) { add(number, values, base64) }

    mutating func message<Message: ProtobufMessage>(_ number: Int, _ value: inout Message?) {
        add(number, value.map { Self.json($0) } ?? "null")
    }
    mutating func messages<Message: ProtobufMessage>(_ number: Int, _ values: inout [Message]) {
        add(number, values) { Self.json($0) }
    }

    mutating func bool(_ number: Int, _ value: inout Bool) { add(number, "\(value)") }
    mutating func bools(_ number: Int, _ values: inout [Bool]) { add(number, values) { "\($0)" } }
    mutating func varint<Number: FixedWidthInteger>(_ number: Int, _ value: inout Number) { add(number, "\(value)") }
    mutating func varints<Number: FixedWidthInteger>(_ number: Int, _ values: inout [Number]) {
        add(number, values) { "\($0)" }
    }
    mutating func zigzag(_ number: Int, _ value: inout Int64) { add(number, "\(value)") }
    mutating func zigzags(_ number: Int, _ values: inout [Int64]) { add(number, values) { "\($0)" } }
    mutating func fixed(_ number: Int, _ value: inout UInt32) { add(number, "\(value)") }
    mutating func fixed(_ number: Int, _ values: inout [UInt32]) { add(number, values) { "\($0)" } }
    mutating func fixed(_ number: Int, _ value: inout UInt64) { add(number, "\(value)") }
    mutating func fixed(_ number: Int, _ values: inout [UInt64]) { add(number, values) { "\($0)" } }
}

/// Text as a JSON string.
func quoted(_ text: String) -> String {
    (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
}

/// Bytes as a JSON string of base64.
func base64(_ bytes: [UInt8]) -> String { "\"\(Data(bytes).base64EncodedString())\"" }
