/// Files that are replaced by what was made of them: all of them, or none, as far as a file system allows.
///
/// A symbolic link stays one, and the file that it leads to is replaced; so is one of several hard links, and the others keep the old
/// file. Permissions stay.
struct MendedFiles {
    /// A file that was read, and what it is to hold.
    struct File {
        let path: String
        let old: [UInt8]
        let new: [UInt8]
    }

    private let files: [File]

    init(_ files: [File]) { self.files = files }

    /// Writes the files. One that is none, may not be written or has changed since it was read is an error, before anything is written.
    func write() throws(FileError) {
        var staged = StagedFiles()
        for (file, place) in zip(files, try files.map(Self.check)) {
            try staged.add([file.new], at: place.target, like: place.status)
        }
        do throws(FileError) {
            for file in files { _ = try Self.check(file) }
        } catch {
            staged.removeAll()
            throw error
        }
        try staged.putInPlace()
    }

    /// The file itself, and what it is.
    private static func check(_ file: File) throws(FileError) -> (target: FilePath, status: FileStatus) {
        let target: FilePath
        let status: FileStatus
        let fault: String?
        do throws(SystemError) {
            target = try resolved(FilePath(file.path))
            status = try FileStatus(of: target)
            fault = try Self.fault(of: file, target, status)
        } catch {
            throw FileError("cannot mend", file.path, reason: error.reason, help: "nothing was written")
        }
        if let fault { throw FileError("cannot mend", file.path, reason: fault, help: "nothing was written") }
        return (target, status)
    }

    private static func fault(of file: File, _ target: FilePath, _ status: FileStatus) throws(SystemError) -> String? {
        guard status.kind == .regular else { return "it is \(status.kind.name)" }
        guard try isWritable(target, status) else { return "it is read-only" }
        let isSame = try OpenFile(reading: target).readAll() == file.old
        return isSame ? nil : "it has changed since it was read"
    }
}
