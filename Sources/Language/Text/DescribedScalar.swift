/// How a message names a character of the input: in quotes, and by its code point where its looks do not identify it.
package func described(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "a space" }
    if 0x21...0x7E ~= scalar.value { return "'\(scalar)'" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    if let name = names[scalar.value] { return "\(code) (\(name))" }
    return scalar.properties.isAlphabetic ? "'\(scalar)' (\(code))" : code
}

/// What people call the characters that editors and chat programs put in the place of others, or that cannot be seen.
private let names: [UInt32: String] = [
    0x09: "a tab", 0x0A: "a line break", 0x0D: "a carriage return", 0x1B: "an escape",
    0xA0: "a no-break space", 0xAD: "a soft hyphen",
    0x200B: "a zero-width space", 0x200C: "a zero-width non-joiner", 0x200D: "a zero-width joiner",
    0x200E: "a left-to-right mark", 0x200F: "a right-to-left mark", 0x202F: "a narrow no-break space",
    0x2010: "a hyphen that is not '-'", 0x2011: "a no-break hyphen", 0x2013: "an en dash", 0x2014: "an em dash",
    0x2018: "a typographic quote", 0x2019: "a typographic quote", 0x201A: "a typographic quote",
    0x201C: "a typographic quote", 0x201D: "a typographic quote", 0x201E: "a typographic quote",
    0xAB: "a typographic quote", 0xBB: "a typographic quote", 0x2212: "a minus sign", 0x3000: "an ideographic space",
    0xFEFF: "a byte order mark",
]
