import EventRouting
import HandlerContract
import Simulation
import Testing

@Suite("A set of Deployments in virtual time")
struct SimulationTests {
    private func source(_ event: String, sink: String? = nil) -> HandlerConfig {
        var config = EventSourceConfig(
            namespace: "shop", eventSourceName: "orders", eventSourceKind: "kafka", eventName: event,
            eventSourceComponentName: "orders-\(event)"
        )
        config.sinkComponentName = sink
        (config.eventBusComponentName, config.eventBusTopic) = ("bus", "shop-orders-\(event)")
        return .eventSource(config)
    }

    private func trigger(
        _ condition: String, name: String = "mail", window: String? = nil, reset: String? = nil,
        payload: String? = nil
    ) -> HandlerConfig {
        let inputs = ["a", "b"].map { name in
            TriggerConfig.Input(
                name: name, namespace: "shop", eventSourceName: "orders", eventName: name, topic: "shop-orders-\(name)")
        }
        let subscriber = TriggerConfig.Subscriber(
            condition: condition, sinkComponentName: "sink-\(name)", topicName: nil,
            deadLetterSinkComponentName: nil, deadLetterTopicName: nil)
        var config = TriggerConfig(
            namespace: "shop", triggerName: name, eventBusName: "default", eventBusComponentName: "bus",
            eventBusTopics: inputs.map(\.topic), inputs: inputs, subscribers: [subscriber]
        )
        (config.window, config.reset, config.payload) = (window, reset, payload)
        return .trigger(config)
    }

