package import Findings

extension DiagnosticCode {
    package static let ignoredTopic = DiagnosticCode("ignored-topic", of: .resource, .warning)
    package static let invalidName = DiagnosticCode("invalid-name", of: .resource)
    package static let missingName = DiagnosticCode("missing-name", of: .resource)
    package static let notAResource = DiagnosticCode("not-a-resource", of: .resource, .warning)
    package static let unknownKind = DiagnosticCode("unknown-kind", of: .resource)
    package static let unsupportedVersion = DiagnosticCode("unsupported-version", of: .resource)
    package static let duplicateInput = DiagnosticCode("duplicate-input", of: .resource)
    package static let invalidComponentType = DiagnosticCode("invalid-component-type", of: .resource)
    package static let invalidComponentVersion = DiagnosticCode("invalid-component-version", of: .resource)
    package static let missingTopic = DiagnosticCode("missing-topic", of: .resource)
    package static let noBackend = DiagnosticCode("no-backend", of: .resource)
    package static let noInputs = DiagnosticCode("no-inputs", of: .resource)
    package static let noOutput = DiagnosticCode("no-output", of: .resource)
    package static let noSources = DiagnosticCode("no-sources", of: .resource)
    package static let noSubscribers = DiagnosticCode("no-subscribers", of: .resource)
    package static let noTarget = DiagnosticCode("no-target", of: .resource)
    package static let redisBindingSource = DiagnosticCode("redis-binding-source", of: .resource)
    package static let severalBackends = DiagnosticCode("several-backends", of: .resource)
    package static let unsupportedSink = DiagnosticCode("unsupported-sink", of: .resource)
}

/// The codes of decoding resources.
package let resourceCodes: [DiagnosticCode] = [
    .ignoredTopic, .invalidName, .missingName, .notAResource, .unknownKind, .unsupportedVersion, .duplicateInput,
    .invalidComponentType, .invalidComponentVersion, .missingTopic, .noBackend, .noInputs, .noOutput, .noSources,
    .noSubscribers, .noTarget, .redisBindingSource, .severalBackends, .unsupportedSink,
]
