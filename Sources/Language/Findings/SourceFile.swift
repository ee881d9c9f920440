internal import Text

/// One input text, with the name under which messages show it.
///
/// The text is UTF-8 without a byte order mark. UTF-16 (what PowerShell's `>` writes) is converted when the file is
/// made, and so are JSON's surrogate pairs (`\ud83d\ude00`), which YAML does not know. What follows stays in its column.
package struct SourceFile: Sendable {
    /// The path as the user gave it, or `<stdin>`.
    package private(set) var name: String

    /// The bytes that are parsed. They may hold invalid UTF-8: the parser reports that with its position.
    package let bytes: [UInt8]

    /// True where the text is that of the file, letter for letter; false where surrogate pairs were rewritten, within whose
    /// strings columns are not those of the file.
    package let isVerbatim: Bool

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        let joined = JoinedText(TextEncoding(of: bytes).decode(bytes))
        self.bytes = joined.bytes
        isVerbatim = joined.isVerbatim
    }

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// Whether it was read from standard input.
    package var isStandardInput: Bool { name == "<stdin>" }

    /// The same text under another name.
    package func named(_ name: String) -> SourceFile {
        var file = self
        file.name = name
        return file
    }
}
