import Foundation
import TestInputs
import Testing

@testable import Files

@Suite("Files that wait under temporary names")
struct StagedFilesTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    private func path(_ name: String) -> FilePath { FilePath(folder.path(name), in: .ofProcess) }

    @Test("Where one cannot take its place, it is said which did before, and no temporary file stays")
    func failingRename() throws {
        try folder.write("old", to: "a/one")
        try folder.write("x", to: "a/in-the-way/x")
        try folder.write("old", to: "b/three")
        var files = StagedFiles()
        for name in ["a/one", "b/two", "a/in-the-way", "b/three"] { try files.add(Array("new".utf8), to: path(name)) }
        let error = try #require(throws: FileError.self) { try files.putInPlace() }
        #expect(error.message.hasPrefix("cannot replace '\(path("a/in-the-way").text)': "))
        #expect(error.help == "'\(path("a/one").text)' and 1 more were replaced before it")
        #expect(try ["a/one", "b/two", "b/three"].map { try folder.read($0) } == ["new", "new", "old"])
        #expect(try folder.names("a") == ["in-the-way", "one"])
        #expect(try folder.names("b") == ["three", "two"])
    }

    @Test("Where the first cannot, nothing is written; a temporary file of another is passed over")
    func failingFirst() throws {
        try folder.write("x", to: "d/x")
        try folder.write("theirs", to: ".ofevents-\(getpid())-1.tmp")
        var files = StagedFiles()
        try files.add([], to: path("d"))
        try files.add([], to: path("e"))
        let error = try #require(throws: FileError.self) { try files.putInPlace() }
        #expect(error.help == "nothing was written")
        #expect(try folder.names() == [".ofevents-\(getpid())-1.tmp", "d"])
        #expect(throws: FileError.self) { try files.add([], to: path("nowhere/f")) }
    }
}
