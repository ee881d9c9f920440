/// The directory that relative paths start from: that of the process, or another, so that commands can run side by side in one process.
package struct WorkingFolder: Hashable, Sendable {
    /// The path before a relative one, with a slash at its end; empty for the directory of the process.
    let prefix: [UInt8]

    /// The current directory of the process, also after it was moved.
    package static let ofProcess = WorkingFolder(prefix: [])

    /// - Parameter path: an absolute one.
    package init(_ path: String) {
        self.init(prefix: Array(path.utf8) + [UInt8(ascii: "/")])
    }

    private init(prefix: [UInt8]) { self.prefix = prefix }

    /// The names on the way from the root to the directory; nil where it was removed.
    package var names: [String]? { try? components(of: FilePath(".", in: self)) }
}
