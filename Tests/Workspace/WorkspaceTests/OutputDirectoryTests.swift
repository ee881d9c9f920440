import Files
import Foundation
import TestInputs
import Testing

@testable import Workspace

@Suite("Output directories")
struct OutputDirectoryTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    private var path: String { folder.path("out") }
    private var directory: OutputDirectory { OutputDirectory(FilePath(path, in: .ofProcess)) }

    private func files(_ contents: [String: String]) -> [OutputFile] {
        contents.sorted { $0.key < $1.key }.map {
            OutputFile(name: "component-\($0.key).yaml", content: Array($0.value.utf8))
        }
    }

    private func modified(_ name: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.modificationDate] as? Date
    }

    @Test("Files begin with the line by which a later run knows them")
    func header() throws {
        let summary = try directory.write(files(["a": "x\n"]))
        #expect(summary == OutputDirectory.Summary(written: ["component-a.yaml"], removed: [], unchanged: 0))
        #expect(
            try folder.read("out/component-a.yaml")
                == "# Written by ofevents render. Do not edit: the next run replaces or removes it.\nx\n")
    }

    @Test("A file that is as it should be keeps its time")
    func unchanged() throws {
        _ = try directory.write(files(["a": "x", "b": "y"]))
        let past = Date(timeIntervalSince1970: 1_000_000)
        for name in ["component-a.yaml", "component-b.yaml"] {
            try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: "\(path)/\(name)")
        }
        let summary = try directory.write(files(["a": "x", "b": "z"]))
        #expect(summary == OutputDirectory.Summary(written: ["component-b.yaml"], removed: [], unchanged: 1))
        #expect(try modified("component-a.yaml") == past)
        #expect(try modified("component-b.yaml") != past)
    }

    @Test("What an earlier run wrote stays where others may need it")
    func kept() throws {
        _ = try directory.write(files(["a": "x", "b": "y"]))
        let summary = try directory.write(files(["a": "z"]), keepsOthers: true)
        #expect(summary.written == ["component-a.yaml"] && summary.removed == [] && summary.kept == 1)
        #expect(try folder.names("out") == ["component-a.yaml", "component-b.yaml"])
    }

    @Test("What an earlier run wrote and this one does not is removed, and nothing else")
    func stale() throws {
        _ = try directory.write(files(["a": "x", "b": "y"]))
        let header = String(decoding: OutputFile.header, as: UTF8.self)
        try folder.write(header, to: "out/kustomization.yaml")
        try folder.write("mine", to: "out/component-mine.yaml")
        try folder.write(header, to: "out/component-note.txt")
        try folder.write(header, to: "out/deep/component-b.yaml")
        let summary = try directory.write(files(["a": "x"]))
        #expect(summary.removed == ["component-b.yaml"])
        #expect(
            try folder.names("out") == [
                "component-a.yaml", "component-mine.yaml", "component-note.txt", "deep", "kustomization.yaml",
            ])
        #expect(try folder.names("out/deep") == ["component-b.yaml"])
    }

    @Test(
        "A file, a directory or a link of somebody else in the way stops everything before it begins", arguments: 0..<3)
    func foreign(kind: Int) throws {
        _ = try directory.write(files(["a": "x", "c": "old"]))
        let obstacle = URL(filePath: "\(path)/component-b.yaml")
        switch kind {
        case 0: try Data("mine".utf8).write(to: obstacle)
        case 1: try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: false)
        default:
            try FileManager.default.createSymbolicLink(atPath: obstacle.path, withDestinationPath: "component-a.yaml")
        }
        let error = try #require(throws: FileError.self) {
            try directory.write(files(["a": "new", "b": "new", "c": "new"]))
        }
        #expect(error.message.hasPrefix("cannot write '\(path)/component-b.yaml': "))
        #expect(error.help?.hasPrefix("nothing was written") == true)
        #expect(try folder.read("out/component-a.yaml").hasSuffix("x"))
        #expect(try folder.read("out/component-c.yaml").hasSuffix("old"))
        #expect(try folder.names("out").count == 3)
    }

    @Test("A failure while files are written leaves all as it was, and no temporary file")
    func failure() throws {
        _ = try directory.write(files(["a": "x"]))
        let tooLong = OutputFile(name: "component-\(String(repeating: "b", count: 240)).yaml", content: [])
        #expect(throws: Never.self) { try directory.compare([tooLong]) }
        let overlong = OutputFile(name: String(repeating: "b", count: 256), content: [])
        #expect(throws: FileError.self) { try directory.write(files(["a": "new"]) + [overlong]) }
        #expect(try folder.read("out/component-a.yaml").hasSuffix("x"))
        #expect(try folder.names("out") == ["component-a.yaml"])
    }

    @Test("Leftovers of processes that are gone are removed, those of others stay")
    func leftovers() throws {
        try folder.write("", to: "out/.ofevents-999999999-1.tmp")
        try folder.write("", to: "out/.ofevents-1-1.tmp")
        try folder.write("", to: "out/.ofevents-x-1.tmp")
        _ = try directory.write(files(["a": "x"]))
        #expect(try folder.names("out") == [".ofevents-1-1.tmp", ".ofevents-x-1.tmp", "component-a.yaml"])
    }

    @Test("A file in the place of the directory is an error")
    func notADirectory() throws {
        try folder.write("mine", to: "out")
        let error = try #require(throws: FileError.self) { try directory.write(files(["a": "x"])) }
        #expect(error.message == "cannot use the directory '\(path)': Not a directory")
        #expect(throws: FileError.self) { try directory.compare(files(["a": "x"])) }
        #expect(try folder.read("out") == "mine")
    }

    @Test("Names that lead elsewhere are refused", arguments: ["", ".", "..", "../a", "a/b", "a\0b"])
    func names(name: String) {
        #expect(throws: FileError.self) { try directory.write([OutputFile(name: name, content: [])]) }
    }

    @Test("A comparison tells what is missing, changed and stale, and changes nothing")
    func comparison() throws {
        #expect(try directory.compare(files(["a": "x"])).map(\.kind) == [.missing])
        #expect(!FileManager.default.fileExists(atPath: path))
        _ = try directory.write(files(["a": "x\n", "b": "y\n", "d": "z\n"]))
        let differences = try directory.compare(files(["a": "x\n", "b": "new\n", "c": "n\n"]))
        #expect(differences.map(\.kind) == [.changed, .missing, .stale])
        #expect(differences.map(\.fileName) == ["component-b.yaml", "component-c.yaml", "component-d.yaml"])
        #expect(
            differences[0].diffText(in: "/o ut/").hasPrefix(
                "--- a/o ut/component-b.yaml\t\n+++ b/o ut/component-b.yaml\t\n"))
        #expect(differences[0].diffText(in: "out").hasSuffix("-y\n+new\n"))
        #expect(differences[2].diffText(in: "out").hasPrefix("--- a/out/component-d.yaml\n+++ /dev/null\n"))
        #expect(try folder.names("out").count == 3)
    }
}
