import Conditions
import Testing

@Suite("What a condition can be")
struct ConditionSearchTests {
    @Test("Is found out as by trying every choice of inputs")
    func everyChoice() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let atoms = 0..<Int.random(in: 1...5, using: &generator)
            let condition = Self.random(atoms, depth: 4, &generator)
            let values = (0..<1 << atoms.count).map { mask in
                condition.evaluate { mask >> $0 & 1 == 1 }
            }
            for value in [true, false] {
                #expect(canBe(condition, value, more: 100_000) == values.contains(value), "\(condition)")
            }
        }
    }

    /// - Parameter more: parts that may be looked at beside those that each search has.
    private func canBe(_ condition: Condition, _ value: Bool, more: Int = 0) -> Bool? {
        var limit = SearchLimit(more)
        return condition.canBe(value, limit: &limit)
    }

    private static func random(
        _ atoms: Range<Int>, depth: Int, _ generator: inout SystemRandomNumberGenerator
    ) -> Condition {
        let kind = Int.random(in: 0...(depth == 0 ? 2 : 6), using: &generator)
        let parts = (0..<(kind > 2 ? Int.random(in: 2...3, using: &generator) : 0)).map { _ in
            random(atoms, depth: depth - 1, &generator)
        }
        switch kind {
        case 0: return .constant(Bool.random(using: &generator))
        case 1, 2: return .atom(Int.random(in: atoms, using: &generator))
        case 3: return .not(parts[0])
        case 4: return .all(parts)
        case 5: return .comparison(parts[0], parts[1], areEqual: Bool.random(using: &generator))
        default: return .any(parts)
        }
    }

    @Test("Needs a few choices only for conditions that people write, whatever the number of their inputs")
    func manyInputs() throws {
        let names = (0..<40).map { "i\($0)" }
        for sign in ["&&", "||"] {
            let condition = try parseCondition(names.joined(separator: " \(sign) ")).condition
            #expect(canBe(condition, true) == true)
            #expect(canBe(condition, false) == true)
        }
        let choices = (0..<20).map { "(i\($0) || j\($0))" }.joined(separator: " && ")
        #expect(canBe(try parseCondition("\(choices) && z && !z").condition, true) == false)
        let pairs = (0..<20).map { "(i\($0) && !i\($0 + 20))" }.joined(separator: " || ")
        #expect(canBe(try parseCondition("i39 && (\(pairs)) && !i39").condition, true) == false)
    }

    @Test("Stays open where the limit comes first")
    func limit() throws {
        // Pigeons and holes: 8 in 7, so that there is no way, and no short proof by trying.
        let pigeons = 0..<8
        let everyOne = pigeons.map { pigeon in
            "(" + (0..<7).map { "p\(pigeon)h\($0)" }.joined(separator: " || ") + ")"
        }
        let none = (0..<7).flatMap { hole in
            pigeons.flatMap { one in (0..<one).map { "!(p\(one)h\(hole) && p\($0)h\(hole))" } }
        }
        let condition = try parseCondition((everyOne + none).joined(separator: " && ")).condition
        #expect(canBe(condition, true) == nil)
        #expect(canBe(condition, false, more: 100_000) == true)
    }
}
