/// Files that are replaced by what was made of them: all of them, or none, as far as a file system allows, and an error says
/// what it did not.
///
/// A symbolic link stays one, and the file that it leads to is replaced; so is one of several hard links, and the others keep the old
/// file. Permissions stay.
package struct FixedFiles {
    /// A file that was read, and what it is to hold.
    package struct File {
        package let path: FilePath
        package let old: [UInt8]
        package let new: [UInt8]

        package init(path: FilePath, old: [UInt8], new: [UInt8]) {
            (self.path, self.old, self.new) = (path, old, new)
        }
    }

    private let files: [File]

    /// What an error says could not be done, such as `fix`.
    private let verb: String

    package init(_ files: [File], verb: String = "fix") { (self.files, self.verb) = (files, verb) }

    /// Writes the files. One that is none, may not be written or has changed since it was read is an error, before anything is written.
    package func write() throws(FileError) {
        for file in files { try check(file) }
        var replaced = ReplacedFiles()
        do throws(FileError) {
            for file in files { try replaced.add(file.new, to: file.path, keepsPermissions: true) }
            for file in files { try check(file) }
        } catch {
            replaced.removeAll()
            throw error.with(help: "nothing was written")
        }
        try replaced.putInPlace()
    }

    private func check(_ file: File) throws(FileError) {
        let fault: String?
        do throws(SystemError) {
            fault = try Self.fault(of: file)
        } catch {
            fault = error.reason
        }
        if let fault { throw FileError("cannot \(verb)", file.path.text, reason: fault, help: "nothing was written") }
    }

    private static func fault(of file: File) throws(SystemError) -> String? {
        let path = file.path
        if path.openDescriptor != nil {
            return "it is another name of what is open already; write - for standard input"
        }
        let status = try FileStatus(of: path)
        guard status.kind == .regular else { return "it is \(status.kind.name)" }
        guard try isWritable(path, status) else { return "it is read-only" }
        let isSame = try OpenFile(reading: path).readAll() == file.old
        return isSame ? nil : "it has changed since ofevents read it"
    }
}
