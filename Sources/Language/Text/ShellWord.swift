/// A text as one word of a POSIX shell: bare where nothing in it has a meaning there, otherwise in single quotes.
package func shellWord(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy(isPlainByte)
    return isPlain ? text : "'" + text.replacingText("'", with: "'\\''") + "'"
}

private func isPlainByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "-._/:,@".utf8.contains(byte)
    }
}
