import ArgumentParser
import Diagnostics

/// From which severity on findings are a failure.
enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
    case error
    case warning
    case never

    func includes(_ diagnostic: Diagnostic) -> Bool {
        switch self {
        case .error: diagnostic.severity == .error
        case .warning: diagnostic.severity != .note
        case .never: false
        }
    }
}
