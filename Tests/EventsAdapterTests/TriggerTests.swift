import CloudEvents
import NIOHTTP1
import Testing

@testable import EventsAdapter

@Suite("A Trigger's pod")
struct TriggerTests {
    @Test("A condition over two topics fires once, with the event that completed it")
    func condition() async throws {
        let pod = try await Pod(Handlers.trigger(Handlers.subscriber("a && b")))
        #expect(try await pod.publish("1", topic: 0) == 200)
        #expect(pod.sidecar.calls.isEmpty)
        #expect(try await pod.publish("2", topic: 1, data: #"{"n": 9007199254740993}"#) == 200)
        #expect(try await pod.publish("3", topic: 1) == 200)
        #expect(pod.sidecar.calls.map(\.text) == [#"{"n": 9007199254740993}"#])
        #expect(pod.sidecar.calls.first?.metadata["Ce-Id"] == "2")
        try await pod.stop()
    }

    @Test("One event on two topics is two inputs; on the same topic again it is known")
    func topics() async throws {
        let pod = try await Pod(Handlers.trigger(Handlers.subscriber("a && b")))
        #expect(try await pod.publish("1", topic: 0) == 200)
        #expect(try await pod.publish("1", topic: 0) == 200)
        #expect(pod.sidecar.calls.isEmpty)
        #expect(try await pod.publish("1", topic: 1) == 200)
        #expect(pod.sidecar.calls.count == 1)
        try await pod.stop()
    }

    @Test("A sink and a topic both get the event; the topic gets it as a CloudEvent that is easy to read")
    func sinkAndTopic() async throws {
        let pod = try await Pod(Handlers.trigger(Handlers.subscriber(topic: "metrics")))
        #expect(try await pod.publish("1", data: #"{"n":1}"#) == 200)
        let published = try #require(pod.sidecar.calls.first { $0.target == "topic bus/metrics" })
        #expect(published.text == #"{"specversion":"1.0","id":"1","source":"/s","type":"t","data":{"n":1}}"#)
        try await pod.stop()
    }

    @Test("A dead letter keeps the event and says why, at a topic and at a sink")
    func deadLetters() async throws {
        let subscriber = Handlers.subscriber("a", deadLetterSink: "grave", deadLetterTopic: "lost")
        let pod = try await Pod(Handlers.trigger(subscriber)) { call, _ in
            call.target == "sink sink" ? .status(422, body: "no such order") : .status(200)
        }
        #expect(try await pod.publish("1", data: #"{"n":1}"#, more: #","time":"2026-01-02T03:04:05Z""#) == 200)
        let letter = try #require(pod.sidecar.calls.first { $0.target == "topic bus/lost" })
        let event = try CloudEvent(json: letter.data)
        #expect(event.identity == CloudEvent(id: "1", source: "/s", type: "t").identity)
        #expect(event.type == "t")
        #expect(event.time == "2026-01-02T03:04:05Z")
        #expect(event.data == Array(#"{"n":1}"#.utf8))
        #expect(event["deadlettertrigger"] == "shop/mail")
        #expect(event["deadlettersubscriber"] == "0")
        #expect(event["deadlettercondition"] == "a")
        #expect(event["deadlettertarget"] == "sink")
        #expect(event["deadletterstatus"] == "422")
        #expect(event["deadletterattempts"] == "1")
        #expect(event["deadletteranswer"] == "no such order")
        let grave = try #require(pod.sidecar.calls.first { $0.target == "sink grave" })
        #expect(grave.text == #"{"n":1}"#)
        #expect(grave.metadata["Ce-Deadletterstatus"] == "422")
        #expect(grave.metadata["Ce-Deadletteranswer"] == "no%20such%20order")
        try await pod.stop()
    }

