internal import Text

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
    var count = 0
    // Space for the longest number in the place of the year.
    let text = InlineArray<40, UInt8> { output in
        output.append(calendarYear, width: 4)
        output.append("-", calendarMonth)
        output.append("-", date)
        output.append("T", time / 3_600_000)
        output.append(":", time / 60_000 % 60)
        output.append(":", time / 1000 % 60)
        output.append(".", time / 10 % 100)
        output.append(digit: time % 10)
        output.append(UInt8(ascii: "Z"))
        count = output.count
        while !output.isFull { output.append(0) }
    }
    return String(decoding: text.span.extracting(first: count))
}

extension OutputSpan<UInt8> {
    /// Appends a mark and two digits.
    fileprivate mutating func append(_ mark: Unicode.Scalar, _ number: Int64) {
        append(UInt8(ascii: mark))
        append(digit: number / 10)
        append(digit: number % 10)
    }

    fileprivate mutating func append(digit: Int64) {
        append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
    }

    /// Appends a number that is not negative, with zeros before it where it has fewer digits.
    fileprivate mutating func append(_ number: Int64, width: Int) {
        if width > 1 || number >= 10 { append(number / 10, width: width - 1) }
        append(digit: number % 10)
    }
}

extension Int64 {
    /// The quotient rounded down, and a remainder that is not negative.
    fileprivate func quotientAndRemainder(flooringDividingBy divisor: Int64) -> (Int64, Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
