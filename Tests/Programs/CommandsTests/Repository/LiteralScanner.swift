/// Finds the literals of Swift code: of one line or several, raw ones, and those within an interpolation.
///
/// It knows no regular expressions, which the product's code does not have.
struct LiteralScanner {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    private var found: [(line: Int, words: String)] = []

    init(_ code: String) { bytes = Array(code.utf8) }

    /// Each with the line that it begins in; an interpolation is `…`, and a line that ends in `\` goes on in the next.
    mutating func literals() -> [(line: Int, words: String)] {
        scanCode(isInterpolation: false)
        return found
    }

    /// Reads to the end, or to the parenthesis that ends an interpolation.
    private mutating func scanCode(isInterpolation: Bool) {
        var depth = 0
        while place < bytes.count {
            if stands("//") {
                while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
            } else if stands("/*") {
                while place < bytes.count, !stands("*/") { step() }
            } else if let hashes = hashesOfLiteral() {
                scanLiteral(hashes: hashes)
            } else {
                if bytes[place] == UInt8(ascii: "(") { depth += 1 }
                if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
                step()
                if isInterpolation, depth < 0 { return }
            }
        }
    }

    private mutating func scanLiteral(hashes: Int) {
        let first = line
        place += hashes
        let quotes = stands("\"\"\"") ? "\"\"\"" : "\""
        let sharps = String(repeating: "#", count: hashes)
        let (end, escape) = (quotes + sharps, "\\" + sharps)
        place += quotes.utf8.count
        var words: [UInt8] = []
        while place < bytes.count, !stands(end) {
            guard stands(escape) else {
                words.append(bytes[place])
                step()
                continue
            }
            place += 1 + hashes
            scanEscape(into: &words)
        }
        place += quotes.utf8.count + hashes
        found.append((first, String(decoding: words, as: UTF8.self)))
    }

    private mutating func scanEscape(into words: inout [UInt8]) {
        guard place < bytes.count else { return }
        let escaped = bytes[place]
        switch escaped {
        case UInt8(ascii: "("):
            step()
            words += Array("…".utf8)
            scanCode(isInterpolation: true)
        case UInt8(ascii: "n"):
            step()
            words.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "\n"):
            while place < bytes.count, [UInt8(ascii: "\n"), UInt8(ascii: " ")].contains(bytes[place]) { step() }
        case UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "0"), UInt8(ascii: "u"):
            step()
            words.append(UInt8(ascii: " "))
        default:
            step()
            words.append(escaped)
        }
    }

    private func stands(_ text: String) -> Bool {
        bytes[place] == text.utf8.first && bytes[place...].starts(with: text.utf8)
    }

    /// How many `#` the literal has that begins here; nil where none does.
    private func hashesOfLiteral() -> Int? {
        let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
        return place + hashes < bytes.count && bytes[place + hashes] == UInt8(ascii: "\"") ? hashes : nil
    }

    private mutating func step() {
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
        place += 1
    }
}
