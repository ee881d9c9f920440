internal import Text

/// What is wrong with a schedule, and the way out.
package struct ScheduleFault: Error, Equatable {
    package let message: String
    package let help: String

    fileprivate init(_ message: String, help: String) { (self.message, self.help) = (message, help) }
}

/// What is wrong with a schedule of `bindings.cron`, or nil where Dapr takes it (cron/parser.go in dapr/kit).
package func faultOfSchedule(_ text: String) -> ScheduleFault? {
    let (zone, rest) = halves(of: text)
    if let zone {
        guard let rest else {
            return ScheduleFault(
                "'\(zone.prefix)' needs a time zone, a space and the schedule",
                help: "write it as '\(zone.prefix)Europe/Berlin 0 6 * * *'")
        }
        guard isZone(zone.name) else {
            return ScheduleFault(
                "'\(zone.name)' is not the name of a time zone", help: "write a time zone such as 'Europe/Berlin'")
        }
        return fault(ofPlain: rest)
    }
    return fault(ofPlain: rest ?? "")
}

/// The time of `@every`; nil for another schedule.
package func everyTime(_ text: String) -> Duration? {
    guard let rest = halves(of: text).schedule, rest.hasPrefix("@every ") else { return nil }
    return goDuration(String(rest.dropFirst("@every ".count)))
}

/// What stands before the name of a time zone; nil for a schedule without one.
func zonePrefix(of text: String) -> String? { ["TZ=", "CRON_TZ="].first(where: text.hasPrefix) }

/// A day of the month that none of a schedule's months has, where all of its days are so; nil for a schedule that fires, and for one that
/// Dapr does not take.
///
/// With both days of the month and of the week one of them is enough; 29 February comes.
package func dayThatNeverComes(_ text: String) -> Int? {
    guard faultOfSchedule(text) == nil,
        let fields = halves(of: text).schedule?.split(whereSeparator: \.isWhitespace), fields.count >= 5
    else { return nil }
    let own = fields.suffix(3).map { $0 }
    guard let days = fieldRules[3].values(of: own[0]), let months = fieldRules[4].values(of: own[1]),
        own[2].split(separator: ",").allSatisfy({ $0 == "*" || $0 == "?" }), let first = days.min()
    else { return nil }
    let longest = months.map { $0 == 2 ? 29 : [4, 6, 9, 11].contains($0) ? 30 : 31 }.max() ?? 31
    return first > longest ? first : nil
}

/// The zone before a schedule, where there is one, and the schedule without the blanks around it, where there is one behind the zone.
private func halves(of text: String) -> (zone: (prefix: String, name: Substring)?, schedule: Substring?) {
    guard let prefix = zonePrefix(of: text) else { return (nil, Substring(text)) }
    let name = text.dropFirst(prefix.count).prefix { !$0.isWhitespace }
    // Other blanks than a space end the sidecar of Dapr 1.18 (cron/parser.go), as does none.
    guard text[name.endIndex...].first == " " else { return ((prefix, name), nil) }
    let rest = text[name.endIndex...].drop(while: \.isWhitespace)
    let end = rest.lastIndex { !$0.isWhitespace }.map(rest.index(after:)) ?? rest.startIndex
    return ((prefix, name), rest[..<end])
}

/// Whether Go may find a zone of that name; which there are depends on the image of Dapr.
private func isZone(_ name: Substring) -> Bool {
    let isPath = name.hasPrefix("/") || name.containsText("..")
    return !isPath && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/_-+".contains($0)) }
}

private func fault(ofPlain text: Substring) -> ScheduleFault? {
    if text.hasPrefix("@every ") {
        return goDuration(String(text.dropFirst("@every ".count))) == nil
            ? ScheduleFault(
                "a duration such as '5m' must follow '@every', after one space", help: "write it as '@every 5m'") : nil
    }
    if text.hasPrefix("@") {
        let words = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"]
        if words.contains(String(text)) { return nil }
        let near = nearestName(to: String(text), among: words + ["@every"])
        return ScheduleFault(
            "'\(text)' is not a known word",
            help: near.map { "did you mean '\($0)'?" } ?? "write \(listed(words, "or")), or '@every 5m'")
    }
    let fields = text.split(whereSeparator: \.isWhitespace)
    guard 5...6 ~= fields.count else {
        return ScheduleFault(
            "it has \(fields.count) field\(fields.count == 1 ? "" : "s"), and must have 5 (or 6, with seconds first)",
            help: "write 'minute hour day month weekday', such as '0 6 * * 1-5' for 6:00 on working days")
    }
    let rules = fields.count == 6 ? fieldRules[...] : fieldRules.dropFirst()
    return zip(fields, rules).lazy.compactMap { $1.fault(of: $0) }.first
}

private struct FieldRule {
    var name: String
    var bounds: ClosedRange<Int>
    var words: [String: Int] = [:]

    /// A list of `*`, `?`, numbers and ranges, each with a step where wanted; empty items count for nothing, and so does what follows `*-`.
    func fault(of field: Substring) -> ScheduleFault? {
        for item in field.split(separator: ",") {
            let parts = item.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count > 2 || (parts.count == 2 && (Int(parts[1]) ?? 0) < 1) {
                return ScheduleFault(
                    "the step in '\(item)' (\(name)) must be a number of 1 or more after one '/'",
                    help: "write a step such as '\(parts[0])/5'")
            }
            let words = parts[0].split(separator: "-", omittingEmptySubsequences: false)
            if ["*", "?"].contains(words[0]) { continue }
            let ends = words.map { number($0) }
            guard ends.count <= 2, let first = ends[0], let last = ends.count == 2 ? ends[1] : first else {
                return ScheduleFault("'\(item)' is not a value of the \(name)", help: advice)
            }
            guard bounds.contains(first), bounds.contains(last) else {
                let isSunday = self.words["sun"] != nil && item == "7"
                return ScheduleFault(
                    "'\(item)' is outside of the range of the \(name), \(bounds.lowerBound) to \(bounds.upperBound)",
                    help: isSunday ? "write '0' for Sunday" : advice)
            }
            if first > last {
                return ScheduleFault(
                    "the range '\(item)' of the \(name) goes backwards",
                    help: "write '\(words[1])-\(words[0])', or two ranges with a comma between them")
            }
        }
        return nil
    }

    /// What a field has that Dapr takes; nil for all.
    func values(of field: Substring) -> Set<Int>? {
        var values: Set<Int> = []
        for item in field.split(separator: ",") {
            let parts = item.split(separator: "/")
            let ends = parts[0].split(separator: "-")
            guard let first = ends.first.flatMap({ number($0) }) else { return nil }
            let last = ends.count == 2 ? number(ends[1]) ?? first : parts.count == 2 ? bounds.upperBound : first
            let step = parts.count == 2 ? Int(parts[1]) ?? 1 : 1
            values.formUnion(stride(from: first, through: last, by: max(step, 1)))
        }
        return values.isEmpty ? nil : values
    }

    private var advice: String {
        let words = words.isEmpty ? "" : ", or a word such as '\(words["jan"] == nil ? "mon" : "jan")'"
        return "write a number from \(bounds.lowerBound) to \(bounds.upperBound)\(words)"
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
