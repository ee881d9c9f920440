internal import Diagnostics
internal import Simulation

extension [ScenarioResult] {
    /// The results as JUnit's XML: a suite for each file, a case for each scenario.
    ///
    /// The form is the one that Jenkins, GitLab and GitHub's actions read (https://github.com/testmoapp/junitxml).
    package func junit() -> String {
        var files: [String] = []
        for result in self where !files.contains(result.file) { files.append(result.file) }
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ofevents\"\(counts)>\n"
        for file in files {
            let results = filter { $0.file == file }
            text += "  <testsuite name=\"\(xmlText(file))\"\(results.counts)>\n"
            for result in results { text += result.testCase }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private var counts: String {
        let time = reduce(Duration.zero) { $0 + $1.duration }
        return " tests=\"\(count)\" failures=\"\(count { $0.status == .failed })\""
            + " errors=\"\(count { $0.status == .error })\" skipped=\"0\" time=\"\(seconds(time))\""
    }
}

extension ScenarioResult {
    fileprivate var testCase: String {
        let head =
            "    <testcase name=\"\(xmlText(name))\" classname=\"\(xmlText(file))\" file=\"\(xmlText(file))\""
            + " line=\"\(position.line)\" time=\"\(seconds(duration))\""
        let first = failures.first ?? ""
        switch status {
        case .passed: return head + "/>\n"
        case .failed:
            return head + ">\n      <failure message=\"\(xmlText(first))\" type=\"expectation\">"
                + xmlText(failures.joined(separator: "\n") + "\n\n" + timeline.text()) + "</failure>\n    </testcase>\n"
        case .error:
            let line = errors.split(separator: "\n").first.map(String.init) ?? ""
            return head + ">\n      <error message=\"\(xmlText(line))\" type=\"input\">\(xmlText(errors))</error>\n"
                + "    </testcase>\n"
        }
    }
}

/// Such as `0.012`.
private func seconds(_ time: Duration) -> String {
    let digits = String(time.milliseconds % 1000 + 1000).dropFirst()
    return "\(time.milliseconds / 1000).\(digits)"
}
