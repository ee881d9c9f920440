import Conditions
import TestInputs
import Testing

@Suite("Comparisons in conditions")
struct ComparisonTests {
    @Test("Are true, and have participants, as the form of '&&', '||' and '!' that they equal")
    func writtenOut() {
        var generator = SeededGenerator(seed: 3)
        var participants = 0
        for _ in 0..<RandomRuns.count(2_000, soak: 50_000) {
            let condition = Self.random(depth: 3, &generator)
            let writtenOut = Self.writtenOut(condition)
            for choice in 0..<8 {
                let isTrue = { (number: Int) in choice >> number & 1 == 1 }
                #expect(condition.evaluate(isTrue) == writtenOut.evaluate(isTrue), "\(condition)")
                guard condition.evaluate(isTrue) else { continue }
                #expect(condition.participants(isTrue) == writtenOut.participants(isTrue), "\(condition)")
                participants += condition.participants(isTrue).count
            }
        }
        #expect(participants > 1_000)
    }

    @Test("'a == b' takes both where both are true, and 'a != b' the one that is")
    func participants() throws {
        func participants(_ text: String, _ isTrue: Set<Int>) throws -> Set<Int> {
            try parseCondition(text).condition.participants { isTrue.contains($0) }
        }
        #expect(try participants("a == b", [0, 1]) == [0, 1])
        #expect(try participants("a == b", []).isEmpty)
        #expect(try participants("a != b", [1]) == [1])
        #expect(try participants("a == true", [0]) == [0])
        #expect(try participants("a != false", [0]) == [0])
    }

    @Test("The deepest comparisons are read, evaluated and searched")
    func deepest() throws {
        var text = "a"
        for _ in 0..<64 { text = "(!\(text)\(String(repeating: "==b!=a", count: 4)))" }
        let parsed = try parseCondition(text)
        let values = [[false, false], [false, true], [true, false], [true, true]].map { values in
            parsed.condition.evaluate { values[$0] }
        }
        #expect(values.contains(true) || values.contains(false))
        #expect(parsed.condition.participants { _ in true }.isSubset(of: [0, 1]))
        var limit = SearchLimit()
        #expect(parsed.condition.canBe(true, limit: &limit) == values.contains(true))
        #expect(parsed.condition.canBe(false, limit: &limit) == values.contains(false))
    }

    private static func random(depth: Int, _ generator: inout SeededGenerator) -> Condition {
        let kind = Int.random(in: 0...(depth == 0 ? 1 : 6), using: &generator)
        guard kind > 1 else {
            return kind == 0 && depth == 0
                ? .constant(Bool.random(using: &generator)) : .atom(Int.random(in: 0..<3, using: &generator))
        }
        let (first, second) = (random(depth: depth - 1, &generator), random(depth: depth - 1, &generator))
        switch kind {
        case 2: return .not(first)
        case 3: return .all([first, second])
        case 4: return .any([first, second])
        default: return .comparison(first, second, areEqual: kind == 5)
        }
    }

    private static func writtenOut(_ condition: Condition) -> Condition {
        switch condition {
        case .constant, .atom: return condition
        case .not(let operand): return .not(writtenOut(operand))
        case .all(let operands): return .all(operands.map(writtenOut))
        case .any(let operands): return .any(operands.map(writtenOut))
        case .comparison(let first, let second, let areEqual):
            let (first, second) = (writtenOut(first), writtenOut(second))
            return areEqual
                ? .any([.all([first, second]), .all([.not(first), .not(second)])])
                : .any([.all([first, .not(second)]), .all([.not(first), second])])
        }
    }
}
