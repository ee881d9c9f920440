internal import Findings
internal import Simulation
internal import Text

extension ResultFormat {
    /// The results one by one, and their counts in the last line; nothing where there is none, for the command says so itself.
    package static let text = ResultFormat("text", purpose: "people") { results, explaining in
        results.isEmpty ? "" : results.map { $0.text(explaining: explaining) }.joined() + results.summary + "\n"
    }
}

extension ScenarioResult {
    /// The result for a terminal: one line; of a failure also what is expected beside what came, and the timeline.
    ///
    /// - Parameter explaining: shows both of what passed too.
    func text(explaining: Bool) -> String {
        let word =
            switch status {
            case .passed: "ok    "
            case .failed: "FAILED"
            case .error: "ERROR "
            }
        let head = "\(word)  \(visible(file)):\(position.line): \(visible(name))\n"
        if status == .error {
            return head + (errors + notes.text).split(separator: "\n").map { "    \($0)\n" }.joined()
        }
        guard explaining || status == .failed else { return head }
        return head + notes.text.split(separator: "\n").map { "    \($0)\n" }.joined() + table() + "\n"
            + timeline.text().split(separator: "\n").map { "    \(visible(String($0)))\n" }.joined() + "\n"
    }

    /// What is expected on the left, what came on the right.
    private func table() -> String {
        var text = faults.map { "    ✗ \($0.position.line):\($0.position.column)  \(visible($0.message))\n" }.joined()
        guard !rows.isEmpty else { return text + "    nothing is expected, and nothing came\n" }
        let places = rows.map { $0.position.map { "\($0.line):\($0.column)" } ?? "" }
        let lefts = rows.map { $0.outcome.expected.isEmpty ? "nothing" : visible($0.outcome.expected) }
        let placeWidth = places.map(\.count).max() ?? 0
        let leftWidth = max(8, lefts.map(\.count).max() ?? 0)
        text += "      \(padded("", placeWidth))  \(padded("expected", leftWidth))  actual\n"
        for ((row, place), left) in zip(zip(rows, places), lefts) {
            let outcome = row.outcome
            let actual = outcome.actual.isEmpty ? "nothing" : visible(outcome.actual)
            text += "    \(outcome.mark.rawValue) \(padded(place, placeWidth))  \(padded(left, leftWidth))  \(actual)\n"
            for line in outcome.differences {
                text += "      \(padded("", placeWidth))    \(visible(line))\n"
            }
        }
        return text
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension [ScenarioResult] {
    /// Such as `3 scenarios: 2 passed, 1 failed`.
    var summary: String {
        let parts = [ScenarioResult.Status.passed, .failed, .error].compactMap { status -> String? in
            let count = count { $0.status == status }
            let word = status == .error ? count == 1 ? "error" : "errors" : status.rawValue
            return count > 0 ? "\(count) \(word)" : nil
        }
        return "\(count) \(count == 1 ? "scenario" : "scenarios"): \(parts.joined(separator: ", "))"
    }
}
