import Diagnostics
import Testing

@Suite("The nearest name")
struct NearestNameTests {
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
        #expect(meantName(by: name, among: fields) == expected)
        #expect(meantName(by: name, among: fields.reversed() + fields) == expected)
    }

    @Test("Of two that are equally near none is meant, and with a limit no more letters may be wrong")
    func doubtful() {
        #expect(meantName(by: "orders-x", among: ["orders-a", "orders-b"]) == nil)
        #expect(meantName(by: "minIdleConns", among: ["maxIdleConns"]) == "maxIdleConns")
        #expect(meantName(by: "minIdleConns", among: ["maxIdleConns"], slips: 1) == nil)
        #expect(meantName(by: "maxIdelConns", among: ["maxIdleConns"], slips: 1) == "maxIdleConns")
        #expect(meantName(by: String(repeating: "a", count: 65), among: [String(repeating: "a", count: 64)]) == nil)
    }

    @Test("Two names never become one")
    func several() {
        #expect(meantNames(by: ["sinc", "kafca"], among: fields) == ["sinc": "sink", "kafca": "kafka"])
        #expect(meantNames(by: ["sinc", "sinkk", "kafca"], among: fields) == ["kafca": "kafka"])
        #expect(meantNames(by: ["sinc", "sinc"], among: fields) == [:])
    }
}
