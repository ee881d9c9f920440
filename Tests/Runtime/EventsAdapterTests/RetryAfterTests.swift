import Foundation
import Testing

@testable import EventsAdapter

@Suite("Retry-After")
struct RetryAfterTests {
    @Test(
        "Seconds, and dates",
        arguments: [
            ("0", 0), (" 120 ", 120), ("86400", 86_400), ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
            ("Sun, 06 Nov 1994 08:48:00 GMT", 0), ("Mon, 07 Nov 1994 08:48:59 GMT", 86_399),
            ("Fri, 01 Jan 2100 00:00:00 GMT", 86_400),
        ])
    func values(text: String, seconds: Int) {
        #expect(retryAfter(text, now: 784_111_740) == .seconds(seconds))
    }

    @Test(
        "What is neither",
        arguments: [
            "", "-1", "86401", "soon", "1.5", "Sun, 06 Nov 1994 08:49:37 UTC", "06 Nov 1994 08:49:37 GMT",
            "Sun, 32 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Now 1994 08:49:37 GMT", "Sun, 06 Nov 99999 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
        ])
    func others(text: String) { #expect(retryAfter(text, now: 784_111_740) == nil) }

    @Test("Dates are those of Foundation's formatter, leap days among them")
    func formatter() {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        for day in stride(from: 0, to: 200 * 366, by: 29) {
            let moment = day * 86_400 + 3_723
            let text = formatter.string(from: Date(timeIntervalSince1970: Double(moment)))
            #expect(retryAfter(text, now: moment - 7) == .seconds(7), "\(text)")
        }
    }
}
