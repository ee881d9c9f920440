#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The names in a directory, without `.` and `..`, in the order of their bytes.
package func entryNames(of path: FilePath) throws(SystemError) -> [[UInt8]] {
    let path = try path.cString()
    // The path ends with a NUL; the folder is closed once, after its last entry was read.
    guard let folder = unsafe opendir(path) else { throw .last }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while true {
        errno = 0
        // An entry is valid until the next is read: its name is copied before.
        guard let entry = unsafe readdir(folder) else {
            guard errno == 0 else { throw .last }
            return names.sorted { $0.lexicographicallyPrecedes($1) }
        }
        let name = unsafe name(of: entry)
        if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
}

/// The name of an entry, read where it lies: the entry may be shorter than its type says.
private func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    // The name ends with a NUL within the entry.
    let start = unsafe UnsafeRawPointer(entry) + offset
    let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
}

/// Makes a directory, and the directories that it lies in, unless it exists.
package func createFolder(_ path: FilePath) throws(SystemError) {
    do throws(SystemError) {
        guard try FileStatus(of: path).kind == .folder else { throw .notFolder }
        return
    } catch let error where error.isNotFound {
        if let parent = path.parent { try createFolder(parent) }
    }
    let name = try path.cString()
    do throws(SystemError) {
        // The path ends with a NUL, and is read during the call only.
        _ = try retrying { unsafe mkdir(name, 0o777) }
    } catch let error where error.isExisting {
        guard try FileStatus(of: path).kind == .folder else { throw .notFolder }
    }
}

/// Moves a file within its file system into the place of another, in one step.
package func renameFile(_ source: FilePath, to target: FilePath) throws(SystemError) {
    let (source, target) = (try source.cString(), try target.cString())
    // Both paths end with a NUL, and are read during the call only.
    _ = try retrying { unsafe rename(source, target) }
}

/// Gives an open file the permissions of another, and where that is allowed its user and group.
package func setPermissions(of descriptor: Int32, to status: FileStatus) throws(SystemError) {
    // Only root may give a file away; otherwise it belongs to whoever replaces it.
    _ = fchown(descriptor, status.owner, status.group)
    _ = try retrying { fchmod(descriptor, mode_t(status.permissions)) }
}

/// Whether this process may write a file: nobody may, not even root, where no bit of its permissions says so.
package func isWritable(_ path: FilePath, _ status: FileStatus) throws(SystemError) -> Bool {
    let name = try path.cString()
    // The path ends with a NUL, and is read during the call only.
    return unsafe status.permissions & 0o222 != 0 && access(name, W_OK) == 0
}

/// Removes a file, or a symbolic link and not what it leads to.
package func removeFile(_ path: FilePath) throws(SystemError) {
    let path = try path.cString()
    // The path ends with a NUL, and is read during the call only.
    _ = try retrying { unsafe unlink(path) }
}

/// The number of this process, by which its temporary files differ from those of others.
package func processNumber() -> Int32 { getpid() }

/// Whether a process with this number runs, also another user's.
package func isRunning(process number: Int32) -> Bool {
    number > 0 && (kill(number, 0) == 0 || errno != ESRCH)
}
