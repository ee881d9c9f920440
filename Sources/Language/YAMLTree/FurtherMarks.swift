/// The text with a line break in place of each byte order mark directly behind a line `---`, where a file that begins with one was put
/// behind another. YAML allows it there, and libyaml does not.
///
/// Each is one scalar, so that places stay what they are.
func withoutFurtherMarks(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(mark[0]) else { return bytes }
    var result: [UInt8] = []
    var isBehindSeparator = false
    for line in bytes.split(separator: lineFeed, omittingEmptySubsequences: false) {
        if !result.isEmpty || line.startIndex > 0 { result.append(lineFeed) }
        if isBehindSeparator, line.starts(with: mark) {
            result.append(lineFeed)
            result += line.dropFirst(mark.count)
        } else {
            result += line
        }
        isBehindSeparator = line.starts(with: "---".utf8)
    }
    return result
}

private let lineFeed = UInt8(ascii: "\n")
private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
