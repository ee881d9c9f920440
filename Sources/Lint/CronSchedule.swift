internal import ConditionLanguage

/// What is wrong with a schedule of `bindings.cron`, or nil where Dapr takes it (cron/parser.go in dapr/kit).
func faultOfSchedule(_ text: String) -> String? {
    var rest = Substring(text)
    for prefix in ["TZ=", "CRON_TZ="] where rest.hasPrefix(prefix) {
        guard let blank = rest.firstIndex(of: " ") else { return "'\(prefix)' needs a zone, a blank and the schedule" }
        rest = rest[rest.index(after: blank)...].drop { $0 == " " }
        break
    }
    if rest.hasPrefix("@every ") {
        return parseGoDuration(String(rest.dropFirst("@every ".count))) == nil
            ? "'@every' needs a duration such as 5m" : nil
    }
    if rest.hasPrefix("@") {
        let words = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"]
        return words.contains(String(rest)) ? nil : "'\(rest)' is none of \(words.joined(separator: ", ")) and @every"
    }
    let fields = rest.split(whereSeparator: \.isWhitespace)
    guard 5...6 ~= fields.count else { return "it has \(fields.count) fields, and there must be 5, or 6 with seconds" }
    let rules = fields.count == 6 ? fieldRules[...] : fieldRules.dropFirst()
    for (field, rule) in zip(fields, rules) {
        if let fault = rule.fault(of: field) { return fault }
    }
    return nil
}

/// The time of `@every`; nil for another schedule.
func everyTime(_ text: String) -> Duration? {
    text.hasPrefix("@every ") ? parseGoDuration(String(text.dropFirst("@every ".count))) : nil
}

private struct FieldRule {
    var name: String
    var bounds: ClosedRange<Int>
    var words: [String: Int] = [:]

    /// A list of `*`, `?`, numbers and ranges, each with a step where wanted.
    func fault(of field: Substring) -> String? {
        for item in field.split(separator: ",") {
            let parts = item.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count > 2 || (parts.count == 2 && (Int(parts[1]) ?? 0) < 1) {
                return "'\(item)' in \(name): a step is a number from 1 on behind one '/'"
            }
            if ["*", "?"].contains(parts[0]) { continue }
            let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { number($0) }
            guard ends.count <= 2, let first = ends[0], let last = ends.count == 2 ? ends[1] : first else {
                return "'\(item)' is not a value of \(name), which are \(bounds.lowerBound) to \(bounds.upperBound)"
            }
            guard bounds.contains(first), bounds.contains(last) else {
                return "'\(item)' is out of the bounds of \(name): \(bounds.lowerBound) to \(bounds.upperBound)"
            }
            if first > last { return "the range '\(item)' in \(name) goes backwards" }
        }
        return nil
    }

    private func number(_ text: Substring) -> Int? {
        if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return Int(text) }
        return words[text.lowercased()]
    }
}

private let fieldRules = [
    FieldRule(name: "seconds", bounds: 0...59), FieldRule(name: "minutes", bounds: 0...59),
    FieldRule(name: "hours", bounds: 0...23), FieldRule(name: "days of the month", bounds: 1...31),
    FieldRule(
        name: "months", bounds: 1...12, words: numbered("jan feb mar apr may jun jul aug sep oct nov dec", from: 1)),
    FieldRule(name: "days of the week", bounds: 0...6, words: numbered("sun mon tue wed thu fri sat", from: 0)),
]

private func numbered(_ words: String, from first: Int) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: words.split(separator: " ").enumerated().map { (String($1), $0 + first) })
}
