import Foundation
import TestInputs
import Testing

@Suite("What imports what")
struct ArchitectureTests {
    @Test("Every target imports what Package.swift says, from its own group and those above it")
    func imports() throws {
        let targets = try Target.all()
        #expect(targets.count > 30)
        let places = Dictionary(uniqueKeysWithValues: targets.enumerated().map { ($1.name, $0) })
        for (place, target) in targets.enumerated() {
            let ours = try Set(target.imports().map(\.module)).intersection(places.keys)
            #expect(ours == Set(target.dependencies), "\(target.name) imports \(ours.sorted())")
            for module in ours { #expect(places[module, default: .max] < place, "\(target.name) imports \(module)") }
        }
    }

    @Test("Package.swift has every folder, in the order of the groups in the document")
    func folders() throws {
        let targets = try Target.all()
        let groups = try Self.rows().filter { $0.first?.hasPrefix("[") == true }.compactMap {
            $0[0].firstMatch(of: /\[(\w+)\]/).map { String($0.1) }
        }
        var order: [String] = []
        for target in targets where order.last != target.group { order.append(target.group) }
        #expect(order == groups)
        for group in groups {
            let folder = Checkout.root.appending(path: "Sources/\(group)")
            let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(Set(found) == Set(targets.filter { $0.group == group }.map(\.name)))
        }
    }

    @Test("The document says what each group imports, but for what follows from that")
    func groups() throws {
        let targets = try Target.all()
        let groups = Dictionary(uniqueKeysWithValues: targets.map { ($0.name, $0.group) })
        var imported: [String: Set<String>] = [:]
        for target in targets {
            let others = target.dependencies.compactMap { groups[$0] }.filter { $0 != target.group }
            // The groups above are complete, so what they import is known.
            for group in others {
                imported[target.group, default: []].formUnion(imported[group, default: []] + [group])
            }
        }
        for row in try Self.rows() where row[0].hasPrefix("[") {
            let group = try #require(row[0].firstMatch(of: /\[(\w+)\]/).map { String($0.1) })
            let all = imported[group, default: []]
            let direct = all.filter { one in !all.contains { imported[$0, default: []].contains(one) } }
            #expect(Set(row[2].split(separator: ", ").map(String.init)) == direct, "\(group)")
        }
    }

    @Test("The document has every target, and those that call the C library")
    func document() throws {
        let targets = try Target.all()
        let rows = try Self.rows().filter { $0.first?.hasPrefix("`") == true }
        #expect(rows.map { $0[0].replacing("`", with: "") } == targets.map(\.name))
        let callers = try targets.filter { try $0.imports().contains { $0.module == "Glibc" } }.map(\.name)
        #expect(rows.filter { $0[2] == "the C library" }.map { $0[0].replacing("`", with: "") } == callers)
        let others: Set = ["Darwin", "Glibc", "Musl", "Synchronization"]
        let names = Set(targets.map(\.name))
        for target in targets {
            let foreign = try Set(target.imports().map(\.module)).subtracting(names)
            #expect(foreign.isSubset(of: others), "\(target.name) imports \(foreign.sorted())")
        }
    }

    @Test("Each C library is imported by one target, and libyaml by one file")
    func narrowDoors() throws {
        let targets = try Target.all()
        let imports = try targets.flatMap { target in try target.imports().map { (target.name, $0.file, $0.module) } }
        let libraries = targets.filter { Self.exists("Sources/\($0.group)/\($0.name)/module.modulemap") }.map(\.name)
        #expect(Set(libraries).isSuperset(of: ["CLibEvent", "CLibYAML", "CNghttp2"]))
        for library in libraries {
            let importers = Set(imports.filter { $0.2 == library }.map(\.0))
            #expect(importers.count == 1, "\(library) is imported by \(importers.sorted())")
        }
        #expect(imports.filter { $0.2 == "CLibYAML" }.map(\.1) == ["LibYAMLParser.swift"])
    }

    @Test("The build depends on no package")
    func noPackages() throws {
        #expect(!Self.exists("Package.resolved"))
        let process = Process()
        let (output, scratch) = (Pipe(), try Scratch())
        process.executableURL = URL(filePath: "/usr/bin/env")
        // A folder of its own, as the build that runs this test may hold the lock of the usual one.
        process.arguments = [
            "swift", "package", "--package-path", Checkout.root.path, "--scratch-path", scratch.url.path,
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

    /// The cells of each row of the document's tables.
    private static func rows() throws -> [[String]] {
        let text = try String(contentsOf: Checkout.root.appending(path: "docs/architecture.md"), encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: Checkout.root.appending(path: path).path)
    }
}

/// A target of the product, as `Package.swift` has it.
private struct Target {
    let group: String
    let name: String
    let dependencies: [String]

    /// All of them in the order of `Package.swift`.
    static func all() throws -> [Target] {
        let text = try String(contentsOf: Checkout.root.appending(path: "Package.swift"), encoding: .utf8)
        let pattern = /Group\.(\w+)\.(?:target|library|program)\(\s*"([^"]+)"(?:,\s*\[([^\]]*)\])?/
        return text.matches(of: pattern).map { match in
            let names = match.3?.matches(of: /"([^"]+)"/).map { String($0.1) } ?? []
            return Target(group: match.1.capitalized, name: String(match.2), dependencies: names)
        }
    }

    func imports() throws -> [(file: String, module: String)] {
        let folder = Checkout.root.appending(path: "Sources/\(group)/\(name)")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try paths.sorted().flatMap { path in
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            let pattern = /(?m)^\s*(?:(?:package|internal|public|private|@\w+(?:\(\w+\))?) )*import (\w+)/
            return text.matches(of: pattern).map { (String(path.split(separator: "/").last ?? ""), String($0.1)) }
        }
    }
}
