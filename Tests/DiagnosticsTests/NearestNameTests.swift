import Diagnostics
import Testing

@Suite("The nearest name")
struct NearestNameTests {
    @Test("A misspelt name is near, another word is not")
    func misspelling() {
        #expect(nearestName(to: "metdata", among: ["metadata", "type"]) == "metadata")
        #expect(nearestName(to: "colour", among: ["metadata", "type"]) == nil)
    }
}
