import CloudEvents
import Testing

@testable import EventsAdapter

@Suite("A Trigger's pod")
struct TriggerTests {
    @Test("A condition over two topics fires once, with the event that completed it")
    func condition() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber("a && b")))
        #expect(try pod.publish("1", topic: 0) == 200)
        #expect(pod.sidecar.calls.isEmpty)
        #expect(try pod.publish("2", topic: 1, data: #"{"n": 9007199254740993}"#) == 200)
        #expect(try pod.publish("3", topic: 1) == 200)
        #expect(pod.sidecar.calls.map(\.text) == [#"{"n": 9007199254740993}"#])
        #expect(pod.sidecar.calls.first?.metadata["Ce-Id"] == "2")
        pod.stop()
    }

    @Test("One event on two topics is two inputs; on the same topic again it is known")
    func topics() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber("a && b")))
        #expect(try pod.publish("1", topic: 0) == 200)
        #expect(try pod.publish("1", topic: 0) == 200)
        #expect(pod.sidecar.calls.isEmpty)
        #expect(try pod.publish("1", topic: 1) == 200)
        #expect(pod.sidecar.calls.count == 1)
        pod.stop()
    }

    @Test("A sink and a topic both get the event; the topic gets it as a CloudEvent that is easy to read")
    func sinkAndTopic() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber(topic: "metrics")))
        #expect(try pod.publish("1", data: #"{"n":1}"#) == 200)
        let published = try #require(pod.sidecar.calls.first { $0.target == "topic bus/metrics" })
        #expect(published.text.hasSuffix(#","ofeventsid":"1","data":{"n":1}}"#))
        pod.stop()
    }

    @Test("A dead letter keeps the event and says why, at a topic and at a sink")
    func deadLetters() throws {
        let subscriber = Handlers.subscriber("a", deadLetterSink: "grave", deadLetterTopic: "lost")
        let pod = try Pod(Handlers.trigger(subscriber)) { call, _ in
            call.target == "sink sink" ? .status(422, body: "no such order") : .status(200)
        }
        #expect(try pod.publish("1", data: #"{"n":1}"#, more: #","time":"2026-01-02T03:04:05Z""#) == 200)
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
        pod.stop()
    }

    @Test("A dead letter that cannot be delivered refuses the event, and the next delivery begins anew")
    func lostDeadLetter() throws {
        let subscriber = Handlers.subscriber("a", deadLetterTopic: "lost")
        let pod = try Pod(Handlers.trigger(subscriber, attempts: 1)) { call, number in
            call.target == "sink sink" ? .status(500) : number == 1 ? .failure(13, "down") : .status(200)
        }
        #expect(try pod.publish("1") == 500)
        #expect(try pod.publish("1") == 200)
        #expect(pod.sidecar.calls.map(\.target) == ["sink sink", "topic bus/lost", "sink sink", "topic bus/lost"])
        pod.stop()
    }

    @Test("Without dead letters an event that fails is refused, after as many attempts as the Trigger sets")
    func refusal() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber(), attempts: 3)) { _, _ in .status(503) }
        #expect(try pod.publish("1") == 500)
        #expect(pod.sidecar.calls.count == 3)
        pod.stop()
    }

    @Test("A sink that never answers is given up when the time is over")
    func timeout() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber(), timeout: "400ms")) { _, _ in .hang }
        let start = pod.world.now
        #expect(try pod.publish("1") == 500)
        #expect(.milliseconds(400)...(.milliseconds(500)) ~= pod.world.now - start)
        #expect(pod.sidecar.calls.count == 1)
        #expect(pod.sidecar.calls.first?.headers["grpc-timeout"]?.hasSuffix("m") == true)
        pod.stop()
    }

    @Test("One subscriber's failure does not hold up another's delivery, and only the failed one gets it again")
    func independence() throws {
        let slow = Handlers.subscriber("a", sink: "slow")
        let quick = Handlers.subscriber("a", sink: "quick")
        let pod = try Pod(Handlers.trigger(slow, quick, timeout: "700ms")) { call, number in
            call.target == "sink slow" && number == 1 ? .hang : .status(200)
        }
        let first = pod.beginPublishing("1")
        pod.world.turn(until: { pod.sidecar.calls.contains { $0.target == "sink quick" } })
        #expect(try pod.publish("other", topic: 1) == 200)
        #expect(try pod.answer(to: first).status == 500)
        #expect(try pod.publish("1") == 200)
        #expect(pod.sidecar.calls.count { $0.target == "sink quick" } == 1)
        #expect(pod.sidecar.calls.count { $0.target == "sink slow" } == 2)
        pod.stop()
    }

    @Test("Each sink gets the data and attributes of its own event, also where several have one id")
    func attributes() throws {
        let trigger = Handlers.trigger(
            Handlers.subscriber("a", sink: "a1"), Handlers.subscriber("a", sink: "a2"),
            Handlers.subscriber("a", sink: "a3"), Handlers.subscriber("b", sink: "b1"),
            Handlers.subscriber("b", sink: "b2"))
        let pod = try Pod(trigger) { _, number in number == 1 ? .status(503) : .status(200) }
        let all = [
            pod.beginPublishing("1", topic: 0, data: #""a""#, more: #","subject":"a""#),
            pod.beginPublishing("1", topic: 1, data: #""b""#, more: #","subject":"b","x":"y""#),
        ]
        for exchange in all { #expect(try pod.answer(to: exchange).status == 200) }
        #expect(pod.sidecar.calls.count == 10)
        for call in pod.sidecar.calls {
            let name = String(call.target.dropFirst(5).prefix(1))
            let extra = name == "b" ? "y" : nil
            #expect(call.text == "\"\(name)\"" && call.contentType == "post")
            #expect(call.metadata["Ce-Id"] == "1")
            #expect(call.metadata["Ce-Subject"] == name)
            #expect(call.metadata["Ce-X"] == extra)
            #expect(call.metadata["errorIfNot2XX"] == "false")
        }
        pod.stop()
    }

    @Test("A message that is no CloudEvent is the data of a new one")
    func otherMessages() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber()))
        for body in [#"{"n": 9007199254740993}"#, "text", "[1"] {
            #expect(try pod.app("POST", "/topics/0", body).status == 200)
        }
        #expect(pod.sidecar.calls.map(\.text) == [#"{"n": 9007199254740993}"#, "text", "[1"])
        let sources = pod.sidecar.calls.compactMap { $0.metadata["Ce-Source"] }
        #expect(sources == Array(repeating: "/triggers/shop/mail", count: 3))
        #expect(try pod.publish("1") == 200)
        #expect(try pod.ops("/metrics").text.contains("ofevents_events_wrapped_total{trigger=\"shop/mail\"} 3\n"))
        pod.stop()
    }

    @Test("A sidecar that comes back is found again")
    func reconnection() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber())) { _, number in
            number == 1 ? .disconnect : .status(200)
        }
        #expect(try pod.publish("1") == 200)
        #expect(try pod.publish("2") == 200)
        pod.stop()
    }

    @Test("Many events at once all arrive")
    func load() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber("a || b", topic: "metrics")))
        let all = (0..<400).map { pod.beginPublishing("\($0)", topic: $0 % 2) }
        for exchange in all { #expect(try pod.answer(to: exchange).status == 200) }
        #expect(Set(pod.sidecar.calls.map { $0.metadata["Ce-Id"] ?? "topic" }).count == 401)
        #expect(pod.sidecar.calls.count == 800)
        pod.stop()
    }
}
