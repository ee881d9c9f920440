/// A moment as RFC 3339 writes it, in UTC: `2026-01-02T03:04:05.678Z`.
///
/// The date is counted in eras of 400 years from March 1st of the year 0, so that leap days come last.
///
/// - Parameter milliseconds: since 1970 began.
package func timestamp(milliseconds: Int64) -> String {
    let (days, time) = milliseconds.quotientAndRemainder(flooringDividingBy: 86_400_000)
    let (era, day) = (days + 719_468).quotientAndRemainder(flooringDividingBy: 146_097)
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let date = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let calendarYear = era * 400 + year + (calendarMonth <= 2 ? 1 : 0)
    func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(calendarYear, 4))-\(padded(calendarMonth, 2))-\(padded(date, 2))T\(padded(time / 3_600_000, 2)):"
        + "\(padded(time / 60_000 % 60, 2)):\(padded(time / 1000 % 60, 2)).\(padded(time % 1000, 3))Z"
}

extension Int64 {
    /// The quotient rounded down, and a remainder that is not negative.
    fileprivate func quotientAndRemainder(flooringDividingBy divisor: Int64) -> (Int64, Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
