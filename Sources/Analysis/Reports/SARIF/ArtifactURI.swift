/// The place of a file as SARIF names it (RFC 3986).
enum ArtifactURI {
    /// The name that stands for the root of the repository; whoever reads the log knows where that is.
    static let root = "%SRCROOT%"

    /// A reference below the root for a relative path, a `file:` URI for an absolute one.
    ///
    /// - Parameter path: from the root of the repository, absolute, or `<stdin>`.
    static func text(of path: String) -> String {
        if path == "<stdin>" { return "stdin" }
        var path = Substring(path)
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        var result = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.append(Character(Unicode.Scalar(byte)))
            default: result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    /// True for what has its place in the repository.
    static func isBelowRoot(_ path: String) -> Bool { path != "<stdin>" && !path.hasPrefix("/") }
}
