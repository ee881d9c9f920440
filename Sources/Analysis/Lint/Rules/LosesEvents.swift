internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let losesEvents = DiagnosticCode("loses-events", of: .lint)
}

extension Rule {
    /// No setting of a component loses events that the adapter refuses, or that come while a pod restarts.
    static let losesEvents = Rule(.losesEvents, .traps(of: .loses, .losesEvents))
}
