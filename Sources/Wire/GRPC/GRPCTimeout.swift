/// How long a call may take, and how a header says that; kept because most calls have the time of the one before.
struct GRPCTimeout {
    private let seconds: Int64
    private let milliseconds: Int64

    /// As `grpcTimeout` writes it.
    let text: String

    init(_ time: Duration) {
        (seconds, milliseconds) = Self.parts(of: time)
        text = grpcTimeout(time)
    }

    /// Whether the text of another time is the same.
    func isSame(as time: Duration) -> Bool { Self.parts(of: time) == (seconds, milliseconds) }

    private static func parts(of time: Duration) -> (Int64, Int64) {
        let (seconds, attoseconds) = time.components
        return (seconds, attoseconds / 1_000_000_000_000_000)
    }
}
