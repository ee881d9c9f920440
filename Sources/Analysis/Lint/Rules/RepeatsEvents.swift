internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let repeatsEvents = DiagnosticCode("repeats-events", of: .lint)
}

extension Rule {
    /// A broker does not bring all its events again when a pod restarts.
    static let repeatsEvents = Rule(.repeatsEvents, .traps(of: .repeats, .repeatsEvents))
}
