/// Bytes that HTTP's grammar names.
extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20

    /// Whether it may stand in a method or a field's name: `tchar` of RFC 9110, section 5.6.2.
    var isToken: Bool {
        // Letters first, as most are.
        (self | 0x20) &- UInt8(ascii: "a") < 26 || isIn(low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE)
    }

    /// Whether it may stand in a line: a visible character, a blank or a byte above ASCII (RFC 9110, section 5.5).
    var isText: Bool { self &- 0x20 < 0x5F || self >= 0x80 || self == .tab }

    /// Whether it may stand in a request's target: visible ASCII but for `#`, which begins what a client keeps to itself.
    var isTarget: Bool { 0x21...0x7E ~= self && self != UInt8(ascii: "#") }

    /// Whether it may stand in the name of a host that is no IP literal, percent signs aside: `unreserved` and `sub-delims`
    /// of RFC 3986, section 2.
    var isHostName: Bool { isIn(low: 0x2BFF_7FD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE) }

    var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

    var isBlank: Bool { self == .space || self == .tab }

    /// Its value as a hexadecimal digit; nil if it is none.
    var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Itself, but for capital letters of ASCII their small ones.
    var lowercased: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }

    /// Whether the bit of its number is set in a set of ASCII characters.
    private func isIn(low: UInt64, high: UInt64) -> Bool {
        self < 64 ? low >> UInt64(self) & 1 == 1 : self < 128 && high >> UInt64(self - 64) & 1 == 1
    }
}

extension Span<UInt8> {
    /// Whether the bytes of a range are the text, without regard to the case of ASCII letters.
    func has(_ text: String, at range: Range<Int>) -> Bool {
        let part = extracting(range)
        let text = text.utf8.span
        guard part.count == text.count else { return false }
        for index in part.indices where part[index].lowercased != text[index].lowercased { return false }
        return true
    }

    /// How many bytes at its front are text.
    ///
    /// Each byte of a head comes by here. Eight at once, without a branch for each, take a fifth of the instructions.
    var textCount: Int {
        var start = 0
        while count - start >= 8 {
            let block = extracting(start..<start + 8)
            var others: UInt8 = 0
            for index in 0..<8 { others |= (block[index] < 0x20 ? 1 : 0) | (block[index] == 0x7F ? 1 : 0) }
            guard others == 0 else { break }
            start += 8
        }
        while start < count, self[start].isText { start += 1 }
        return start
    }

    /// How many bytes at its front may stand in a token.
    var tokenCount: Int {
        for index in indices where !self[index].isToken { return index }
        return count
    }

    /// Whether the bytes of a range are the text.
    func hasExactly(_ text: String, at range: Range<Int>) -> Bool {
        let part = extracting(range)
        let text = text.utf8.span
        guard part.count == text.count else { return false }
        for index in part.indices where part[index] != text[index] { return false }
        return true
    }

    /// The range without blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, self[lower].isBlank { lower += 1 }
        while lower < upper, self[upper - 1].isBlank { upper -= 1 }
        return lower..<upper
    }

    /// The position of a byte in a range; nil if it is not there.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        let part = extracting(range)
        for index in part.indices where part[index] == byte { return range.lowerBound + index }
        return nil
    }

    /// Whether the bytes of a range are of a kind, each of them.
    func allSatisfy(in range: Range<Int>, _ isOfKind: (UInt8) -> Bool) -> Bool {
        let part = extracting(range)
        for index in part.indices where !isOfKind(part[index]) { return false }
        return true
    }
}

extension [UInt8] {
    /// Appends bytes that are valid during a call only.
    mutating func append(copying bytes: Span<UInt8>) {
        append(addingCapacity: bytes.count) { output in
            for index in bytes.indices { output.append(bytes[index]) }
        }
    }
}
