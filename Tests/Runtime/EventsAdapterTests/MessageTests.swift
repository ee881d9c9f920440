import CloudEvents
import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("Messages of topics, as Dapr brings them with rawPayload")
struct MessageTests {
    private func event(_ id: String, source: String = "/s", _ more: String = "") -> [UInt8] {
        Array(#"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"t"\#(more),"data":{"n": 1.0}}"#.utf8)
    }

    @Test("A message that comes again has another envelope and is the same event")
    func redelivery() throws {
        let subscribers = [Handlers.subscriber("a"), Handlers.subscriber("a", sink: "other")]
        let pod = try Pod(Handlers.trigger(subscribers[0], subscribers[1], attempts: 1)) { call, number in
            .status(call.target == "sink other" && number == 1 ? 500 : 200)
        }
        #expect(try pod.carry(event("1")) == 500)
        for _ in 0..<2 { #expect(try pod.carry(event("1")) == 200) }
        #expect(pod.sidecar.calls.map(\.target).sorted() == ["sink other", "sink other", "sink sink"])
        pod.stop()
    }

    @Test("A broker that brings refused messages again has each delivered once to every sink")
    func broker() throws {
        let subscribers = [Handlers.subscriber("a"), Handlers.subscriber("a", sink: "other")]
        let pod = try Pod(Handlers.trigger(subscribers[0], subscribers[1], attempts: 1)) { call, number in
            .status(call.target == "sink other" && number % 3 == 1 ? 500 : 200)
        }
        let broker = FakeBroker(pod, events: 0..<30, refusal: .bringsAgain, hasTopic: true)
        pod.world.turn(until: { broker.accepted.count == 30 })
        #expect(broker.statuses.count > 30 && broker.accepted.sorted() == Array(0..<30))
        let ids = pod.sidecar.calls.filter { $0.target == "sink sink" }.compactMap { $0.metadata["Ce-Id"] }
        #expect(ids.count == 30 && Set(ids).count == 30)
        #expect(pod.sidecar.calls.count { $0.target == "sink other" } == broker.statuses.count)
        pod.stop()
    }

    @Test("Two sources may use one id")
    func equalIDs() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber("a", topic: "out")))
        for source in ["/one", "/two", "/one"] { #expect(try pod.carry(event("1", source: source)) == 200) }
        let (sinks, topics) = (
            pod.sidecar.calls.filter { $0.target == "sink sink" },
            pod.sidecar.calls.filter { $0.target == "topic bus/out" }
        )
        #expect(sinks.map { $0.metadata["Ce-Source"] } == ["/one", "/two"])
        #expect(sinks.map { $0.metadata["Ce-Id"] } == ["1", "1"])
        let published = try topics.map { try CloudEvent(json: $0.data) }
        #expect(published.map(\.id) == ["1", "1"])
        #expect(Set(published.map(\.messageID)).count == 2)
        pod.stop()
    }

    @Test("What is no CloudEvent and has no place is delivered each time that it comes, and with a place once")
    func foreign() throws {
        guard case .eventSource(var config) = Handlers.source(kind: "redis") else { return }
        config.eventSourceTopic = "stock"
        let pod = try Pod(.eventSource(config))
        let message = [0xFF, 0x00] + Array("{}".utf8)
        for _ in 0..<2 { #expect(try pod.carry(message) == 200) }
        #expect(pod.sidecar.calls.map(\.data) == [message, message])
        #expect(Set(pod.sidecar.calls.map { $0.metadata["Ce-Id"] }).count == 2)
        let place: Pod.Headers = ["__topic": "stock", "__partition": "1", "__offset": "7"]
        for _ in 0..<2 { #expect(try pod.carry(message, headers: place) == 200) }
        #expect(pod.sidecar.calls.count == 3 && pod.sidecar.calls.last?.metadata["Ce-Id"] == "stock/1/7")
        #expect(
            try pod.ops("/metrics").text.contains(
                #"ofevents_events_wrapped_total{source="shop/orders/redis/placed"} 4"#))
        pod.stop()
    }

    @Test("A sink gets the event's own attributes and its trace, and nothing that Dapr or a bus added")
    func attributes() throws {
        let source = try Pod(Handlers.source(sink: false, topic: true))
        let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        let headers: Pod.Headers = ["traceparent": parent, "tracestate": "a=1", "baggage": "user%3D7"]
        #expect(try source.bring(#"{"n":1}"#, id: 1, headers: headers) == 200)
        let message = try #require(source.sidecar.calls.first)
        let trigger = try Pod(Handlers.trigger(Handlers.subscriber()))
        #expect(try trigger.carry(message.data) == 200)
        let more = #","pubsubname":"bus","topic":"shop-orders-a","traceid":"","tenant":"a""#
        #expect(try trigger.carry(event("2", more)) == 200)
        let calls = trigger.sidecar.calls
        #expect(
            calls.first?.metadata == [
                "errorIfNot2XX": "false", "Ce-Specversion": "1.0", "Ce-Id": "records/0/1",
                "Ce-Source": "/eventsources/shop/orders/kafka/placed", "Ce-Type": "io.openfunction.events.kafka",
                "Content-Type": "application/json", "traceparent": parent, "tracestate": "a=1", "Baggage": "user=7",
            ])
        #expect(
            calls.last.map { Set($0.metadata.keys) } == [
                "errorIfNot2XX", "Ce-Specversion", "Ce-Id", "Ce-Source", "Ce-Type", "Ce-Tenant", "traceparent",
            ])
        source.stop()
        trigger.stop()
    }

    @Test("Two dead letters of one event are two events to the Trigger that reads them, and one published twice is one")
    func deadLetters() throws {
        let pod = try Pod(
            Handlers.trigger(
                Handlers.subscriber("a", topic: "out", deadLetterTopic: "lost"),
                Handlers.subscriber("a", topic: "out", deadLetterTopic: "lost"), attempts: 1)
        ) { call, _ in .status(call.target == "sink sink" ? 422 : 200) }
        #expect(try pod.carry(event("1")) == 200)
        for (topic, count) in [("lost", 2), ("out", 1)] {
            let reader = try Pod(Handlers.trigger(Handlers.subscriber()))
            let messages = pod.sidecar.calls.filter { $0.target == "topic bus/\(topic)" }
            #expect(messages.count == 2)
            for message in messages + messages { #expect(try reader.carry(message.data) == 200) }
            #expect(reader.sidecar.calls.map { $0.metadata["Ce-Id"] } == Array(repeating: "1", count: count))
            reader.stop()
        }
        pod.stop()
    }
}
