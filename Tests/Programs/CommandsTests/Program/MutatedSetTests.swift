import Foundation
import TestInputs
import Testing

/// Sets of files changed at random, hundreds of times: `lint`, `lint --fix` and `migrate` end with findings or with files that are whole.
///
/// `make soak` runs a longer series, and so does `OFEVENTS_SOAK=1 swift test --filter MutatedSetTests`. After a crash the folder that the
/// test prints has the last set of each worker.
@Suite("Mutated sets through the commands that read and write files")
struct MutatedSetTests {
    private let seed = RandomRuns.seed(20_211_201)
    private let count = UInt64(RandomRuns.count(300, soak: 20_000))

    /// What became of the sets.
    private struct Outcome: Sendable {
        var failures: [String] = []
        var found = 0
        var fixed = 0
        var migrated = 0
        var refused = 0
    }

    private static let migrations = ["jetstream", "component", "released", "settings"]

    /// The texts of one set of fixtures, by the name of the file.
    private typealias Files = [String: [UInt8]]

    @Test("Nothing crashes, no file is half written, and what is fixed stays as it is")
    func mutations() async throws {
        let good = try Self.sets(in: "lint", "render", "migrate")
        let bad = try Self.sets(in: "reject", "several-errors")
        #expect(good.count > 100 && bad.count > 100)
        let mutator = Mutator(corpus: (good + bad).flatMap(\.values))
        let folder = FileManager.default.temporaryDirectory.appending(path: "ofevents-mutated-sets")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        print("mutated sets: OFEVENTS_SEED=\(seed), \(count) of them; the last ones are in \(folder.path())")

        let workers = UInt64(max(1, ProcessInfo.processInfo.activeProcessorCount))
        let (seed, count) = (seed, count)
        var outcome = Outcome()
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for worker in 0..<workers {
                group.addTask(priority: .low) {
                    var result = Outcome()
                    for number in stride(from: worker, to: count, by: Int(workers)) {
                        var random = SeededGenerator(seed: seed &+ number &* 0x2545_F491_4F6C_DD1D)
                        let sets = Int.random(in: 0..<6, using: &random) > 0 ? good : bad
                        var files = sets[Int.random(in: sets.indices, using: &random)]
                        let names = files.keys.sorted()
                        let changed = names[Int.random(in: names.indices, using: &random)]
                        files[changed] =
                            number % 2 == 0
                            ? mutator.mutated(files[changed] ?? [], using: &random)
                            : Self.misspelt(files[changed] ?? [], using: &random)
                        try Data(files[changed] ?? []).write(to: folder.appending(path: "\(worker).yaml"))
                        let migration = Self.migrations[Int(number / workers) % Self.migrations.count]
                        if let fault = try Self.fault(of: files, migration, &result) {
                            let text = String(decoding: files[changed] ?? [], as: UTF8.self)
                            result.failures.append(
                                "run \(number), migrate \(migration): \(fault)\n\(changed):\n\(text)")
                        }
                        await Task.yield()
                    }
                    return result
                }
            }
            for try await result in group {
                outcome.failures += result.failures
                outcome.found += result.found
                outcome.fixed += result.fixed
                outcome.migrated += result.migrated
                outcome.refused += result.refused
            }
        }
        print(
            "mutated sets: of \(count) lint fails for \(outcome.found); --fix changes \(outcome.fixed), migrate "
                + "\(outcome.migrated), and finds errors in \(outcome.refused)")
        for failure in outcome.failures.prefix(5) { Issue.record("\(failure)") }
        #expect(outcome.failures.isEmpty, "\(outcome.failures.count) sets")
        // A series in which nearly nothing is changed, or nearly nothing refused, tests too little.
        #expect(outcome.fixed > Int(count / 50) && outcome.migrated > Int(count / 50))
        #expect(outcome.found > Int(count / 20) && outcome.refused > Int(count / 50))
    }

    /// A text without one of its letters, which most often leaves it readable.
    private static func misspelt(_ text: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        let letters = text.indices.filter { 0x61...0x7A ~= text[$0] }
        guard let place = letters.randomElement(using: &random) else { return text }
        return Array(text[..<place] + text[(place + 1)...])
    }

    /// What is wrong with what the commands made of a set, or nil.
    private static func fault(of files: Files, _ migration: String, _ outcome: inout Outcome) throws -> String? {
        let program = try Program()
        try write(files, to: program)
        let lint = try program.run("lint", ".")
        guard [0, 1].contains(lint.status) else { return "lint ends with \(lint.status): \(lint.errors)" }
        if lint.status == 1 { outcome.found += 1 }
        if try contents(of: program) != files { return "lint has written" }

        let fix = try program.run("lint", "--fix", ".")
        guard [0, 1].contains(fix.status) else { return "--fix ends with \(fix.status): \(fix.errors)" }
        let fixed = try contents(of: program)
        if fixed.keys != files.keys { return "--fix leaves \(fixed.keys.sorted())" }
        if fixed != files { outcome.fixed += 1 }
        // What is printed for one text is what a file becomes: a file that is half written differs.
        if let name = files.keys.first, files.count == 1,
            let text = String(validating: files[name] ?? [], as: UTF8.self)
        {
            let printed = try program.run(["lint", "--fix", "-"], input: text).output
            if Array(printed.utf8) != fixed[name] { return "--fix writes another text than it prints:\n\(printed)" }
        }
        _ = try program.run("lint", "--fix", ".")
        if try contents(of: program) != fixed { return "a second --fix changes files" }

        try write(files, to: program)
        let migrate = try program.run("migrate", migration, ".")
        let migrated = try contents(of: program)
        if migrated.keys != files.keys { return "migrate leaves \(migrated.keys.sorted())" }
        guard [0, 1].contains(migrate.status) else { return "migrate ends with \(migrate.status): \(migrate.errors)" }
        // What has an error is left as it is, and the others are rewritten.
        if migrate.errors.contains(": error: ") { outcome.refused += 1 }
        if migrated != files { outcome.migrated += 1 }
        let again = try program.run("migrate", migration, ".")
        // What it leaves as it is, it leaves again.
        if again.status != migrate.status { return "a second migrate ends with \(again.status): \(again.errors)" }
        return try contents(of: program) == migrated ? nil : "a second migrate changes files"
    }

    private static func write(_ files: Files, to program: Program) throws {
        for (name, bytes) in files { try Data(bytes).write(to: program.folder.url.appending(path: name)) }
    }

    private static func contents(of program: Program) throws -> Files {
        try program.folder.names().reduce(into: [:]) {
            $0[$1] = Array(try Data(contentsOf: program.folder.url.appending(path: $1)))
        }
    }

    /// Each file of a rule or a code alone, and each folder of what belongs together.
    private static func sets(in kinds: String...) throws -> [Files] {
        var sets: [Files] = []
        for kind in kinds {
            var folders: [String: Files] = [:]
            let root = Checkout.fixtures.appending(path: kind)
            for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
                let file = root.appending(path: path)
                let name = file.lastPathComponent
                guard name.hasSuffix(".yaml"), !name.hasPrefix("expected."), !path.contains("expected/") else {
                    continue
                }
                folders[file.deletingLastPathComponent().path, default: [:]][name] = Array(try Data(contentsOf: file))
            }
            let ordered = folders.sorted { $0.key < $1.key }.map(\.value)
            sets +=
                ["render", "migrate"].contains(kind)
                ? ordered : ordered.flatMap { files in files.sorted { $0.key < $1.key }.map { [$0.key: $0.value] } }
        }
        return sets
    }
}
