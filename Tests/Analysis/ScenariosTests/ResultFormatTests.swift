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
}
