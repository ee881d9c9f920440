import Findings
import Foundation
import JSON
import TestInputs
import Testing
import YAMLTree

@Suite("Writing values of YAML as JSON")
struct WriteJSONTests {
    private func json(_ value: YAMLValue) -> String {
        var writer = JSONWriter(.readable)
        writer.write(value)
        return writer.text
    }

    /// The JSON of a bare YAML word.
    private func json(ofBare word: String) -> String {
        Reading("- \(word)\n").documents.map { json(.node($0)) }.joined().filter { !" \n[]".contains($0) }
    }

    @Test("Maps and lists are indented by two, the empty ones stand on one line")
    func layout() {
        let value: YAMLValue = [
            "a": [.integer(1), "two", .boolean(true)], "b": [:], "c": [], "d": ["e": ["f": .integer(-9)]],
        ]
        #expect(
            json(value) == """
                {
                  "a": [
                    1,
                    "two",
                    true
                  ],
                  "b": {},
                  "c": [],
                  "d": {
                    "e": {
                      "f": -9
                    }
                  }
                }
                """)
    }

    @Test("A tree that was read is written as a value of the same shape is")
    func nodes() {
        let reading = Reading("a: [1, two, true]\nb: {}\nc: []\nd: {e: {f: -9}}\n")
        let value: YAMLValue = [
            "a": [.integer(1), "two", .boolean(true)], "b": [:], "c": [], "d": ["e": ["f": .integer(-9)]],
        ]
        #expect(reading.documents.map { json(.node($0)) } == [json(value)])
    }

    @Test("Pieces can be written between values, inside an outer indentation")
    func pieces() {
        var writer = JSONWriter(.readable, capacity: 1, continuing: Array("[".utf8), depth: 1)
        writer.write(["a": .integer(1)])
        writer.endList()
        #expect(writer.text == "[\n  {\n    \"a\": 1\n  }\n]")
    }

    @Test(
        "A number keeps its digits where JSON has the same notation, and its value where not",
        arguments: [
            ("1", "1"), ("-1", "-1"), ("+1", "1"), ("0", "0"), ("-0", "-0"), ("00", "0"), ("012", "10"),
            ("-012", "-10"),
            ("08", "8"), ("019", "19"), ("0o17", "15"), ("0x1F", "31"), ("-0x1f", "-31"), ("0b101", "5"),
            ("1_000", "1000"),
            ("12345678901234567890123", "12345678901234567890123"), ("1.50", "1.50"), (".5", "0.5"), ("-.5", "-0.5"),
            ("5.", "5"), ("0.", "0"), ("007.25", "7.25"), ("1e3", "1e3"), ("1E-3", "1E-3"), ("5.e3", "5e3"),
            ("0e3", "0e3"),
            (".5e+1", "0.5e+1"), ("1_000.5", "1000.5"), ("0xFFFFFFFFFFFFFFFF", "18446744073709551615"),
        ])
    func numbers(yaml: String, expected: String) {
        #expect(json(ofBare: yaml) == expected)
    }

    @Test(
        "What JSON has no number for is text",
        arguments: [".inf", "-.Inf", ".NaN", "12:30:45", "2021-08-02", "0x1FFFFFFFFFFFFFFFF", "0x_"])
    func text(yaml: String) {
        #expect(json(ofBare: yaml) == "\"\(yaml)\"")
    }

    @Test("Booleans and null in every notation")
    func words() {
        for word in ["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y"] {
            #expect(json(ofBare: word) == "true")
        }
        for word in ["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N"] {
            #expect(json(ofBare: word) == "false")
        }
        for word in ["null", "Null", "NULL", "~", ""] { #expect(json(ofBare: word) == "null") }
    }

    @Test("Whatever digits and signs a bare word is made of, its JSON is valid and of a fitting type")
    func randomNumbers() throws {
        var generator = SeededGenerator(seed: 3)
        let signs = Array("00112789._+-eExXobBF:")
        var numbers = 0
        let count = RandomRuns.count(5_000, soak: 200_000)
        for _ in 0..<count {
            let letters = (0..<Int.random(in: 1...7, using: &generator)).compactMap { _ in
                signs.randomElement(using: &generator)
            }
            let scalar = YAMLScalar(String(letters), style: .plain)
            let hasLargeExponent = letters.dropLast(3).contains { $0 == "e" || $0 == "E" }
            guard !hasLargeExponent else { continue }
            let node = YAMLNode(.scalar(scalar), at: SourceSpan(file: 0, start: 0, end: 0))
            let value = try JSONSerialization.jsonObject(with: Data(json(.list([.node(node)])).utf8)) as? [Any]
            let isNumber = (scalar.type == .integer || scalar.type == .float) && letters.contains { $0.isNumber }
            let hasNoDigits = scalar.text.wholeMatch(of: /[-+]?0[xXob]_+/.ignoresCase()) != nil
            if isNumber, !hasNoDigits {
                numbers += 1
                #expect(value?.first is NSNumber, "\(scalar.text)")
            } else {
                #expect(value?.first as? String == scalar.text)
            }
        }
        #expect(numbers > count / 20)
    }

    @Test("Another reader of JSON reads the same texts", arguments: AwkwardText.all + AwkwardText.random(500, seed: 11))
    func foundation(text: String) throws {
        let json = json(.map([YAMLField(text, .list([.string(text)]))]))
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [String]]
        let read = try #require(value?.first)
        #expect(Array(read.key.utf8) == Array(text.utf8))
        #expect(read.value.map { Array($0.utf8) } == [Array(text.utf8)])
    }
}
