import Resolution
import Testing

@Suite("Names cut to a limit")
struct FittedNameTests {
    @Test("A label value of 63 characters stays, a longer one ends in a hash")
    func labelValues() {
        let longest = String(repeating: "a", count: 63)
        #expect(labelValue(longest) == longest)
        #expect(labelValue(longest + "b").count == 63)
        #expect(labelValue(longest + "b") != labelValue(longest + "c"))
    }
}
