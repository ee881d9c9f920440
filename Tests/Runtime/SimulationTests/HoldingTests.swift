import HandlerContract
import Simulation
import Testing

@Suite("Held and lost events in a simulation")
struct HoldingTests {
    private func simulation(_ refusal: RefusalEffect?, holdAtMost: String? = nil) throws -> Simulation {
        var config = EventSourceConfig(
            namespace: "shop", eventSourceName: "orders", eventSourceKind: "redis", eventName: "a",
            eventSourceComponentName: "orders-a")
        config.sinkComponentName = "sink"
        (config.refusal, config.holdAtMost) = (refusal, holdAtMost)
        return try Simulation([.eventSource(config)])
    }

    private func bring(_ simulation: Simulation) {
        #expect(simulation.bring(IncomingEvent(id: "1", data: [1]), to: "shop/orders/a"))
    }

    /// What was said about the event, with the time in whole seconds.
    private func steps(_ simulation: Simulation) -> [String] {
        simulation.timeline.compactMap { moment in
            let what: String? =
                switch moment.what {
                case .held: "held"
                case .lost: "lost"
                case .answered(_, let isAccepted): isAccepted ? "accepted" : "refused"
                case .delivered: "delivered"
                case .gaveUp: "given up"
                default: nil
                }
            return what.map { "\($0) \(moment.time.components.seconds)" }
        }
    }

    @Test("A held event is delivered when the sink is back, however long that takes")
    func held() throws {
        let simulation = try simulation(.blocks)
        simulation.set(.sink("sink"), to: .fails, for: .seconds(3600))
        bring(simulation)
        simulation.run(until: .seconds(3650))
        let steps = self.steps(simulation)
        #expect(steps.count == 4 && steps.prefix(2) == ["given up 0", "held 0"])
        #expect(
            steps.dropFirst(2).allSatisfy { $0.hasSuffix(" 3600") || $0.hasSuffix(" 3605") || $0.hasSuffix(" 3609") })
        #expect(steps[2].hasPrefix("delivered") && steps[3].hasPrefix("accepted"))
    }

    @Test("A run to the end ends although the sink never comes back, and goes on in the next one")
    func endless() throws {
        let simulation = try simulation(.lost)
        simulation.set(.sink("sink"), to: .hangs)
        bring(simulation)
        simulation.run()
        #expect(steps(simulation).map { $0.prefix(4) } == ["give", "held"])
        #expect(simulation.now < .seconds(700))
        simulation.set(.sink("sink"), to: .takes)
        simulation.run()
        #expect(steps(simulation).suffix(2).map { $0.prefix(8) } == ["delivere", "accepted"])
    }

    @Test("A restart loses what is unanswered only where a refusal does")
    func restart() throws {
        for (refusal, isLost) in [(RefusalEffect.lost, true), (.blocks, false), (nil, false)] {
            let simulation = try simulation(refusal)
            simulation.set(.sink("sink"), to: .hangs)
            bring(simulation)
            simulation.run(until: .seconds(5))
            #expect(simulation.restart(.eventSource, "shop/orders/a"))
            #expect(steps(simulation) == (isLost ? ["lost 5"] : []))
            #expect(simulation.timeline.text().contains("is lost: the broker does not bring it again") == isLost)
        }
    }

    @Test("A refused event that the broker drops is lost, and so is one that was held for long enough")
    func lost() throws {
        for (hold, last) in [("0s", ["refused 0", "lost 0"]), ("25m", ["lost 1500", "accepted 1500"])] {
            let simulation = try simulation(.lost, holdAtMost: hold)
            simulation.set(.sink("sink"), to: .answers(status: 404, retryAfter: nil, body: ""))
            bring(simulation)
            simulation.run(until: .seconds(2000))
            #expect(steps(simulation).suffix(2) == last)
            #expect(!simulation.timeline.text().contains("the broker keeps it"))
        }
    }
}
