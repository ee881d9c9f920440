import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("The app channel and the ops port")
struct AppChannelTests {
    @Test("A source answers for its binding, and for nothing else")
    func sourceRoutes() throws {
        let pod = try Pod(Handlers.source())
        #expect(try pod.app("GET", "/healthz") == Pod.Answer(status: 200, text: ""))
        #expect(try pod.app("GET", "/dapr/config").status == 404)
        #expect(try pod.app("GET", "/dapr/subscribe") == Pod.Answer(status: 200, text: "[]"))
        #expect(try pod.app("OPTIONS", "/source").status == 200)
        #expect(try pod.app("OPTIONS", "/elsewhere").status == 404)
        #expect(try pod.app("POST", "/elsewhere", "{}").status == 404)
        #expect(try pod.app("POST", "/source?query=1", "{}").status == 200)
        pod.stop()
    }

    @Test("A Trigger subscribes to each topic with a route of its own")
    func triggerRoutes() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber()))
        let subscriptions = try pod.app("GET", "/dapr/subscribe")
        #expect(
            subscriptions.text == """
                [{"pubsubname":"bus","topic":"shop-orders-a","route":"/topics/0","metadata":{"rawPayload":"true"}},\
                {"pubsubname":"bus","topic":"shop-orders-b","route":"/topics/1","metadata":{"rawPayload":"true"}}]
                """)
        #expect(try pod.app("OPTIONS", "/bus").status == 404)
        pod.stop()
    }

    @Test("An event of an unknown topic is answered with 404, and holds up no other")
    func unknownTopic() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber()))
        for path in ["/topics/2", "/topics/-1", "/topics/", "/topics/99999999999999999999"] {
            #expect(try pod.app("POST", path, "{}").status == 404)
        }
        #expect(pod.sidecar.calls.isEmpty)
        #expect(try pod.publish("1") == 200)
        #expect(pod.sidecar.calls.count == 1)
        pod.stop()
    }

    @Test("A topic that another Component reads is subscribed to there, and comes in on its own route")
    func topicComponents() throws {
        guard case .trigger(var config) = Handlers.trigger(Handlers.subscriber("a || b", topic: "out")) else { return }
        config.eventBusComponents = [.init(componentName: "bus-b", topic: "shop-orders-b")]
        let pod = try Pod(.trigger(config))
        #expect(
            try pod.app("GET", "/dapr/subscribe").text == """
                [{"pubsubname":"bus","topic":"shop-orders-a","route":"/topics/0","metadata":{"rawPayload":"true"}},\
                {"pubsubname":"bus-b","topic":"shop-orders-b","route":"/topics/1","metadata":{"rawPayload":"true"}}]
                """)
        #expect(try pod.publish("1", topic: 1) == 200)
        #expect(pod.sidecar.calls.map(\.target).sorted() == ["sink sink", "topic bus/out"])
        pod.stop()
    }

    @Test("A pub/sub source subscribes to its topic")
    func pubSubSource() throws {
        guard case .eventSource(var config) = Handlers.source() else { return }
        config.eventSourceTopic = "stock/changed"
        let pod = try Pod(.eventSource(config))
        #expect(
            try pod.app("GET", "/dapr/subscribe").text
                == """
                [{"pubsubname":"source","topic":"stock/changed","route":"/topics/0",\
                "metadata":{"rawPayload":"true"}}]
                """)
        #expect(try pod.app("OPTIONS", "/source").status == 404)
        #expect(try pod.publish("1", data: #"{"n":1}"#) == 200)
        #expect(pod.sidecar.calls.first?.text == #"{"n":1}"#)
        #expect(pod.sidecar.calls.first?.metadata["Ce-Source"] == "/s")
        pod.stop()
    }

    @Test("With a token set, only the health path answers without it")
    func token() throws {
        let pod = try Pod(Handlers.source(), appToken: "secret")
        #expect(try pod.app("GET", "/healthz").status == 200)
        for shown in ["", "secre", "secrets", "SECRET"] {
            #expect(try pod.app("OPTIONS", "/source", headers: ["dapr-api-token": shown]).status == 401)
        }
        #expect(try pod.app("POST", "/source", "{}").status == 401)
        #expect(try pod.app("OPTIONS", "/source", headers: ["dapr-api-token": "secret"]).status == 200)
        #expect(pod.sidecar.calls.isEmpty)
        pod.stop()
    }

    @Test("Headers of any length leave an event as it is: only those are kept that the adapter reads")
    func longHeaders() throws {
        let pod = try Pod(Handlers.source(), appToken: "secret")
        let key = String(repeating: "%FF", count: 65_536)
        let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        let headers: Pod.Headers = [
            "X-First": key, "dapr-api-token": "secret", "__key": key, "__timestamp": "1700000000123",
            "traceparent": trace,
        ]
        #expect(try pod.bring(id: 7, headers: headers) == 200)
        let metadata = try #require(pod.sidecar.calls.first?.metadata)
        #expect(metadata["Ce-Id"] == "records/0/7" && metadata["Ce-Time"] == "2023-11-14T22:13:20.123Z")
        #expect(metadata["traceparent"] == trace)
        #expect(try pod.ops("/metrics").text.contains("ofevents_events_dropped_total{") == true)
        #expect(try pod.ops("/metrics").text.contains("malformed") == false)
        pod.stop()
    }

    @Test("4 MiB reach a Trigger's sink too, though on the topic they are in base64, and in base64 of that from Dapr")
    func largeOnTopic() throws {
        let source = try Pod(Handlers.source(sink: false, topic: true))
        let data = (0..<4 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try source.bring(data, id: 1) == 200)
        let published = try #require(source.sidecar.calls.first)
        #expect(published.data.count > 5 << 20)
        let trigger = try Pod(Handlers.trigger(Handlers.subscriber()))
        #expect(try trigger.carry(published.data) == 200)
        #expect(trigger.sidecar.calls.first?.data == data)
        let text = String(repeating: "x", count: (4 << 20) - 2)  // with the quotes 4 MiB
        #expect(try trigger.publish("whole", data: #""\#(text)""#) == 200)
        #expect(try trigger.ops("/metrics").text.contains(#"reason="too_large"} 0"#))
        source.stop()
        trigger.stop()
    }

    @Test("Chunked bodies, several requests on a connection, bare connections and malformed HTTP")
    func connections() throws {
        let pod = try Pod(Handlers.source())
        let chunked =
            "POST /source HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"
        let health = "GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"
        let answers = pod.exchange(chunked + chunked + health, port: pod.ports.app)
        #expect(answers.split(separator: "HTTP/1.1 200 OK", omittingEmptySubsequences: false).count == 4)
        #expect(pod.sidecar.calls.map(\.text) == ["abc", "abc"])
        #expect(pod.exchange("", port: pod.ports.app) == "")
        #expect(pod.exchange("NO HTTP AT ALL\r\n\r\n", port: pod.ports.app).hasPrefix("HTTP/1.1 400 "))
        let cutOff = "POST /source HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc"
        #expect(pod.exchange(cutOff, port: pod.ports.app).hasPrefix("HTTP/1.1 400 "))
        #expect(try pod.app("GET", "/healthz").status == 200)
        #expect(try pod.ops("/metrics").text.contains(#"reason="malformed"} 2"#))
        #expect(pod.sidecar.calls.count == 2)
        pod.stop()
    }

    @Test("Everything is counted, by subscriber and reason")
    func metrics() throws {
        let trigger = Handlers.trigger(
            Handlers.subscriber("a && b"), Handlers.subscriber("a", sink: "broken", deadLetterTopic: "lost"),
            Handlers.subscriber("b", sink: "gone"), attempts: 2)
        let pod = try Pod(trigger) { call, _ in
            call.target == "sink broken" ? .status(500) : call.target == "sink gone" ? .status(404) : .status(200)
        }
        #expect(try pod.publish("1") == 200)
        #expect(try pod.publish("1") == 200)
        #expect(try pod.publish("2", topic: 1) == 500)
        let text = try pod.ops("/metrics").text
        for line in [
            #"ofevents_events_received_total{trigger="shop/mail"} 3"#,
            #"ofevents_events_matched_total{trigger="shop/mail",subscriber="0"} 1"#,
            #"ofevents_events_not_matched_total{trigger="shop/mail",subscriber="0"} 1"#,
            #"ofevents_events_matched_total{trigger="shop/mail",subscriber="1"} 1"#,
            #"ofevents_events_repeated_total{trigger="shop/mail"} 1"#,
            #"ofevents_events_refused_total{trigger="shop/mail"} 1"#,
            #"ofevents_deliveries_total{trigger="shop/mail",subscriber="0"} 1"#,
            #"ofevents_delivery_retries_total{trigger="shop/mail",subscriber="1",reason="500"} 1"#,
            #"ofevents_dead_letters_total{trigger="shop/mail",subscriber="1"} 1"#,
            #"ofevents_delivery_failures_total{trigger="shop/mail",subscriber="2",reason="404"} 1"#,
            #"ofevents_events_in_flight{trigger="shop/mail"} 0"#,
            #"ofevents_delivery_duration_seconds_count{trigger="shop/mail"} 1"#,
        ] {
            #expect(text.contains(line + "\n"), "\(line)\n\(text)")
        }
        pod.stop()
    }

    @Test("A connection may be idle for an hour on the app channel, and for 75 s on the ops port")
    func idle() throws {
        let pod = try Pod(Handlers.source())
        let app = Exchange(to: pod.world, port: pod.ports.app, [])
        let ops = Exchange(to: pod.world, port: pod.ports.ops, [])
        pod.world.skip(seconds: 74)
        #expect(!app.isClosed && !ops.isClosed)
        pod.world.skip(seconds: 3)
        #expect(!app.isClosed && ops.isClosed)
        pod.world.skip(seconds: 3520)
        #expect(!app.isClosed)
        pod.world.skip(seconds: 5)
        #expect(app.isClosed)
        pod.stop()
    }
}
