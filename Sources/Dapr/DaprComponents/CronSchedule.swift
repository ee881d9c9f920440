/// What is wrong with a schedule of `bindings.cron`, or nil where Dapr takes it (cron/parser.go in dapr/kit).
package func faultOfSchedule(_ text: String) -> String? {
    let (zone, rest) = halves(of: text)
    if let zone {
        guard let rest else { return "'\(zone.prefix)' needs a time zone, a space and the schedule" }
        guard isZone(zone.name) else { return "'\(zone.name)' is not the name of a time zone, such as Europe/Berlin" }
        return fault(ofPlain: rest)
    }
    return fault(ofPlain: rest ?? "")
}

/// The time of `@every`; nil for another schedule.
package func everyTime(_ text: String) -> Duration? {
    guard let rest = halves(of: text).schedule, rest.hasPrefix("@every ") else { return nil }
    return goDuration(String(rest.dropFirst("@every ".count)))
}

/// The zone before a schedule, where there is one, and the schedule without the blanks around it, where there is one behind the zone.
private func halves(of text: String) -> (zone: (prefix: String, name: Substring)?, schedule: Substring?) {
    guard let prefix = ["TZ=", "CRON_TZ="].first(where: text.hasPrefix) else { return (nil, Substring(text)) }
    let name = text.dropFirst(prefix.count).prefix { !$0.isWhitespace }
    // Other blanks than a space end the sidecar of Dapr 1.18 (cron/parser.go), as does none.
    guard text[name.endIndex...].first == " " else { return ((prefix, name), nil) }
    let rest = text[name.endIndex...].drop(while: \.isWhitespace)
    let end = rest.lastIndex { !$0.isWhitespace }.map(rest.index(after:)) ?? rest.startIndex
    return ((prefix, name), rest[..<end])
}

/// Whether Go may find a zone of that name; which there are depends on the image of Dapr.
private func isZone(_ name: Substring) -> Bool {
    let isPath = name.hasPrefix("/") || name.contains("..")
    return !isPath && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/_-+".contains($0)) }
}

private func fault(ofPlain text: Substring) -> String? {
    if text.hasPrefix("@every ") {
        return goDuration(String(text.dropFirst("@every ".count))) == nil
            ? "'@every' needs one space and a duration such as 5m" : nil
    }
    if text.hasPrefix("@") {
        let words = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"]
        return words.contains(String(text)) ? nil : "'\(text)' is none of \(words.joined(separator: ", ")) and @every"
    }
    let fields = text.split(whereSeparator: \.isWhitespace)
    guard 5...6 ~= fields.count else { return "it has \(fields.count) fields, and there must be 5, or 6 with seconds" }
    let rules = fields.count == 6 ? fieldRules[...] : fieldRules.dropFirst()
    return zip(fields, rules).lazy.compactMap { $1.fault(of: $0) }.first
}

private struct FieldRule {
    var name: String
    var bounds: ClosedRange<Int>
    var words: [String: Int] = [:]

    /// A list of `*`, `?`, numbers and ranges, each with a step where wanted; empty items count for nothing, and so does what follows `*-`.
    func fault(of field: Substring) -> String? {
        for item in field.split(separator: ",") {
            let parts = item.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count > 2 || (parts.count == 2 && (Int(parts[1]) ?? 0) < 1) {
                return "'\(item)' in \(name): a step is one '/' and a number of 1 or more"
            }
            let words = parts[0].split(separator: "-", omittingEmptySubsequences: false)
            if ["*", "?"].contains(words[0]) { continue }
            let ends = words.map { number($0) }
            guard ends.count <= 2, let first = ends[0], let last = ends.count == 2 ? ends[1] : first else {
                return "'\(item)' is not a value of \(name): they are \(bounds.lowerBound) to \(bounds.upperBound)"
            }
            guard bounds.contains(first), bounds.contains(last) else {
                return "'\(item)' is outside of \(name): they are \(bounds.lowerBound) to \(bounds.upperBound)"
            }
            if first > last { return "the range '\(item)' in \(name) goes backwards" }
        }
        return nil
    }

    private func number(_ text: Substring) -> Int? {
        // Go takes a sign before a number.
        let digits = text.hasPrefix("+") ? text.dropFirst() : text
        if !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return Int(digits) }
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
