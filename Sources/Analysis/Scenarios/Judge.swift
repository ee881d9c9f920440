internal import Findings
internal import Simulation

/// What one expectation came to, or one delivery that nobody expected.
package struct Outcome: Sendable {
    package enum Mark: String, Sendable {
        case asExpected = "="
        case different = "≠"
        case missing = "-"
        case unexpected = "+"
    }

    package var mark: Mark

    /// The number of the expectation; nil for what nobody expected.
    package var expectation: Int?

    /// What is expected, in one line; empty where nothing is.
    package var expected: String

    /// What came, in one line; empty where nothing did.
    package var actual: String

    /// Where the two differ, one line each.
    package var differences: [String] = []
}

extension Scenario {
    /// Compares what came of the steps with what is expected: an outcome for each expectation and for each delivery and
    /// refusal that nobody expects, in the order of the expectations.
    package func judge(_ record: ScenarioRecord) -> [Outcome] {
        let found = record.deliveries.map { Found(time: $0.time, arrival: $0.arrival, files: record.files) }
        let wanted = expectations.enumerated().compactMap { index, expectation in
            if case .delivered(let delivery) = expectation { (index, delivery) } else { nil }
        }
        let pairs = isOrdered ? inOrder(wanted.map(\.1), found) : inAnyOrder(wanted.map(\.1), found)
        var used = Set(pairs.compactMap(\.self))
        var outcomes: [(place: Int, outcome: Outcome)] = []
        for ((index, delivery), pair) in zip(wanted, pairs) {
            if let pair {
                let outcome = Outcome(
                    mark: .asExpected, expectation: index, expected: delivery.text, actual: found[pair].text)
                outcomes.append((pair, outcome))
            } else {
                let (outcome, place) = unmet(delivery, index, found, &used)
                outcomes.append((place ?? (outcomes.last?.place ?? -1), outcome))
            }
        }
        if isComplete {
            for (index, one) in found.enumerated() where !used.contains(index) && !one.isOnTheWay(record) {
                let outcome = Outcome(mark: .unexpected, expectation: nil, expected: "", actual: one.text)
                let place = outcomes.firstIndex { $0.place > index } ?? outcomes.count
                outcomes.insert((index, outcome), at: place)
            }
        }
        return outcomes.map(\.outcome) + forbidden(found) + answers(record) + losses(record)
    }

    /// An expectation that nothing meets, beside what comes nearest to it.
    private func unmet(
        _ delivery: DeliveryExpectation, _ index: Int, _ found: [Found], _ used: inout Set<Int>
    ) -> (Outcome, place: Int?) {
        let near = found.indices.filter {
            !used.contains($0) && found[$0].arrival.destination == delivery.to.destination
        }
        .min { delivery.differences(from: found[$0]).count < delivery.differences(from: found[$1]).count }
        guard let near else {
            return (Outcome(mark: .missing, expectation: index, expected: delivery.text, actual: ""), nil)
        }
        used.insert(near)
        var differences = delivery.differences(from: found[near])
        if differences.isEmpty { differences = ["it came, but not in this order"] }
        let outcome = Outcome(
            mark: .different, expectation: index, expected: delivery.text, actual: found[near].text,
            differences: differences)
        return (outcome, near)
    }

    /// The first delivery that meets each expectation, each behind the one before.
    private func inOrder(_ wanted: [DeliveryExpectation], _ found: [Found]) -> [Int?] {
        var start = 0
        return wanted.map { delivery in
            let place = found[start...].firstIndex { delivery.differences(from: $0).isEmpty }
            if let place { start = place + 1 }
            return place
        }
    }

    /// A delivery for as many expectations as there can be one (augmenting paths).
    private func inAnyOrder(_ wanted: [DeliveryExpectation], _ found: [Found]) -> [Int?] {
        let meets = wanted.map { delivery in found.map { delivery.differences(from: $0).isEmpty } }
        var owners = [Int?](repeating: nil, count: found.count)
        func give(_ expectation: Int, _ seen: inout Set<Int>) -> Bool {
            for place in found.indices where meets[expectation][place] && seen.insert(place).inserted {
                if let owner = owners[place], !give(owner, &seen) { continue }
                owners[place] = expectation
                return true
            }
            return false
        }
        for expectation in wanted.indices {
            var seen: Set<Int> = []
            _ = give(expectation, &seen)
        }
        return wanted.indices.map { expectation in owners.firstIndex { $0 == expectation } }
    }

