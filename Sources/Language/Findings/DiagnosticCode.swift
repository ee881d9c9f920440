/// The name of a kind of finding, which its folder of fixtures and its heading in the documents have too: in `docs/diagnostics.md`,
/// `rules.md`, `scenarios.md` or `configuration.md`.
package enum DiagnosticCode: String, Sendable, CaseIterable {
    // Reading YAML.
    case aliasExpansion = "alias-expansion"
    case duplicateKey = "duplicate-key"
    case invalidCharacter = "invalid-character"
    case invalidEncoding = "invalid-encoding"
    case invalidKey = "invalid-key"
    case invalidMerge = "invalid-merge"
    case nestingTooDeep = "nesting-too-deep"
    case undefinedAlias = "undefined-alias"
    case unsupportedTag = "unsupported-tag"
    case yamlSyntax = "yaml-syntax"

    // Decoding resources.
    case emptyValue = "empty-value"
    case ignoredTopic = "ignored-topic"
    case invalidName = "invalid-name"
    case missingField = "missing-field"
    case missingName = "missing-name"
    case notAResource = "not-a-resource"
    case unknownField = "unknown-field"
    case unknownKind = "unknown-kind"
    case unsupportedVersion = "unsupported-version"
    case wrongType = "wrong-type"

    // What a single resource must hold.
    case duplicateInput = "duplicate-input"
    case invalidComponentType = "invalid-component-type"
    case invalidComponentVersion = "invalid-component-version"
    case invalidInputName = "invalid-input-name"
    case missingTopic = "missing-topic"
    case natsStreamingRemoved = "nats-streaming-removed"
    case noBackend = "no-backend"
    case noInputs = "no-inputs"
    case noOutput = "no-output"
    case noSources = "no-sources"
    case noSubscribers = "no-subscribers"
    case noTarget = "no-target"
    case redisBindingSource = "redis-binding-source"
    case severalBackends = "several-backends"
    case unsupportedSink = "unsupported-sink"

    // What the set must agree on.
    case busMismatch = "bus-mismatch"
    case conditionSyntax = "condition-syntax"
    case invalidSetting = "invalid-setting"
    case consumerGroupReplaced = "consumer-group-replaced"
    case duplicateResource = "duplicate-resource"
    case nameCollision = "name-collision"
    case nothingToRender = "nothing-to-render"
    case topicCollision = "topic-collision"
    case unknownEvent = "unknown-event"
    case unknownEventBus = "unknown-event-bus"
    case unknownEventSource = "unknown-event-source"
    case unknownInput = "unknown-input"

    // What lint finds: it runs, and fails or loses events.
    case ambiguousValue = "ambiguous-value"
    case conditionAlwaysTrue = "condition-always-true"
    case conditionNeverTrue = "condition-never-true"
    case duplicateSubscriber = "duplicate-subscriber"
    case durableOfSeveral = "durable-of-several"
    case losesEvents = "loses-events"
    case noDeadLetters = "no-dead-letters"
    case ownTopic = "own-topic"
    case shadowedEventBus = "shadowed-event-bus"
    case sharedConsumer = "shared-consumer"
    case unusedEventBus = "unused-event-bus"
    case unusedInput = "unused-input"
    case deprecatedSetting = "deprecated-setting"
    case duplicateSetting = "duplicate-setting"
    case faultyIgnore = "faulty-ignore"
    case invalidSettingValue = "invalid-setting-value"
    case literalSecret = "literal-secret"
    case missingSetting = "missing-setting"
    case newerComponent = "newer-component"
    case newerSetting = "newer-setting"
    case outputOnlySource = "output-only-source"
    case removedComponent = "removed-component"
    case renamedComponent = "renamed-component"
    case scheduleTooOften = "schedule-too-often"
    case settingLetterCase = "setting-letter-case"
    case spacesInList = "spaces-in-list"
    case unknownComponent = "unknown-component"
    case unknownSetting = "unknown-setting"
    case valueAndSecret = "value-and-secret"
    case cutName = "cut-name"
    case deadLetterToTarget = "dead-letter-to-target"
    case eventCircle = "event-circle"
    case longName = "long-name"
    case repeatsEvents = "repeats-events"
    case topicOfEvent = "topic-of-event"
    case unreadAnnotation = "unread-annotation"
    case unreadRoute = "unread-route"

    // What a scenario must hold.
    case ambiguousEvent = "ambiguous-event"
    case impossibleDelivery = "impossible-delivery"
    case invalidAttribute = "invalid-attribute"
    case invalidStep = "invalid-step"
    case invalidValue = "invalid-value"
    case unknownDestination = "unknown-destination"
    case unknownID = "unknown-id"
    case unknownTrigger = "unknown-trigger"
    case unreadableFile = "unreadable-file"

    // What the configuration file must hold.
    case fixedSeverity = "fixed-severity"
    case severalDocuments = "several-documents"
    case unknownRule = "unknown-rule"
}

extension DiagnosticCode {
    /// True for what is found in scenarios, and never in resources.
    package var isOfScenarios: Bool {
        switch self {
        case .ambiguousEvent, .impossibleDelivery, .invalidAttribute, .invalidStep, .invalidValue, .unknownDestination,
            .unknownID,
            .unknownTrigger,
            .unreadableFile:
            true
        default: false
        }
    }

    /// True for what the compiler finds in resources.
    package var isOfResources: Bool { !isOfScenarios && !isOfLint && !isOfConfiguration }

    /// True for what is found in the configuration file, and nowhere else.
    package var isOfConfiguration: Bool {
        switch self {
        case .fixedSeverity, .severalDocuments, .unknownRule: true
        default: false
        }
    }

    /// True for what the compiler finds in resources and is a warning or a note, be it with some releases of Dapr only.
    package var isRemark: Bool {
        switch self {
        case .consumerGroupReplaced, .ignoredTopic, .natsStreamingRemoved, .notAResource, .nothingToRender,
            .unknownEventSource:
            true
        default: false
        }
    }

    /// True for what a team may give another severity, or leave out.
    package var hasSettableSeverity: Bool { isOfLint || isRemark }

    /// True for the rules of lint.
    package var isOfLint: Bool {
        switch self {
        case .ambiguousValue, .conditionAlwaysTrue, .conditionNeverTrue, .duplicateSubscriber, .durableOfSeveral,
            .losesEvents, .noDeadLetters, .ownTopic, .shadowedEventBus, .sharedConsumer, .unusedEventBus, .unusedInput,
            .deprecatedSetting, .duplicateSetting, .faultyIgnore, .invalidSettingValue, .literalSecret, .missingSetting,
            .newerComponent, .newerSetting, .outputOnlySource, .removedComponent, .renamedComponent, .scheduleTooOften,
            .settingLetterCase, .spacesInList, .unknownComponent, .unknownSetting, .valueAndSecret, .cutName,
            .deadLetterToTarget, .eventCircle, .longName, .repeatsEvents, .topicOfEvent, .unreadAnnotation,
            .unreadRoute:
            true
        default: false
        }
    }
}
