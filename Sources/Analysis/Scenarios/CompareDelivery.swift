internal import Findings
internal import Simulation

extension DeliveryExpectation {
    /// Where a delivery differs from this, one line a difference; none where it is what is expected.
    ///
    /// - Parameter anyLetter: a dead letter counts as a delivery like any other.
    func differences(from found: Found, anyLetter: Bool = false) -> [String] {
        let arrival = found.arrival
        guard arrival.destination == to.destination else { return ["it went to \(arrival.destination.text)"] }
        var lines: [String] = []
        if let party, !arrival.pod.isMeant(by: party) { lines.append("it came from \(arrival.pod.text)") }
        if let subscriber, arrival.subscriber != subscriber {
            lines.append(
                "subscriber: expected \(subscriber), and it is \(arrival.subscriber.map { "\($0)" } ?? "none")")
        }
        if let time, found.time != time {
            lines.append("at: expected \(secondsText(time)), and it is \(secondsText(found.time))")
        }
        if let dataFile, found.files[dataFile.value] ?? [] != arrival.data {
            lines.append("data: they are not those of \(dataFile.value)")
        }
        if let data { lines += Scenarios.differences(of: arrival.data, from: data, isExact: isExact) }
        lines += compare("headers", headers, arrival.headers)
        lines += compare("attributes", attributes, arrival.attributes)
        if !anyLetter || deadLetter != nil { lines += letterDifferences(from: arrival) }
        return lines
    }

    private func compare(
        _ what: String, _ expected: [(name: String, value: String)], _ actual: [String: String]
    ) -> [String] {
        expected.compactMap { name, value in
            let other = actual.first { $0.key.lowercased() == name.lowercased() }?.value
            guard other != value else { return nil }
            let is_ = other.map { "it is '\(short($0))'" } ?? "it is not there"
            return "\(what).\(name): expected '\(short(value))', and \(is_)"
        }
    }

    private func letterDifferences(from arrival: Arrival) -> [String] {
        guard let deadLetter else { return arrival.isDeadLetter ? ["it is a dead letter"] : [] }
        guard arrival.isDeadLetter else { return ["it is not a dead letter"] }
        let expected = [
            ("status", deadLetter.status.map { "\($0)" }), ("attempts", deadLetter.attempts.map { "\($0)" }),
            ("answer", deadLetter.answer),
        ]
        return expected.compactMap { name, value in
            guard let value, arrival.attributes["deadletter\(name)"] != value else { return nil }
            let actual = arrival.attributes["deadletter\(name)"].map { "it is '\(short($0))'" } ?? "there is none"
            return "deadLetter.\(name): expected '\(value)', and \(actual)"
        }
    }

    /// The expectation in one line.
    var text: String {
        var text = time.map { "\(secondsText($0)) " } ?? ""
        if let subscriber { text += "subscriber \(subscriber) " }
        if let party { text += subscriber == nil ? "\(party.name.value) " : "of \(party.name.value) " }
        text += "→ \(to.destination.text)"
        if let dataFile { text += ": the bytes of \(dataFile.value)" }
        if let data { text += ": \(short(compactJSON(data)))" }
        if let deadLetter {
            text += " (dead letter\(deadLetter.status.map { ": status \($0)" } ?? ""))"
        }
        return text
    }
}
