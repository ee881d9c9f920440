/// What a bare scalar may mean to a YAML 1.1 or a YAML 1.2 reader; the two differ, and both read our output.
package enum YAMLScalarType: Sendable, Equatable {
    case string
    case null
    case boolean
    case integer
    case float

    /// A date or a sexagesimal number: a string to kubectl, something else to some YAML 1.1 readers.
    case timestamp
}

extension YAMLScalar {
    /// The type by the union of YAML 1.1's types (https://yaml.org/type/) and YAML 1.2's core schema: a bare scalar is
    /// a string only if every reader takes it for one.
    package var type: YAMLScalarType {
        style == .plain ? bareScalarType(text) : .string
    }

    /// True for infinity and for what is none of the numbers, bare and in any letter case: JSON has neither.
    package var isBeyondJSON: Bool {
        // Every other number ends with a digit, a point or an underscore.
        guard style == .plain, let last = text.utf8.last.map({ $0 | 0x20 }),
            last == UInt8(ascii: "f") || last == UInt8(ascii: "n")
        else { return false }
        return type == .float
    }

    /// What a bare boolean says; nil for any other scalar.
    package var boolean: Bool? {
        type == .boolean ? ["true", "yes", "on", "y"].contains(text.lowercased()) : nil
    }
}

/// The type that a bare scalar of this text has.
package func bareScalarType(_ text: String) -> YAMLScalarType {
    text.withBytes { bareScalarType($0) }
}

func bareScalarType(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLScalarType {
    guard let first = bytes.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        return numericType(bytes)
    case UInt8(ascii: "~"):
        return bytes.count == 1 ? .null : .string
    default:
        guard bytes.count <= 5, startsLikeWord(bytes) else { return .string }
        return wordType(String(decoding: bytes, as: UTF8.self))
    }
}

/// True where the first two letters are those of a word with a type of its own: `name` and `type`, which are most of
/// the texts that come here, are distinguished without a string.
private func startsLikeWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let second = bytes.count > 1 ? bytes[1] | 0x20 : 0
    return switch (bytes[0] | 0x20, second) {
    case (UInt8(ascii: "n"), 0), (UInt8(ascii: "n"), UInt8(ascii: "o")), (UInt8(ascii: "n"), UInt8(ascii: "u")),
        (UInt8(ascii: "y"), 0), (UInt8(ascii: "y"), UInt8(ascii: "e")), (UInt8(ascii: "t"), UInt8(ascii: "r")),
        (UInt8(ascii: "f"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "n")),
        (UInt8(ascii: "o"), UInt8(ascii: "f")):
        true
    default: false
    }
}

private func wordType(_ text: String) -> YAMLScalarType {
    switch text {
    case "null", "Null", "NULL": .null
    case "true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON",
        "off", "Off", "OFF", "y", "Y", "n", "N":
        .boolean
    default: .string
    }
}

// MARK: - Numbers and dates

private func numericType(_ text: UnsafeBufferPointer<UInt8>) -> YAMLScalarType {
    var bytes = Array(text)[...]
    let hasSign = bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-")
    if hasSign { bytes.removeFirst() }
    guard let first = bytes.first else { return .string }

    let lowered = String(decoding: bytes, as: UTF8.self).lowercased()
    if lowered == ".inf" || (lowered == ".nan" && !hasSign) { return .float }
    if bytes.count > 2, first == UInt8(ascii: "0"), let isDigit = digits(ofRadixMark: bytes[bytes.startIndex + 1]) {
        return bytes.dropFirst(2).allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") } ? .integer : .string
    }
    if bytes.allSatisfy({ isDecimal($0) || $0 == UInt8(ascii: "_") }) {
        return isDecimal(first) ? .integer : .string
    }
    if bytes.contains(UInt8(ascii: ":")) || bytes.count(where: { $0 == UInt8(ascii: "-") }) == 2 {
        return isTimestamp(bytes) ? .timestamp : .string
    }
    return isFloat(bytes) ? .float : .string
}

private func digits(ofRadixMark mark: UInt8) -> ((UInt8) -> Bool)? {
    switch mark {
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
        { isDecimal($0) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20 }
    case UInt8(ascii: "o"), UInt8(ascii: "O"):
        { UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 }
    case UInt8(ascii: "b"), UInt8(ascii: "B"):
        { UInt8(ascii: "0")...UInt8(ascii: "1") ~= $0 }
    default: nil
    }
}

private func isDecimal(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

/// Digits and underscores with one point, an exponent, or both; and at least one digit before the exponent.
private func isFloat(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard let mantissa = parts.first, mantissa.contains(where: isDecimal),
        mantissa.allSatisfy({ isDecimal($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }),
        mantissa.count(where: { $0 == UInt8(ascii: ".") }) <= 1
    else { return false }
    guard parts.count == 2 else { return true }
    var exponent = parts[1]
    if exponent.first == UInt8(ascii: "+") || exponent.first == UInt8(ascii: "-") { exponent.removeFirst() }
    return !exponent.isEmpty && exponent.allSatisfy(isDecimal)
}

/// Any text of digits and the signs of dates and sexagesimal numbers: wider than YAML 1.1's rule, never narrower.
private func isTimestamp(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { byte in
        isDecimal(byte) || ":-+._ tTzZ".utf8.contains(byte)
    }
}
