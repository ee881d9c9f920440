import Foundation
import Testing

@testable import JSON

@Suite("JSON, taken apart")
struct JSONValueTests {
    @Test(
        "Values, written again",
        arguments: [
            ("null", "null"), (" true ", "true"), ("-0.50e+1", "-0.50e+1"),
            (#""a\u00e9\n\ud83d\ude00""#, "\"aé\\n\u{1F600}\""),
            ("[]", "[]"), ("[ 1 , [ ] , {} ]", "[1,[],{}]"),
            (#"{"a" : 1, "b":{"c":[null]}}"#, #"{"a":1,"b":{"c":[null]}}"#),
            (#"{"a":1,"b":2,"a":3}"#, #"{"b":2,"a":3}"#), (#"{"":""}"#, #"{"":""}"#),
            ("\"\u{7F}\u{85}\"", "\"\u{7F}\u{85}\""),
        ])
    func values(text: String, written: String) throws {
        #expect(try #require(JSONValue(Array(text.utf8))).text == written)
    }

    @Test(
        "What is no JSON", arguments: ["", "nul", "[1,]", "{,}", "{\"a\"}", "01", "\u{FEFF}1", "1 2", "'a'", "\"\n\""])
    func faults(text: String) { #expect(JSONValue(Array(text.utf8)) == nil) }

    @Test("Long keys and deep nesting; the deepest is refused, not a crash")
    func extremes() throws {
        let key = String(repeating: "k", count: 100_000)
        #expect(try #require(JSONValue(Array("{\"\(key)\":1}".utf8))).text.utf8.count == 100_006)
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(JSONValue(nested(500)) != nil)
        #expect(JSONValue(nested(100_000)) == nil)
    }

    @Test("An object of very many members is read: with steps that grow with their square it would take for ever")
    func manyMembers() throws {
        let text = "{" + (0..<100_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
        #expect(try #require(JSONValue(Array(text.utf8))).text == text)
    }

    @Test("Names that differ in their bytes are two names, though they are equal as text")
    func equivalentNames() throws {
        let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
        #expect(Array(try #require(JSONValue(Array(text.utf8))).text.utf8) == Array(text.utf8))
    }

    @Test(
        "Numbers that are worth the same",
        arguments: [
            ("1", "1.0"), ("0", "-0"), ("0", "0e9"), ("100", "1e2"), ("1E+2", "100.00"), ("-12.50", "-1.25e1"),
            ("0.001", "1e-3"),
            ("9007199254740993", "9007199254740993.000"), ("1e999999999", "10e999999998"),
        ])
    func equal(one: String, other: String) { #expect(JSONNumber(one) == JSONNumber(other)) }

    @Test(
        "Numbers that are not",
        arguments: [
            ("1", "-1"), ("1", "10"), ("9007199254740993", "9007199254740992.0"), ("0.1", "0.10000000000000001"),
            ("1e9", "1e8"),
            ("12345678901234567890123", "12345678901234567890124.0"),
        ])
    func different(one: String, other: String) { #expect(JSONNumber(one) != JSONNumber(other)) }
}
