#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the system knows about a file: what it is, which it is and how long.
package struct FileStatus {
    package enum Kind {
        case regular
        case folder
        case symbolicLink
        case pipe
        case characterDevice
        case socket
        case other
    }

    /// What two paths share exactly when they lead to the same file.
    package struct Identity: Hashable, Sendable {
        package let device: UInt64
        package let inode: UInt64
    }

    package let kind: Kind
    package let identity: Identity
    package let size: Int

    /// When its content changed last, in nanoseconds since 1970.
    package let changed: Int64

    /// Who may do what with it: the bits of `chmod`.
    package let permissions: UInt32

    /// The numbers of the user and the group that it belongs to.
    package let owner: UInt32
    package let group: UInt32

    /// Asks for the file at a path, or for the one that a symbolic link there leads to.
    package init(of path: FilePath) throws(SystemError) {
        let path = try path.cString()
        var record = stat()
        // The record is this function's, and set when the call returns.
        _ = try retrying { unsafe stat(path, &record) }
        self.init(record)
    }

    /// Asks for what is at a path itself, even if it is a symbolic link.
    package init(ofLinkAt path: FilePath) throws(SystemError) {
        let path = try path.cString()
        var record = stat()
        // The record is this function's, and set when the call returns.
        _ = try retrying { unsafe lstat(path, &record) }
        self.init(record)
    }

    /// Asks for a file that is open.
    package init(ofDescriptor descriptor: Int32) throws(SystemError) {
        var record = stat()
        // The record is this function's, and set when the call returns.
        _ = try retrying { unsafe fstat(descriptor, &record) }
        self.init(record)
    }

    private init(_ record: stat) {
        kind =
            switch record.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFCHR: .characterDevice
            case S_IFSOCK: .socket
            default: .other
            }
        identity = Identity(
            device: UInt64(truncatingIfNeeded: record.st_dev),
            inode: UInt64(truncatingIfNeeded: record.st_ino)
        )
        size = Int(record.st_size)
        permissions = UInt32(record.st_mode) & 0o7777
        (owner, group) = (record.st_uid, record.st_gid)
        #if canImport(Darwin)
        let time = record.st_mtimespec
        #else
        let time = record.st_mtim
        #endif
        changed = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

extension FileStatus.Kind {
    /// The kind in words, with its article.
    package var name: String {
        switch self {
        case .regular: "a file"
        case .folder: "a directory"
        case .symbolicLink: "a symbolic link"
        case .pipe: "a pipe"
        case .characterDevice: "a device"
        case .socket: "a socket"
        case .other: "a special file"
        }
    }
}
