package import Findings
internal import HandlerContract
package import Simulation

extension Scenario {
    /// Reports every name that the resources do not have: what is misspelt would neither happen nor be missed.
    package func checkNames(in simulation: Simulation, into bag: inout DiagnosticBag) {
        let destinations = simulation.destinations
        var ids: [String: Set<String>] = [:]
        var names = eventIDs.makeIterator()
        for step in steps {
            switch step.action {
            case .event(let event):
                ids[names.next() ?? "", default: []].insert(event.name.value)
                check(event, in: simulation, into: &bag)
            case .pause: break
            case .redeliver(let id, let trigger):
                switch ids[id.value]?.count {
                case nil: bag.add(ScenarioWording.unknownID(id, among: ids.keys.sorted()))
                case 1?: break
                default: if trigger == nil { bag.add(ScenarioWording.ambiguousID(id)) }
                }
                if let trigger { check(Party(kind: .trigger, name: trigger), in: simulation, into: &bag) }
            case .behave(let name, _, _, _): check(name, among: destinations, into: &bag)
            case .restart(let party): check(party, in: simulation, into: &bag)
            }
        }
        for expectation in expectations {
            switch expectation {
            case .delivered(let delivery), .notDelivered(let delivery):
                let errors = bag.errorCount
                check(delivery.to, among: destinations, into: &bag)
                if let party = delivery.party { check(party, in: simulation, into: &bag) }
                if bag.errorCount == errors { check(delivery, in: simulation, into: &bag) }
            case .answered(let answer): check(answer.party, in: simulation, into: &bag)
            case .lost: break
            }
        }
    }

    private func check(_ event: ScenarioEvent, in simulation: Simulation, into bag: inout DiagnosticBag) {
        guard let config = simulation.config(of: .eventSource, named: event.name.value) else {
            bag.add(ScenarioWording.unknownEvent(event.name, among: simulation.events))
            return
        }
        checkOne(event.name, in: simulation, into: &bag)
        guard case .eventSource(let source) = config, source.eventSourceTopic == nil else { return }
        for attribute in event.attributes
        where !IncomingEvent.attributesOfBindings.contains(attribute.name.value) {
            bag.add(ScenarioWording.attributeOfBinding(attribute.name))
        }
    }

    private func check(_ party: Party, in simulation: Simulation, into bag: inout DiagnosticBag) {
        guard simulation.config(of: party.kind, named: party.name.value) == nil else {
            return checkOne(party.name, in: simulation, into: &bag)
        }
        switch party.kind {
        case .eventSource: bag.add(ScenarioWording.unknownEvent(party.name, among: simulation.events))
        case .trigger: bag.add(ScenarioWording.unknownTrigger(party.name, among: simulation.triggers))
        }
    }

    /// Reports a name that two sources of one EventSource share.
    private func checkOne(_ name: Located<String>, in simulation: Simulation, into bag: inout DiagnosticBag) {
        let meant = simulation.pods(of: .eventSource, named: name.value).map(\.text)
        if meant.count > 1 { bag.add(ScenarioWording.ambiguousEvent(name, meant)) }
    }

    /// Reports a delivery that no pod can make: to expect it not to come says nothing.
    private func check(_ delivery: DeliveryExpectation, in simulation: Simulation, into bag: inout DiagnosticBag) {
        let routes = simulation.routes.filter { $0.destination == delivery.to.destination }
        let isPossible = routes.contains { route in
            (delivery.party.map { route.pod.isMeant(by: $0) } ?? true)
                && (delivery.subscriber.map { $0 == route.subscriber } ?? true)
                && (delivery.deadLetter == nil || route.isForDeadLetters)
        }
        if !isPossible {
            bag.add(ScenarioWording.impossibleDelivery(delivery, from: Array(Set(routes.map(\.text)))))
        }
    }

    private func check(_ name: DestinationName, among known: Set<Destination>, into bag: inout DiagnosticBag) {
        if !known.contains(name.destination) {
            bag.add(ScenarioWording.unknownDestination(name, among: Array(known)))
        }
    }

    /// The files that hold data, relative to the scenario's.
    package var dataFiles: [Located<String>] {
        let sent = steps.compactMap { step in
            if case .event(let event) = step.action, case .file(let path) = event.data { path } else { nil }
        }
        let expected = expectations.compactMap { expectation -> Located<String>? in
            switch expectation {
            case .delivered(let delivery), .notDelivered(let delivery): delivery.dataFile
            case .answered, .lost: nil
            }
        }
        return sent + expected
    }

    /// The id of each event in the order of the steps: its own, or the least number from its place on that no event has.
    package var eventIDs: [String] {
        let events = steps.compactMap { if case .event(let event) = $0.action { event } else { nil } }
        var taken = Set(events.compactMap(\.id?.value))
        return events.enumerated().map { index, event in
            if let id = event.id?.value { return id }
            let number = ((index + 1)...).first { !taken.contains("\($0)") } ?? 0
            taken.insert("\(number)")
            return "\(number)"
        }
    }
}

extension DeliveryRoute {
    /// Such as `subscriber 0 of 'shop/mail'`.
    fileprivate var text: String { subscriber.map { "subscriber \($0) of '\(pod.text)'" } ?? "'\(pod.text)'" }
}
