internal import Diagnostics

extension [Finding] {
    /// JUnit's XML: a suite for each file, a case for each of its findings, and one that passes where there is none.
    ///
    /// Errors and warnings are failures; a note is a case that passes, with its text as output.
    ///
    /// - Parameter files: the paths of all files.
    package func junit(files: [String]) -> String {
        let names = files + (contains { $0.place == nil } ? [""] : [])
        let failures = count { $0.severity != .note }
        var suites = ""
        var cases = 0
        for name in names {
            let own = filter { ($0.place?.file ?? "") == name }
            cases += Swift.max(own.count, 1)
            suites +=
                "  <testsuite name=\"\(xmlText(name.isEmpty ? "the set" : name))\" tests=\"\(Swift.max(own.count, 1))\""
            suites += " failures=\"\(own.count { $0.severity != .note })\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
            if own.isEmpty {
                suites += "    <testcase name=\"no findings\" classname=\"\(xmlText(name))\" time=\"0\"/>\n"
            }
            for finding in own { suites += finding.testCase }
            suites += "  </testsuite>\n"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<testsuites name=\"ofevents lint\" tests=\"\(cases)\" failures=\"\(failures)\" errors=\"0\" time=\"0\">\n"
            + suites + "</testsuites>\n"
    }
}

extension Finding {
    fileprivate var testCase: String {
        let where_ = place.map { "\($0.file):\($0.line):\($0.column)" } ?? ""
        let name = place.map { "\(rule) at \($0.line):\($0.column)" } ?? rule
        let text = xmlText(
            ([where_, message] + (help.map { [$0] } ?? [])).filter { !$0.isEmpty }.joined(separator: "\n"))
        let head =
            "    <testcase name=\"\(xmlText(name))\" classname=\"\(xmlText(place?.file ?? "ofevents"))\" time=\"0\">\n"
        let body =
            severity == .note
            ? "      <system-out>\(text)</system-out>\n"
            : "      <failure message=\"\(xmlText(message))\" type=\"\(severity.rawValue)\">\(text)</failure>\n"
        return head + body + "    </testcase>\n"
    }
}
