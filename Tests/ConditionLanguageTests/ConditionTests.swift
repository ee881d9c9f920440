import ConditionLanguage
import Testing

@Suite("Conditions")
struct ConditionTests {
    @Test("An input's name may contain a dash")
    func dash() throws {
        #expect(try parseCondition("input-demo && !b").uses.map(\.name) == ["input-demo", "b"])
    }
}
