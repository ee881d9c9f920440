/// How much a line of the adapter's log matters, from what only helps to find faults to what ends it: its pod says from which on it logs.
package enum LogLevel: String, Sendable, CaseIterable, Comparable {
    case trace, debug, info, notice, warning, error, critical

    /// The name of the environment variable.
    package static let variable = "LOG_LEVEL"

    /// What holds without the variable.
    package static let standard = LogLevel.info

    package static func < (one: LogLevel, other: LogLevel) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
