/// Files of any directories that are written as wholes: each waits under a temporary name until all of them are written.
///
/// Whichever step fails, the temporary files are removed. What is no regular file, such as a device or a pipe, is written to
/// as it is, after the others; so is `/dev/stderr`, and what else is a name for something open. A symbolic link stays one:
/// the file that it leads to is replaced.
struct ReplacedFiles {
    private var waiting: [(temporary: FilePath, target: FilePath)] = []
    private var streams: [(target: FilePath, bytes: [UInt8])] = []

    /// Writes a file under a temporary name beside its own.
    ///
    /// - Parameter keepsPermissions: gives it those of the file that it takes the place of.
    mutating func add(_ bytes: [UInt8], to path: FilePath, keepsPermissions: Bool = false) throws(FileError) {
        let status = try? FileStatus(of: path)
        if path.openDescriptor != nil || status.map({ $0.kind != .regular }) == true {
            streams.append((path, bytes))
            return
        }
        let target = status == nil ? path : (try? resolved(path)) ?? path
        let temporary = target.folder.appending(".ofevents-\(processNumber())-\(waiting.count).tmp")
        do throws(SystemError) {
            try? removeFile(temporary)
            let file = try OpenFile(creating: temporary)
            waiting.append((temporary, target))
            if keepsPermissions, let status { try setPermissions(of: file.descriptor, to: status) }
            try writeBytes(bytes, to: file.descriptor)
            try file.finish()
        } catch {
            removeAll()
            throw FileError("cannot write", path.text, reason: error.reason)
        }
    }

    /// Gives the files their names, and writes what goes to devices and pipes.
    mutating func putInPlace() throws(FileError) {
        for (index, (temporary, target)) in waiting.enumerated() {
            do throws(SystemError) {
                try renameFile(temporary, to: target)
            } catch {
                waiting.removeFirst(index)
                removeAll()
                throw FileError("cannot write", target.text, reason: error.reason)
            }
        }
        waiting = []
        for (target, bytes) in streams {
            do throws(SystemError) {
                let file = try target.openToWrite()
                try writeBytes(bytes, to: file.descriptor)
                try file.finish()
            } catch {
                throw FileError("cannot write", target.text, reason: error.reason)
            }
        }
        streams = []
    }

    /// Gives up what waits, and leaves the files as they are.
    mutating func removeAll() {
        for (temporary, _) in waiting { try? removeFile(temporary) }
        waiting = []
        streams = []
    }
}

extension FilePath {
    fileprivate func openToWrite() throws(SystemError) -> OpenFile {
        if let openDescriptor { return try OpenFile(sharing: openDescriptor) }
        return try OpenFile(writing: self)
    }

    /// The number of what is open already, for a path that is another name of it: its file, if it is one, is not this program's
    /// to replace.
    var openDescriptor: Int32? {
        let name = String(decoding: name, as: UTF8.self)
        guard let folder = try? resolved(folder).text else { return nil }
        if folder == "/dev" { return ["stdin", "stdout", "stderr"].firstIndex(of: name).map(Int32.init) }
        let isOfDescriptors = folder == "/dev/fd" || (folder.hasPrefix("/proc/") && folder.hasSuffix("/fd"))
        return isOfDescriptors ? Int32(name) : nil
    }
}
