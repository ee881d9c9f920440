package import Findings

extension DiagnosticCode {
    package static let ambiguousEvent = DiagnosticCode("ambiguous-event", of: .scenario)
    package static let impossibleDelivery = DiagnosticCode("impossible-delivery", of: .scenario)
    package static let invalidAttribute = DiagnosticCode("invalid-attribute", of: .scenario)
    package static let invalidStep = DiagnosticCode("invalid-step", of: .scenario)
    package static let unknownDestination = DiagnosticCode("unknown-destination", of: .scenario)
    package static let unknownID = DiagnosticCode("unknown-id", of: .scenario)
    package static let unknownTrigger = DiagnosticCode("unknown-trigger", of: .scenario)
    package static let unreadableFile = DiagnosticCode("unreadable-file", of: .scenario)
}

/// The codes of reading scenarios.
package let scenarioCodes: [DiagnosticCode] = [
    .ambiguousEvent, .impossibleDelivery, .invalidAttribute, .invalidStep, .unknownDestination, .unknownID,
    .unknownTrigger, .unreadableFile,
]
