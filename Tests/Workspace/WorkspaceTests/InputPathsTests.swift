import Files
import Foundation
import TestInputs
import Testing

@testable import Workspace

@Suite("Input paths")
struct InputPathsTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    /// The names of the files that are read, below the folder.
    private func read(_ names: String...) throws -> [String] {
        try inputFiles(names.map(folder.path), in: .ofProcess, standardInput: .bytes([])).files.map {
            String($0.name.dropFirst(folder.url.path.count + 1))
        }
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
    }

    @Test("A directory gives its YAML and JSON files, in the order of their bytes, without hidden folders")
    func directory() throws {
        for name in [
            "b.yaml", "a.yml", "B.JSON", "deep/er/c.Yaml", "x.txt", "yaml", ".git/d.yaml", ".e.yaml", "a/z.yaml",
        ] {
            try folder.write("", to: "set/\(name)")
        }
        #expect(
            try read("set")
                == ["set/B.JSON", "set/a/z.yaml", "set/a.yml", "set/b.yaml", "set/deep/er/c.Yaml"]
        )
    }

    @Test("A file that is named is read whatever it is called, and each file once")
    func files() throws {
        try folder.write("a: 1", to: "a.txt")
        try folder.write("b: 1", to: "set/b.yaml")
        try link("same.yaml", to: "a.txt")
        #expect(try read("a.txt", "set", "same.yaml", "set/b.yaml", "a.txt") == ["a.txt", "set/b.yaml"])
        #expect(
            try inputFiles([folder.path("a.txt")], in: .ofProcess, standardInput: .bytes([])).files.map(\.bytes) == [
                Array("a: 1".utf8)
            ])
    }

    @Test("A loop of symbolic links ends")
    func loops() throws {
        try folder.write("", to: "set/a.yaml")
        try link("set/again", to: "..")
        try link("set/self", to: ".")
        #expect(try read("set") == ["set/a.yaml"])
    }

    @Test("Below a directory, a link that leads nowhere matters where it has such a name")
    func danglingLinks() throws {
        try folder.write("", to: "set/a.yaml")
        try link("set/gone", to: "nowhere")
        #expect(try read("set") == ["set/a.yaml"])
        try link("set/gone.yaml", to: "nowhere")
        #expect(throws: InputError.self) { try read("set") }
    }

    @Test("Every failure is reported with its path and reason")
    func failures() throws {
        try folder.write("", to: "file")
        let error = try #require(throws: InputError.self) {
            try inputFiles(
                [folder.path("one"), folder.path("file"), folder.path("file/two"), ""], in: .ofProcess,
                standardInput: .bytes([]))
        }
        #expect(
            error.failures.map(\.message) == [
                "cannot read '\(folder.path("one"))': No such file or directory",
                "cannot read '\(folder.path("file/two"))': Not a directory",
                "cannot read '': No such file or directory",
            ])
        #expect(error.failures.last?.help?.contains("an empty path was given") == true)
    }

    @Test("A directory without a file to read is reported, and is no failure")
    func emptyDirectories() throws {
        try folder.write("", to: "empty/notes.txt")
        try folder.write("", to: "set/a.yaml")
        let found = try inputFiles(
            [folder.path("empty"), folder.path("set"), folder.path("set")], in: .ofProcess, standardInput: .bytes([]))
        #expect(found.emptyFolders.map(\.path) == [folder.path("empty")])
        #expect(found.emptyFolders.map(\.hasIgnored) == [false])
        #expect(found.files.count == 1)
    }

    @Test("A named pipe is read to its end, a directory's are left alone")
    func pipes() throws {
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "set"), withIntermediateDirectories: true)
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        #expect(mkfifo(folder.path("set/pipe.yaml"), 0o600) == 0)
        let writer = Thread { [path = folder.path("pipe")] in
            try? Data(String(repeating: "x", count: 300_000).utf8).write(to: URL(filePath: path), options: [])
        }
        writer.start()
        #expect(
            try inputFiles([folder.path("pipe")], in: .ofProcess, standardInput: .bytes([])).files.first?.bytes.count
                == 300_000)
        #expect(try inputFiles([folder.path("set")], in: .ofProcess, standardInput: .bytes([])).files.isEmpty)
    }

    @Test("A device that is no terminal is refused: it may have no end")
    func devices() throws {
        #expect(throws: InputError.self) { try inputFiles(["/dev/zero"], in: .ofProcess, standardInput: .bytes([])) }
        #expect(try inputFiles(["/dev/null"], in: .ofProcess, standardInput: .bytes([])).files.map(\.bytes) == [[]])
    }
}
