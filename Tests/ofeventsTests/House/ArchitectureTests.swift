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

    @Test("C is imported by one file, and Foundation by none where FoundationEssentials is there")
    func narrowDoors() throws {
        let importers = try Self.imports(of: "YAMLTree").filter { $0.module == "CLibYAML" }.map(\.file)
        #expect(importers == ["LibYAMLParser.swift"])
        for file in try Self.files(of: "HandlerContract") {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains("import Foundation\n") else { continue }
            #expect(text.contains("#if canImport(FoundationEssentials)"), "\(file.lastPathComponent)")
        }
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
