import Foundation
import Testing

@Suite("The architecture's table of imports")
struct ArchitectureTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test("Every target is in the table, and imports what the table allows")
    func imports() throws {
        let allowed = try Self.table()
        let targets = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
        #expect(Set(targets) == Set(allowed.keys))
        for (target, modules) in allowed {
            var used: Set<String> = []
            for (file, module) in try Self.imports(of: target) {
                used.insert(module)
                #expect(modules.contains(module), "\(file) imports \(module)")
            }
            #expect(used == modules, "\(target): the table allows more than is used")
        }
    }

    @Test("Each system library is imported by one target, libyaml by one file, and Foundation by none")
    func narrowDoors() throws {
        let targets = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
        let imports = try targets.flatMap { target in
            try Self.imports(of: target).map { (target: target, file: $0.file, module: $0.module) }
        }
        let libraries = targets.filter { Self.exists("Sources/\($0)/module.modulemap") }
        #expect(Set(libraries).isSuperset(of: ["CLibEvent", "CLibYAML", "CNghttp2"]))
        for library in libraries {
            let importers = Set(imports.filter { $0.module == library }.map(\.target))
            #expect(importers.count == 1, "\(library) is imported by \(importers.sorted())")
        }
        #expect(imports.filter { $0.module == "CLibYAML" }.map(\.file) == ["LibYAMLParser.swift"])
        #expect(imports.filter { ["Foundation", "FoundationEssentials", "Dispatch"].contains($0.module) }.isEmpty)
    }

    @Test("The build depends on no package")
    func noPackages() throws {
        #expect(!Self.exists("Package.resolved"))
        let process = Process()
        let (output, scratch) = (Pipe(), try Scratch())
        process.executableURL = URL(filePath: "/usr/bin/env")
        // A folder of its own, as the build that runs this test may hold the lock of the usual one.
        process.arguments = [
            "swift", "package", "--package-path", Self.root.path, "--scratch-path", scratch.url.path,
            "show-dependencies", "--format", "json",
        ]
        process.standardOutput = output
        try process.run()
        let text = try #require(try output.fileHandleForReading.readToEnd())
        process.waitUntilExit()
        let package = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
        #expect(package["name"] as? String == "ofevents")
        #expect((package["dependencies"] as? [Any])?.isEmpty == true)
    }

    /// The modules that each target may import, as `docs/architecture.md` has them.
    private static func table() throws -> [String: Set<String>] {
        let text = try String(contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8)
        var table: [String: Set<String>] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            guard cells.count == 5, let target = names(in: cells[1]).first else { continue }
            table[target] = Set(names(in: cells[3]))
        }
        return table
    }

    /// The words in backquotes.
    private static func names(in cell: Substring) -> [String] {
        cell.matches(of: /`([^`]+)`/).map { String($0.1) }
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    private static func imports(of target: String) throws -> [(file: String, module: String)] {
        try files(of: target).flatMap { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            let matches = text.matches(
                of: /(?m)^\s*(?:(?:package|internal|public|private|@\w+(?:\(\w+\))?) )*import (\w+)/)
            return matches.map { (file.lastPathComponent, String($0.1)) }
        }
    }

    private static func files(of target: String) throws -> [URL] {
        let folder = root.appending(path: "Sources/\(target)")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return paths.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
    }
}
