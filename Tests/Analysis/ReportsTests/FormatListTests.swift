import Findings
import Foundation
import Lint
import TestInputs
import Testing

@testable import Reports

@Suite("The list of formats")
struct FormatListTests {
    @Test("Each has a name of its own by which it is found, and writes a text of lines")
    func complete() {
        var log = FindingLog(command: "lint", version: "1", failures: [.init("cannot read 'a'")])
        log.findings = findings([Diagnostic(.warning, .unusedInput, "x", at: nil)], in: [])
        #expect(Set(FindingFormat.all.map(\.name)).count == FindingFormat.all.count)
        for format in FindingFormat.all {
            #expect(FindingFormat(named: format.name) == format)
            #expect(format.text(log, false).contains("cannot read 'a'"), "\(format)")
            #expect(format.text(log, false).hasSuffix("\n"), "\(format)")
        }
        #expect(FindingFormat(named: "yaml") == nil)
    }

    @Test("The table of the documents has each of them, in order")
    func table() throws {
        let rows = FindingFormat.all.map {
            "| `\($0.name)` | `.\($0.fileExtension)` | \($0.purpose) | \($0.content) |\n"
        }
        let text = try String(contentsOf: Checkout.root.appending(path: "docs/formats.md"), encoding: .utf8)
        let head = "| `--format` | usual file name | for | contents |\n|---|---|---|---|\n"
        #expect(text.contains("\n\(head)\(rows.joined())\n"), "docs/formats.md should have:\n\(head)\(rows.joined())")
    }
}
