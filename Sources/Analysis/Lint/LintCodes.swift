package import Findings

/// The codes of the rules of lint.
package let lintCodes: [DiagnosticCode] = [
    .ambiguousValue, .conditionAlwaysTrue, .conditionNeverTrue, .duplicateSubscriber, .durableOfSeveral, .losesEvents,
    .noDeadLetters, .ownTopic, .shadowedEventBus, .sharedConsumer, .unusedEventBus, .unusedInput, .deprecatedSetting,
    .duplicateSetting, .faultyIgnore, .invalidSettingValue, .literalSecret, .missingSetting, .newerComponent,
    .newerSetting, .outputOnlySource, .removedComponent, .renamedComponent, .scheduleTooOften, .settingLetterCase,
    .spacesInList, .unknownComponent, .unknownSetting, .valueAndSecret, .cutName, .deadLetterToTarget, .eventCycle,
    .longName, .repeatsEvents, .topicOfEvent, .unreadAnnotation, .unreadRoute,
]
