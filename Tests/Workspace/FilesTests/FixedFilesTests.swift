import Foundation
import TestInputs
import Testing

@testable import Files

@Suite("Files that are replaced by what was made of them")
struct FixedFilesTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    private func file(_ name: String, old: String = "old", new: String = "new") -> FixedFiles.File {
        FixedFiles.File(
            path: FilePath(folder.path(name), in: .ofProcess), old: Array(old.utf8), new: Array(new.utf8))
    }

    private func fault(_ files: FixedFiles.File...) throws -> String {
        try folder.write("old", to: "first")
        do throws(FileError) {
            try FixedFiles([file("first")] + files).write()
        } catch {
            #expect(try folder.read("first") == "old", "nothing was written")
            #expect(try folder.names().allSatisfy { !$0.hasPrefix(".") }, "no temporary file is left")
            #expect(error.help == "nothing was written")
            return error.reason
        }
        return "none"
    }

    @Test("All are written")
    func written() throws {
        try folder.write("old", to: "a")
        try folder.write("old", to: "b/c")
        try FixedFiles([file("a"), file("b/c")]).write()
        #expect(try folder.read("a") == "new")
        #expect(try folder.read("b/c") == "new")
        #expect(try folder.names() == ["a", "b"])
        try FixedFiles([]).write()
    }

    @Test("A file that has changed, is gone, is none or may not be written keeps all of them from being written")
    func faults() throws {
        try folder.write("other", to: "a")
        #expect(try fault(file("a")) == "it has changed since ofevents read it")
        #expect(try fault(file("gone")) == "No such file or directory")
        try FileManager.default.createDirectory(at: folder.url.appending(path: "d"), withIntermediateDirectories: true)
        #expect(try fault(file("d")) == "it is a directory")
        try folder.write("old", to: "a")
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: folder.path("a"))
        #expect(try fault(file("a")) == "it is read-only")
    }

    @Test("Permissions stay, be they narrower than those of a new file")
    func permissions() throws {
        try folder.write("old", to: "a")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("a"))
        try FixedFiles([file("a")]).write()
        #expect(try FileManager.default.attributesOfItem(atPath: folder.path("a"))[.posixPermissions] as? Int == 0o600)
    }
}
