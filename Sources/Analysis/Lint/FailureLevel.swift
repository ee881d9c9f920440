package import Findings

/// From which severity on findings are a failure.
package enum FailureLevel: String, CaseIterable, Sendable {
    case error
    case warning
    case never

    /// Whether a finding is one.
    package func includes(_ diagnostic: Diagnostic) -> Bool {
        switch self {
        case .error: diagnostic.severity == .error
        case .warning: diagnostic.severity != .note
        case .never: false
        }
    }
}
