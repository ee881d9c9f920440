package import Findings

extension DiagnosticCode {
    package static let invalidInputName = DiagnosticCode("invalid-input-name", of: .resource)
    package static let natsStreamingRemoved = DiagnosticCode("nats-streaming-removed", of: .resource, .warning)
    package static let busMismatch = DiagnosticCode("bus-mismatch", of: .resource)
    package static let conditionSyntax = DiagnosticCode("condition-syntax", of: .resource)
    package static let invalidSetting = DiagnosticCode("invalid-setting", of: .resource)
    package static let consumerGroupReplaced = DiagnosticCode("consumer-group-replaced", of: .resource, .note)
    package static let duplicateResource = DiagnosticCode("duplicate-resource", of: .resource)
    package static let nameCollision = DiagnosticCode("name-collision", of: .resource)
    package static let topicCollision = DiagnosticCode("topic-collision", of: .resource)
    package static let unknownEvent = DiagnosticCode("unknown-event", of: .resource)
    package static let unknownEventBus = DiagnosticCode("unknown-event-bus", of: .resource)
    package static let unknownEventSource = DiagnosticCode("unknown-event-source", of: .resource, .warning)
    package static let unknownInput = DiagnosticCode("unknown-input", of: .resource)
}

/// The codes of resolving what resources refer to.
package let resolutionCodes: [DiagnosticCode] = [
    .invalidInputName, .natsStreamingRemoved, .busMismatch, .conditionSyntax, .invalidSetting, .consumerGroupReplaced,
    .duplicateResource, .nameCollision, .topicCollision, .unknownEvent, .unknownEventBus, .unknownEventSource,
    .unknownInput,
]
