import CloudEvents
import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("Calls with several events that are damaged or too long")
struct DamagedBulkTests {
    private func pod(deadLetterSink: String? = nil) throws -> Pod {
        try Pod(Handlers.bulkTrigger(Handlers.subscriber(deadLetterSink: deadLetterSink)))
    }

    private func call(_ pod: Pod, _ body: String) throws -> String {
        let answer = try pod.app("POST", "/topics/0", body)
        #expect(answer.status == 200)
        return answer.text
    }

    private func status(_ id: String, _ status: String = "SUCCESS") -> String {
        #"{"entryId":"\#(id)","status":"\#(status)"}"#
    }

    private func answer(_ statuses: String...) -> String { #"{"statuses":[\#(statuses.joined(separator: ","))]}"# }

    private func counts(_ pod: Pod, _ reason: String) throws -> Int {
        let text = try pod.ops("/metrics").text
        let line = text.split(separator: "\n").first { $0.contains("reason=\"\(reason)\"") }
        return line.flatMap { Int($0.split(separator: " ").last ?? "") } ?? 0
    }

    @Test("A body that is no call and no event is counted, and nothing is delivered")
    func noCall() throws {
        let pod = try pod()
        for body in ["", "text", "[]", "{}", #"{"entries":7}"#, #"{"entries":["#, #"{"entries":[{"entryId":"1","#] {
            #expect(try call(pod, body) == answer())
        }
        #expect(try call(pod, #"{"entries":[]}"#) == answer())
        #expect(try counts(pod, "malformed") == 7)
        #expect(pod.sidecar.calls.isEmpty)
        pod.stop()
    }

    @Test("What is complete before the damage is delivered and answered")
    func partly() throws {
        let pod = try pod()
        let cut = #"{"entries":[{"entryId":"1","event":"YQ=="},{"entryId":"2","event"#
        #expect(try call(pod, cut) == answer(status("1")))
        #expect(
            try call(pod, #"{"entries":[3,{"event":"YQ=="},{"entryId":"2","event":"Yg=="}]}"#) == answer(status("2")))
        #expect(pod.sidecar.calls.map(\.text) == ["a", "b"])
        #expect(try counts(pod, "malformed") == 3)
        pod.stop()
    }

    @Test("An event in another form than base64 is delivered as it is written")
    func otherForms() throws {
        let pod = try pod()
        let event = #"{"specversion":"1.0","id":"1","source":"/s","type":"t","data":[1.0]}"#
        let body =
            #"{"entries":[{"entryId":"1","event":\#(event)},{"entryId":"2","event":"no base64"},{"entryId":"3","event":7.0}]}"#
        #expect(try call(pod, body) == answer(status("1"), status("2"), status("3")))
        #expect(pod.sidecar.calls.map(\.text) == ["[1.0]", "no base64", "7.0"])
        pod.stop()
    }

    @Test("Two entries with one id are both delivered, and accepted only together")
    func twice() throws {
        var isDown = true
        let pod = try Pod(Handlers.bulkTrigger(Handlers.subscriber())) { call, _ in
            .status(isDown && call.text == "a" ? 500 : 200)
        }
        let body = #"{"entries":[{"entryId":"1","event":"YQ=="},{"entryId":"1","event":"Yg=="}]}"#
        #expect(try call(pod, body) == answer(status("1", "RETRY")))
        isDown = false
        #expect(try call(pod, body) == answer(status("1")))
        #expect(pod.sidecar.calls.map(\.text).sorted() == ["a", "a", "b", "b"])
        pod.stop()
    }

    @Test("One message alone is taken too: a sidecar may not know calls with several")
    func single() throws {
        let pod = try pod()
        #expect(try pod.publish("1") == 200)
        #expect(try pod.carry([0xFF]) == 200)
        #expect(pod.sidecar.calls.map(\.data) == [Array(#""x""#.utf8), [0xFF]])
        pod.stop()
    }

    @Test("One with too much data goes to the dead letters, and the others of its call are delivered")
    func tooMuchData() throws {
        let pod = try pod(deadLetterSink: "letters")
        let call = pod.beginCalling(["1": [1], "2": [UInt8](repeating: 2, count: 4 << 20 | 1), "3": [3]])
        #expect(try pod.answer(to: call).text == answer(status("1"), status("2"), status("3")))
        #expect(pod.sidecar.calls.count { $0.target == "sink sink" } == 2)
        #expect(pod.sidecar.calls.count { $0.target == "sink letters" && $0.data.count == 4 << 20 | 1 } == 1)
        #expect(try counts(pod, "too_large") == 1)
        pod.stop()
    }

    @Test("Of a call that is too long each comes through, a part of them at a time")
    func tooLong() throws {
        let pod = try pod()
        var entries = (0..<5).map {
            BulkMessages.Entry(id: "\($0)", payload: [UInt8](repeating: UInt8($0), count: 3 << 20))
        }
        var callCount = 0
        while !entries.isEmpty, callCount < 9 {
            callCount += 1
            let text = try pod.answer(to: pod.beginCalling(entries)).text
            let rest = entries.filter { !text.contains(status($0.id)) }
            #expect(rest.count < entries.count && !text.contains("RETRY"))
            entries = rest
        }
        #expect(callCount == 3)
        #expect(pod.sidecar.calls.map { $0.data[0] }.sorted() == Array(0..<5))
        #expect(pod.sidecar.calls.allSatisfy { $0.data.count == 3 << 20 })
        #expect(try counts(pod, "malformed") == 0)
        #expect(try pod.ops("/metrics").text.contains("ofevents_events_bytes{trigger=\"shop/mail\"} 0\n"))
        pod.stop()
    }

    @Test("One that does not fit alone is accepted without its data, and what is behind it comes through")
    func tooLongAlone() throws {
        let pod = try pod(deadLetterSink: "letters")
        let large = BulkMessages.Entry(id: "1", payload: [UInt8](repeating: 7, count: 7 << 20))
        let small = BulkMessages.Entry(id: "2", payload: [2])
        #expect(try pod.answer(to: pod.beginCalling([small, large])).text == answer(status("2")))
        #expect(try pod.answer(to: pod.beginCalling([large, small])).text == answer(status("1")))
        #expect(try pod.answer(to: pod.beginCalling([small])).text == answer(status("2")))
        // What is cut behind an entry without a name may fit alone.
        let nameless = BulkMessages.Entry(id: "", payload: [3])
        #expect(try pod.answer(to: pod.beginCalling([nameless, large])).text == answer())
        let letter = try #require(pod.sidecar.calls.first { $0.target == "sink letters" })
        #expect(letter.data.isEmpty)
        #expect(letter.metadata["Ce-Deadletteranswer"] == "its%20message%20has%20more%20than%208404992%20bytes")
        #expect(try counts(pod, "too_large") == 1 && counts(pod, "malformed") == 1)
        pod.stop()
    }

    @Test("Of a call with more events than it asked for it takes as many as that")
    func tooMany() throws {
        let pod = try pod()
        let entries = (0..<103).map { BulkMessages.Entry(id: "\($0)", payload: [UInt8($0)]) }
        let text = try pod.answer(to: pod.beginCalling(entries)).text
        #expect(entries.filter { text.contains(status($0.id)) }.count == 100)
        #expect(pod.sidecar.calls.count == 100)
        pod.stop()
    }

    @Test("Calls share the memory of all events: one more waits until another is answered")
    func memory() throws {
        let pod = try Pod(Handlers.bulkTrigger(Handlers.subscriber("a || b"))) { call, number in
            number <= 4 ? .late(.seconds(1), .status(200)) : .status(200)
        }
        let calls = (0..<3).map { number -> Exchange in
            let payload = [UInt8](repeating: UInt8(number), count: 2 << 20)
            return pod.beginCalling(["1": payload, "2": payload + [UInt8](repeating: 9, count: 1 << 20)])
        }
        pod.world.pass(.milliseconds(500))
        #expect(pod.sidecar.calls.count == 4)
        #expect(try pod.ops("/metrics").text.contains("ofevents_events_held_back_total{trigger=\"shop/mail\"} 1\n"))
        for call in calls { #expect(try pod.answer(to: call).text == answer(status("1"), status("2"))) }
        #expect(pod.sidecar.calls.count == 6)
        pod.stop()
    }
}
