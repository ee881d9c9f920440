/// A file that is written as a whole: under a temporary name first, so that it is the old one or the new one.
struct ReplacedFile {
    private let path: FilePath

    init(_ path: FilePath) { self.path = path }

    /// Writes the bytes; a device or a pipe is written to as it is.
    func write(_ bytes: [UInt8]) throws(FileError) {
        do throws(SystemError) {
            if let status = try? FileStatus(of: path), status.kind != .regular {
                let file = try OpenFile(writing: path)
                try writeBytes(bytes, to: file.descriptor)
                return try file.finish()
            }
            let temporary = (path.parent ?? FilePath("")).appending(".ofevents-\(processNumber())-0.tmp")
            try? removeFile(temporary)
            let file = try OpenFile(creating: temporary)
            do throws(SystemError) {
                try writeBytes(bytes, to: file.descriptor)
                try renameFile(temporary, to: path)
            } catch {
                try? removeFile(temporary)
                throw error
            }
            try file.finish()
        } catch {
            throw FileError("cannot write", path.text, reason: error.reason)
        }
    }
}
