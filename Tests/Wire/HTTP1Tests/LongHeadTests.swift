import TestInputs
import Testing

@testable import HTTP1

@Suite("Heads beyond their limits of which the needed fields are kept")
struct LongHeadTests {
    private let limits = {
        var limits = HTTPLimits()
        (limits.headers, limits.fields, limits.neededFields) = (1000, 20, ["__offset", "traceparent"])
        return limits
    }()

    private func read(_ fields: [String], body: String = "") -> Reading {
        let text = "POST /a?b HTTP/1.1\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n" + body
        return Reading(Array(text.utf8), limits: limits)
    }

    private let ends = ["host: a", "content-length: 3"]

    @Test("A head within its limits keeps all of its fields")
    func short() {
        let reading = read(["x-a: 1"] + ends + ["__offset: 7"], body: "abc")
        #expect(reading.requests.first?.fields.map(\.[0]) == ["x-a", "host", "content-length", "__offset"])
    }

    @Test(
        "A long field is left out wherever it stands, and body and further requests are read",
        arguments: [0, 1, 2, 3, 4], [900, 1000, 5000, 300_000])
    func longField(place: Int, length: Int) {
        var fields = ["__Offset: 7", "Host: a", "Content-Length: 3", "x-b:  2 "]
        fields.insert("x-key: " + String(repeating: "%FF", count: length / 3), at: place)
        let reading = read(fields, body: "abcGET /next HTTP/1.1\r\nhost: a\r\nx-a: 1\r\n\r\n")
        #expect(reading.fault == nil)
        #expect(reading.requests.count == 2)
        let request = reading.requests.first
        #expect(request?.body == Array("abc".utf8) && request?.path == "/a" && request?.target == "/a?b")
        #expect(request?.fields.contains(["__Offset", "7"]) == true)
        if length > 1000 { #expect(request?.fields == [["__Offset", "7"]]) }
        #expect(reading.requests.last?.fields == [["host", "a"], ["x-a", "1"]])
    }

    @Test("Of many fields, the needed ones are kept")
    func manyFields() {
        for count in [15, 18, 19, 40, 5000] {
            let others = (0..<count).map { "x-\($0): \($0)" }
            let reading = read(others + ends + ["__offset: 7", "traceparent: t"], body: "abc")
            #expect(reading.fault == nil && reading.requests.first?.body == Array("abc".utf8), "\(count)")
            #expect(reading.requests.first?.fields.suffix(2) == [["__offset", "7"], ["traceparent", "t"]])
            #expect(reading.requests.first?.fields.count == (count > 16 ? 2 : count + 4))
        }
    }

    @Test("What the end of a request depends on is not left out, and faults in what is left out are faults")
    func faults() {
        let long = String(repeating: "a", count: 2000)
        #expect(read(["host: \(long)"]).fault == .headTooLarge)
        #expect(read(ends + ["content-length: 3\(long)"]).fault == .headTooLarge)
        #expect(read(ends + ["connection: \(long)"]).fault == .headTooLarge)
        #expect(read(ends + [long]).fault == .headTooLarge, "it has no name")
        #expect(read(ends + [long + ": a"]).fault == .headTooLarge, "its name is too long")
        #expect(read(ends + ["x: \(long)\u{1}"]).fault == .controlCharacter)
        #expect(read(ends + ["x: \(long)\n"]).fault == .lineEnd)
        #expect(read(ends + ["x: \(long)\r\rb"]).fault == .lineEnd)
        #expect(read(ends + ["x: \(long)", " folded"]).fault == .folding)
        #expect(read(ends + ["x: \(long)", "content-length: 3"]).fault == .contentLength)
        #expect(read(["x: \(long)", "content-length: 3"]).fault == .host)
        #expect(Reading(Array("GET /\(long) HTTP/1.1\r\n".utf8), limits: limits).fault == .headTooLarge)
    }

    @Test("Of the needed fields, what does not fit is left out too, and the rest is read")
    func neededFields() {
        let long = read(ends + ["__offset: \(String(repeating: "a", count: 2000))", "traceparent: t"], body: "abc")
        #expect(long.fault == nil && long.requests.first?.body == Array("abc".utf8))
        #expect(long.requests.first?.fields == [["traceparent", "t"]])
        for length in [1, 30, 900] {
            let needed = (0..<40).map { _ in "traceparent: \(String(repeating: "t", count: length))" }
            let many = read(needed + ends, body: "abc")
            #expect(many.fault == nil && many.requests.first?.body == Array("abc".utf8))
            #expect(many.requests.first?.fields.count == min(20, 1000 / (length + 15)), "\(length)")
        }
    }

    @Test("What is read does not depend on where the bytes are cut")
    func pieces() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<RandomRuns.count(8, soak: 1_000) {
            var fields = ends + ["__offset: 7"]
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let value = String(repeating: "v", count: Int.random(in: 0...600, using: &generator))
                fields.insert("x-\(value.prefix(3)): \(value)", at: Int.random(in: 0...fields.count, using: &generator))
            }
            let text = "POST / HTTP/1.1\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\nabc"
            let bytes = Array((text + text).utf8)
            let whole = Reading(bytes, limits: limits)
            #expect(whole.fault == nil && whole.requests.count == 2)
            #expect(whole.requests.allSatisfy { $0.fields.contains(["__offset", "7"]) })
            #expect(whole.requests.allSatisfy { $0.body == Array("abc".utf8) })
            let cuts = (0..<20).map { _ in Int.random(in: 0...bytes.count, using: &generator) }.sorted()
            #expect(Reading(bytes, cuts: cuts, limits: limits) == whole)
            #expect(Reading(bytes, cuts: Array(1..<bytes.count), limits: limits) == whole)
        }
    }
}
