import Testing
import Text

@Suite("Names that are to be unique")
struct UniqueNamesTests {
    @Test("What was given before gets the first free number behind it")
    func numbers() {
        var names = UniqueNames()
        #expect(["a", "a (2)", "a", "b", "a"].map { names.name($0) } == ["a", "a (2)", "a (3)", "b", "a (4)"])
    }
}
