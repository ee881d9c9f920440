internal import Findings
internal import Text

extension FindingFormat {
    package static let junit = FindingFormat(
        "junit", fileExtension: "xml", purpose: "the test report of a CI system",
        content: "a case for each finding"
    ) { log, _ in log.junit() }
}

extension FindingLog {
    /// A suite for each file, a case for each of its findings, and one that passes where there is none.
    ///
    /// Errors and warnings are failures; a note is a case that passes, with its text as output; a failure of the command is an error.
    func junit() -> String {
        var byFile: [String?: [Finding]] = [:]
        for finding in findings { byFile[finding.place?.file, default: []].append(finding) }
        var seen: Set<String> = []
        var report = JUnitReport(name: "ofevents \(command)")
        report.suites = files.filter { seen.insert($0).inserted }.map { .init(file: $0, findings: byFile[$0] ?? []) }
        if let whole = byFile[nil] { report.suites.append(.init(name: "the set as a whole", findings: whole)) }
        if !failures.isEmpty { report.suites.append(.init(name: "ofevents \(command)", failures: failures)) }
        return report.text
    }
}

extension JUnitReport.Suite {
    /// The suite of a file: where nothing was found it has a case that passes, for a suite without one counts as missing.
    fileprivate init(file: String, findings: [Finding]) {
        let isStream = file == "<stdin>"
        self.init(name: isStream ? "stdin" : visible(file), findings: findings)
        self.file = isStream ? nil : name
        if cases.isEmpty { add("no findings", .passed()) }
    }

    fileprivate init(name: String, findings: [Finding]) {
        self.init(name: name)
        for finding in findings { add(finding.caseName, finding.outcome) }
    }

    fileprivate init(name: String, failures: [FindingLog.Failure]) {
        self.init(name: name)
        for failure in failures {
            let text = lines([failure.message, failure.help])
            add(
                shortName(failure.message),
                .error(message: visible(failure.message), type: "failure", text: text))
        }
    }
}

extension Finding {
    /// Rule and message: what stays the same when lines move, as a test does.
    fileprivate var caseName: String { shortName("\(rule): \(message)") }

    fileprivate var outcome: JUnitReport.Outcome {
        let notes = notes.map { visible("\($0.place.text): \($0.message)") }
        let text = lines([place.map { visible($0.text) }, visible(message), help] + notes)
        guard severity != .note else { return .passed(output: text) }
        return .failure(message: visible(message), type: severity.rawValue, text: text)
    }
}

/// A name without control characters, of a length that a table of results can show.
private func shortName(_ text: String) -> String {
    let limit = 200
    let shown = visible(text)
    return shown.unicodeScalars.count <= limit ? shown : String(shown.unicodeScalars.prefix(limit)) + "…"
}

/// Parts of a text, each on a line of its own; what has several lines itself keeps them.
private func lines(_ parts: [String?]) -> String {
    parts.compactMap(\.self).flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        .map { visible(String($0)) }.joined(separator: "\n")
}
