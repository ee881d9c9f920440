/// Every rule, in the order in which its findings come where several are about one place.
let allRules: [Rule] = [
    .conditionAlwaysTrue,
    .conditionNeverTrue,
    .duplicateSubscriber,
    .unusedInput,
    .ownTopic,
    .noDeadLetters,
    .deadLetterToTarget,
    .shadowedEventBus,
    .unusedEventBus,
    .topicOfEvent,
    .eventCycle,
    .unreadAnnotation,
    .cutName,
    .longName,
    .faultyIgnore,
]
