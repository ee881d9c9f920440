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
    }

    /// The form for a value; a key has no literal form.
    static func form(of text: String, isKey: Bool) -> Form {
        var text = text
        return text.withUTF8 { bytes in
            if isPlain(bytes) { return .plain }
            var facts = Facts()
            facts.read(bytes)
            if facts.needsEscapes { return .doubleQuoted }
            if facts.hasBreak { return !isKey && facts.isBlock(bytes) ? .literal : .doubleQuoted }
            return facts.hasQuoteOrBackslash ? .singleQuoted : .doubleQuoted
        }
    }

    /// True for a text that starts with a letter or `/`, holds nothing but letters, digits and `-_./:@+,=` (no colon or
    /// comma at its end), and is not a word that some reader takes for a boolean, a null or a number. Narrower than
    /// YAML allows: whoever reads the output need not know YAML's corners.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, Self.classes[Int(first)] & Class.start != 0,
            last != UInt8(ascii: ":"), last != UInt8(ascii: ",")
        else { return false }
        for byte in bytes where Self.classes[Int(byte)] & Class.inside == 0 { return false }
        return bytes.count > 5 || bareScalarType(String(decoding: bytes, as: UTF8.self)) == .string
    }

    private enum Class {
        static let start: UInt8 = 1
        static let inside: UInt8 = 2
    }

    private static let classes: [UInt8] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"):
            Class.start | Class.inside
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            Class.inside
        default: "-_.:@+,=".utf8.contains(byte) ? Class.inside : 0
        }
    }

    /// What decides between the forms that are not plain.
    private struct Facts {
        var needsEscapes = false
        var hasBreak = false
        var hasQuoteOrBackslash = false

        mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 0x0A: hasBreak = true
                case 0..<0x20, 0x7F: needsEscapes = true
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): hasQuoteOrBackslash = true
                case 0xC2, 0xE2, 0xEF: needsEscapes = needsEscapes || isUnprintable(bytes, at: index)
                default: continue
                }
            }
        }

        /// True for the scalars that a YAML reader may refuse or take for a line break: C1 controls, U+2028, U+2029,
        /// the byte order mark, U+FFFE and U+FFFF.
        private func isUnprintable(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
            let second = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            return switch (bytes[index], second, third) {
            case (0xC2, 0x80..<0xA0, _), (0xE2, 0x80, 0xA8...0xA9), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF): true
            default: false
            }
        }

        /// True where a block scalar gives the text back: no blank at the start of the first line or at the end of any.
        func isBlock(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            guard let first = bytes.first, first != 0x20, first != 0x0A else { return false }
            var previous: UInt8 = 0
            for byte in bytes {
                if byte == 0x0A, previous == 0x20 { return false }
                previous = byte
            }
            return previous != 0x20
        }
    }
}
