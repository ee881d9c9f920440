internal import Text

extension JUnitReport {
    /// The report as an XML document.
    package var text: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<testsuites name=\"\(xmlText(name))\"\(suites.flatMap(\.cases).counts(isTimed))>\n"
            + suites.map { $0.text(isTimed) }.joined() + "</testsuites>\n"
    }
}

extension JUnitReport.Suite {
    fileprivate func text(_ isTimed: Bool) -> String {
        "  <testsuite name=\"\(xmlText(name))\"\(cases.counts(isTimed)) skipped=\"0\""
            + (file.map { " file=\"\(xmlText($0))\"" } ?? "") + ">\n"
            + cases.map { $0.text(ofClass: name, isTimed) }.joined() + "  </testsuite>\n"
    }
}

extension [JUnitReport.Case] {
    /// The attributes that count cases.
    fileprivate func counts(_ isTimed: Bool) -> String {
        let failures = count { if case .failure = $0.outcome { true } else { false } }
        let errors = count { if case .error = $0.outcome { true } else { false } }
        let time = isTimed ? reduce(.zero) { $0 + $1.time }.seconds : "0"
        return " tests=\"\(count)\" failures=\"\(failures)\" errors=\"\(errors)\" time=\"\(time)\""
    }
}

extension JUnitReport.Case {
    fileprivate func text(ofClass name: String, _ isTimed: Bool) -> String {
        let time = isTimed ? time.seconds : "0"
        let head = "    <testcase name=\"\(xmlText(self.name))\" classname=\"\(xmlText(name))\" time=\"\(time)\""
        let notes = notes.isEmpty ? nil : "<system-err>\(xmlText(notes))</system-err>"
        let elements = [outcome.element, notes].compactMap(\.self)
        guard !elements.isEmpty else { return head + "/>\n" }
        return "\(head)>\n" + elements.map { "      \($0)\n" }.joined() + "    </testcase>\n"
    }
}

extension JUnitReport.Outcome {
    fileprivate var element: String? {
        switch self {
        case .passed(nil): nil
        case .passed(let output?): "<system-out>\(xmlText(output))</system-out>"
        case .failure(let message, let type, let text): Self.element("failure", message, type, text)
        case .error(let message, let type, let text): Self.element("error", message, type, text)
        }
    }

    private static func element(_ name: String, _ message: String, _ type: String, _ text: String) -> String {
        "<\(name) message=\"\(xmlText(message))\" type=\"\(xmlText(type))\">\(xmlText(text))</\(name)>"
    }
}

extension Duration {
    /// Such as `0.012`, rounded down.
    fileprivate var seconds: String {
        let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
        return "\(milliseconds / 1000).\(String(milliseconds % 1000 + 1000).dropFirst())"
    }
}
