import Conditions
import TestInputs
import Testing

@Suite("Reading and evaluating, against a second evaluator")
struct EvaluateTests {
    private static let operands = ["a", "b-1", "c.2", "true", "false"]

    /// A condition of random structure, as its tokens.
    private func randomCondition(_ depth: Int, _ generator: inout SeededGenerator) -> [String] {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 2), using: &generator) {
        case 8: return randomCondition(0, &generator) + comparison(&generator) + comparison(&generator)
        case 9:
            return ["!", "("] + randomCondition(depth - 1, &generator) + [")"] + comparison(&generator)
        case 0, 1: return [Self.operands.randomElement(using: &generator) ?? "a"]
        case 2: return ["!"] + randomCondition(0, &generator)
        case 3: return ["!", "("] + randomCondition(depth - 1, &generator) + [")"]
        case 4: return ["("] + randomCondition(depth - 1, &generator) + [")"]
        case 5, 6: return randomCondition(depth - 1, &generator) + ["&&"] + randomCondition(depth - 1, &generator)
        default: return randomCondition(depth - 1, &generator) + ["||"] + randomCondition(depth - 1, &generator)
        }
    }

    private func comparison(_ generator: inout SeededGenerator) -> [String] {
        [["==", "!="][Int.random(in: 0..<2, using: &generator)]] + randomCondition(0, &generator)
    }

    private func spaced(_ tokens: [String], _ generator: inout SeededGenerator) -> String {
        tokens.map { $0 + ["", " ", "\n ", "\t"][Int.random(in: 0..<4, using: &generator)] }.joined()
    }

    @Test("Conditions of every structure have the value that rewriting their text step by step gives")
    func values() throws {
        var generator = SeededGenerator(seed: 1)
        var trues = 0
        var total = 0
        for _ in 0..<RandomRuns.count(2_000, soak: 50_000) {
            let tokens = randomCondition(5, &generator)
            let parsed = try parseCondition(spaced(tokens, &generator))
            for assignment in 0..<8 {
                let inputs = ["a": assignment & 1 != 0, "b-1": assignment & 2 != 0, "c.2": assignment & 4 != 0]
                let value = parsed.condition.evaluate { inputs[parsed.name($0)] ?? false }
                #expect(value == Rewriting.value(of: tokens, inputs), "\(tokens.joined(separator: " "))")
                trues += value ? 1 : 0
                total += 1
            }
        }
        #expect(total / 4 < trues && trues < total * 3 / 4)
    }

    @Test("Any row of tokens is read exactly where it is a condition, and names its inputs in their order")
    func validity() {
        var generator = SeededGenerator(seed: 2)
        let tokens = ["a", "b-1", "true", "!", "&&", "||", "==", "!=", "(", ")"]
        var valid = 0
        let count = RandomRuns.count(20_000, soak: 200_000)
        for _ in 0..<count {
            let row = (0..<Int.random(in: 1...7, using: &generator)).compactMap { _ in
                tokens.randomElement(using: &generator)
            }
            // Without a blank, '(' behind a name is a call.
            let text = row.joined(separator: " ")
            let parsed = try? parseCondition(text)
            #expect((parsed != nil) == Rewriting.isCondition(row), "\(text)")
            guard let parsed else { continue }
            valid += 1
            #expect(parsed.uses.map(\.name) == row.filter { $0 == "a" || $0 == "b-1" })
            #expect(
                parsed.atoms
                    == row.filter { $0 == "a" || $0 == "b-1" }.reduce(into: []) { atoms, name in
                        if !atoms.contains(.input(name)) { atoms.append(.input(name)) }
                    })
            let scalars = Array(text.unicodeScalars)
            #expect(parsed.uses.allSatisfy { Array($0.name.unicodeScalars) == Array(scalars[$0.range]) })
        }
        #expect(valid > count / 30)
    }

    @Test("Only inputs that the condition names are asked for, and none that cannot matter")
    func laziness() throws {
        func asked(_ text: String, _ isTrue: Bool) throws -> [String] {
            var names: [String] = []
            let parsed = try parseCondition(text)
            _ = parsed.condition.evaluate { number in
                names.append(parsed.name(number))
                return isTrue
            }
            return names
        }
        #expect(try asked("a && b", false) == ["a"])
        #expect(try asked("a && b", true) == ["a", "b"])
        #expect(try asked("a || b", true) == ["a"])
        #expect(try asked("true || a", true).isEmpty)
        #expect(try asked("a == b", false) == ["a", "b"])
    }
}

extension ParsedCondition {
    /// The name of the input that an atom asks for.
    fileprivate func name(_ number: Int) -> String {
        switch atoms[number] {
        case .input(let name): name
        }
    }
}

/// Conditions by rewriting: slow, and without a parser.
private enum Rewriting {
    static func value(of tokens: [String], _ inputs: [String: Bool]) -> Bool {
        var text = tokens.map { token in
            switch token {
            case "&&": "&"
            case "||": "|"
            case "==": "="
            case "!=": "#"
            case "!", "(", ")": token
            default: (inputs[token] ?? (token == "true")) ? "1" : "0"
            }
        }.joined()
        while let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            text.replaceSubrange(open...close, with: flat(String(text[text.index(after: open)..<close])))
        }
        return flat(text) == "1"
    }

    /// The value of a text without parentheses: first every '!', then every '=' and '#' in any order, then every '&', then every '|'.
    private static func flat(_ text: String) -> String {
        let steps = [
            [("!0", "1"), ("!1", "0")],
            [
                ("0=0", "1"), ("0=1", "0"), ("1=0", "0"), ("1=1", "1"), ("0#0", "0"), ("0#1", "1"), ("1#0", "1"),
                ("1#1", "0"),
            ], [("0&0", "0"), ("0&1", "0"), ("1&0", "0"), ("1&1", "1")],
            [("0|0", "0"), ("0|1", "1"), ("1|0", "1"), ("1|1", "1")],
        ]
        return steps.reduce(text) { fixed($0, $1) }
    }

    static func isCondition(_ tokens: [String]) -> Bool {
        let signs = ["!": "!", "&&": "&", "||": "&", "==": "&", "!=": "&", "(": "(", ")": ")"]
        return fixed(tokens.map { signs[$0] ?? "e" }.joined(), [("!e", "e"), ("e&e", "e"), ("(e)", "e")]) == "e"
    }

    /// The text when no rule changes it any more.
    private static func fixed(_ text: String, _ rules: [(String, String)]) -> String {
        var text = text
        while let range = rules.lazy.compactMap({ rule in text.firstRange(of: rule.0).map { ($0, rule.1) } }).first {
            text.replaceSubrange(range.0, with: range.1)
        }
        return text
    }
}
