internal import EventRouting

extension Simulation {
    /// The timeline for a terminal: every event, what each condition made of it, and what was delivered.
    package func text() -> String {
        var text = ""
        for (time, pod, what) in timeline {
            switch what {
            case .arrived(let id, let inputs):
                let name = "\(pod.kind) \(pod.text)"
                let inputs = inputs.isEmpty ? "" : " as \(inputs.joined(separator: ", "))"
                text += "\(secondsText(time))  \(name): event \(id)\(inputs)\n"
            case .judged(let subscriber, let condition, let isMatch, let inputs):
                text += "    subscriber \(subscriber) \(isMatch ? "fires" : "does not fire"): \(condition)\n"
                for input in inputs { text += "        \(input.name) \(input.isTrue): \(input.reason)\n" }
            case .delivered(let target, let subscriber, let data):
                let owner = subscriber.map { "subscriber \($0) " } ?? ""
                text += "    \(owner)→ \(name(of: target)): \(shown(data))\n"
            }
        }
        return text
    }

    private func name(of target: Target) -> String {
        switch target {
        case .sink(let component): "sink \(component)"
        case .topic(let topic, _): "topic \(topic)"
        }
    }

    /// Data as one short line.
    private func shown(_ data: [UInt8]) -> String {
        let text = String(decoding: data.prefix(200), as: UTF8.self)
        let line = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }.joined()
        return data.isEmpty ? "no data" : data.count > 200 ? line + "…" : line
    }
}
