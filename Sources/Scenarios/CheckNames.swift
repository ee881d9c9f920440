package import Diagnostics
internal import HandlerContract
package import Simulation

extension Scenario {
    /// Reports every name that the resources do not have: what is misspelt would neither happen nor be missed.
    package func checkNames(in simulation: Simulation, into bag: inout DiagnosticBag) {
        let destinations = simulation.destinations
        var ids: [String] = []
        var count = 0
        for step in steps {
            switch step.action {
            case .event(let event):
                count += 1
                ids.append(event.id?.value ?? "\(count)")
                check(event, in: simulation, into: &bag)
            case .pause: break
            case .redeliver(let id, let trigger):
                if !ids.contains(id.value) { bag.add(ScenarioWording.unknownID(id, among: ids)) }
                if let trigger { check(Party(kind: .trigger, name: trigger), in: simulation, into: &bag) }
            case .behave(let name, _, _, _): check(name, among: destinations, into: &bag)
            case .restart(let party): check(party, in: simulation, into: &bag)
            }
        }
        for expectation in expectations {
            switch expectation {
            case .delivered(let delivery), .notDelivered(let delivery):
                check(delivery.to, among: destinations, into: &bag)
                if let party = delivery.party { check(party, in: simulation, into: &bag) }
            case .answered(let answer): check(answer.party, in: simulation, into: &bag)
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

    private func check(_ name: DestinationName, among known: Set<Destination>, into bag: inout DiagnosticBag) {
        if !known.contains(name.destination) {
            bag.add(ScenarioWording.unknownDestination(name, among: Array(known)))
        }
    }

    /// The files that hold data of events, relative to the scenario's.
    package var dataFiles: [Located<String>] {
        steps.compactMap { step in
            if case .event(let event) = step.action, case .file(let path) = event.data { path } else { nil }
        }
    }
}