    @Test("A dead letter that cannot be delivered refuses the event, and the next delivery begins anew")
    func lostDeadLetter() async throws {
        let subscriber = Handlers.subscriber("a", deadLetterTopic: "lost")
        let pod = try await Pod(Handlers.trigger(subscriber, attempts: 1)) { call, number in
            call.target == "sink sink" ? .status(500) : number == 1 ? .failure(13, "down") : .status(200)
        }
        #expect(try await pod.publish("1") == 500)
        #expect(try await pod.publish("1") == 200)
        #expect(pod.sidecar.calls.map(\.target) == ["sink sink", "topic bus/lost", "sink sink", "topic bus/lost"])
        try await pod.stop()
    }

    @Test("Without dead letters an event that fails is refused, after as many attempts as the Trigger sets")
    func refusal() async throws {
        let pod = try await Pod(Handlers.trigger(Handlers.subscriber(), attempts: 3)) { _, _ in .status(503) }
        #expect(try await pod.publish("1") == 500)
        #expect(pod.sidecar.calls.count == 3)
        try await pod.stop()
    }

    @Test("A sink that never answers is given up when the time is over")
    func timeout() async throws {
        let pod = try await Pod(Handlers.trigger(Handlers.subscriber(), timeout: "400ms")) { _, _ in .hang }
        let start = ContinuousClock.now
        #expect(try await pod.publish("1") == 500)
        #expect(ContinuousClock.now - start < .seconds(15))
        #expect(pod.sidecar.calls.count == 1)
        #expect(pod.sidecar.calls.first?.headers["grpc-timeout"]?.hasSuffix("m") == true)
        try await pod.stop()
    }

    @Test("One subscriber's failure does not hold up another's delivery, and only the failed one gets it again")
    func independence() async throws {
        let slow = Handlers.subscriber("a", sink: "slow")
        let quick = Handlers.subscriber("a", sink: "quick")
        let pod = try await Pod(Handlers.trigger(slow, quick, timeout: "700ms")) { call, number in
            call.target == "sink slow" && number == 1 ? .hang : .status(200)
        }
        async let first = pod.publish("1")
        while !pod.sidecar.calls.contains(where: { $0.target == "sink quick" }) {
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(try await pod.publish("other", topic: 1) == 200)
        #expect(try await first == 500)
        #expect(try await pod.publish("1") == 200)
        #expect(pod.sidecar.calls.count { $0.target == "sink quick" } == 1)
        #expect(pod.sidecar.calls.count { $0.target == "sink slow" } == 2)
        try await pod.stop()
    }

    @Test("A message that is no CloudEvent is the data of a new one")
    func otherMessages() async throws {
        let pod = try await Pod(Handlers.trigger(Handlers.subscriber()))
        for body in [#"{"n": 9007199254740993}"#, "text", "[1"] {
            #expect(try await pod.app(.POST, "/topics/0", body).status == 200)
        }
        #expect(pod.sidecar.calls.map(\.text) == [#"{"n": 9007199254740993}"#, "text", "[1"])
        let sources = pod.sidecar.calls.compactMap { $0.metadata["Ce-Source"] }
        #expect(sources == Array(repeating: "/triggers/shop/mail", count: 3))
        #expect(try await pod.publish("1") == 200)
        #expect(try await pod.ops("/metrics").text.contains("ofevents_events_wrapped_total{trigger=\"shop/mail\"} 3\n"))
        try await pod.stop()
    }

    @Test("A sidecar that comes back is found again")
    func reconnection() async throws {
        let pod = try await Pod(Handlers.trigger(Handlers.subscriber())) { _, number in
            number == 1 ? .disconnect : .status(200)
        }
        #expect(try await pod.publish("1") == 200)
        #expect(try await pod.publish("2") == 200)
        try await pod.stop()
    }

    @Test("Many events at once all arrive")
    func load() async throws {
        let pod = try await Pod(Handlers.trigger(Handlers.subscriber("a || b", topic: "metrics")))
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<400 { group.addTask { try await pod.publish("\(number)", topic: number % 2) } }
            for try await status in group { #expect(status == 200) }
        }
        #expect(Set(pod.sidecar.calls.map { $0.metadata["Ce-Id"] ?? "topic" }).count == 401)
        #expect(pod.sidecar.calls.count == 800)
        try await pod.stop()
    }
}
