extension Sequence<Moment> {
    /// The timeline for a terminal: every event, what each condition made of it, what was delivered, and what went wrong.
    package func text() -> String {
        var text = ""
        var place: (Duration, PodName?)?
        let moments = Array(self)
        for (index, moment) in moments.enumerated() {
            var head = "\(secondsText(moment.time))  "
            if let pod = moment.pod { head += "\(pod.kind.rawValue) \(pod.text)" }
            let isElsewhere = place.map { $0 != (moment.time, moment.pod) } ?? true
            place = (moment.time, moment.pod)
            switch moment.what {
            case .arrived(let id, let inputs, let isRepeated):
                let inputs = inputs.isEmpty ? "" : " as \(inputs.joined(separator: ", "))"
                text += "\(head): event \(id)\(isRepeated ? " again" : "")\(inputs)\n"
            case .restarted: text += "\(head): killed and restarted\n"
            case .changed(let destination, let behaviour): text += "\(head)\(destination.text) \(behaviour.text)\n"
            default:
                if isElsewhere { text += "\(head)\n" }
                let next = moments.dropFirst(index + 1).first?.what
                for line in lines(of: moment.what, before: next) { text += "    \(line)\n" }
            }
        }
        return text
    }

    private func lines(of what: Occurrence, before next: Occurrence?) -> [String] {
        switch what {
        case .judged(let subscriber, let condition, let isMatch, let inputs):
            ["subscriber \(subscriber) \(isMatch ? "fires" : "does not fire"): \(condition)"]
                + inputs.map { "    \($0.name) \($0.isTrue): \($0.reason)" }
        case .delivered(let arrival):
            ["\(way(of: arrival.subscriber, to: arrival.destination)): \(arrival.summary)"]
        case .retried(let destination, let subscriber, let reason, let wait):
            ["\(way(of: subscriber, to: destination)): \(reason); again in \(secondsText(wait))"]
        case .gaveUp(let destination, let subscriber, let reason, let attempts):
            [
                "\(way(of: subscriber, to: destination)): \(reason); given up after \(attempts == 1 ? "one attempt" : "\(attempts) attempts")"
            ]
        case .held(let id): ["event \(id) is held and tried again until it succeeds"]
        case .lost(let id): ["event \(id) is lost: the broker does not bring it again"]
        case .answered(let id, false) where next == .lost(id: id): []
        case .answered(let id, false): ["event \(id) is refused: the broker keeps it"]
        case .answered, .arrived, .restarted, .changed: []
        }
    }

    private func way(of subscriber: Int?, to destination: Destination) -> String {
        "\(subscriber.map { "subscriber \($0) " } ?? "")→ \(destination.text)"
    }
}

extension Arrival {
    /// The data as one short line, and of a dead letter the reason.
    package var summary: String {
        guard isDeadLetter else { return shownData(data) }
        let cause = attributes["deadletterstatus"].map { "status \($0)" } ?? attributes["deadletteranswer"] ?? ""
        return "\(shownData(data)) (dead letter: \(cause))"
    }
}

/// Data as one short line; the rest of long ones is left out.
package func shownData(_ data: [UInt8]) -> String {
    if (try? UTF8Span(validating: data.span)) == nil { return shownBytes(data) }
    let text = String(decoding: data.prefix(200), as: UTF8.self)
    let line = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }.joined()
    return data.isEmpty ? "no data" : data.count > 200 ? line + "…" : line
}

/// The first bytes of data that are no text, in hexadecimal digits.
private func shownBytes(_ data: [UInt8]) -> String {
    let digits = data.prefix(32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
    return "\(data.count) bytes: \(digits)\(data.count > 32 ? "…" : "")"
}
