import Findings
import Lint
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
}
