internal import JSON
internal import Text

/// How a string is written in YAML so that every YAML 1.1 and YAML 1.2 reader gives the same string back.
enum ScalarText {
    enum Form {
        /// As it is.
        case plain
        /// In single quotes: for texts full of double quotes or backslashes, such as JSON.
        case singleQuoted
        /// In double quotes with JSON's escapes: for everything that no other form can hold.
        case doubleQuoted
        /// As a block after `|`: for several lines.
        case literal

        /// The most bytes with which a key is sure to be written in 1,024 characters, quotes and escapes included: YAML
        /// readers refuse a longer one that has no `?` before it.
        var longestKey: Int {
            switch self {
            case .plain: 1024
            case .singleQuoted: 511
            case .doubleQuoted, .literal: 170
            }
        }
    }

    /// The form for a value; a key has no literal form.
    static func form(of bytes: UnsafeBufferPointer<UInt8>, isKey: Bool) -> Form {
        if isPlain(bytes) { return .plain }
        let span = Span(_unsafeElements: bytes)
        if let odd = span.firstPlace(where: { $0.below(0x20) | $0.from(0x7F) }) {
            let facts = Facts(of: bytes, from: odd)
            if facts.needsEscapes { return .doubleQuoted }
            if facts.hasBreak { return !isKey && isBlock(bytes) ? .literal : .doubleQuoted }
        }
        let needsSingle = span.firstPlace { $0.equal(to: UInt8(ascii: "\"")) | $0.equal(to: UInt8(ascii: "\\")) } != nil
        return needsSingle ? .singleQuoted : .doubleQuoted
    }

    /// True for a text that starts with a letter or `/`, holds nothing but letters, digits and `-_./:@+,=` (no colon or
    /// comma at its end), and is not a word that some reader takes for a boolean, a null or a number. Narrower than
    /// YAML allows: whoever reads the output need not know YAML's corners.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, isLetter(first) || first == UInt8(ascii: "/"),
            last != UInt8(ascii: ":"), last != UInt8(ascii: ",")
        else { return false }
        guard Span(_unsafeElements: bytes).firstPlace(where: { ~isInside($0) }) == nil else { return false }
        return bytes.count > 5 || bareScalarType(bytes) == .string
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    /// Marks letters, digits and `-_./:@+,=`. The lower bits of each byte are set too: inverted, only the marks of other bytes are left.
    @inline(__always)
    private static func isInside(_ bytes: EightBytes) -> UInt64 {
        // The sixteen characters from `+` to `:` are digits and signs.
        bytes.letters | bytes.within(UInt8(ascii: "+"), UInt8(ascii: ":")) | bytes.equal(to: UInt8(ascii: "="))
            | bytes.equal(to: UInt8(ascii: "@")) | bytes.equal(to: UInt8(ascii: "_")) | 0x7F7F_7F7F_7F7F_7F7F
    }

    /// What decides between the forms of a text that has something else than printable ASCII.
    private struct Facts {
        var needsEscapes = false
        var hasBreak = false

        /// - Parameter first: the first place that may decide.
        init(of bytes: UnsafeBufferPointer<UInt8>, from first: Int) {
            for index in first..<bytes.count {
                switch bytes[index] {
                case 0x0A: hasBreak = true
                case 0..<0x20, 0x7F: needsEscapes = true
                case 0xC2, 0xE2, 0xEF:
                    if scalarUnfitForYAML(in: Span(_unsafeElements: bytes), at: index) != nil { needsEscapes = true }
                default: continue
                }
            }
        }
    }

    /// True where a block scalar gives the text back: no blank at the start of the first line or at the end of any.
    private static func isBlock(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, first != 0x20, first != 0x0A else { return false }
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0A, previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20
    }
}
