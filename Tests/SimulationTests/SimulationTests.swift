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

    /// What the sinks got, as `time sink data`.
    private func deliveries(_ configs: [HandlerConfig], _ events: [(String, String, Int)]) throws -> [String] {
        let simulation = try Simulation(configs)
        for (event, data, second) in events {
            #expect(simulation.bring(Array(data.utf8), of: "shop/orders/\(event)", at: .seconds(second)))
        }
        simulation.run()
        return simulation.timeline.compactMap { entry in
            guard case .delivered(.sink(let sink), _, let data) = entry.what else { return nil }
            return "\(secondsText(entry.time)) \(sink) \(String(decoding: data, as: UTF8.self))"
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

    @Test("Events may be named in any order; their times decide")
    func times() throws {
        let events = [("b", "second", 20), ("a", "first", 10)]
        #expect(try deliveries([source("a"), source("b"), trigger("a && b")], events) == ["20 s sink-mail second"])
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
        let simulation = try Simulation([source("a"), source("b"), trigger("a && b && !a")])
        for (event, second) in [("a", 0), ("b", 30), ("a", 100)] {
            #expect(simulation.bring([], of: "shop/orders/\(event)", at: .seconds(second)))
        }
        simulation.run()
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
        let used = try Simulation([source("a"), source("b"), trigger("a && b")])
        for (event, second) in [("a", 0), ("b", 1), ("b", 5)] {
            #expect(used.bring([], of: "shop/orders/\(event)", at: .seconds(second)))
        }
        used.run()
        #expect(used.text().contains("a false: last seen 5 s ago, used up by a match 4 s ago\n"))
    }

    @Test("An event that no Deployment takes is refused; the others are listed")
    func unknown() throws {
        let simulation = try Simulation([source("b"), source("a"), trigger("a")])
        #expect(!simulation.bring([], of: "shop/orders/c", at: .zero))
        #expect(simulation.events == ["shop/orders/a", "shop/orders/b"])
    }
}
