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
            text += "  <testsuite name=\"\(escaped(file))\"\(results.counts)>\n"
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
            "    <testcase name=\"\(escaped(name))\" classname=\"\(escaped(file))\" file=\"\(escaped(file))\""
            + " line=\"\(position.line)\" time=\"\(seconds(duration))\""
        let first = failures.first ?? ""
        switch status {
        case .passed: return head + "/>\n"
        case .failed:
            return head + ">\n      <failure message=\"\(escaped(first))\" type=\"expectation\">"
                + escaped(failures.joined(separator: "\n") + "\n\n" + timeline.text()) + "</failure>\n    </testcase>\n"
        case .error:
            let line = errors.split(separator: "\n").first.map(String.init) ?? ""
            return head + ">\n      <error message=\"\(escaped(line))\" type=\"input\">\(escaped(errors))</error>\n"
                + "    </testcase>\n"
        }
    }
}

/// Such as `0.012`.
private func seconds(_ time: Duration) -> String {
    let digits = String(time.milliseconds % 1000 + 1000).dropFirst()
    return "\(time.milliseconds / 1000).\(digits)"
}

/// The text for an attribute or an element; what XML 1.0 cannot hold is U+FFFD.
private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result.append(contentsOf: "&amp;".unicodeScalars)
        case "<": result.append(contentsOf: "&lt;".unicodeScalars)
        case ">": result.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
        case "\n", "\t": result.append(scalar)
        default:
            let isAllowed = scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value & 0xFFFE != 0xFFFE
            result.append(isAllowed ? scalar : "\u{FFFD}")
        }
    }
    return String(result)
}
