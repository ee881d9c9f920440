import Files
import Foundation
import TestInputs
import Testing

@testable import Workspace

@Suite("Finding the configuration file")
struct ConfigurationSearchTests {
    private let folder: Scratch

    init() throws {
        folder = try Scratch()
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "a/b/c"), withIntermediateDirectories: true)
    }

    /// What is found from `a/b/c`, as it is written there.
    private func found() throws(FileError) -> String? {
        let start = folder.url.path + "/a/b/c/"
        return try configurationFile(from: start, in: .ofProcess).map { String($0.text.dropFirst(start.utf8.count)) }
    }

    @Test("The nearest, up to the directory with .git, which may be a file")
    func nearest() throws {
        try folder.write("", to: "a/.git/HEAD")
        try folder.write("", to: ".ofevents.yaml")
        #expect(try found() == nil, "that is outside the repository")
        try folder.write("", to: "a/.ofevents.yaml")
        #expect(try found() == "../../.ofevents.yaml")
        try folder.write("", to: "a/b/.ofevents.yaml")
        #expect(try found() == "../.ofevents.yaml")
        try folder.write("", to: "a/b/c/.ofevents.yaml")
        #expect(try found() == ".ofevents.yaml")
    }

    @Test("A submodule or a worktree ends the search as a repository does")
    func submodule() throws {
        try folder.write("", to: "a/.git/HEAD")
        try folder.write("", to: "a/.ofevents.yaml")
        try folder.write("gitdir: ../../.git/modules/c", to: "a/b/c/.git")
        #expect(try found() == nil)
        try folder.write("", to: "a/b/c/.ofevents.yaml")
        #expect(try found() == ".ofevents.yaml")
    }

    @Test("Without a repository only the directory itself counts")
    func noRepository() throws {
        try folder.write("", to: "a/b/.ofevents.yaml")
        try folder.write("", to: "a/b/.ofevents.yml")
        #expect(try found() == nil)
        try folder.write("", to: "a/b/c/.ofevents.yaml")
        #expect(try found() == ".ofevents.yaml")
    }

    @Test("Another ending is a mistake where the file would have counted, also beside the right one")
    func misnamed() throws {
        try folder.write("", to: "a/b/c/.ofevents.yml")
        #expect(throws: FileError.self) { try found() }
        try folder.write("", to: "a/b/c/.ofevents.yaml")
        #expect(throws: FileError.self) { try found() }
        try FileManager.default.removeItem(at: folder.url.appending(path: "a/b/c/.ofevents.yml"))
        try FileManager.default.removeItem(at: folder.url.appending(path: "a/b/c/.ofevents.yaml"))
        try folder.write("", to: "a/.git/HEAD")
        try folder.write("", to: "a/.ofevents.yml")
        #expect(throws: FileError.self) { try found() }
        try folder.write("", to: "a/b/.ofevents.yaml")
        #expect(try found() == "../.ofevents.yaml", "the nearest decides")
    }

    @Test("A link that leads nowhere is found, so that reading it fails")
    func brokenLink() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/a/b/c/.ofevents.yaml", withDestinationPath: "nowhere")
        #expect(try found() == ".ofevents.yaml")
    }
}
