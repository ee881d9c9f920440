import TestInputs
import Testing
import Text

@Suite("The name that is meant")
struct VocabularyTests {
    private let fields = ["metadata", "type", "version", "eventBus", "eventSourceName", "sink", "kafka"]

    @Test(
        "A letter changed, missing, added or swapped, a wrong case and a beginning are near",
        arguments: [
            ("metdata", "metadata"), ("metadatas", "metadata"), ("metadeta", "metadata"), ("metadaat", "metadata"),
            ("tpye", "type"), ("Type", "type"), ("EVENTBUS", "eventBus"), ("eventbus", "eventBus"),
            ("meta", "metadata"), ("eventSource", "eventSourceName"), ("kafkas", "kafka"), ("vesrion", "version"),
            ("sinks", "sink"),
        ])
    func near(name: String, expected: String) {
        #expect(nearestName(to: name, among: fields) == expected)
    }

    @Test("Another word is not near", arguments: ["colour", "t", "ty", "tips", "me", "", "eventBus2000", "x"])
    func far(name: String) {
        #expect(nearestName(to: name, among: fields.filter { $0 != "eventBus" }) == nil)
    }

    @Test("The name itself is not its nearest, and without candidates there is none")
    func itself() {
        #expect(nearestName(to: "type", among: ["type"]) == nil)
        #expect(nearestName(to: "type", among: ["type", "types"]) == "types")
        #expect(nearestName(to: "type", among: []) == nil)
    }

    @Test("The nearest of several wins; of two equally near the first by name, in whatever order they come")
    func best() {
        #expect(nearestName(to: "orders-a", among: ["orders-abc", "orders-ab"]) == "orders-ab")
        #expect(nearestName(to: "orders-x", among: ["orders-b", "orders-a", "orders-c"]) == "orders-a")
        #expect(nearestName(to: "orders-x", among: ["orders-c", "orders-a", "orders-b"]) == "orders-a")
    }

    @Test("A third of the letters may be wrong, and not one more")
    func threshold() {
        #expect(nearestName(to: "abcdef", among: ["xbcdex"]) == "xbcdex")
        #expect(nearestName(to: "abcdef", among: ["xbxdex"]) == nil)
        #expect(nearestName(to: "ab", among: ["ax"]) == nil)
        #expect(nearestName(to: "abc", among: ["xbc"]) == "xbc")
    }

    @Test("A swap of neighbours is one mistake, not two")
    func swap() {
        #expect(nearestName(to: "acb", among: ["abc"]) == "abc")
        #expect(nearestName(to: "aéb", among: ["abé"]) == "abé")
    }

    @Test("Names over 64 letters have no nearest one")
    func long() {
        let name = String(repeating: "a", count: 64)
        #expect(nearestName(to: name, among: [name.dropLast() + "b"]) == name.dropLast() + "b")
        #expect(nearestName(to: name + "a", among: [name]) == nil)
        #expect(nearestName(to: name, among: [name + "a"]) == nil)
    }

    @Test(
        "One name is meant where the others are farther",
        arguments: [
            ("metdata", "metadata"), ("TYPE", "type"), ("vesrion", "version"), ("meta", nil),
            ("eventSource", "eventSourceName"),
            ("sinks", "sink"), ("type", nil), ("", nil), ("kafka2", nil), ("x", nil),
        ])
    func meant(name: String, expected: String?) {
        #expect(Vocabulary(fields).meant(by: name) == expected)
        #expect(Vocabulary(fields.reversed() + fields).meant(by: name) == expected)
    }

    @Test("Of two that are equally near none is meant, and with a limit no more letters may be wrong")
    func doubtful() {
        #expect(Vocabulary(["orders-a", "orders-b"]).meant(by: "orders-x") == nil)
        #expect(Vocabulary(["maxIdleConns"]).meant(by: "minIdleConns") == "maxIdleConns")
        #expect(Vocabulary(["maxIdleConns"]).meant(by: "minIdleConns", slips: 1) == nil)
        #expect(Vocabulary(["maxIdleConns"]).meant(by: "maxIdelConns", slips: 1) == "maxIdleConns")
        #expect(Vocabulary([String(repeating: "a", count: 64)]).meant(by: String(repeating: "a", count: 65)) == nil)
    }

    @Test("Two names never become one")
    func several() {
        #expect(Vocabulary(fields).meant(by: ["sinc", "kafca"]) == ["sinc": "sink", "kafca": "kafka"])
        #expect(Vocabulary(fields).meant(by: ["sinc", "sinkk", "kafca"]) == ["kafca": "kafka"])
        #expect(Vocabulary(fields).meant(by: ["sinc", "sinc"]) == [:])
    }

    @Test("Is the one that comparing all letters of all names finds")
    func everyLetter() {
        var generator = SystemRandomNumberGenerator()
        func word() -> String {
            String(
                (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                    "abcABCé1".randomElement(using: &generator) ?? "a"
                })
        }
        for _ in 0..<RandomRuns.count(1_000, soak: 30_000) {
            let (name, others) = (word(), (0..<6).map { _ in word() })
            #expect(nearestName(to: name, among: others) == slowNearest(to: name, among: others), "\(name) \(others)")
        }
    }

    private func slowNearest(to name: String, among others: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        let near: [(Int, String)] = others.compactMap { other in
            let letters = Array(other.lowercased().unicodeScalars)
            let distance = distance(wanted, letters)
            let begins = wanted.starts(with: letters) || letters.starts(with: wanted)
            let longest = max(wanted.count, letters.count)
            let isNear =
                (begins && min(wanted.count, letters.count) >= 3) || distance <= (longest < 3 ? 0 : longest / 3)
            return other != name && isNear ? (distance, other) : nil
        }
        return near.min { $0 < $1 }?.1
    }

    private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var cells = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
        for row in left.indices {
            for column in right.indices {
                let change = cells[row][column] + (left[row] == right[column] ? 0 : 1)
                cells[row + 1][column + 1] = min(cells[row][column + 1] + 1, cells[row + 1][column] + 1, change)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cells[row + 1][column + 1] = min(cells[row + 1][column + 1], cells[row - 1][column - 1] + 1)
                }
            }
        }
        return cells[left.count][right.count]
    }
}
