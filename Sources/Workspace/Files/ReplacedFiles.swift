/// Files of any directories that are written as wholes: each waits under a temporary name until all of them are written.
///
/// What is no regular file, such as a device or a pipe, is written to as it is, after the others; so is `/dev/stderr`, and what
/// else is a name for something open. A symbolic link stays one: the file that it leads to is replaced.
package struct ReplacedFiles {
    private var staged = StagedFiles()
    private var files: [String] = []
    private var streams: [(target: FilePath, bytes: [UInt8])] = []

    package init() {}

    /// Writes a file under a temporary name beside its own.
    ///
    /// - Parameter keepsPermissions: gives it those of the file that it takes the place of.
    package mutating func add(_ bytes: [UInt8], to path: FilePath, keepsPermissions: Bool = false) throws(FileError) {
        let status = try? FileStatus(of: path)
        if path.openDescriptor != nil || status.map({ $0.kind != .regular }) == true {
            streams.append((path, bytes))
            return
        }
        let target = status == nil ? path : (try? resolved(path)) ?? path
        try staged.add(bytes, to: target, like: keepsPermissions ? status : nil)
        files.append(path.text)
    }

    /// Gives the files their names, and writes what goes to devices and pipes.
    package mutating func putInPlace() throws(FileError) {
        try staged.putInPlace()
        for (target, bytes) in streams {
            do throws(SystemError) {
                let file = try target.openToWrite()
                try writeBytes(bytes, to: file.descriptor)
                try file.finish()
            } catch {
                throw FileError(
                    "cannot write", target.text, reason: error.reason,
                    help: files.isEmpty ? nil : StagedFiles.outcome(of: files))
            }
        }
        (files, streams) = ([], [])
    }

    /// Gives up what waits, and leaves the files as they are.
    package mutating func removeAll() {
        staged.giveUp()
        (files, streams) = ([], [])
    }
}

extension FilePath {
    fileprivate func openToWrite() throws(SystemError) -> OpenFile {
        if let openDescriptor { return try OpenFile(sharing: openDescriptor) }
        return try OpenFile(writing: self)
    }

    /// The number of what is open already, for a path that is another name of it: its file, if it is one, is not this program's
    /// to replace.
    package var openDescriptor: Int32? {
        let name = String(decoding: name, as: UTF8.self)
        guard let folder = try? resolved(folder).text else { return nil }
        if folder == "/dev" { return ["stdin", "stdout", "stderr"].firstIndex(of: name).map(Int32.init) }
        let isOfDescriptors = folder == "/dev/fd" || (folder.hasPrefix("/proc/") && folder.hasSuffix("/fd"))
        return isOfDescriptors ? Int32(name) : nil
    }
}
