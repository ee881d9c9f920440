internal import Findings
internal import Text

extension FindingLog {
    /// JUnit's XML: a suite for each file, a case for each of its findings, and one that passes where there is none.
    ///
    /// Errors and warnings are failures; a note is a case that passes, with its text as output; a failure of the command is an
    /// error. Elements and attributes are those that Jenkins, GitLab, Azure and GitHub's reporters all take; a time and a host
    /// are not among them, so that equal input gives equal bytes.
    package func junit() -> String {
        var byFile: [String?: [Finding]] = [:]
        for finding in findings { byFile[finding.place?.file, default: []].append(finding) }
        var seen: Set<String> = []
        var suites = files.filter { seen.insert($0).inserted }.map { TestSuite(file: $0, findings: byFile[$0] ?? []) }
        if let whole = byFile[nil] { suites.append(TestSuite(name: "the set as a whole", findings: whole)) }
        if !failures.isEmpty { suites.append(TestSuite(name: "ofevents \(command)", failures: failures)) }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<testsuites name=\"ofevents \(command)\" tests=\"\(suites.reduce(0) { $0 + $1.cases.count })\""
            + " failures=\"\(suites.reduce(0) { $0 + $1.failureCount })\" errors=\"\(failures.count)\" time=\"0\">\n"
            + suites.map(\.text).joined() + "</testsuites>\n"
    }
}

private struct TestSuite {
    var name: String
    var file: String?
    var failureCount = 0
    var errorCount = 0

    /// The elements.
    var cases: [String] = []

    /// The suite of a file: where nothing was found it has a case that passes, for a suite without one counts as missing.
    init(file: String, findings: [Finding]) {
        let isStream = file == "<stdin>"
        self.init(name: isStream ? "stdin" : visible(file), findings: findings)
        self.file = isStream ? nil : name
        if cases.isEmpty { cases = [testCase(name: "no findings", "")] }
    }

    init(name: String, findings: [Finding]) {
        self.name = name
        failureCount = findings.count { $0.severity != .note }
        var names = UniqueNames()
        for finding in findings { cases.append(testCase(name: names.name(finding.caseName), finding.outcome)) }
    }

    init(name: String, failures: [FindingLog.Failure]) {
        self.name = name
        errorCount = failures.count
        var names = UniqueNames()
        for failure in failures {
            let text = lines([failure.message, failure.help])
            let outcome = "<error message=\"\(xmlText(visible(failure.message)))\" type=\"failure\">\(text)</error>"
            cases.append(testCase(name: names.name(shortName(failure.message)), outcome))
        }
    }

    var text: String {
        "  <testsuite name=\"\(xmlText(name))\" tests=\"\(cases.count)\" failures=\"\(failureCount)\""
            + " errors=\"\(errorCount)\" time=\"0\" skipped=\"0\""
            + (file.map { " file=\"\(xmlText($0))\"" } ?? "") + ">\n" + cases.joined() + "  </testsuite>\n"
    }

    private func testCase(name: String, _ outcome: String) -> String {
        let head = "    <testcase name=\"\(xmlText(name))\" classname=\"\(xmlText(self.name))\" time=\"0\""
        return outcome.isEmpty ? "\(head)/>\n" : "\(head)>\n      \(outcome)\n    </testcase>\n"
    }
}

extension Finding {
    /// Rule and message: what stays the same when lines move, as a test does.
    fileprivate var caseName: String { shortName("\(rule): \(message)") }

    fileprivate var outcome: String {
        let notes = notes.map { visible("\($0.place.text): \($0.message)") }
        let text = lines([place.map { visible($0.text) }, visible(message), help] + notes)
        guard severity != .note else { return "<system-out>\(text)</system-out>" }
        return "<failure message=\"\(xmlText(visible(message)))\" type=\"\(severity.rawValue)\">\(text)</failure>"
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
        .map { xmlText(visible(String($0))) }.joined(separator: "\n")
}
