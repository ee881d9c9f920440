/// Where a path leads, so that two of them can be compared, whether or not there is a file.
package struct FilePlace: Sendable {
    /// The file that is there.
    private let identity: FileStatus.Identity?

    /// The directory and the name in it.
    private let entry: (folder: FileStatus.Identity, name: [UInt8])?

    package init(_ path: FilePath) {
        identity = Self.identity(try? FileStatus(of: path))
        entry = (try? FileStatus(of: path.folder)).map { ($0.identity, path.name) }
    }

    /// No file, such as bytes in memory.
    package static let nowhere = FilePlace()

    private init() { (identity, entry) = (nil, nil) }

    /// The place of a file that is open, as standard input is.
    package init(descriptor: Int32) {
        identity = Self.identity(try? FileStatus(ofDescriptor: descriptor))
        entry = nil
    }

    /// Whether what is written to the one is read from the other; a terminal and the null device mix up nothing.
    package func isSame(as other: FilePlace) -> Bool {
        if let identity, let other = other.identity { return identity == other }
        guard let entry, let other = other.entry else { return false }
        return entry.folder == other.folder && entry.name == other.name
    }

    /// Whether the file is, or would be, in a directory itself.
    package func isIn(_ folder: FilePath) -> Bool {
        guard let entry, let status = try? FileStatus(of: folder) else { return false }
        return entry.folder == status.identity
    }

    private static func identity(_ status: FileStatus?) -> FileStatus.Identity? {
        status.flatMap { $0.kind == .characterDevice ? nil : $0.identity }
    }
}
