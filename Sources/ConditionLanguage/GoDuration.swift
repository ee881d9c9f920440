/// Reads a duration as Go writes it, such as `1m30s` or `250ms`; nil for anything else, negative ones included.
///
/// Units are `h`, `m`, `s`, `ms`, `us`, `µs` and `ns`, numbers may have a fraction (time.ParseDuration of Go).
package func parseGoDuration(_ text: String) -> Duration? {
    if text == "0" { return .zero }
    var rest = Substring(text)
    guard !rest.isEmpty, rest.utf8.count <= 64 else { return nil }
    var total = Duration.zero
    while !rest.isEmpty {
        let number = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
        rest = rest.dropFirst(number.count)
        let unit = rest.prefix { !("0"..."9").contains($0) && $0 != "." }
        rest = rest.dropFirst(unit.count)
        guard number.contains(where: { $0 != "." }),
            let value = Double(number.first == "." ? "0" + number : number + ""),
            value < 1e9, let scale = scales[String(unit)]
        else { return nil }
        total += scale * value
    }
    return total
}

private let scales: [String: Duration] = [
    "h": .seconds(3600), "m": .seconds(60), "s": .seconds(1), "ms": .milliseconds(1), "us": .microseconds(1),
    "µs": .microseconds(1), "μs": .microseconds(1), "ns": .nanoseconds(1),
]
