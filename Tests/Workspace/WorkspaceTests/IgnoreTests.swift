import Files
import Foundation
import TestInputs
import Testing

@testable import Workspace

@Suite("What is left out of directories")
struct IgnoreTests {
    private let folder: Scratch

    init() throws { folder = try Scratch() }

    private func write(_ names: String...) throws { for name in names { try folder.write("a: 1\n", to: name) } }

    /// The names of the files that are read, below the folder.
    private func read(_ names: String..., options: IgnoreOptions = IgnoreOptions()) throws -> [String] {
        try inputFiles(names.map(folder.path), ignoring: options, in: .ofProcess, standardInput: .bytes([])).files.map {
            String($0.name.dropFirst(folder.url.path.count + 1))
        }
    }

    @Test("Ignore files count from the root of the repository down, the nearest last, and at most the last pattern")
    func scopes() throws {
        try folder.write("x.yaml\n", to: ".gitignore")
        try folder.write("", to: "repo/.git/HEAD")
        try folder.write("c.yaml\n", to: "repo/.git/info/exclude")
        try folder.write("# all\n/b.yaml\n*.gen.yaml\n!keep.gen.yaml\r\nnode_modules/\n", to: "repo/.gitignore")
        try folder.write("!b.gen.yaml\n/d.yaml\n", to: "repo/team/.gitignore")
        try write(
            "repo/a.yaml", "repo/b.yaml", "repo/c.yaml", "repo/x.yaml", "repo/a.gen.yaml", "repo/keep.gen.yaml",
            "repo/team/b.yaml", "repo/team/b.gen.yaml", "repo/team/c.gen.yaml", "repo/team/d.yaml",
            "repo/team/deep/d.yaml", "repo/node_modules/e.yaml", "repo/team/node_modules/keep.gen.yaml")
        #expect(
            try read("repo") == [
                "repo/a.yaml", "repo/keep.gen.yaml", "repo/team/b.gen.yaml", "repo/team/b.yaml",
                "repo/team/deep/d.yaml",
                "repo/x.yaml",
            ])
        #expect(try read("repo/team") == ["repo/team/b.gen.yaml", "repo/team/b.yaml", "repo/team/deep/d.yaml"])
        var all = IgnoreOptions()
        all.readsIgnoreFiles = false
        #expect(try read("repo", options: all).count == 13)
    }

    @Test("What is named is read, and a directory that is named in spite of a pattern about itself")
    func named() throws {
        try folder.write("", to: ".git/HEAD")
        try folder.write("build/\nfile.yaml\n", to: ".gitignore")
        try write("build/a.yaml", "build/file.yaml", "file.yaml")
        #expect(try read("file.yaml", "build/file.yaml") == ["file.yaml", "build/file.yaml"])
        #expect(try read("build") == ["build/a.yaml"])
        #expect(try read(".").isEmpty)
    }

    @Test("A repository within another has its own rules; outside of one there are none")
    func repositories() throws {
        try folder.write("", to: "repo/.git/HEAD")
        try folder.write("*.yaml\n", to: "repo/.gitignore")
        try folder.write("gitdir: elsewhere", to: "repo/module/.git")
        try folder.write("b.yaml\n", to: "repo/module/.gitignore")
        try write("repo/a.yaml", "repo/module/a.yaml", "repo/module/b.yaml", "plain/a.yaml")
        try folder.write("*.yaml\n", to: "plain/.gitignore")
        #expect(try read("repo") == ["repo/module/a.yaml"])
        #expect(try read("plain") == ["plain/a.yaml"])
    }

    @Test("What the configuration excludes begins at its directory, whatever ignore files say")
    func excluded() throws {
        try folder.write("", to: "repo/.git/HEAD")
        try folder.write("!vendor/\n", to: "repo/.gitignore")
        try write("repo/vendor/a.yaml", "repo/events/a.yaml", "repo/events/charts/b.yaml", "repo/charts/b.yaml")
        var options = IgnoreOptions()
        options.excluded = ["vendor/", "/charts"]
        options.folder = FilePath(folder.path("repo"), in: .ofProcess)
        #expect(try read("repo", options: options) == ["repo/events/a.yaml", "repo/events/charts/b.yaml"])
        options.folder = FilePath(folder.path("repo/events"), in: .ofProcess)
        options.readsIgnoreFiles = false
        #expect(
            try read("repo", options: options) == ["repo/charts/b.yaml", "repo/events/a.yaml", "repo/vendor/a.yaml"])
    }

    @Test("An ignored link that leads nowhere is no failure, and nothing is said of an unreadable ignore file")
    func links() throws {
        try folder.write("", to: ".git/HEAD")
        try folder.write("gone.yaml\n", to: ".gitignore")
        try FileManager.default.createSymbolicLink(atPath: folder.path("gone.yaml"), withDestinationPath: "nowhere")
        try write("a.yaml", "b/c.yaml")
        try FileManager.default.createDirectory(atPath: folder.path("b/.gitignore"), withIntermediateDirectories: true)
        #expect(try read(".") == ["./a.yaml", "./b/c.yaml"])
    }

    /// Left out are patterns such as 'a**/b', which Git reads as its manual does not say.
    @Test(
        "Random trees are read as Git reads them",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
    func git() throws {
        var random = SeededGenerator(seed: RandomRuns.seed(20_261_130))
        let names = ["a", "b", "ab", "a.yaml", "b.yaml", "ab.yaml"]
        let pieces = ["a", "b", "*", "?", "**", "/", "/", ".yaml", "[ab]", "[!a]", "\\", "!", "[", "a/", "**/", "/**"]
        for run in 0..<RandomRuns.count(12, soak: 300) {
            let root = "\(run)"
            try folder.write("", to: "\(root)/.keep")
            for _ in 0..<12 {
                let depth = Int.random(in: 0..<3, using: &random)
                let path = (0..<depth).map { _ in names[Int.random(in: 0..<3, using: &random)] }
                let name = names[Int.random(in: 3..<6, using: &random)]
                try folder.write("a: 1\n", to: ([root] + path + [name]).joined(separator: "/"))
            }
            for place in ["", "a/", "b/"] {
                let lines = (0..<4).map { _ in
                    (0..<Int.random(in: 1..<5, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
                        .joined()
                }
                let plain = lines.filter { $0.firstMatch(of: /[^\/!]\*\*|\*\*[^\/]/) == nil }
                try folder.write(plain.joined(separator: "\n"), to: "\(root)/\(place).gitignore")
            }
            let listed = try git(in: folder.path(root))
            #expect(
                try read(root).map { String($0.dropFirst(root.count + 1)) }.sorted() == listed, "\(folder.path(root))")
        }
    }

    /// The YAML files below a directory that Git would add.
    private func git(in path: String) throws -> [String] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "git init -q && git -c core.excludesFile=/dev/null ls-files -o --exclude-standard"]
        process.currentDirectoryURL = URL(filePath: path)
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n").map(String.init).filter { $0.hasSuffix(".yaml") }.sorted()
    }
}
