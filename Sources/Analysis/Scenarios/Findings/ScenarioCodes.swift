package import Findings

/// The codes of reading scenarios.
package let scenarioCodes: [DiagnosticCode] = [
    .ambiguousEvent, .impossibleDelivery, .invalidAttribute, .invalidStep, .unknownDestination, .unknownID,
    .unknownTrigger, .unreadableFile,
]
