internal import Conditions
package import HandlerContract
package import Simulation
internal import YAMLTree

/// The first scenarios of a Trigger: for each subscriber one that makes it fire and one that does not.
///
/// What is expected is what a simulation gives, so that they pass as written; people then change them to what they mean.
package struct FirstScenarios {
    /// Makes a new simulation of the whole set.
    let simulate: () throws -> Simulation
    let trigger: TriggerConfig
    private let namespace: String
    private let defaultNamespace: String

    /// Conditions with more inputs are tried with one input and with all of them.
    private static let mostInputs = 10

    /// - Parameters:
    ///   - namespace: what names need not say.
    ///   - defaultNamespace: that of scenarios that say none.
    ///   - simulate: makes a new simulation of the set that the Trigger is in.
    package init(
        of trigger: TriggerConfig, namespace: String, defaultNamespace: String,
        simulate: @escaping () throws -> Simulation
    ) {
        self.trigger = trigger
        self.namespace = namespace
        self.defaultNamespace = defaultNamespace
        self.simulate = simulate
    }

    /// The scenarios' documents, and a comment in the place of each that there cannot be.
    ///
    /// - Parameter resources: the paths of the set, as the scenarios' file names them.
    package func text(resources: [String]) throws -> String {
        "# The first scenarios of the Trigger \(trigger.triggerName), which pass: make them say what you mean.\n"
            + (try documents(trigger.subscribers.indices, resources)).map(\.text).joined(separator: "---\n")
    }

    /// The text of a further file, with the scenarios of subscribers that no other file has.
    ///
    /// - Parameters:
    ///   - resources: the paths of the set, as the scenarios' file names them.
    ///   - numbers: those of the subscribers.
    /// - Returns: nil where there is none.
    package func text(resources: [String], ofSubscribers numbers: [Int]) throws -> String? {
        let documents = try documents(numbers, resources)
        guard documents.contains(where: \.isScenario) else { return nil }
        return
            "# Scenarios of the Trigger \(trigger.triggerName) that other files lack, which pass: make them say what you mean.\n"
            + documents.map(\.text).joined(separator: "---\n")
    }

    private func documents(
        _ numbers: some Sequence<Int>, _ resources: [String]
    ) throws -> [(text: String, isScenario: Bool)] {
        try numbers.flatMap { number in
            try [true, false].map { fires in
                guard let events = try events(thatMakeSubscriber: number, fire: fires) else {
                    return ("# \(try reason(number, fires)): \(line(condition(number)))\n", false)
                }
                return (try document(number, fires, events, resources), true)
            }
        }
    }

    /// The pod of the Trigger.
    var pod: PodName { PodName(.trigger(trigger)) }

    /// What a scenario is called.
    func title(_ number: Int, fires: Bool) -> String {
        "subscriber \(number) of \(trigger.triggerName) \(fires ? "fires" : "does not fire"): \(condition(number))"
    }

    /// Why there is no scenario of a subscriber.
    private func reason(_ number: Int, _ fires: Bool) throws -> String {
        let simulation = try simulate()
        let missing = trigger.inputs.filter { input in
            simulation.pods(of: .eventSource, named: name(of: input, in: simulation)).isEmpty
        }
        guard missing.isEmpty else {
            let names = missing.map { shortened(name(of: $0, in: simulation)) }.joined(separator: ", ")
            return
                "No scenario of subscriber \(number) that \(fires ? "fires" : "does not fire"), as these events are not in the files (\(names))"
        }
        return "No order of single events makes subscriber \(number) \(fires ? "fire" : "stay silent")"
    }

    private func condition(_ number: Int) -> String { trigger.subscribers[number].condition ?? "true" }

    // MARK: Which events

    /// The fewest events after which the subscriber has fired, or has not; nil where there are none.
    private func events(thatMakeSubscriber number: Int, fire: Bool) throws -> [TriggerConfig.Input]? {
        let named = try parseCondition(condition(number)).uses.map(\.name)
        let own = trigger.inputs.filter { named.isEmpty || named.contains($0.name) }
        let others = fire ? [] : trigger.inputs.filter { input in !own.contains { $0.name == input.name } }
        for inputs in choices(of: own) + others.map({ [$0] }) {
            let simulation = try simulate()
            guard bring(inputs, to: simulation) else { continue }
            if hasFired(number, in: simulation) == fire { return inputs }
        }
        return nil
    }

    /// Every choice of inputs, small ones first, in the Trigger's order.
    private func choices(of inputs: [TriggerConfig.Input]) -> [[TriggerConfig.Input]] {
        guard inputs.count <= Self.mostInputs else { return inputs.map { [$0] } + [inputs] }
        let masks = (1..<max(1, 1 << inputs.count)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        return masks.map { mask in inputs.indices.filter { mask >> $0 & 1 == 1 }.map { inputs[$0] } }
    }

    /// Brings an event of each input, one after another; false where an EventSource is not in the set.
    private func bring(_ inputs: [TriggerConfig.Input], to simulation: Simulation) -> Bool {
        for (index, input) in inputs.enumerated() {
            let event = IncomingEvent(id: "\(index + 1)", data: Array(data(index).utf8))
            guard simulation.bring(event, to: name(of: input, in: simulation)) else { return false }
            simulation.run(until: simulation.now)
        }
        simulation.run()
        return true
    }

    private func hasFired(_ number: Int, in simulation: Simulation) -> Bool {
        simulation.timeline.contains { moment in
            guard case .judged(number, _, true, _) = moment.what else { return false }
            return moment.pod == pod
        }
    }

    private func data(_ index: Int) -> String { "{\"example\": \(index + 1)}" }

    /// The event's name; where two sources share it, that of the first with its kind.
    private func name(of input: TriggerConfig.Input, in simulation: Simulation) -> String {
        let name = "\(input.namespace)/\(input.eventSourceName)/\(input.eventName)"
        let meant = simulation.pods(of: .eventSource, named: name)
        return meant.count > 1 ? meant[0].text : name
    }
}

// MARK: - Writing

extension FirstScenarios {
    private func document(
        _ number: Int, _ fires: Bool, _ inputs: [TriggerConfig.Input], _ resources: [String]
    ) throws -> String {
        let simulation = try simulate()
        _ = bring(inputs, to: simulation)
        var text =
            "scenario: \(quoted(title(number, fires: fires)))\nresources: [\(resources.map(quoted).joined(separator: ", "))]\n"
        if namespace != defaultNamespace || namespace != "default" { text += "namespace: \(quoted(namespace))\n" }
        text += "steps:\n"
        for (index, input) in inputs.enumerated() {
            text += "- event: \(quoted(shortened(name(of: input, in: simulation))))\n  data: \(data(index))\n"
        }
        let expected = fires ? delivered(number, simulation, inputs.count) : refused(number, simulation)
        // What others deliver is not its subject, so that it holds when others join.
        return text + "expect:\n" + expected.joined() + "others: allowed\n"
    }

    /// What the subscriber delivers.
    private func delivered(_ number: Int, _ simulation: Simulation, _ count: Int) -> [String] {
        let arrivals = ScenarioRecord(simulation).deliveries.map(\.arrival)
        return arrivals.filter { $0.pod == pod && $0.subscriber == number }.map { arrival in
            var text = "- \(target(arrival.destination))\n"
            text += "  trigger: \(quoted(shortened(pod.reference)))\n  subscriber: \(number)\n"
            // Several events come as their batch, whose attributes are not the author's.
            if let index = (0..<count).first(where: { Array(data($0).utf8) == arrival.data }) {
                text += "  data: \(data(index))\n"
            }
            return text
        }
    }

    /// What the subscriber must not deliver.
    private func refused(_ number: Int, _ simulation: Simulation) -> [String] {
        let routes = simulation.routes.filter { $0.pod == pod && $0.subscriber == number && !$0.isForDeadLetters }
        return routes.map { route in
            """
            - not:
                \(target(route.destination))
                trigger: \(quoted(shortened(pod.reference)))
                subscriber: \(number)

            """
        }
    }

    private func target(_ destination: Destination) -> String {
        switch destination {
        case .sink(let name): "sink: \(quoted(shortened(name)))"
        case .topic(let name): "topic: \(quoted(name))"
        }
    }

    /// The name without the namespace that need not be said.
    private func shortened(_ name: String) -> String {
        let isWhole = name.utf8.count { $0 == UInt8(ascii: "/") } == 3
        return name.hasPrefix(namespace + "/") && !isWhole ? String(name.dropFirst(namespace.utf8.count + 1)) : name
    }

    /// A comment is one line.
    private func line(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    }

    /// The text bare where every reader takes it for a string, and otherwise in quotes.
    private func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
                UInt8(ascii: "_"):
                true
            default: false
            }
        }
        let isString = isPlain && !text.isEmpty && text.first != "-" && bareScalarType(text) == .string
        return isString || text == "." ? text : jsonString(text)
    }
}
