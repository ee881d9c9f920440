import Foundation
import TestInputs
import Testing

@Suite("The faults of OpenFunction 0.3 to 1.2")
struct DifferencesTests {
    /// A row of the table: its number, and what its last cell names.
    private struct Row {
        let number: Int
        let cells: [String]

        var evidence: String { cells[3] }
        var files: [String] { evidence.matches(of: /\]\(\.\.\/([^)]+)\)/).map { String($0.1) } }
        var tests: [(suite: String, function: String)] {
            evidence.matches(of: /`(\w+Tests)\.(\w+)`/).map { (String($0.1), String($0.2)) }
        }
        /// The numbers of scenarios, with the file that has them.
        var scenarios: [(number: Int, file: String)] {
            evidence.matches(of: /\[scenario (\d+)\]\(\.\.\/([^)]+)\)/).map { (Int($0.1) ?? 0, String($0.2)) }
        }
    }

    private static func rows() throws -> [Row] {
        let file = Checkout.root.appending(path: "docs/differences.md")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard let number = line.firstMatch(of: /^\| D(\d+) \|/).flatMap({ Int($0.1) }) else { return nil }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return Row(number: number, cells: cells)
        }
    }

    @Test("Each has a row of four cells, in order")
    func numbers() throws {
        let rows = try Self.rows()
        #expect(rows.map(\.number) == Array(1...41))
        for row in rows { #expect(row.cells.count == 4, "D\(row.number)") }
    }

    @Test("Each row names a fixture that is compared with what is expected of it, or a function that is a test")
    func evidence() throws {
        let tests = try files { $0.hasPrefix("Tests/") && $0.hasSuffix("Tests.swift") }
        for row in try Self.rows() where row.cells.count == 4 {
            #expect(!row.files.isEmpty || !row.tests.isEmpty, "D\(row.number) is shown by nothing")
            for path in row.files { #expect(isCompared(path), "D\(row.number): \(path)") }
            for (suite, function) in row.tests {
                let isThere = tests.contains {
                    $0.path.hasSuffix("/\(suite).swift") && isTest(function, in: $0.text)
                }
                #expect(isThere, "D\(row.number): \(suite).\(function)")
            }
        }
    }

    /// Whether a fixture is one of those that are listed and compared as a whole: a folder with a golden beside its input, a folder of such
    /// folders, a golden itself, or a file of scenarios.
    private func isCompared(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count > 2, parts[0] == "Fixtures" else { return false }
        let url = Checkout.root.appending(path: path)
        switch parts[1] {
        case "scenarios": return path.hasSuffix(".scenario.yaml") && FileManager.default.fileExists(atPath: url.path)
        case "render", "reject", "lint", "cases", "migrate":
            if parts.last == "names.txt" { return FileManager.default.fileExists(atPath: url.path) }
            let below = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
            let names = below.compactMap { $0.split(separator: "/").last }
            let goldens = names.filter { $0.hasPrefix("expected") || $0 == "session.txt" }
            return !goldens.isEmpty && goldens.count < names.count
        default: return false
        }
    }

    /// Whether `@Test` stands before a function.
    private func isTest(_ function: String, in text: String) -> Bool {
        let parts = text.components(separatedBy: "    func \(function)(")
        guard parts.count > 1, let before = parts[0].components(separatedBy: "    func ").last else { return false }
        return before.contains("@Test")
    }

    @Test("Each scenario that a row counts is in its file")
    func scenarios() throws {
        var all: Set<Int> = []
        for (row, scenario) in try Self.rows().flatMap({ row in row.scenarios.map { (row, $0) } }) {
            let text = try String(contentsOf: Checkout.root.appending(path: scenario.file), encoding: .utf8)
            let count = text.split(separator: "\n").count { $0.hasPrefix("scenario: ") }
            #expect((1...count).contains(scenario.number), "D\(row.number): scenario \(scenario.number) of \(count)")
            all.insert(scenario.number)
        }
        #expect(all == Set(1...7))
    }
}
