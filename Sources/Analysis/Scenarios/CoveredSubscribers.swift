internal import Findings
internal import HandlerContract
internal import Simulation

extension FirstScenarios {
    /// The numbers of the subscribers that none of some scenarios is about.
    ///
    /// A scenario is about a subscriber if it expects a delivery to its target, or none. One with a title of `ofevents init` is about the
    /// subscriber of that title, if that still has the condition.
    package func subscribers(without scenarios: [Scenario]) throws -> [Int] {
        let routes = try simulate().routes.filter { $0.pod == pod && !$0.isForDeadLetters }
        return trigger.subscribers.indices.filter { number in
            let own = routes.filter { $0.subscriber == number }
            return !scenarios.contains { isAbout(number, own, $0) }
        }
    }

    private func isAbout(_ number: Int, _ routes: [DeliveryRoute], _ scenario: Scenario) -> Bool {
        let name = scenario.name.value
        if isTitle(name), ![true, false].contains(where: { title(number, fires: $0) == name }) { return false }
        return scenario.expectations.contains { expectation in
            switch expectation {
            case .answered, .lost: return false
            case .delivered(let delivery), .notDelivered(let delivery):
                guard delivery.party.map({ pod.isMeant(by: $0) }) ?? true, (delivery.subscriber ?? number) == number
                else {
                    return false
                }
                return routes.contains { $0.destination == delivery.to.destination }
            }
        }
    }

    /// Whether a scenario is called as `ofevents init` calls those of this Trigger.
    private func isTitle(_ name: String) -> Bool {
        let rest = name.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        return rest.count == 5 && rest[0] == "subscriber" && Int(rest[1]) != nil && rest[2] == "of"
            && rest[3] == trigger.triggerName && (rest[4].hasPrefix("fires: ") || rest[4].hasPrefix("does not fire: "))
    }
}
