import CloudEvents
import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("An EventSource's pod")
struct SourceTests {
    @Test(
        "Data reach the sink byte for byte, however often they stand one behind the other",
        arguments: [
            (Array(#"{"id":9007199254740993, "x": [ 1.0 ]}"#.utf8), 1), (Array("text é".utf8), 1),
            ([0, 255, 10, 13], 1),
            ([], 1), ([7], 127), ([7], 128), ([7], 1023), ([7], 1024), ([7], 300_000), ([7], 4 << 20),
        ])
    func exactData(part: [UInt8], count: Int) throws {
        let data = Array(repeatElement(part, count: count).joined())
        let pod = try Pod(Handlers.source())
        #expect(try pod.bring(data, id: 1) == 200)
        #expect(pod.sidecar.calls.map(\.target) == ["sink sink"])
        #expect(pod.sidecar.calls.first?.data == data)
        pod.stop()
    }

    @Test("The sink gets the event's attributes, its content type and the trace")
    func headers() throws {
        let pod = try Pod(Handlers.source())
        let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        _ = try pod.bring(
            id: 7,
            headers: [
                "__timestamp": "1700000000123", "traceparent": trace, "tracestate": "a%3D1", "baggage": "user=7",
            ])
        _ = try pod.bring(
            "text", id: 8, headers: ["traceparent": "00-\(String(repeating: "0", count: 32))-00-00"])
        let first = try #require(pod.sidecar.calls.first)
        #expect(first.contentType == "post")
        #expect(
            first.metadata == [
                "errorIfNot2XX": "false", "Content-Type": "application/json", "Ce-Specversion": "1.0",
                "Ce-Id": "records/0/7", "Ce-Source": "/eventsources/shop/orders/kafka/placed",
                "Ce-Type": "io.openfunction.events.kafka", "Ce-Time": "2023-11-14T22:13:20.123Z", "traceparent": trace,
                "tracestate": "a=1", "Baggage": "user=7",
            ])
        let started = try #require(pod.sidecar.calls.last?.metadata["traceparent"])
        #expect(started.hasSuffix("-01") && started.utf8.count == 55 && !started.contains("-0000000000"))
        #expect(pod.sidecar.calls.last?.headers["traceparent"] == started)
        #expect(pod.sidecar.calls.last?.metadata["Content-Type"] == "text/plain")
        pod.stop()
    }

    @Test("An event goes to the sink and to the bus, and on the bus it is a CloudEvent")
    func bus() throws {
        let pod = try Pod(Handlers.source(topic: true))
        #expect(try pod.bring("{}", id: 1) == 200)
        #expect(Set(pod.sidecar.calls.map(\.target)) == ["sink sink", "topic bus/topic"])
        let published = try #require(pod.sidecar.calls.first { $0.target == "topic bus/topic" })
        #expect(published.contentType == "application/cloudevents+json")
        #expect(published.metadata == ["rawPayload": "true"])
        let trace = try #require(pod.sidecar.calls.first { $0.target == "sink sink" }?.metadata["traceparent"])
        let event = try CloudEvent(json: published.data)
        #expect(
            published.text == """
                {"specversion":"1.0","id":"\(event.messageID ?? "")","source":"/eventsources/shop/orders/kafka/placed",\
                "type":"io.openfunction.events.kafka","datacontenttype":"application/json","traceparent":"\(trace)",\
                "ofeventsid":"records/0/1","data":{}}
                """)
        #expect(event.id == "records/0/1")
        #expect(event.messageID?.wholeMatch(of: #/records/0/1-[0-9a-f]{16}/#) != nil)
        pod.stop()
    }

    @Test("What failed is refused, and a redelivery goes only where the event has not been")
    func redelivery() throws {
        let pod = try Pod(Handlers.source(topic: true)) { call, _ in
            call.target == "sink sink" ? .status(400) : .status(200)
        }
        #expect(try pod.bring(id: 1) == 500)
        #expect(try pod.bring(id: 1) == 500)
        #expect(pod.sidecar.calls.count { $0.target == "topic bus/topic" } == 1)
        #expect(pod.sidecar.calls.count { $0.target == "sink sink" } == 2)
        pod.stop()
    }

    @Test("An event that is done is acknowledged again without a delivery")
    func duplicates() throws {
        let pod = try Pod(Handlers.source())
        for _ in 0..<3 { #expect(try pod.bring(id: 1) == 200) }
        #expect(pod.sidecar.calls.count == 1)
        pod.stop()
    }

    @Test("An event that comes again while it is delivered waits for the same end")
    func inFlight() throws {
        let pod = try Pod(Handlers.source()) { _, _ in .late(.milliseconds(300), .status(200)) }
        let both = [pod.beginBringing(id: 1), pod.beginBringing(id: 1)]
        for exchange in both { #expect(try pod.answer(to: exchange).status == 200) }
        #expect(pod.sidecar.calls.count == 1)
        pod.stop()
    }

    @Test(
        "Temporary failures are retried until the sink takes the event",
        arguments: [
            FakeSidecar.Answer.status(500), .status(429), .status(408), .failure(14, "unavailable"), .reset,
            .disconnect,
        ])
    func retries(answer: FakeSidecar.Answer) throws {
        let pod = try Pod(Handlers.source()) { _, number in number < 3 ? answer : .status(204) }
        #expect(try pod.bring(id: 1) == 200)
        #expect(pod.sidecar.calls.count == 3)
        pod.stop()
    }

    @Test("Another 4xx is not retried")
    func permanent() throws {
        let pod = try Pod(Handlers.source()) { _, _ in .status(422) }
        #expect(try pod.bring(id: 1) == 500)
        #expect(pod.sidecar.calls.count == 1)
        pod.stop()
    }

    @Test("Retry-After is honoured")
    func retryAfter() throws {
        let pod = try Pod(Handlers.source()) { _, number in
            number == 1 ? .status(503, headers: ["Retry-After": "1"]) : .status(200)
        }
        let start = pod.world.now
        #expect(try pod.bring(id: 1) == 200)
        #expect(pod.world.now - start >= .seconds(1))
        pod.stop()
    }

    @Test("Without a name of its own, as the original controller configures it, a source is named by its component")
    func originalConfiguration() throws {
        let pod = try Pod(
            try HandlerConfig(environmentValue: #"{"eventSourceComponentName":"source","sinkComponentName":"sink"}"#))
        _ = try pod.bring(id: 1)
        #expect(pod.sidecar.calls.first?.metadata["Ce-Source"] == "/eventsources/source")
        pod.stop()
    }

    @Test("The sidecar's token is shown")
    func token() throws {
        let pod = try Pod(Handlers.source(), daprToken: "secret")
        _ = try pod.bring(id: 1)
        #expect(pod.sidecar.calls.first?.headers["dapr-api-token"] == "secret")
        pod.stop()
    }

    @Test("Large events that come at once wait for each other, and none is refused")
    func largeAtOnce() throws {
        let pod = try Pod(Handlers.source()) { _, _ in .late(.milliseconds(500), .status(200)) }
        let data = [UInt8](repeating: 120, count: 4 << 20)
        let all = (0..<10).map { pod.beginBringing(data, id: $0) }
        for exchange in all { #expect(try pod.answer(to: exchange).status == 200) }
        #expect(pod.sidecar.calls.count == 10)
        let metrics = try pod.ops("/metrics").text.split(separator: "\n")
        #expect(metrics.contains { $0.hasPrefix("ofevents_events_bytes{") && $0.hasSuffix("} 0") })
        pod.stop()
    }
}
