import CloudEvents
import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("Several events in one call")
struct BulkTests {
    private let sunk = Handlers.subscriber()

    private func pod(
        _ subscriber: TriggerConfig.Subscriber, refusal: RefusalEffect? = nil, logLevel: Logger.Level = .critical,
        _ script: @escaping FakeSidecar.Script = { _, _ in .status(200) }
    ) throws -> Pod {
        try Pod(Handlers.bulkTrigger(subscriber, refusal: refusal), logLevel: logLevel, script)
    }

    private func event(_ id: String, data: String = "1") -> [UInt8] {
        Array(#"{"specversion":"1.0","id":"\#(id)","source":"/s","type":"t","data":\#(data)}"#.utf8)
    }

    private func statuses(_ statuses: KeyValuePairs<String, String>) -> Pod.Answer {
        let list = statuses.map { #"{"entryId":"\#($0)","status":"\#($1)"}"# }.joined(separator: ",")
        return Pod.Answer(status: 200, text: #"{"statuses":[\#(list)]}"#)
    }

    @Test("It asks for them with each topic")
    func subscription() throws {
        let pod = try pod(sunk)
        #expect(
            try pod.app("GET", "/dapr/subscribe").text == """
                [{"pubsubname":"bus","topic":"shop-orders-a","route":"/topics/0","metadata":{"rawPayload":"true"},\
                "bulkSubscribe":{"enabled":true,"maxMessagesCount":100,"maxAwaitDurationMs":20}},\
                {"pubsubname":"bus","topic":"shop-orders-b","route":"/topics/1","metadata":{"rawPayload":"true"},\
                "bulkSubscribe":{"enabled":true,"maxMessagesCount":100,"maxAwaitDurationMs":20}}]
                """)
        pod.stop()
    }

    @Test("Each is answered by itself, and one that is refused comes again without the others")
    func mixed() throws {
        var isDown = true
        let pod = try pod(sunk) { call, _ in .status(isDown && call.metadata["Ce-Id"] == "b" ? 500 : 200) }
        let first = pod.beginCalling(["1": event("a"), "2": event("b"), "3": event("c")])
        #expect(try pod.answer(to: first) == statuses(["1": "SUCCESS", "2": "RETRY", "3": "SUCCESS"]))
        isDown = false
        #expect(try pod.answer(to: pod.beginCalling(["2": event("b")])) == statuses(["2": "SUCCESS"]))
        // Where a broker brings all of them again, under other ids, each is known.
        let again = pod.beginCalling(["7": event("a"), "8": event("b"), "9": event("c")])
        #expect(try pod.answer(to: again) == statuses(["7": "SUCCESS", "8": "SUCCESS", "9": "SUCCESS"]))
        #expect(pod.sidecar.calls.compactMap { $0.metadata["Ce-Id"] }.sorted() == ["a", "b", "b", "c"])
        let metrics = try pod.ops("/metrics").text
        for line in ["received_total{trigger=\"shop/mail\"} 7", "repeated_total{trigger=\"shop/mail\"} 4"] {
            #expect(metrics.contains("ofevents_events_\(line)\n"))
        }
        pod.stop()
    }

    @Test("What is no CloudEvent has its place as its id, and the trace of its record")
    func records() throws {
        let pod = try pod(sunk)
        let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        let entries = [4, 5].map {
            BulkMessages.Entry(
                id: "\($0)", payload: [0xFF, UInt8($0)],
                metadata: ["__topic": "t", "__partition": "2", "__offset": "\($0)", "traceparent": trace])
        }
        for _ in 1...2 {
            let answer = try pod.answer(to: pod.beginCalling(entries))
            #expect(answer == statuses(["4": "SUCCESS", "5": "SUCCESS"]))
        }
        #expect(pod.sidecar.calls.map(\.data) == [[0xFF, 4], [0xFF, 5]])
        #expect(pod.sidecar.calls.map { $0.metadata["Ce-Id"] } == ["t/2/4", "t/2/5"])
        #expect(pod.sidecar.calls.map { $0.metadata["traceparent"] } == [trace, trace])
        pod.stop()
    }

    @Test("One that is in the dead letters is accepted")
    func deadLetters() throws {
        let pod = try pod(Handlers.subscriber(deadLetterTopic: "lost")) { call, _ in
            .status(call.metadata["Ce-Id"] == "b" ? 422 : 200)
        }
        let answer = try pod.answer(to: pod.beginCalling(["1": event("a"), "2": event("b")]))
        #expect(answer == statuses(["1": "SUCCESS", "2": "SUCCESS"]))
        #expect(pod.sidecar.calls.map(\.target).sorted() == ["sink sink", "sink sink", "topic bus/lost"])
        pod.stop()
    }

    @Test("Where a refusal harms, the call waits for the one that is held, and the others are delivered once")
    func held() throws {
        var isDown = true
        let pod = try pod(sunk, refusal: .blocks) { call, _ in
            .status(isDown && call.metadata["Ce-Id"] == "b" ? 500 : 200)
        }
        let call = pod.beginCalling(["1": event("a"), "2": event("b"), "3": event("c")])
        pod.world.pass(.seconds(40))
        #expect(call.answer == nil)
        #expect(try pod.ops("/metrics").text.contains("ofevents_blocked_events{trigger=\"shop/mail\"} 1\n"))
        isDown = false
        #expect(try pod.answer(to: call) == statuses(["1": "SUCCESS", "2": "SUCCESS", "3": "SUCCESS"]))
        #expect(pod.sidecar.calls.count { $0.metadata["Ce-Id"] != "b" } == 2)
        pod.stop()
    }

    @Test("A stop gives back the held ones of a call, when the sidecar stops too, and accepts the others")
    func givenBack() throws {
        let pod = try pod(sunk, refusal: .lost) { call, _ in .status(call.metadata["Ce-Id"] == "b" ? 500 : 200) }
        let call = pod.beginCalling(["1": event("a"), "2": event("b"), "3": event("c")])
        pod.world.pass(.seconds(3))
        pod.beginStopping(atMost: .seconds(25))
        pod.world.pass(.seconds(2))
        #expect(call.answer == nil, "the sidecar runs")
        pod.sidecar.healthStatus = 500
        #expect(try pod.answer(to: call) == statuses(["1": "SUCCESS", "2": "RETRY", "3": "SUCCESS"]))
        // It still comes, is tried once, and goes back.
        #expect(try pod.answer(to: pod.beginCalling(["2": event("b")])) == statuses(["2": "RETRY"]))
        #expect(pod.sidecar.calls.count { $0.metadata["Ce-Id"] != "b" } == 2)
        pod.sidecar.stop()
        pod.world.turn(until: { pod.isStopped })
    }

    @Test("A call that nobody takes an answer of leaves its events known")
    func brokenCall() throws {
        let pod = try pod(sunk) { _, _ in .late(.milliseconds(200), .status(200)) }
        let call = pod.beginCalling(["1": event("a"), "2": event("b")])
        pod.world.turn(until: { pod.sidecar.calls.count == 2 })
        call.close()
        pod.world.pass(.seconds(1))
        let again = pod.beginCalling(["3": event("a"), "4": event("b")])
        #expect(try pod.answer(to: again) == statuses(["3": "SUCCESS", "4": "SUCCESS"]))
        #expect(pod.sidecar.calls.count == 2)
        pod.stop()
    }
}

extension Handlers {
    /// A Trigger that asks for a hundred events in one call, and tries each delivery once.
    static func bulkTrigger(_ subscriber: TriggerConfig.Subscriber, refusal: RefusalEffect? = nil) -> HandlerConfig {
        guard case .trigger(var config) = trigger(subscriber, attempts: 1) else { return trigger(subscriber) }
        config.bulk = TriggerConfig.Bulk(maxMessages: 100, maxAwaitMilliseconds: 20)
        config.refusal = refusal
        return .trigger(config)
    }
}
