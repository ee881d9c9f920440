import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("Ready is who gets events")
struct ReadinessTests {
    private func wait(for status: Int, _ pod: Pod, _ location: SourceLocation = #_sourceLocation) throws {
        for _ in 0..<200 {
            if try pod.ops("/readyz").status == status { return }
            pod.world.pass(.milliseconds(20))
        }
        Issue.record("/readyz does not become \(status)", sourceLocation: location)
    }

    @Test("Until every Component is loaded, /readyz is 503 and names what is missing")
    func missing() throws {
        let pod = try Pod(
            Handlers.trigger(Handlers.subscriber(deadLetterSink: "letters"), Handlers.subscriber(sink: "other")))
        pod.sidecar.components = ["letters", "unknown"]
        pod.world.turn(until: { pod.sidecar.metadataCount > 0 })
        pod.world.pass(.milliseconds(20))
        #expect(
            try pod.ops("/readyz")
                == Pod.Answer(status: 503, text: "the sidecar has not loaded: bus, sink, other\n"))
        #expect(try pod.ops("/livez").status == 200)
        pod.sidecar.components = ["bus", "sink", "other", "letters"]
        let start = pod.world.now
        try wait(for: 200, pod)
        #expect(pod.world.now - start < .milliseconds(1200))
        pod.stop()
    }

    @Test("The Components of further topics of a bus are among those that it waits for")
    func furtherTopics() throws {
        guard case .trigger(var config) = Handlers.trigger(Handlers.subscriber()) else { return }
        config.eventBusComponents = [.init(componentName: "bus-b", topic: "shop-orders-b")]
        let pod = try Pod(.trigger(config), logLevel: .info)
        pod.sidecar.components = ["bus", "sink"]
        pod.world.turn(until: { pod.sidecar.metadataCount > 0 })
        pod.world.pass(.milliseconds(20))
        #expect(try pod.ops("/readyz") == Pod.Answer(status: 503, text: "the sidecar has not loaded: bus-b\n"))
        #expect(pod.lines.contains { $0.contains(#""components":"bus, bus-b, sink""#) })
        pod.sidecar.components = ["bus", "bus-b", "sink"]
        try wait(for: 200, pod)
        pod.stop()
    }

    @Test("The start of an EventSource's pod names the event, the topic and the Components")
    func sourceLine() throws {
        guard case .eventSource(var config) = Handlers.source(topic: true) else { return }
        config.eventSourceTopic = "orders.placed"
        let pod = try Pod(.eventSource(config), logLevel: .info)
        let components = #""components":"source, bus, sink","source":"shop/orders/kafka/placed""#
        #expect(pod.lines.contains { $0.contains(components + #","topics":"orders.placed""#) })
        pod.stop()
    }

    @Test("It asks each second until all are there, and each ten seconds after that")
    func pace() throws {
        let pod = try Pod(Handlers.source())
        pod.sidecar.components = ["source"]
        pod.world.pass(.seconds(4))
        #expect(4...5 ~= pod.sidecar.metadataCount)
        pod.sidecar.components = ["source", "sink"]
        pod.world.pass(.seconds(2))
        let count = pod.sidecar.metadataCount
        pod.world.pass(.seconds(11))
        #expect(1...2 ~= pod.sidecar.metadataCount - count)
        #expect(pod.sidecar.healthCount == 1, "once it was healthy, it is asked again only at the end")
        pod.sidecar.components = ["sink"]
        pod.world.pass(.seconds(11))
        #expect(try pod.ops("/readyz").text == "the sidecar has not loaded: source\n")
        pod.stop()
    }

    @Test("A sidecar that does not answer leaves it unready, and a slow answer later does not take it back")
    func silent() throws {
        let pod = try Pod(Handlers.source())
        pod.sidecar.components = nil
        pod.world.skip(seconds: 20)
        #expect(try pod.ops("/readyz").text == "the sidecar has not said which Components it has loaded\n")
        pod.sidecar.components = ["source", "sink"]
        pod.world.skip(seconds: 8)
        try wait(for: 200, pod)
        pod.sidecar.components = nil
        pod.world.skip(seconds: 40)
        #expect(try pod.ops("/readyz").status == 200)
        pod.stop()
    }

    @Test("A new connection may be one to a new sidecar, which is asked anew; without one nothing is ready")
    func reconnect() throws {
        let pod = try Pod(Handlers.source()) { _, number in number == 1 ? .disconnect : .status(200) }
        try wait(for: 200, pod)
        let count = pod.sidecar.metadataCount
        pod.sidecar.components = []
        #expect(try pod.bring(id: 1) == 200)
        pod.world.turn(until: { pod.sidecar.metadataCount > count })
        pod.world.pass(.milliseconds(20))
        #expect(try pod.ops("/readyz").text == "the sidecar has not loaded: source, sink\n")
        pod.sidecar.stop()
        pod.world.pass(.milliseconds(50))
        #expect(try pod.ops("/readyz") == Pod.Answer(status: 503, text: "the sidecar cannot be reached\n"))
        #expect(try pod.ops("/livez").status == 200)
        #expect(try pod.ops("/elsewhere").status == 404)
        pod.stop()
    }

    @Test("What it waits for is one line at the start and one at the end, and one in between where it takes long")
    func lines() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber()), logLevel: .info)
        pod.sidecar.components = ["sink"]
        pod.world.skip(seconds: 90)
        pod.sidecar.components = ["sink", "bus"]
        pod.world.skip(seconds: 30)
        let lines = pod.lines.filter { !$0.contains(#""message":"started""#) }
        #expect(lines.count == 3)
        #expect(
            lines[0].contains(
                #""components":"bus, sink","topics":"shop-orders-a, shop-orders-b","trigger":"shop/mail""#))
        #expect(
            lines[1].contains(
                #""level":"warning","message":"no events come yet","reason":"the sidecar has not loaded: bus""#))
        #expect(lines[2].contains(#""message":"the sidecar has loaded every component""#))
        pod.stop()
    }

    @Test("When the last event came is a metric, once there is one")
    func lastEvent() throws {
        let pod = try Pod(Handlers.source())
        #expect(try !pod.ops("/metrics").text.contains("last_event"))
        _ = try pod.bring(id: 1)
        pod.world.skip(seconds: 100)
        let name = "ofevents_last_event_timestamp_seconds{source=\"shop/orders/kafka/placed\"} "
        let line = try #require(try pod.ops("/metrics").text.split(separator: "\n").first { $0.hasPrefix(name) })
        let age = Logger.secondsSince1970 - (try #require(Double(line.dropFirst(name.count))))
        #expect(99...130 ~= age)
        pod.stop()
    }
}
