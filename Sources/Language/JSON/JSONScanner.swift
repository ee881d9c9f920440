internal import Text

/// Walks over JSON text (RFC 8259) without building anything, so that parts of it can be taken byte for byte.
///
/// Nesting costs no stack and is limited to `depthLimit`. The text is bytes of any kind: what is not JSON is an error.
package struct JSONScanner {
    /// The text is not JSON, or nested deeper than the limit.
    package struct Failure: Error {}

    /// How deep arrays and objects may be nested.
    package static let depthLimit = 512

    private let bytes: [UInt8]

    /// The place of the next byte.
    package private(set) var position = 0

    /// - Parameter bytes: the whole text.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether everything is read.
    package var isAtEnd: Bool { position == bytes.count }

    /// The next byte, or nil at the end.
    package var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Takes blanks, where there are any.
    package mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    /// Takes a byte that must be there.
    package mutating func take(_ byte: UInt8) throws(Failure) {
        guard next == byte else { throw Failure() }
        position += 1
    }

    /// Takes blanks and the end of the text, which must be there.
    package mutating func takeEndOfText() throws(Failure) {
        skipBlanks()
        guard isAtEnd else { throw Failure() }
    }

    /// Takes a value of any kind and returns where it stands.
    package mutating func takeValue() throws(Failure) -> Range<Int> {
        let start = position
        var open: [UInt8] = []
        while true {
            try takeStart(&open)
            if try takeEnd(&open) { return start..<position }
        }
    }

    /// Takes a scalar, or opens arrays and objects up to the first scalar or empty one.
    private mutating func takeStart(_ open: inout [UInt8]) throws(Failure) {
        while true {
            guard let byte = next else { throw Failure() }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < Self.depthLimit else { throw Failure() }
                position += 1
                skipBlanks()
                if next == byte + 2 {
                    position += 1
                    return
                }
                open.append(byte)
                if byte == UInt8(ascii: "{") { try takeKey() }
            case UInt8(ascii: "\""):
                _ = try takeString()
                return
            case UInt8(ascii: "t"): return try take("true")
            case UInt8(ascii: "f"): return try take("false")
            case UInt8(ascii: "n"): return try take("null")
            default: return try takeNumber()
            }
        }
    }

    /// Closes what ends here; true when the outermost value is complete, false when another element follows.
    private mutating func takeEnd(_ open: inout [UInt8]) throws(Failure) -> Bool {
        while let last = open.last {
            skipBlanks()
            guard let byte = next else { throw Failure() }
            position += 1
            if byte == UInt8(ascii: ",") {
                skipBlanks()
                if last == UInt8(ascii: "{") { try takeKey() }
                return false
            }
            guard byte == last + 2 else { throw Failure() }
            open.removeLast()
        }
        return true
    }

    private mutating func takeKey() throws(Failure) {
        _ = try takeString()
        skipBlanks()
        try take(UInt8(ascii: ":"))
        skipBlanks()
    }

    private mutating func take(_ word: String) throws(Failure) {
        for byte in word.utf8 { try take(byte) }
    }
}

// MARK: - Strings and numbers

extension JSONScanner {
    /// Takes a string and returns where its content stands, quotes aside, and whether it has escapes.
    package mutating func takeString() throws(Failure) -> (content: Range<Int>, isEscaped: Bool) {
        try take(UInt8(ascii: "\""))
        let start = position
        var isEscaped = false
        while let byte = plainRunEnd() {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return (start..<(position - 1), isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                try takeEscape()
            default: throw Failure()
            }
        }
        throw Failure()
    }

    /// Skips what stands for itself in a string, and returns the byte that does not, or nil at the end of the text.
    private mutating func plainRunEnd() -> UInt8? {
        let place = bytes.span.firstPlace(from: position) {
            $0.below(0x20) | $0.equal(to: UInt8(ascii: "\"")) | $0.equal(to: UInt8(ascii: "\\"))
        }
        position = place ?? bytes.count
        return place.map { bytes[$0] }
    }

    private mutating func takeEscape() throws(Failure) {
        guard let byte = next else { throw Failure() }
        position += 1
        switch byte {
        case UInt8(ascii: "u"):
            for _ in 0..<4 {
                guard let digit = next, hexValue(digit) != nil else { throw Failure() }
                position += 1
            }
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            break
        default: throw Failure()
        }
    }

    private mutating func takeNumber() throws(Failure) {
        if next == UInt8(ascii: "-") { position += 1 }
        if next == UInt8(ascii: "0") { position += 1 } else { try takeDigits() }
        if next == UInt8(ascii: ".") {
            position += 1
            try takeDigits()
        }
        guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return }
        position += 1
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
        try takeDigits()
    }

    private mutating func takeDigits() throws(Failure) {
        let start = position
        while let byte = next, 0x30...0x39 ~= byte { position += 1 }
        guard position > start else { throw Failure() }
    }
}

/// The value of a hexadecimal digit, or nil for any other byte.
package func hexValue(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x30...0x39: UInt16(byte - 0x30)
    case 0x41...0x46: UInt16(byte - 0x41 + 10)
    case 0x61...0x66: UInt16(byte - 0x61 + 10)
    default: nil
    }
}
