internal import Findings
internal import Reports
internal import Simulation

extension ResultFormat {
    package static let junit = ResultFormat("junit", purpose: "the test report of a CI system") { results, _ in
        results.junit()
    }
}

extension [ScenarioResult] {
    /// A suite for each file, a case for each scenario.
    func junit() -> String {
        var report = JUnitReport(name: "ofevents", isTimed: true)
        var places: [String: Int] = [:]
        for result in self {
            let place = places[result.file] ?? report.suites.count
            if place == report.suites.count { report.suites.append(.init(name: result.file, file: result.file)) }
            places[result.file] = place
            report.suites[place].add(
                result.name, result.outcome, time: result.duration, notes: result.notes.lines.joined(separator: "\n"))
        }
        return report.text
    }
}

extension ScenarioResult {
    fileprivate var outcome: JUnitReport.Outcome {
        switch status {
        case .passed: return .passed()
        case .failed:
            let place = "\(file):\(position.line):\(position.column)"
            let text = ([place] + failures).joined(separator: "\n") + "\n\n" + timeline.text()
            return .failure(message: failures.first ?? "", type: "expectation", text: text)
        case .error:
            let line = errors.split(separator: "\n").first.map(String.init) ?? ""
            return .error(message: line, type: "input", text: errors)
        }
    }
}
