/// From which severity on the adapter logs, as the environment of its pod says; the adapter has its own list of them.
package enum LogLevel: String, Sendable, CaseIterable {
    case trace, debug, info, notice, warning, error, critical

    /// The name of the environment variable.
    package static let variable = "LOG_LEVEL"

    /// What holds without the variable.
    package static let standard = LogLevel.info
}
