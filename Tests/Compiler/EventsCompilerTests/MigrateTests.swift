import DaprCatalogue
import EventsCompiler
import Findings
import Foundation
import Migration
import TestInputs
import Testing
import Topics

/// A folder of `Fixtures/migrate/KIND`: a set of files, and what becomes of each.
struct MigrateCase: CustomTestStringConvertible {
    let kind: MigrationKind
    let name: String

    var testDescription: String { "\(kind.name)/\(name)" }

    static func all() throws -> [MigrateCase] {
        try MigrationKind.all.flatMap { kind in
            try Fixtures.folders(in: root.appending(path: kind.name)).map { MigrateCase(kind: kind, name: $0) }
        }
    }

    static let root = Fixtures.root.appending(path: "migrate")
    var folder: URL { Self.root.appending(path: testDescription) }

    func files() throws -> [(name: String, bytes: [UInt8])] {
        try Fixtures.inputs(in: folder).map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) }
    }

    func options() throws -> CompileOptions {
        var options = CompileOptions()
        let text = (try? String(contentsOf: folder.appending(path: "options.txt"), encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") {
            let sides = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(sides.first == "dapr-version")
            options.daprVersion = try #require(DaprVersion(sides[1]))
        }
        return options
    }

    func migrated(_ files: [(name: String, bytes: [UInt8])]) throws -> MigratedSet {
        try migrate(files, kind, options: options())
    }
}

@Suite("The migrations of Fixtures/migrate")
struct MigrateTests {
    @Test("Each is rewritten as it was recorded, with what is to be said of it", arguments: try MigrateCase.all())
    func recorded(_ fixture: MigrateCase) throws {
        let files = try fixture.files()
        let set = try fixture.migrated(files)
        var names: Set = ["expected.txt", "options.txt"]
        if fixture.kind.name == "settings" { names.insert("rendered.txt") }
        for (file, result) in zip(files, set.files) {
            if result.isChanged { names.insert("expected.\(file.name)") }
            try Golden("expected.\(file.name)", in: fixture.folder).check(result.isChanged ? result.bytes : nil)
        }
        let text = said(of: set, files, leavesController: fixture.kind.leavesController)
        try Golden("expected.txt", in: fixture.folder).check(Array(text.utf8))
        let others = Set(try Fixtures.files(in: fixture.folder)).subtracting(try Fixtures.inputs(in: fixture.folder))
        #expect(others.subtracting(names).isEmpty, "no other file lies there")
    }

    private func said(
        of set: MigratedSet, _ files: [(name: String, bytes: [UInt8])], leavesController: Bool
    ) -> String {
        let indexes = files.map { LineIndex(SourceFile(name: $0.name, bytes: $0.bytes).bytes) }
        let lines = set.remarks.map { remark in
            let place = remark.place.map { indexes[remark.file].position(of: Int($0.start)) }
            let at = place.map { ":\($0.line):\($0.column)" } ?? ""
            return
                "\(files[remark.file].name)\(at): \(remark.kind == .left ? "left as it is: " : "")\(remark.message)\n"
        }
        let offsets = leavesController ? offsetCommands(for: set) : nil
        let commands = [streamCommands(for: set), offsets].compactMap(\.self).map { output in
            "\n" + output.text + output.remarks.map { "# \($0)\n" }.joined()
        }
        return (lines + commands).joined()
    }

    @Test("A second migration changes nothing", arguments: try MigrateCase.all())
    func twice(_ fixture: MigrateCase) throws {
        let files = try fixture.files()
        let once = try fixture.migrated(files).files.map(\.bytes)
        let again = try fixture.migrated(zip(files, once).map { ($0.name, $1) })
        #expect(again.files.allSatisfy { !$0.isChanged })
    }

    @Test("Line endings, a byte order mark and UTF-16 stay", arguments: try MigrateCase.all())
    func forms(_ fixture: MigrateCase) throws {
        let forms: [(String) -> [UInt8]] = [
            { Array($0.replacing("\n", with: "\r\n").utf8) }, { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
            { text in [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } },
        ]
        let files = try fixture.files()
        let plain = try fixture.migrated(files)
        for form in forms {
            let set = try fixture.migrated(files.map { ($0.name, form(String(decoding: $0.bytes, as: UTF8.self))) })
            for (file, other) in zip(plain.files, set.files) {
                expectSame(other.bytes, form(String(decoding: file.bytes, as: UTF8.self)), fixture.testDescription)
            }
        }
    }

    @Test("What is rewritten, and what is left, of sets that were not made for a migration is as it was recorded")
    func others() throws {
        var lines: [String] = []
        for kind in MigrationKind.all {
            for fixture in try RenderCase.all() {
                let files = try fixture.files().map { (name: $0.name, bytes: $0.bytes) }
                let set = try migrate(files, kind, options: fixture.options())
                let changed = set.files.count { $0.isChanged }
                let left = set.remarks.count { $0.kind == .left }
                if changed == 0, left == 0 { continue }
                lines.append("\(kind.name) \(fixture.name): \(changed) rewritten, \(left) left\n")
            }
        }
        try Golden("others.txt", in: MigrateCase.root).check(Array(lines.joined().utf8))
    }

    @Test(
        "What a set becomes differs after 'migrate settings' only as it was recorded", arguments: try MigrateCase.all())
    func rendered(_ fixture: MigrateCase) throws {
        guard fixture.kind.name == "settings" else { return }
        let files = try fixture.files()
        let set = try fixture.migrated(files)
        func lines(_ bytes: [[UInt8]]) throws -> [Substring] {
            let sources = zip(files, bytes).map { SourceFile(name: $0.name, bytes: $1) }
            let output = try compile(sources, options: fixture.options()).output()
            return String(decoding: output, as: UTF8.self).split(separator: "\n")
        }
        let (before, after) = try (lines(files.map(\.bytes)), lines(set.files.map(\.bytes)))
        #expect(!before.isEmpty)
        let changes = after.difference(from: before).map { change in
            switch change {
            case .remove(let place, let line, _): (place, "- \(line)\n")
            case .insert(let place, let line, _): (place, "+ \(line)\n")
            }
        }
        try Golden("rendered.txt", in: fixture.folder).check(Array(changes.map(\.1).joined().utf8))
    }

    @Test("Of mutated files, too, a migration leaves nothing to migrate")
    func mutations() throws {
        let sets = try Fixtures.goodSets() + MigrateCase.all().map { try $0.files().map(SourceFile.init) }
        let mutator = Mutator(corpus: sets.flatMap { $0.map(\.bytes) })
        var random = SeededGenerator(seed: RandomRuns.seed(20_210_819))
        var count = 0
        for _ in 0..<RandomRuns.count(400, soak: 20_000) {
            var files = sets[Int.random(in: sets.indices, using: &random)].map { (name: $0.name, bytes: $0.bytes) }
            let place = Int.random(in: files.indices, using: &random)
            files[place].bytes = mutator.mutated(files[place].bytes, using: &random)
            for kind in MigrationKind.all {
                let once = migrate(files, kind, options: CompileOptions())
                guard once.files.contains(where: { $0.isChanged }) else { continue }
                count += 1
                let again = migrate(zip(files, once.files).map { ($0.name, $1.bytes) }, kind, options: CompileOptions())
                let text = String(decoding: files[place].bytes, as: UTF8.self)
                #expect(again.files.allSatisfy { !$0.isChanged }, "\(kind.name):\n\(text)")
            }
        }
        #expect(count > 10)
    }
}
