package import Findings
internal import Text

/// The bytes of a file with stretches of its text replaced, and every other byte as it was: byte order mark, encoding, line endings.
///
/// - Parameters:
///   - edits: with places in the text that `SourceFile` makes of the bytes, none within another.
///   - bytes: the file as it is on disk.
/// - Returns: nil where the bytes cannot be written back as they were: UTF-16 with a half of a character.
package func replacing(_ edits: [TextEdit], in bytes: [UInt8]) -> [UInt8]? {
    let encoding = TextEncoding(of: bytes)
    let text = encoding.decode(bytes)
    guard encoding.encode(text) == bytes else { return nil }
    let joined = JoinedText(text)
    let index = LineIndex(joined.bytes)
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16 * edits.count)
    var end = 0
    for edit in edits.sorted(by: { $0.span < $1.span }) {
        let from = joined.original(index.byteOffset(of: Int(edit.span.start)))
        let to = joined.original(index.byteOffset(of: Int(edit.span.end)))
        guard from >= end else { return nil }
        result += text[end..<from] + Array(edit.text.utf8)
        end = to
    }
    return encoding.encode(result + text[end...])
}
