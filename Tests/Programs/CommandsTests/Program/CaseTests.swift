import Foundation
import TestInputs
import Testing

/// A folder of `Fixtures/cases`: files that people have, and a session with what commands print about them.
struct SessionCase: CustomTestStringConvertible {
    let testDescription: String

    private static let root = Checkout.root.appending(path: "Fixtures/cases")

    static func all() throws -> [SessionCase] {
        try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: [.isDirectoryKey])
            .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
            .map { SessionCase(testDescription: $0.lastPathComponent) }.sorted {
                $0.testDescription < $1.testDescription
            }
    }

    var folder: URL { Self.root.appending(path: testDescription) }

    var recording: URL { folder.appending(path: "session.txt") }

    /// The session as it is printed today: each line with `$` runs in a copy of the folder.
    func session(_ recorded: String) throws -> String {
        let program = try Program()
        try FileManager.default.copyItem(at: folder, to: program.folder.url.appending(path: "case"))
        var text = ""
        for line in recorded.split(separator: "\n") where line.hasPrefix("$ ofevents ") {
            let outcome = program.session(line: String(line.dropFirst("$ ofevents ".count)), in: "case")
            text += "\(line)\n\(outcome.text)"
            if outcome.status != 0 { text += "[status \(outcome.status)]\n" }
        }
        return text
    }
}

@Suite("What commands print about files that people have")
struct CaseTests {
    @Test("Each session is as it is recorded", arguments: try SessionCase.all())
    func session(fixture: SessionCase) throws {
        let recorded = try String(contentsOf: fixture.recording, encoding: .utf8)
        let printed = try fixture.session(recorded)
        #expect(printed.contains("$ ofevents "), "a session has commands")
        if printed != recorded, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try printed.write(to: fixture.recording, atomically: true, encoding: .utf8)
        }
        #expect(printed == recorded, "UPDATE_GOLDENS=1 records it")
    }

    @Test("The table of cases has a row for each")
    func table() throws {
        let table = try String(contentsOf: Checkout.root.appending(path: "Fixtures/cases/README.md"), encoding: .utf8)
        let rows = table.split(separator: "\n").compactMap {
            $0.firstMatch(of: /^\| (\d[a-z0-9.-]+) \|/).map { String($0.1) }
        }
        #expect(rows == (try SessionCase.all().map(\.testDescription)))
    }
}
