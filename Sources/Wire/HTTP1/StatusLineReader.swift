/// Reads the status of an answer from its first bytes, which may come in any pieces (RFC 9112, section 4).
package struct StatusLineReader {
    /// What the bytes so far say.
    package enum Outcome: Equatable, Sendable {
        /// More bytes are needed.
        case unfinished

        /// The status: 100 to 599.
        case status(Int)

        /// This is no answer of HTTP/1.
        case malformed
    }

    /// The form of the first bytes; `#` stands for a digit.
    private static let form: [UInt8] = Array("HTTP/1.# ###".utf8)

    private var count = 0
    private var code = 0
    private var isMalformed = false

    package init() {}

    /// Takes the bytes that come next; those behind the status do not matter.
    package mutating func read(_ bytes: Span<UInt8>) -> Outcome {
        for index in bytes.indices where !isDone { take(bytes[index]) }
        return isMalformed ? .malformed : isDone ? .status(code) : .unfinished
    }

    /// The byte behind the status belongs to it, as it ends the digits.
    private var isDone: Bool { isMalformed || count > Self.form.count }

    private mutating func take(_ byte: UInt8) {
        if count == Self.form.count {
            isMalformed = byte != .space && byte != .carriageReturn || !(100...599).contains(code)
        } else if Self.form[count] == UInt8(ascii: "#") {
            isMalformed = !byte.isDigit
            if count > 8 { code = code * 10 + Int(byte & 0x0F) }
        } else {
            isMalformed = byte != Self.form[count]
        }
        count += 1
    }
}
