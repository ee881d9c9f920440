import Conditions
import Testing

@Suite("What a condition means")
struct MeaningTests {
    private func meaning(_ text: String) throws -> ParsedCondition.Meaning { try parseCondition(text).meaning }

    @Test(
        "Two conditions that are true for the same inputs mean the same, in whatever order they name them",
        arguments: [
            ("a && b", "b && a"), ("a || b && c", "(c || a) && (b || a)"), ("!(a && b)", "!b || !a"),
            ("b || a && !a", "b || b && a"), ("c && a && b", "b && c && a"),
            ("a == b", "b == a"), ("a != b", "a && !b || b && !a"), ("a == true", "a"), ("a == false", "!a"),
        ])
    func same(first: String, second: String) throws {
        #expect(try meaning(first) == meaning(second))
    }

    @Test(
        "Others do not",
        arguments: [
            ("a && b", "a && c"), ("a", "!a"), ("a && !b", "b && !a"), ("a", "a && (b || !b)"), ("c && !a", "a && !c"),
            ("a == b", "a != b"), ("a == b", "a && b"),
        ])
    func different(first: String, second: String) throws {
        #expect(try meaning(first) != meaning(second))
    }

    @Test("Beyond ten inputs, or a hundred names, conditions mean the same only where they are written alike")
    func written() throws {
        let ten = (0..<10).map { "i\($0)" }
        let eleven = ten + ["i10"]
        #expect(try meaning(ten.joined(separator: "&&")) == meaning(ten.reversed().joined(separator: "&&")))
        #expect(try meaning(eleven.joined(separator: "&&")) == meaning("(\(eleven.joined(separator: " && ")))"))
        #expect(try meaning(eleven.joined(separator: "&&")) != meaning(eleven.reversed().joined(separator: "&&")))
        #expect(try meaning(eleven.joined(separator: "&&")) != meaning(eleven.map { "j" + $0 }.joined(separator: "&&")))
        let long = Array(repeating: "a", count: 101).joined(separator: "||")
        #expect(try meaning(long) == meaning(long))
        #expect(try meaning(long) != meaning("a"))
        #expect(try meaning(String(long.dropLast(3))) == meaning("a"))
    }
}
