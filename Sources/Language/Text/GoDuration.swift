/// Reads a duration as Go writes it, such as `1m30s` or `250ms`; nil for anything else, negative ones included.
///
/// Units are `h`, `m`, `s`, `ms`, `us`, `µs` and `ns`, numbers may have a fraction, and the sum is counted in nanoseconds
/// of 64 bits (time.ParseDuration of Go).
package func parseGoDuration(_ text: String) -> Duration? {
    if text == "0" { return .zero }
    var rest = Substring(text)
    guard !rest.isEmpty, rest.utf8.count <= 64 else { return nil }
    var total: Int64 = 0
    while !rest.isEmpty {
        let whole = takeDigits(&rest)
        var fraction = Substring()
        if rest.utf8.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = takeDigits(&rest)
        }
        let unit = rest.prefix { !$0.isASCII || ($0 != "." && !("0"..."9").contains($0)) }
        rest = rest.dropFirst(unit.count)
        guard let scale = nanoseconds[String(unit)], let part = product(whole, fraction, scale) else { return nil }
        let (sum, isTooLong) = total.addingReportingOverflow(part)
        guard !isTooLong else { return nil }
        total = sum
    }
    return .nanoseconds(total)
}

private func takeDigits(_ text: inout Substring) -> Substring {
    let digits = text.prefix { $0.isASCII && ("0"..."9").contains($0) }
    text = text.dropFirst(digits.count)
    return digits
}

/// A number of units in nanoseconds, what is less than one aside; nil without a digit, or where it is too long.
private func product(_ whole: Substring, _ fraction: Substring, _ scale: Int64) -> Int64? {
    guard !whole.isEmpty || !fraction.isEmpty, let count = whole.isEmpty ? 0 : Int64(whole) else { return nil }
    let (product, isTooLong) = count.multipliedReportingOverflow(by: scale)
    guard !isTooLong else { return nil }
    // More digits than these say nothing about nanoseconds, not even of hours.
    var (numerator, denominator) = (0.0, 1.0)
    for digit in fraction.utf8.prefix(15) {
        numerator = numerator * 10 + Double(digit - UInt8(ascii: "0"))
        denominator *= 10
    }
    let (sum, isTooLongWithFraction) = product.addingReportingOverflow(
        Int64(numerator * (Double(scale) / denominator)))
    return isTooLongWithFraction ? nil : sum
}

private let nanoseconds: [String: Int64] = [
    "h": 3_600_000_000_000, "m": 60_000_000_000, "s": 1_000_000_000, "ms": 1_000_000, "us": 1000, "µs": 1000,
    "μs": 1000, "ns": 1,
]
