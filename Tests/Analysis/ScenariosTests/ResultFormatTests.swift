import Findings
import Foundation
import TestInputs
import Testing

@testable import Scenarios

@Suite("The list of formats of results")
struct ResultFormatTests {
    @Test("Each has a name of its own by which it is found, and names the scenarios")
    func complete() {
        let result = ScenarioResult(file: "a.scenario.yaml", name: "late", position: LineIndex([]).position(of: 0))
        #expect(Set(ResultFormat.all.map(\.name)).count == ResultFormat.all.count)
        for format in ResultFormat.all {
            #expect(ResultFormat(named: format.name)?.name == format.name)
            #expect(format.text([result], false).contains("late"), "\(format)")
            #expect(format.text([result], false).hasSuffix("\n"), "\(format)")
        }
        #expect(ResultFormat(named: "yaml") == nil)
    }

    @Test("The table of the documents has each of them, in order")
    func table() throws {
        let rows = ResultFormat.all.map { "| `\($0.name)` | \($0.purpose) |\n" }
        let text = try String(contentsOf: Checkout.root.appending(path: "docs/scenarios.md"), encoding: .utf8)
        #expect(text.contains("\n| `--format` | for |\n|---|---|\n\(rows.joined())\n"))
    }
}
