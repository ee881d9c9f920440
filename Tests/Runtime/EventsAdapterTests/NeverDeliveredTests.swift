import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("Events that can never be delivered")
struct NeverDeliveredTests {
    @Test("An event with more than 4 MiB of data is acknowledged and counted, with and without a stated length")
    func counted() throws {
        let pod = try Pod(Handlers.source(), logLevel: .info)
        let large = String(repeating: "x", count: 4 << 20 | 1)
        #expect(try pod.app("POST", "/source", large) == Pod.Answer(status: 200, text: ""))
        let chunked =
            "POST /source HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n804001\r\n\(large)"
            + String(repeating: "y", count: 4 << 20 | 16 << 10) + "\r\n0\r\n\r\n"
        let health = "GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"
        let answers = pod.exchange(chunked + health, port: pod.ports.app)
        #expect(answers.components(of: "HTTP/1.1 200 OK") == 2, "the connection goes on")
        #expect(try pod.ops("/metrics").text.contains(#"reason="too_large"} 2"#))
        #expect(pod.sidecar.calls.isEmpty)
        let lines = pod.lines.filter { $0.contains("event lost: it can never be delivered") }
        #expect(lines.count == 2)
        #expect(lines.first?.contains("its data have 4194305 bytes, and may have 4194304") == true)
        #expect(lines.last?.contains("its message has 8404993 bytes, and may have 8404992") == true)
        pod.stop()
    }

    @Test("A source's dead letters get it with its data, and without them where they are more than is kept")
    func deadLettersOfSource() throws {
        let pod = try Pod(Handlers.source(deadLetterSink: "letters"))
        #expect(try pod.bring([UInt8](repeating: 7, count: 5 << 20), id: 1) == 200)
        #expect(try pod.bring([UInt8](repeating: 7, count: 9 << 20), id: 2) == 200)
        #expect(pod.sidecar.calls.map(\.target) == ["sink letters", "sink letters"])
        let (whole, cut) = (pod.sidecar.calls[0], pod.sidecar.calls[1])
        #expect(whole.data.count == 5 << 20)
        #expect(whole.metadata["Ce-Id"] == "records/0/1" && cut.metadata["Ce-Id"] == "records/0/2")
        #expect(whole.metadata["Ce-Deadlettersource"] == "shop/orders/kafka/placed")
        #expect(whole.metadata["Ce-Deadletterattempts"] == "0")
        #expect(cut.data.isEmpty)
        let answer = "its message has 9437184 bytes, and may have 8404992"
        #expect(cut.metadata["Ce-Deadletteranswer"]?.replacing("%20", with: " ") == answer)
        let metrics = try pod.ops("/metrics").text
        #expect(metrics.contains("ofevents_dead_letters_total{source=\"shop/orders/kafka/placed\"} 2"))
        #expect(metrics.contains(#"reason="too_large"} 2"#))
        pod.stop()
    }

    @Test("A Trigger's dead letters get it, if it concerns their subscriber")
    func deadLettersOfTrigger() throws {
        let pod = try Pod(
            Handlers.trigger(
                Handlers.subscriber("a", deadLetterSink: "letters"),
                Handlers.subscriber("b", deadLetterTopic: "lost")))
        let text = String(repeating: "x", count: 4 << 20)
        #expect(try pod.publish("1", data: #""\#(text)""#) == 200)
        #expect(try pod.app("POST", "/topics/0", String(repeating: "x", count: 4 << 20 | 1)).status == 200)
        #expect(try pod.app("POST", "/topics/0", String(repeating: "x", count: 8 << 20 | 16 << 10 | 1)).status == 200)
        #expect(pod.sidecar.calls.map(\.target) == Array(repeating: "sink letters", count: 3))
        #expect(pod.sidecar.calls[0].metadata["Ce-Deadlettertrigger"] == "shop/mail")
        #expect(pod.sidecar.calls[0].metadata["Ce-Deadlettersubscriber"] == nil)
        #expect(pod.sidecar.calls[0].data.count == (4 << 20) + 2)
        pod.stop()
    }

    @Test(
        "What a broker or the sidecar refuses for its size or its form is tried once",
        arguments: [
            (
                13,
                "error when publishing to topic t in pubsub bus: kafka: invalid configuration (Attempt to produce message larger than configured Producer.MaxMessageBytes: 2000097 > 1048576)"
            ),
            (13, "error when publishing to topic t in pubsub bus: nats: maximum payload exceeded"),
            (
                13,
                "error when publishing to topic t in pubsub bus: redis streams: error from publish: ERR Protocol error: invalid bulk length"
            ),
            (8, "grpc: received message larger than max (9000078 vs. 8388608)"),
            (13, "grpc: error unmarshalling request: string field contains invalid UTF-8"),
            (3, "cannot create cloudevent"),
        ])
    func finalFailures(code: Int, message: String) throws {
        let pod = try Pod(Handlers.source(sink: false, topic: true, deadLetterSink: "letters")) { call, _ in
            call.target == "topic bus/topic" ? .failure(code, message) : .status(200)
        }
        let start = pod.world.now
        #expect(try pod.bring("{}", id: 1) == 200)
        #expect(pod.sidecar.calls.map(\.target) == ["topic bus/topic", "sink letters"])
        #expect(pod.sidecar.calls.last?.text == "{}")
        #expect(pod.world.now - start < .milliseconds(50))
        pod.stop()
    }

    @Test(
        "What may pass is tried again",
        arguments: [
            (3, "pubsub bus is not found"), (7, "topic t is not allowed for app id a"),
            (13, "error when publishing to topic t in pubsub bus: nats: no response from stream"),
            (13, "error when publishing to topic t in pubsub bus: channel not initialized"),
            (8, "the pod is out of memory"),
        ])
    func passing(code: Int, message: String) throws {
        let pod = try Pod(Handlers.source(sink: false, topic: true)) { _, number in
            number < 3 ? .failure(code, message) : .status(200)
        }
        #expect(try pod.bring("{}", id: 1) == 200)
        #expect(pod.sidecar.calls.count == 3)
        pod.stop()
    }
}

extension String {
    fileprivate func components(of separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count - 1
    }
}
