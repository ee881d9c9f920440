package import Findings

/// The codes of resolving what resources refer to.
package let resolutionCodes: [DiagnosticCode] = [
    .invalidInputName, .natsStreamingRemoved, .busMismatch, .conditionSyntax, .invalidSetting, .consumerGroupReplaced,
    .duplicateResource, .nameCollision, .topicCollision, .unknownEvent, .unknownEventBus, .unknownEventSource,
    .unknownInput, .nameTooLong, .resiliencyTarget, .unsupportedBulk,
]
