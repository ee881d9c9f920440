import CloudEvents

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How long a sink asks to be left alone: the value of `Retry-After`, a number of seconds or a date (RFC 9110, section 10.2.3).
///
/// Nil for anything else; at most a day, and none where the date has passed.
///
/// - Parameter now: the seconds since 1970.
func retryAfter(_ text: String, now: Int = time(nil)) -> Duration? {
    let text = text.drop { $0 == " " }
    if let seconds = Int(text.filter { $0 != " " }) { return 0...86_400 ~= seconds ? .seconds(seconds) : nil }
    guard let moment = secondsSince1970(httpDate: text) else { return nil }
    return .seconds(min(max(moment - now, 0), 86_400))
}

/// The moment of a date in the one form that is still written: `Sun, 06 Nov 1994 08:49:37 GMT`.
private func secondsSince1970(httpDate text: Substring) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", words[0].hasSuffix(","), let day = Int(words[1]),
        let year = Int(words[3]),
        let month = months.firstIndex(of: String(words[2]))
    else { return nil }
    let clock = words[4].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2], 1970...9999 ~= year,
        1...31 ~= day, 0..<24 ~= hour, 0..<60 ~= minute, 0...60 ~= second
    else { return nil }
    let days = Int(daysSince1970(Int64(year), Int64(month + 1), Int64(day)))
    return days * 86_400 + hour * 3600 + minute * 60 + second
}

private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
