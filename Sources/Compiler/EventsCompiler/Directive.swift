package import Findings
internal import Text

/// What follows `# ofevents:`, whatever blanks and letter case it is written with; nil for other comments.
///
/// - Parameter comment: from its `#` on.
package func directive(_ comment: ArraySlice<UInt8>) -> String? {
    let rest = comment.dropFirst().drop(while: isBlank)
    guard rest.prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 }) else { return nil }
    let behind = rest.dropFirst(name.count).drop(while: isBlank)
    if behind.first == UInt8(ascii: "-"), behind.dropFirst().starts(with: "ignore".utf8) { return "" }
    guard behind.first == UInt8(ascii: ":") else { return nil }
    return String(decoding: behind.dropFirst().prefix { $0 != 0x0A }.drop(while: isBlank), as: UTF8.self)
}

extension SourceFile {
    /// Whether the file may hold a comment to this program, as far as letters tell: most do not, and then no outline is made.
    package var mayHoldDirective: Bool {
        let bytes = bytes
        var start = 0
        while let sign = bytes.span.firstPlace(from: start, where: { $0.equal(to: UInt8(ascii: "#")) }) {
            if directive(bytes[sign...]) != nil { return true }
            start = sign + 1
        }
        return false
    }
}

private let name = Array("ofevents".utf8)

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
