/// A path as the system knows it: bytes that need not be UTF-8, so that every file of a directory can be opened.
///
/// A relative path starts from a directory of its own, which messages do not show.
package struct FilePath: Hashable {
    private let bytes: [UInt8]

    /// Where the path starts, if it is relative.
    package let start: WorkingFolder

    package init(_ text: String, in start: WorkingFolder) {
        self.init(text.utf8, in: start)
    }

    private init(_ bytes: some Sequence<UInt8>, in start: WorkingFolder) {
        (self.bytes, self.start) = (Array(bytes), start)
    }

    /// The path for people; bytes that are not UTF-8 are repaired.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The path as system calls take it.
    ///
    /// A path with a NUL is an error: the system would take it for the part before the NUL.
    package func cString() throws(SystemError) -> [CChar] {
        guard !bytes.contains(0) else { throw .invalid }
        let isRelative = !bytes.isEmpty && bytes.first != Self.slash
        return ((isRelative ? start.prefix : []) + bytes).map { CChar(bitPattern: $0) } + [0]
    }

    /// The path of an entry of this directory, with one slash between the two.
    package func appending(_ name: [UInt8]) -> FilePath {
        guard bytes.contains(where: { $0 != Self.slash }) else {
            return FilePath(bytes.prefix(1) + name, in: start)
        }
        return FilePath(trimmed + [Self.slash] + name, in: start)
    }

    /// The path of an entry of this directory.
    package func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

    /// The directory that the path names its last part in, or nil where it has but one part.
    package var parent: FilePath? {
        guard let slash = trimmed.lastIndex(of: Self.slash) else { return nil }
        let parent = FilePath(trimmed[..<slash], in: start)
        return parent.bytes.isEmpty ? nil : parent
    }

    /// The directory that the file of this path is in.
    package var folder: FilePath { parent ?? FilePath(bytes.first == Self.slash ? "/" : ".", in: start) }

    /// The last part of the path.
    package var name: [UInt8] { Array(trimmed[((trimmed.lastIndex(of: Self.slash) ?? -1) + 1)...]) }

    /// Whether the path ends like this, whatever the case of its ASCII letters.
    ///
    /// - Parameter suffix: in lower case.
    package func hasSuffix(ignoringCase suffix: String) -> Bool {
        let lowercase = bytes.suffix(suffix.utf8.count).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        return lowercase.elementsEqual(suffix.utf8)
    }

    private static let slash = UInt8(ascii: "/")

    /// The bytes without the slashes at their end.
    private var trimmed: ArraySlice<UInt8> {
        bytes[..<((bytes.lastIndex { $0 != Self.slash } ?? -1) + 1)]
    }
}
