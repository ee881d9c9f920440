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
    }
}