    /// Brings events at their times, in seconds, and lets everything come to its end.
    private func run(_ configs: [HandlerConfig], _ events: [(String, String, Int)]) throws -> Simulation {
        let simulation = try Simulation(configs)
        for (number, (event, data, second)) in events.enumerated() {
            simulation.run(until: .seconds(second))
            #expect(
                simulation.bring(IncomingEvent(id: "\(number)", data: Array(data.utf8)), to: "shop/orders/\(event)"))
        }
        simulation.run()
        return simulation
    }

    /// What the sinks got, as `time sink data`.
    private func deliveries(_ configs: [HandlerConfig], _ events: [(String, String, Int)]) throws -> [String] {
        try run(configs, events).timeline.compactMap { moment in
            guard case .delivered(let arrival) = moment.what, case .sink(let sink) = arrival.destination else {
                return nil
            }
            return "\(secondsText(moment.time)) \(sink) \(String(decoding: arrival.data, as: UTF8.self))"
        }
    }

    @Test("The whole chain: a source's own sink, the bus, and each Trigger that reads the topic")
    func chain() throws {
        let all = [source("a", sink: "own"), source("b"), trigger("a", name: "one"), trigger("a && b", name: "two")]
        let data = #"{"id": 9007199254740993}"#
        #expect(
            try deliveries(all, [("a", data, 0), ("b", "last", 59)]) == [
                "0 s own \(data)", "0 s sink-one \(data)", "59 s sink-two last",
            ])
    }

    @Test("Windows and resets are the Trigger's")
    func rules() throws {
        let sources = [source("a"), source("b")]
        let late = [("a", "1", 0), ("b", "2", 60)]
        #expect(try deliveries(sources + [trigger("a && b")], late).isEmpty)
        #expect(try deliveries(sources + [trigger("a && b", window: "61s")], late) == ["60 s sink-mail 2"])
        let twice = [("a", "1", 0), ("b", "2", 1), ("b", "3", 2)]
        #expect(try deliveries(sources + [trigger("a && b")], twice) == ["1 s sink-mail 2"])
        #expect(
            try deliveries(sources + [trigger("a && b", reset: "window")], twice) == [
                "1 s sink-mail 2", "2 s sink-mail 3",
            ])
    }

    @Test("It says of every input what it was, and why")
    func reasons() throws {
        let simulation = try run(
            [source("a"), source("b"), trigger("a && b && !a")], [("a", "", 0), ("b", "", 30), ("a", "", 100)])
        let states = simulation.timeline.compactMap { entry -> [String]? in
            guard case .judged(_, _, false, let inputs) = entry.what else { return nil }
            return inputs.map { "\($0.name) \($0.isTrue): \($0.reason)" }
        }
        #expect(
            states == [
                ["a true: now", "b false: no event yet"],
                ["a true: last seen 30 s ago", "b true: now"],
                ["a true: now", "b false: last seen 70 s ago, window 60 s"],
            ])
        let used = try run([source("a"), source("b"), trigger("a && b")], [("a", "", 0), ("b", "", 1), ("b", "", 5)])
        #expect(used.timeline.text().contains("a false: last seen 5 s ago, used up by a match 4 s ago\n"))
    }

    @Test("An event that no Deployment takes is refused; the others are listed")
    func unknown() throws {
        let simulation = try Simulation([source("b"), source("a"), trigger("a")])
        #expect(!simulation.bring(IncomingEvent(id: "1", data: []), to: "shop/orders/c"))
        #expect(simulation.events == ["shop/orders/a", "shop/orders/b"])
    }

    // MARK: What goes wrong

    private func trigger(deadLetter: Bool) -> HandlerConfig {
        guard case .trigger(var config) = trigger("a") else { return trigger("a") }
        config.deliveryAttempts = 2
        if deadLetter { config.subscribers[0].deadLetterTopicName = "lost" }
        return .trigger(config)
    }

    private func lines(_ simulation: Simulation) -> [String] {
        simulation.timeline.compactMap { moment in
            let time = secondsText(moment.time)
            switch moment.what {
            case .delivered(let arrival): return "\(time) \(arrival.destination.text) \(arrival.summary)"
            case .answered(let id, let isAccepted):
                return moment.pod?.kind == .trigger ? "\(time) \(isAccepted ? "accepted" : "refused") \(id)" : nil
            default: return nil
            }
        }
    }

    private func bring(_ id: String, to simulation: Simulation) {
        #expect(simulation.bring(IncomingEvent(id: id, data: Array("x".utf8)), to: "shop/orders/a"))
        simulation.run()
    }

    @Test("A sink that fails for a number of deliveries is tried again; one that fails on is refused, or a dead letter")
    func failures() throws {
        let simulation = try Simulation([source("a"), trigger(deadLetter: false)])
        simulation.set(.sink("sink-mail"), to: .answers(status: 503, retryAfter: .seconds(3), body: ""), times: 1)
        bring("1", to: simulation)
        simulation.set(.sink("sink-mail"), to: .fails)
        bring("2", to: simulation)
        #expect(
            lines(simulation) == [
                "0 s topic shop-orders-a x", "3 s sink sink-mail x", "3 s accepted 1", "3 s topic shop-orders-a x",
                "3.05 s refused 2",
            ])
        let letters = try Simulation([source("a"), trigger(deadLetter: true)])
        letters.set(.sink("sink-mail"), to: .hangs, for: .seconds(10))
        bring("1", to: letters)
        #expect(
            lines(letters) == [
                "0 s topic shop-orders-a x", "20 s topic lost x (dead letter: no answer in time)", "20 s accepted 1",
            ])
        #expect(letters.timeline.text().contains("→ sink sink-mail: no answer in time; given up after one attempt\n"))
    }

    @Test("An event that comes again goes only where it has not been, unless the adapter was killed in between")
    func redelivery() throws {
        let simulation = try Simulation([source("a"), trigger("a")])
        bring("1", to: simulation)
        #expect(simulation.bringAgain("1", toTrigger: "shop/mail"))
        #expect(!simulation.bringAgain("2", toTrigger: "shop/mail"))
        #expect(!simulation.bringAgain("2"))
        simulation.run()
        #expect(lines(simulation).count { $0.contains("sink-mail") } == 1)
        #expect(lines(simulation).count { $0.contains("accepted") } == 2)
        #expect(simulation.restart(.trigger, "shop/mail"))
        #expect(!simulation.restart(.trigger, "shop/other"))
        #expect(simulation.bringAgain("1", toTrigger: "shop/mail"))
        simulation.run()
        #expect(lines(simulation).count { $0.contains("sink-mail") } == 2)
    }

    @Test("What a killed adapter was about does not happen, and its events are not answered")
    func killed() throws {
        let simulation = try Simulation([source("a"), trigger("a")])
        simulation.set(.sink("sink-mail"), to: .fails, for: .milliseconds(10))
        #expect(simulation.bring(IncomingEvent(id: "1", data: []), to: "shop/orders/a"))
        simulation.run(until: .milliseconds(5))
        #expect(simulation.restart(.trigger, "shop/mail"))
        simulation.run()
        #expect(lines(simulation) == ["0 s topic shop-orders-a no data"])
    }
}
