package import Findings
package import Simulation

/// What came of the steps of a scenario, wherever they were run.
package struct ScenarioRecord: Sendable {
    /// What was delivered, in the order in which it was.
    package var deliveries: [(time: Duration, arrival: Arrival)] = []

    /// How events were answered to the brokers, in the order in which they were.
    package var answers: [(time: Duration, pod: PodName, id: String, isAccepted: Bool)] = []

    /// Events that neither their targets nor the broker have any more, in the order in which they were lost.
    package var lost: [(time: Duration, pod: PodName, id: String)] = []

    /// Everything that happened.
    package var timeline: [Moment] = []

    /// The topics from which a Trigger takes what is delivered there: a delivery on the way, that nobody needs to expect.
    package var topicsOnTheWay: Set<String> = []

    /// The files with data, by the paths in the scenario.
    package var files: [String: [UInt8]] = [:]

    /// Steps that could not be done.
    package var faults: [Located<String>] = []

    package init() {}

    init(_ simulation: Simulation) {
        timeline = simulation.timeline
        topicsOnTheWay = simulation.topicsThatAreRead
        for moment in timeline {
            switch moment.what {
            case .delivered(let arrival): deliveries.append((moment.time, arrival))
            case .answered(let id, let isAccepted):
                if let pod = moment.pod { answers.append((moment.time, pod, id, isAccepted)) }
            case .lost(let id):
                if let pod = moment.pod { lost.append((moment.time, pod, id)) }
            default: break
            }
        }
    }
}

extension Scenario {
    /// Does each step at its time, lets everything come to its end, and tells what happened.
    ///
    /// - Parameters:
    ///   - simulation: a new one.
    ///   - files: the bytes of `dataFiles`, by their paths.
    package func run(in simulation: Simulation, files: [String: [UInt8]]) -> ScenarioRecord {
        var faults: [Located<String>] = []
        var ids = eventIDs.makeIterator()
        for step in steps {
            simulation.run(until: step.time ?? simulation.now)
            switch step.action {
            case .event(let event):
                let data: [UInt8] =
                    switch event.data {
                    case .bytes(let bytes): bytes
                    case .file(let path): files[path.value] ?? []
                    }
                let attributes = Dictionary(event.attributes.map { ($0.name.value, $0.value) }) { first, _ in first }
                let incoming = IncomingEvent(id: ids.next() ?? "", data: data, attributes: attributes)
                _ = simulation.bring(incoming, to: event.name.value)
            case .pause(let time): simulation.run(until: simulation.now + time)
            case .redeliver(let id, let trigger):
                if !simulation.bringAgain(id.value, toTrigger: trigger?.value), let trigger {
                    faults.append(
                        Located("the Trigger \(trigger.value) had no event '\(id.value)' by then", at: step.span))
                }
            case .behave(let name, let behaviour, let time, let times):
                simulation.set(name.destination, to: behaviour, for: time, times: times)
            case .restart(let party): _ = simulation.restart(party.kind, party.name.value)
            }
            simulation.run(until: simulation.now)
        }
        simulation.run()
        var record = ScenarioRecord(simulation)
        record.faults = faults
        record.files = files
        return record
    }
}
