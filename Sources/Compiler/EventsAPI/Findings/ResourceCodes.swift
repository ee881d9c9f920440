package import Findings

/// The codes of decoding resources.
package let resourceCodes: [DiagnosticCode] = [
    .ignoredField, .bareNumber, .invalidFieldValue, .settingsOutsideMetadata, .proposedForm,
    .sampleScaffold, .reservedPodField, .invalidName, .missingName, .notAResource, .unknownKind,
    .unsupportedVersion, .duplicateInput,
    .invalidComponentType, .invalidComponentVersion, .missingEventBus, .missingTopic, .noBackend, .noInputs, .noOutput,
    .noSources,
    .noSubscribers, .noTarget, .redisBindingSource, .severalBackends, .unsupportedSink, .uriOverRef, .controlCharacter,
    .unsupportedNumber,
]
