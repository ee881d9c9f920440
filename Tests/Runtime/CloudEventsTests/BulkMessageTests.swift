import TestInputs
import Testing

@testable import CloudEvents

@Suite("Several messages as Dapr brings them in one call")
struct BulkMessageTests {
    private static let names = ["__topic", "__offset"]

    private func steps(_ text: String) -> [BulkMessages.Step]? { steps(Array(text.utf8)) }

    private func steps(_ bytes: [UInt8]) -> [BulkMessages.Step]? {
        guard var messages = BulkMessages(bytes, metadata: Self.names) else { return nil }
        var steps: [BulkMessages.Step] = []
        while let step = messages.next() { steps.append(step) }
        #expect(messages.next() == nil)
        return steps
    }

    private func entry(_ id: String, _ payload: String, _ metadata: [String: String] = [:]) -> BulkMessages.Step {
        .entry(BulkMessages.Entry(id: id, payload: Array(payload.utf8), metadata: metadata))
    }

    @Test("What daprd 1.18.0 sent is the messages' bytes")
    func recorded() {
        let body = #"""
            {"entries":[{"entryId":"3d788003-649b-48b8-8bf7-8167c6b6d134","event":"MDA1LXh4eHh4eHh4eHg=","metadata":{"rawPayload":"true"},\#
            "contentType":"application/octet-stream"},{"entryId":"8b5603f5-8fbe-4ad1-844a-2d057e218e8c","event":"MDA3LXh4eHh4eHh4eHg=",\#
            "metadata":{"rawPayload":"true"},"contentType":"application/octet-stream"}],"id":"ef9e2332-aaa9-4208-a8b6-ee6ce63dd826",\#
            "metadata":{"pubsubName":"bus"},"pubsubname":"bus","topic":"t","type":"com.dapr.event.sent.bulk"}
            """#
        #expect(
            steps(body) == [
                entry("3d788003-649b-48b8-8bf7-8167c6b6d134", "005-xxxxxxxxxx"),
                entry("8b5603f5-8fbe-4ad1-844a-2d057e218e8c", "007-xxxxxxxxxx"),
            ])
    }

    @Test("What is written comes out as it went in, however many there are")
    func roundTrip() {
        for count in [0, 1, 2, 100] {
            let entries = (0..<count).map { number in
                BulkMessages.Entry(
                    id: "\(number)", payload: [UInt8](repeating: UInt8(number), count: number * 7),
                    metadata: ["__topic": "a\"b", "__offset": "\(number)"])
            }
            #expect(steps(bulkMessage(entries, component: "bus", topic: "t")) == entries.map { .entry($0) })
        }
    }

    @Test("Of the metadata it keeps what is asked for, whatever the case of the name")
    func metadata() {
        let body = #"""
            {"entries":[{"entryId":"1","event":"YQ==","metadata":{"__Topic":"t","__key":"k","__OFFSET":"7","__offset":"8","__topic":9}},
            {"entryId":"2","event":"YQ==","metadata":null},{"entryId":"3","event":"YQ==","metadata":{"__topic":7,"__offset":null}}]}
            """#
        #expect(
            steps(body) == [
                entry("1", "a", ["__topic": "t", "__offset": "7"]), entry("2", "a"), entry("3", "a"),
            ])
    }

    @Test(
        "An event that is no base64 stands for its text, and one that is no text for its JSON",
        arguments: [
            (#""YWI=""#, "ab"), (#""YWI\u003d""#, "ab"), (#""YWI""#, "YWI"), (#""a b""#, "a b"), (#""a\nb""#, "a\nb"),
            (#""""#, ""), ("null", ""), (#"{"id": 1.0}"#, #"{"id": 1.0}"#), ("[1, 2]", "[1, 2]"), ("17.0", "17.0"),
        ])
    func otherEvents(event: String, payload: String) {
        #expect(steps(#"{"entries":[{"entryId":"1","event":\#(event)}]}"#) == [entry("1", payload)])
    }

    @Test("An entry without an id has no name in an answer, and the others have")
    func nameless() {
        let body = #"""
            { "type": "x", "entries": [ {"event":"YQ=="}, {"entryId":"","event":"YQ=="}, {"entryId":7,"event":"YQ=="}, 3, null,
            {"entryId":"1"}, {"event":"Yg==", "entryId":"1"} ] }
            """#
        #expect(
            steps(body)
                == [.nameless, .nameless, .nameless, .nameless, .nameless, entry("1", ""), entry("1", "b")])
    }

    @Test("A body that ends anywhere has the entries that are complete, and the id of the next one where that is read")
    func cut() {
        let head = #"{"entries":[{"entryId":"1","event":"YQ=="},"#
        let rest = #"{"entryId":"2","event":"Yg=="}"#
        let bytes = Array((head + rest + #"],"topic":"t"}"#).utf8)
        for count in head.utf8.count..<(head + rest).utf8.count {
            let isNamed = count >= head.utf8.count + #"{"entryId":"2""#.utf8.count
            #expect(steps(Array(bytes.prefix(count))) == [entry("1", "a"), .cut(id: isNamed ? "2" : nil)])
        }
        #expect(steps(head + rest) == [entry("1", "a"), entry("2", "b"), .cut(id: nil)])
        #expect(steps(head + rest + "]") == [entry("1", "a"), entry("2", "b")])
        #expect(steps(#"{"entries":[{"entryId":"1","event":"YQ=="}{"#) == [entry("1", "a"), .cut(id: nil)])
        #expect(steps(#"{"entries":[{"entryId":"1","event":"#) == [.cut(id: "1")])
    }

    @Test(
        "Anything without a list of entries is none",
        arguments: [
            "", "{}", "[]", "text", #"{"entries"#, #"{"entries":"#, #"{"entries":null}"#, #"{"entries":{}}"#,
            #"{"specversion":"1.0","id":"1","source":"/s","type":"t"}"#,
        ])
    func others(body: String) { #expect(steps(body) == nil) }

    @Test("Damage anywhere leaves the entries before it as they are", arguments: RandomRuns.seeds(2, soak: 20))
    func damaged(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let entries = (0..<5).map {
            BulkMessages.Entry(id: "\($0)", payload: [1, 2, 3, UInt8($0)], metadata: ["__offset": "\($0)"])
        }
        let body = bulkMessage(entries, component: "bus", topic: "t")
        let (start, end) = (#"{"entries":["#.utf8.count, bulkMessage([], component: "bus", topic: "t").count)
        // Where each entry ends.
        let ends = entries.indices.map {
            bulkMessage(Array(entries[...$0]), component: "bus", topic: "t").count - (end - start)
        }
        var wholeCount = 0
        for _ in 0..<3000 {
            var damaged = body
            let place = Int.random(in: start..<body.count, using: &random)
            damaged[place] = UInt8.random(in: 32...126, using: &random)
            let read = steps(damaged) ?? []
            let count = ends.count { $0 <= place }
            #expect(Array(read.prefix(count)) == entries[..<count].map { BulkMessages.Step.entry($0) })
            if count > 0 { wholeCount += 1 }
        }
        #expect(wholeCount > 1000)
    }
}
