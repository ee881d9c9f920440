internal import Findings
internal import Simulation
internal import Text

extension [ScenarioResult] {
    /// The results as JUnit's XML: a suite for each file, a case for each scenario.
    ///
    /// Elements and attributes are those that Jenkins, GitLab, Azure and GitHub's reporters all take (docs/formats.md).
    package func junit() -> String {
        var files: [String] = []
        for result in self where !files.contains(result.file) { files.append(result.file) }
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ofevents\"\(counts)>\n"
        for file in files {
            let results = filter { $0.file == file }
            let path = xmlText(file)
            text += "  <testsuite name=\"\(path)\"\(results.counts) skipped=\"0\" file=\"\(path)\">\n"
            var names = UniqueNames()
            for result in results { text += result.testCase(named: names.name(result.name)) }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private var counts: String {
        let time = reduce(Duration.zero) { $0 + $1.duration }
        return " tests=\"\(count)\" failures=\"\(count { $0.status == .failed })\""
            + " errors=\"\(count { $0.status == .error })\" time=\"\(seconds(time))\""
    }
}

extension ScenarioResult {
    /// - Parameter name: that of the scenario, told apart from others of the file.
    fileprivate func testCase(named name: String) -> String {
        let head =
            "    <testcase name=\"\(xmlText(name))\" classname=\"\(xmlText(file))\" time=\"\(seconds(duration))\""
        let place = "\(file):\(position.line):\(position.column)"
        switch status {
        case .passed: return head + "/>\n"
        case .failed:
            let text = ([place] + failures).joined(separator: "\n") + "\n\n" + timeline.text()
            return head + ">\n      <failure message=\"\(xmlText(failures.first ?? ""))\" type=\"expectation\">"
                + xmlText(text) + "</failure>\n    </testcase>\n"
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
