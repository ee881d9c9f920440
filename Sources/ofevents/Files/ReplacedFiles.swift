/// Files of any directories that are written as wholes: each waits under a temporary name until all of them are written.
///
/// Whichever step fails, the temporary files are removed. What is no regular file, such as a device or a pipe, is written to
/// as it is, after the others.
struct ReplacedFiles {
    private var waiting: [(temporary: FilePath, target: FilePath)] = []
    private var streams: [(target: FilePath, bytes: [UInt8])] = []

    /// Writes a file under a temporary name beside its own.
    mutating func add(_ bytes: [UInt8], to target: FilePath) throws(FileError) {
        if let status = try? FileStatus(of: target), status.kind != .regular {
            streams.append((target, bytes))
            return
        }
        let temporary = target.folder.appending(".ofevents-\(processNumber())-\(waiting.count).tmp")
        do throws(SystemError) {
            try? removeFile(temporary)
            let file = try OpenFile(creating: temporary)
            waiting.append((temporary, target))
            try writeBytes(bytes, to: file.descriptor)
            try file.finish()
        } catch {
            removeTemporaries()
            throw FileError("cannot write", target.text, reason: error.reason)
        }
    }

    /// Gives the files their names, and writes what goes to devices and pipes.
    mutating func putInPlace() throws(FileError) {
        for (index, (temporary, target)) in waiting.enumerated() {
            do throws(SystemError) {
                try renameFile(temporary, to: target)
            } catch {
                waiting.removeFirst(index)
                removeTemporaries()
                throw FileError("cannot write", target.text, reason: error.reason)
            }
        }
        waiting = []
        for (target, bytes) in streams {
            do throws(SystemError) {
                let file = try OpenFile(writing: target)
                try writeBytes(bytes, to: file.descriptor)
                try file.finish()
            } catch {
                throw FileError("cannot write", target.text, reason: error.reason)
            }
        }
        streams = []
    }

    private mutating func removeTemporaries() {
        for (temporary, _) in waiting { try? removeFile(temporary) }
        waiting = []
    }
}
