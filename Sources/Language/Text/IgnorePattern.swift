/// A line of a `.gitignore`: which entries of a directory it is about, and whether it leaves them out.
///
/// The syntax is Git's (gitignore(5)): `*`, `?`, `[a-z]` and `[[:alpha:]]` within a name, `**` for any number of directories, `/` at the
/// start or in the middle for a path from the file's directory, `/` at the end for directories alone, `!` to take an entry back,
/// and `\` before a character that is meant literally. Texts are bytes, and letter case counts.
package struct IgnorePattern: Sendable, Equatable {
    /// Whether it takes back what an earlier pattern leaves out.
    package let isNegated: Bool

    /// Whether it is about directories alone.
    private let isForFolders: Bool

    /// Whether it begins at the directory of its file; otherwise it is about an entry of that name however deep.
    private let isAnchored: Bool
    private let parts: [Part]

    /// What most patterns are: a name, or the end of one; nil where it is more. These are asked about each entry of a repository.
    private let simple: SimpleName?

    private enum SimpleName: Equatable {
        case name([UInt8])
        case ending([UInt8])

        init?(_ tokens: [GlobToken]) {
            let isEnding = tokens.first == .any
            var bytes: [UInt8] = []
            for token in tokens.dropFirst(isEnding ? 1 : 0) {
                guard case .byte(let byte) = token else { return nil }
                bytes.append(byte)
            }
            self = isEnding ? .ending(bytes) : .name(bytes)
        }

        func matches(_ name: [UInt8]) -> Bool {
            switch self {
            case .name(let bytes): return name == bytes
            case .ending(let bytes):
                let start = name.count - bytes.count
                return start >= 0 && bytes.indices.allSatisfy { name[start + $0] == bytes[$0] }
            }
        }
    }

    /// What stands between two slashes.
    private enum Part: Equatable {
        /// Any number of directories.
        case anyDepth
        case name([GlobToken])
    }

    /// - Parameter line: without its line break.
    /// - Returns: nil for a comment, a blank line, and a pattern that no name can be like; `fault` says which.
    package init?(_ line: some Sequence<UInt8>) {
        var text = Self.trimmed(Array(line))[...]
        guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
        isNegated = first == UInt8(ascii: "!")
        if isNegated { text.removeFirst() }
        isForFolders = text.last == slash
        if isForFolders { text.removeLast() }
        isAnchored = text.contains(slash)
        if text.first == slash { text.removeFirst() }
        guard let parts = Self.parts(of: text), !parts.isEmpty else { return nil }
        self.parts = parts
        if !isAnchored, parts.count == 1, case .name(let tokens) = parts[0] {
            simple = SimpleName(tokens)
        } else {
            simple = nil
        }
    }

    /// What is wrong with a pattern, or nil where it is one.
    package static func fault(of text: String) -> String? {
        if text.hasPrefix("#") { return "it is a comment; write '\\#' for a name that begins with '#'" }
        if text.split(separator: "/").contains(where: { $0 == "." || $0 == ".." || $0 == "!." || $0 == "!.." }) {
            return "no directory on the way has the name '.' or '..'"
        }
        return IgnorePattern(text.utf8) == nil ? "no name can be like it" : nil
    }

    /// Whether it is about an entry.
    ///
    /// - Parameter path: the names on the way from the directory of the pattern's file, of which there is at least one.
    package func matches(_ path: ArraySlice<[UInt8]>, isFolder: Bool) -> Bool {
        if isForFolders, !isFolder { return false }
        if let simple, let name = path.last { return simple.matches(name) }
        return Self.matches(isAnchored ? path : path.suffix(1), parts[...])
    }

    /// Blanks at the end count only behind a backslash.
    private static func trimmed(_ line: [UInt8]) -> [UInt8] {
        var end = line.count
        while end > 0, line[end - 1] == UInt8(ascii: " ") {
            let before = line[..<(end - 1)].reversed().prefix { $0 == backslash }.count
            if before % 2 == 1 { break }
            end -= 1
        }
        return Array(line[..<end])
    }

    private static func parts(of text: ArraySlice<UInt8>) -> [Part]? {
        var parts: [Part] = []
        var rest = text
        while true {
            guard let name = GlobToken.name(at: &rest) else { return nil }
            let isAnyDepth = name.count > 1 && name.allSatisfy { $0 == .any }
            parts.append(isAnyDepth ? .anyDepth : .name(name))
            guard rest.first == slash else { return parts == [.name([])] ? nil : parts }
            rest.removeFirst()
        }
    }

    /// Goes back to the last `**` only: what an earlier one could take, the last can take too.
    private static func matches(_ path: ArraySlice<[UInt8]>, _ parts: ArraySlice<Part>) -> Bool {
        var (path, parts) = (path, parts)
        var retry: (path: ArraySlice<[UInt8]>, parts: ArraySlice<Part>)?
        while !path.isEmpty || !parts.isEmpty {
            if parts.first == .anyDepth {
                parts.removeFirst()
                // At the end it stands for something in the directory, not for the directory.
                if parts.isEmpty { return !path.isEmpty }
                retry = (path, parts)
                continue
            }
            if let name = path.first, case .name(let tokens)? = parts.first, globMatches(name, tokens) {
                path.removeFirst()
                parts.removeFirst()
                continue
            }
            guard let again = retry, !again.path.isEmpty else { return false }
            (path, parts) = (again.path.dropFirst(), again.parts)
            retry = (path, parts)
        }
        return true
    }
}

private let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")
