internal import Simulation

extension Scenario {
    /// The scenario with the names that the simulation has for sinks.
    ///
    /// - Parameter addresses: the name of each sink that is known by its address, by the address as it is written.
    package func naming(sinks addresses: [String: String]) -> Scenario {
        var scenario = self
        for place in steps.indices {
            guard case .behave(var name, let behaviour, let time, let times) = steps[place].action else { continue }
            name.name(sinks: addresses)
            scenario.steps[place].action = .behave(name, behaviour, for: time, times: times)
        }
        for place in expectations.indices {
            switch expectations[place] {
            case .delivered(var delivery):
                delivery.to.name(sinks: addresses)
                scenario.expectations[place] = .delivered(delivery)
            case .notDelivered(var delivery):
                delivery.to.name(sinks: addresses)
                scenario.expectations[place] = .notDelivered(delivery)
            case .answered, .lost: break
            }
        }
        return scenario
    }
}

extension DestinationName {
    fileprivate mutating func name(sinks addresses: [String: String]) {
        if case .sink(let text) = destination, let name = addresses[text] { destination = .sink(name) }
    }
}
