import Files
import Manifests

/// What stands between a directory and the files that belong there, found out without changing anything.
struct OutputPlan {
    /// Something that ofevents did not write in the place of a file.
    struct Foreign {
        let name: String
        let kind: FileStatus.Kind
    }

    /// The files that do not exist or hold something else, foreign ones included.
    private(set) var outdated: [OutputFile] = []

    /// How many files are as they should be.
    private(set) var unchanged = 0

    private(set) var foreign: [Foreign] = []

    /// The files of earlier runs that are not wanted any more, in the order of their names.
    private(set) var stale: [String] = []

    /// Looks at the files of a directory; one that does not exist counts as empty.
    init(for files: [OutputFile], in folder: FilePath) throws(FileError) {
        try Self.checkNames(files, in: folder)
        do throws(SystemError) {
            guard try FileStatus(of: folder).kind == .folder else { throw SystemError.notFolder }
        } catch let error where error.isNotFound {
            outdated = files
            return
        } catch {
            throw FileError("cannot use the directory", folder.text, reason: error.reason)
        }
        for file in files { try place(file, in: folder) }
        stale = try Self.staleNames(in: folder, wanted: Set(files.map { Array($0.name.utf8) }))
    }

    /// The bytes of a file, or nil where there is none.
    static func contents(of path: FilePath) throws(FileError) -> [UInt8]? {
        do {
            return try OpenFile(reading: path).readAll()
        } catch let error where error.isNotFound {
            return nil
        } catch {
            throw FileError("cannot read", path.text, reason: error.reason)
        }
    }

    private mutating func place(_ file: OutputFile, in folder: FilePath) throws(FileError) {
        let path = folder.appending(file.name)
        do {
            let status = try FileStatus(ofLinkAt: path)
            if status.kind != .regular {
                foreign.append(Foreign(name: file.name, kind: status.kind))
            } else if try !Self.hasHeader(path) {
                foreign.append(Foreign(name: file.name, kind: .regular))
            } else if status.size == file.content.count + OutputFile.header.count,
                file.isEqual(to: try OpenFile(reading: path).readAll())
            {
                unchanged += 1
                return
            }
        } catch let error where error.isNotFound {
        } catch {
            throw FileError("cannot read", path.text, reason: error.reason, help: "nothing was written")
        }
        outdated.append(file)
    }

    private static func hasHeader(_ path: FilePath) throws(SystemError) -> Bool {
        OutputFile.isHeader(try OpenFile(reading: path).read(atMost: OutputFile.headerSpan))
    }

    /// The names of our files for components and deployments, except those that are wanted.
    private static func staleNames(in folder: FilePath, wanted: Set<[UInt8]>) throws(FileError) -> [String] {
        var path = folder
        do {
            var stale: [String] = []
            for bytes in try entryNames(of: folder) where !wanted.contains(bytes) {
                guard let name = String(validating: bytes, as: UTF8.self), isName(name) else { continue }
                path = folder.appending(bytes)
                guard try FileStatus(ofLinkAt: path).kind == .regular, try hasHeader(path) else { continue }
                stale.append(name)
            }
            return stale
        } catch {
            throw FileError("cannot read", path.text, reason: error.reason, help: "nothing was written")
        }
    }

    /// Whether a file is named as those are that runs write.
    private static func isName(_ name: String) -> Bool {
        ManifestKind.all.contains { name.hasPrefix($0.filePrefix + "-") } && name.hasSuffix(".yaml")
    }

    /// Refuses names that lead out of the directory, that no file can have, or that two files have.
    private static func checkNames(_ files: [OutputFile], in folder: FilePath) throws(FileError) {
        var names: Set<String> = []
        for file in files {
            let reason: String? =
                switch file.name {
                case "", ".", "..": "this cannot be the name of a file"
                case let name where name.utf8.contains(UInt8(ascii: "/")) || name.utf8.contains(0):
                    "a slash or NUL cannot be in the name of a file"
                case let name where name.utf8.count > 255: "the name has more than 255 bytes"
                case let name where !names.insert(name).inserted: "two files have this name"
                default: nil
                }
            guard let reason else { continue }
            let path = folder.appending(file.name).text
            throw FileError("cannot write", path, reason: reason, help: "nothing was written")
        }
    }
}
