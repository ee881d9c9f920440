import Foundation
import Testing

@testable import CloudEvents

@Suite("Timestamps")
struct TimestampTests {
    @Test("Moments are written as ISO8601DateFormatter writes them, over the years that RFC 3339 can write")
    func formatter() {
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
        let day: Int64 = 86_400_000
        // Days around the end of February and of the year, of leap years, of centuries that are none, and of 2000.
        for year in [1970, 1972, 1999, 2000, 2001, 2024, 2100, 2400, 9999] {
            for date in ["02-28", "03-01", "12-31"] {
                let begin = Int64(formatter.date(from: "\(year)-\(date)T00:00:00.000Z")!.timeIntervalSince1970) * 1000
                for moment in [begin, begin + day - 1, begin - 1, begin + 45_296_789] {
                    let date = Date(timeIntervalSince1970: Double(moment) / 1000)
                    #expect(timestamp(milliseconds: moment) == formatter.string(from: date))
                }
            }
        }
    }

    @Test("The moments before 1970 and the first and the last that can be written")
    func edges() {
        #expect(timestamp(milliseconds: 0) == "1970-01-01T00:00:00.000Z")
        #expect(timestamp(milliseconds: -1) == "1969-12-31T23:59:59.999Z")
        #expect(timestamp(milliseconds: -62_167_219_200_000) == "0000-01-01T00:00:00.000Z")
        #expect(timestamp(milliseconds: 253_402_300_799_999) == "9999-12-31T23:59:59.999Z")
        #expect(timestamp(milliseconds: .min).hasSuffix("Z") && timestamp(milliseconds: .max).hasSuffix("Z"))
    }

    @Test("What is written is read as the same moment, in any zone")
    func reading() throws {
        for moment in stride(from: Int64(-62_167_219_200_000), through: 253_402_300_799_999, by: 98_765_432_109) {
            #expect(durationSince1970(timestamp(milliseconds: moment)) == .milliseconds(moment))
        }
        let hour = Duration.seconds(3600)
        let base = try #require(durationSince1970("2024-02-29T23:59:59Z"))
        #expect(durationSince1970("2024-03-01T00:59:59+01:00") == base)
        #expect(durationSince1970("2024-02-29T18:29:59-05:30") == base)
        #expect(durationSince1970("2024-03-01t00:59:59z") == base + hour)
        #expect(durationSince1970("2024-02-29T23:59:59.123456789012Z") == base + .nanoseconds(123_456_789))
        #expect(durationSince1970("2024-02-29T23:59:60Z") == base + .seconds(1))
    }

    @Test(
        "What is no moment",
        arguments: [
            "", "2024-02-29", "2024-02-29T23:59:59", "2024-13-01T00:00:00Z", "2024-00-01T00:00:00Z",
            "2024-01-32T00:00:00Z",
            "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z", "2024-01-01T00:00:61Z", "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00+1:00", "2024-01-01T00:00:00+25:00", "2024-01-01T00:00:00*01:00",
            "+024-01-01T00:00:00Z",
            "2024-01-01 00:00:00Z", "2024-01-01T00:00:00ZZ", "\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}",
        ])
    func noMoment(text: String) { #expect(durationSince1970(text) == nil) }
}
