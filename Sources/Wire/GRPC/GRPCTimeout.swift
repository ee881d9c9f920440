/// How long a call may take, and how a header says that; kept because most calls have the time of the one before.
package struct GRPCTimeout {
    private let seconds: Int64
    private let milliseconds: Int64

    /// The time as gRPC writes it: eight digits at most and a unit, so that hours are not in milliseconds. At least a
    /// millisecond.
    package let text: String

    package init(_ time: Duration) {
        (seconds, milliseconds) = Self.parts(of: time)
        text = Self.text(seconds, milliseconds)
    }

    /// Whether another time has the same seconds and milliseconds, and so the same text.
    package func isSame(as time: Duration) -> Bool { Self.parts(of: time) == (seconds, milliseconds) }

    private static func parts(of time: Duration) -> (Int64, Int64) {
        let (seconds, attoseconds) = max(.zero, time).components
        return (seconds, attoseconds / 1_000_000_000_000_000)
    }

    private static func text(_ seconds: Int64, _ milliseconds: Int64) -> String {
        if seconds < 100_000 { return "\(max(1, seconds * 1000 + milliseconds))m" }
        if seconds < 100_000_000 { return "\(seconds)S" }
        if seconds / 60 < 100_000_000 { return "\(seconds / 60)M" }
        return "\(min(seconds / 3600, 99_999_999))H"
    }
}
