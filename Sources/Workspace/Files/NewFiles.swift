/// Files that are made where there are none yet: all of them, or none.
package struct NewFiles {
    private let folder: FilePath

    package init(in folder: FilePath) { self.folder = folder }

    /// Writes the files and returns their paths; one that exists stays as it is, and then nothing is written.
    package func write(_ files: [(name: String, text: String)]) throws(FileError) -> [String] {
        let paths = files.map { folder.appending($0.name) }
        for path in paths where (try? FileStatus(ofLinkAt: path)) != nil { throw Self.exists(path) }
        for (index, (path, file)) in zip(paths, files).enumerated() {
            do throws(SystemError) {
                try Self.make(path, file.text)
            } catch {
                for made in paths[..<index] { try? removeFile(made) }
                throw error.isExisting
                    ? Self.exists(path)
                    : FileError("cannot write", path.text, reason: error.reason, help: "nothing was written")
            }
        }
        return paths.map(\.text)
    }

    private static func make(_ path: FilePath, _ text: String) throws(SystemError) {
        let output = try OpenFile(creating: path)
        do throws(SystemError) {
            try writeBytes(Array(text.utf8), to: output.descriptor)
        } catch {
            try? removeFile(path)
            throw error
        }
        do throws(SystemError) {
            try output.finish()
        } catch {
            try? removeFile(path)
            throw error
        }
    }

    private static func exists(_ path: FilePath) -> FileError {
        FileError(
            "cannot write", path.text, reason: "it exists",
            help: "nothing was written; remove it, or name another directory with --output-dir")
    }
}
