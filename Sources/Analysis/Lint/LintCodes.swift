package import Findings

extension DiagnosticCode {
    package static let ambiguousValue = DiagnosticCode("ambiguous-value", of: .lint)
    package static let conditionAlwaysTrue = DiagnosticCode("condition-always-true", of: .lint)
    package static let conditionNeverTrue = DiagnosticCode("condition-never-true", of: .lint)
    package static let duplicateSubscriber = DiagnosticCode("duplicate-subscriber", of: .lint)
    package static let durableOfSeveral = DiagnosticCode("durable-of-several", of: .lint)
    package static let losesEvents = DiagnosticCode("loses-events", of: .lint)
    package static let noDeadLetters = DiagnosticCode("no-dead-letters", of: .lint, .note)
    package static let ownTopic = DiagnosticCode("own-topic", of: .lint)
    package static let shadowedEventBus = DiagnosticCode("shadowed-event-bus", of: .lint, .note)
    package static let sharedConsumer = DiagnosticCode("shared-consumer", of: .lint)
    package static let unusedEventBus = DiagnosticCode("unused-event-bus", of: .lint)
    package static let unusedInput = DiagnosticCode("unused-input", of: .lint)
    package static let deprecatedSetting = DiagnosticCode("deprecated-setting", of: .lint)
    package static let duplicateSetting = DiagnosticCode("duplicate-setting", of: .lint)
    package static let faultyIgnore = DiagnosticCode("faulty-ignore", of: .lint)
    package static let invalidSettingValue = DiagnosticCode("invalid-setting-value", of: .lint)
    package static let literalSecret = DiagnosticCode("literal-secret", of: .lint)
    package static let missingSetting = DiagnosticCode("missing-setting", of: .lint)
    package static let newerComponent = DiagnosticCode("newer-component", of: .lint)
    package static let newerSetting = DiagnosticCode("newer-setting", of: .lint)
    package static let outputOnlySource = DiagnosticCode("output-only-source", of: .lint)
    package static let removedComponent = DiagnosticCode("removed-component", of: .lint)
    package static let renamedComponent = DiagnosticCode("renamed-component", of: .lint)
    package static let scheduleTooOften = DiagnosticCode("schedule-too-often", of: .lint)
    package static let settingLetterCase = DiagnosticCode("setting-letter-case", of: .lint)
    package static let spacesInList = DiagnosticCode("spaces-in-list", of: .lint)
    package static let unknownComponent = DiagnosticCode("unknown-component", of: .lint)
    package static let unknownSetting = DiagnosticCode("unknown-setting", of: .lint)
    package static let valueAndSecret = DiagnosticCode("value-and-secret", of: .lint)
    package static let cutName = DiagnosticCode("cut-name", of: .lint, .note)
    package static let deadLetterToTarget = DiagnosticCode("dead-letter-to-target", of: .lint)
    package static let eventCircle = DiagnosticCode("event-circle", of: .lint)
    package static let longName = DiagnosticCode("long-name", of: .lint, .note)
    package static let repeatsEvents = DiagnosticCode("repeats-events", of: .lint)
    package static let topicOfEvent = DiagnosticCode("topic-of-event", of: .lint)
    package static let unreadAnnotation = DiagnosticCode("unread-annotation", of: .lint)
    package static let unreadRoute = DiagnosticCode("unread-route", of: .lint)
}

/// The codes of the rules of lint.
package let lintCodes: [DiagnosticCode] = [
    .ambiguousValue, .conditionAlwaysTrue, .conditionNeverTrue, .duplicateSubscriber, .durableOfSeveral, .losesEvents,
    .noDeadLetters, .ownTopic, .shadowedEventBus, .sharedConsumer, .unusedEventBus, .unusedInput, .deprecatedSetting,
    .duplicateSetting, .faultyIgnore, .invalidSettingValue, .literalSecret, .missingSetting, .newerComponent,
    .newerSetting, .outputOnlySource, .removedComponent, .renamedComponent, .scheduleTooOften, .settingLetterCase,
    .spacesInList, .unknownComponent, .unknownSetting, .valueAndSecret, .cutName, .deadLetterToTarget, .eventCircle,
    .longName, .repeatsEvents, .topicOfEvent, .unreadAnnotation, .unreadRoute,
]
