import Findings
import Testing

@testable import Scenarios

@Suite("The ids of a scenario's events")
struct EventIDTests {
    @Test("An event without an id has its number, or the next one that no event has")
    func ids() throws {
        let text = """
            scenario: s
            resources: r
            steps: [{event: s/e, id: "2"}, {event: s/e}, {pause: 1s}, {event: s/e}, {event: s/e, id: "5"}, {event: s/e}]
            expect: []
            """
        guard case .scenario(let scenario)? = decodeScenarios(SourceFile(name: "s", text: text)).first else {
            Issue.record("the scenario has errors")
            return
        }
        #expect(scenario.eventIDs == ["2", "3", "4", "5", "6"])
    }
}
