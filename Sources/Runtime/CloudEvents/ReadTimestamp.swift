/// The time since 1970 began of a moment in RFC 3339, such as `2026-01-02T03:04:05.678+01:00`; nil for anything else.
///
/// A fraction counts down to nanoseconds; a leap second is the one after it.
package func durationSince1970(_ text: String) -> Duration? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
        let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
        let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
        1...12 ~= month, 1...31 ~= day, hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    var nanoseconds: Int64 = 0
    if rest.first == UInt8(ascii: ".") {
        let digits = rest.dropFirst().prefix { 0x30...0x39 ~= $0 }
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count + 1)
        for index in 0..<9 {
            nanoseconds =
                nanoseconds * 10 + (index < digits.count ? Int64(digits[digits.startIndex + index] - 0x30) : 0)
        }
    }
    guard let offset = offset(rest) else { return nil }
    let seconds = daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset
    return .seconds(seconds) + .nanoseconds(nanoseconds)
}

/// The seconds by which a zone is ahead of UTC: `Z`, `+01:00`.
private func offset(_ zone: ArraySlice<UInt8>) -> Int64? {
    if zone.count == 1, let letter = zone.first, letter | 0x20 == UInt8(ascii: "z") { return 0 }
    let zone = Array(zone)
    guard zone.count == 6, zone[3] == UInt8(ascii: ":"), let hours = number(zone[1..<3]),
        let minutes = number(zone[4..<6]),
        hours < 24, minutes < 60
    else { return nil }
    switch zone[0] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
}

private func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    digits.allSatisfy { 0x30...0x39 ~= $0 } ? Int64(String(decoding: digits, as: UTF8.self)) : nil
}

/// The days since 1970-01-01, counted in eras of 400 years from March 1st of the year 0, so that leap days come last.
package func daysSince1970(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}
