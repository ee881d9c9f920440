import Testing

@testable import YAMLTree

@Suite("Whole numbers as Kubernetes reads them")
struct WholeNumberTests {
    @Test(
        "Each way of Go's literals",
        arguments: [
            ("0", 0), ("20", 20), ("-7", -7), ("+7", 7), ("0x0", 0), ("0x14", 20), ("-0X14", -20), ("0b101", 5),
            ("0o24", 20), ("024", 20), ("2_0", 20), ("089", 89), ("9223372036854775807", .max),
        ])
    func numbers(text: String, number: Int) { #expect(wholeNumber(text) == number) }

    @Test(
        "Everything else is none",
        arguments: [
            "", "-", "+", "0x", "0b2", "0o8", "1.0", "1e3", "a", "--1", "+-1", "0x-1", "9223372036854775808", " 1",
        ])
    func others(text: String) { #expect(wholeNumber(text) == nil) }

    @Test("A scalar in quotes is a text")
    func scalars() {
        #expect(YAMLScalar("0x14", style: .plain).integer == 20)
        #expect(YAMLScalar("20", style: .doubleQuoted).integer == nil)
    }
}