    /// What must not be delivered, and is.
    private func forbidden(_ found: [Found]) -> [Outcome] {
        expectations.enumerated().flatMap { index, expectation -> [Outcome] in
            guard case .notDelivered(let delivery) = expectation else { return [] }
            let met = found.filter { delivery.differences(from: $0, anyLetter: true).isEmpty }
            if met.isEmpty {
                return [Outcome(mark: .asExpected, expectation: index, expected: "not \(delivery.text)", actual: "")]
            }
            return met.map {
                Outcome(mark: .different, expectation: index, expected: "not \(delivery.text)", actual: $0.text)
            }
        }
    }

    /// How events were answered; a refusal that nobody expects is a failure where nothing else may happen.
    private func answers(_ record: ScenarioRecord) -> [Outcome] {
        var used: Set<Int> = []
        var outcomes: [Outcome] = []
        for (index, expectation) in expectations.enumerated() {
            guard case .answered(let answer) = expectation else { continue }
            let place = record.answers.indices.first { !used.contains($0) && answer.isMet(by: record.answers[$0]) }
            if let place { used.insert(place) }
            let other = record.answers.first { $0.pod.isMeant(by: answer.party) && (answer.id ?? $0.id) == $0.id }
            outcomes.append(
                Outcome(
                    mark: place != nil ? .asExpected : other == nil ? .missing : .different, expectation: index,
                    expected: answer.text,
                    actual: (place.map { record.answers[$0] } ?? other).map(text(ofAnswer:)) ?? ""))
        }
        guard isComplete else { return outcomes }
        for (index, answer) in record.answers.enumerated() where !answer.isAccepted && !used.contains(index) {
            outcomes.append(
                Outcome(mark: .unexpected, expectation: nil, expected: "", actual: text(ofAnswer: answer)))
        }
        return outcomes
    }
}

extension Scenario {
    /// How many events are lost; each is a failure where none is expected and nothing else may happen.
    private func losses(_ record: ScenarioRecord) -> [Outcome] {
        let lost = record.lost.map { "\(secondsText($0.time)) \($0.pod.text) loses event \($0.id)" }
        let outcomes = expectations.enumerated().compactMap { index, expectation -> Outcome? in
            guard case .lost(let count, _) = expectation else { return nil }
            return Outcome(
                mark: lost.count == count ? .asExpected : .different, expectation: index,
                expected: "\(count) lost \(count == 1 ? "event" : "events")", actual: "\(lost.count)",
                differences: lost.count == count ? [] : lost)
        }
        guard outcomes.isEmpty, isComplete else { return outcomes }
        return lost.map { Outcome(mark: .unexpected, expectation: nil, expected: "", actual: $0) }
    }
}

/// A delivery that came.
struct Found {
    var time: Duration
    var arrival: Arrival

    /// The files with data that are expected.
    var files: [String: [UInt8]] = [:]

    /// Such as `61 s subscriber 0 of shop/mail → sink shop/parcels: {"order":1}`.
    var text: String {
        let subscriber = arrival.subscriber.map { "subscriber \($0) of " } ?? ""
        return "\(secondsText(time)) \(subscriber)\(arrival.pod.text) → \(arrival.destination.text): \(arrival.summary)"
    }

    func isOnTheWay(_ record: ScenarioRecord) -> Bool {
        guard case .topic(let topic) = arrival.destination, !arrival.isDeadLetter else { return false }
        return record.topicsOnTheWay.contains(topic)
    }
}

private func text(ofAnswer answer: (time: Duration, pod: PodName, id: String, isAccepted: Bool)) -> String {
    "\(secondsText(answer.time)) \(answer.pod.text) \(answer.isAccepted ? "accepts" : "refuses") event \(answer.id)"
}

extension PodName {
    func isMeant(by party: Party) -> Bool { kind == party.kind && isMeant(by: party.name.value) }
}

extension AnswerExpectation {
    fileprivate func isMet(by answer: (time: Duration, pod: PodName, id: String, isAccepted: Bool)) -> Bool {
        answer.pod.isMeant(by: party) && answer.isAccepted == isAccepted && (id ?? answer.id) == answer.id
            && (time ?? answer.time) == answer.time
    }

    fileprivate var text: String {
        let moment = time.map { "\(secondsText($0)) " } ?? ""
        return
            "\(moment)\(party.name.value) \(isAccepted ? "accepts" : "refuses") \(id.map { "event \($0)" } ?? "an event")"
    }
}
