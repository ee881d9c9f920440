/// Files that are made where there are none yet: all that are missing, or none.
package struct NewFiles {
    /// A file that is there now.
    package struct Outcome: Equatable {
        package let path: String

        /// False for one that was there before, which stays as it is.
        package let isNew: Bool
    }

    private let folder: FilePath

    package init(in folder: FilePath) { self.folder = folder }

    /// Writes the files that are missing; where one of them cannot be written, those before it are removed again.
    package func write(_ files: [(name: String, text: String)]) throws(FileError) -> [Outcome] {
        var outcomes: [Outcome] = []
        var made: [FilePath] = []
        for file in files {
            let path = folder.appending(file.name)
            do throws(SystemError) {
                let isNew = try Self.make(path, file.text)
                if isNew { made.append(path) }
                outcomes.append(Outcome(path: path.text, isNew: isNew))
            } catch {
                for path in made { try? removeFile(path) }
                throw FileError("cannot write", path.text, reason: error.reason, help: "nothing was written")
            }
        }
        return outcomes
    }

    /// False where the file exists.
    private static func make(_ path: FilePath, _ text: String) throws(SystemError) -> Bool {
        // A link that leads nowhere is something too, of which the system says in some places that it does not exist.
        if (try? FileStatus(ofLinkAt: path)) != nil { return false }
        let output: OpenFile
        do throws(SystemError) {
            output = try OpenFile(creating: path)
        } catch let error where error.isExisting {
            return false
        }
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
        return true
    }
}
