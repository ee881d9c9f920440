internal import DaprComponents
internal import Findings
internal import Text

extension Broker {
    /// Messages of a stream, read by consumers that the server remembers where they are durable (pubsub/jetstream).
    static let jetStream = Broker(
        "NATS JetStream", about: "The streams of a NATS server; it remembers or forgets the consumers of a stream.",
        // `max_payload` of a NATS server where nobody set it.
        limits: BrokerLimits(topicName: nil, eventSize: 1 << 20, topicNames: subjects),
        components: [
            BrokerComponent(
                "pubsub.jetstream",
                refusals: [
                    Refusal(
                        .comesAgain,
                        "The message is redelivered without end, at once or after ackWait if that is set.")
                ],
                firesInEveryReplica: false, reader: .durable("durableName", in: ["streamName"]), address: ["natsURL"],
                completions: completions, topicObjects: .stream(nameSetting: "streamName", addressSetting: "natsURL"),
                bulk: BulkDelivery(usualCount: 1, fault: harmOfBulk),
                traps: { component, role in
                    acknowledgement(component) + attempts(component) + memory(component, role)
                        + sharing(component, role)
                },
                facts: jetStreamValues + jetStreamRelations,
                // pubsub/jetstream/metadata.go
                replacements: ["ackPolicy": "'explicit'"], newConsumer: "gets all messages of the stream again",
                otherNames: ["url": "natsURL", "servers": "natsURL", "stream": "streamName", "durable": "durableName"],
                example: .jetStream)
        ],
        notes: componentNotes, samples: ["pubsub.jetstream.streamName": "events"], mistakenTypes: ["pubsub.nats"])
}

/// Words with dots between them (`IsValidLiteralSubject` of nats-server).
///
/// A reader may have the word `*` for any one, and `>` for all at the end: with a stream of `stock.>`, a subscription to `stock.*.low` gets
/// `stock.a.low` (run with Dapr 1.18).
private let subjects = TopicNames(
    "no blanks, no '.' at an end or beside another, and no word '*' or '>'",
    whenRead: "no blanks, no '.' at an end or beside another, and '>' as the last word only",
    faultOfRead: { name in
        fault(ofSubject: name) { words in
            words.dropLast().contains(">") ? "has the word '>' before another" : nil
        }
    },
    fault: { name in
        fault(ofSubject: name) { words in
            words.first { $0 == "*" || $0 == ">" }.map { "has the word '\($0)', which stands for others" }
        }
    })

private func fault(ofSubject name: String, faultOfWords: ([Substring]) -> String?) -> String? {
    if let blank = name.unicodeScalars.first(where: \.properties.isWhitespace) { return "contains \(described(blank))" }
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    return words.contains("") ? "has a '.' at an end or beside another" : faultOfWords(words)
}

/// Why NATS refuses a name for a stream, in words that follow `it`; nil for one that it takes (`checkStreamCfg` of nats-server).
package func fault(ofStream name: String) -> String? {
    let other = name.unicodeScalars.first { $0.properties.isWhitespace || ".*>/\\".unicodeScalars.contains($0) }
    if let other { return "contains \(described(other))" }
    return name.utf8.count > 255 ? "has \(name.utf8.count) characters, and 255 are allowed" : nil
}

/// JetStream remembers for a durable consumer alone how far it has read (pubsub/jetstream/jetstream.go: `durableName` is for one topic, and
/// `consumerID` means nothing). Run with Dapr 1.18 and 1.16: of 20,000 events 6,705 came again after one restart without one, none with one.
///
/// NATS refuses a consumer that exists with other settings (`consumer name already in use`): where the author named it, it may exist.
private let completions = [
    Completion("durableName", .readerOfTopic, for: .source, .busReader),
    // Without it a second pod, as during a roll-out, waits for the first one to end (`consumer is already bound to a subscription`).
    Completion("queueGroupName", .readerOfTopic, for: .source, .busReader, unless: ["durableName"]),
    // Without it a refused event comes again at once: 12,147 times in 12 s. The first value of a `backOff` would take its place.
    Completion("ackWait", .text("30s"), for: .source, .busReader, unless: ["durableName", "backOff"]),
]

/// With `all` a refused event, which would come again 30 s later, counts as acknowledged when a later one is (run with Dapr 1.18).
private func acknowledgement(_ component: LookedUpComponent) -> [Trap] {
    guard let (setting, value) = component.plainValue("ackPolicy"), !isLimitRefused(component) else { return [] }
    let reason: String
    switch value.lowercased() {
    case "none": reason = "JetStream never redelivers an event whose delivery failed"
    case "all": reason = "JetStream does not redeliver an event whose delivery failed after a later event is delivered"
    default: return []
    }
    return [
        Trap(
            .loses, at: setting.name.span, "with the value '\(value)', \(reason)",
            help: "write 'explicit' instead of '\(value)'")
    ]
}

/// What has come as often as `maxDeliver` says never comes again; a `backOff` needs it, and without it nothing comes at all.
private func attempts(_ component: LookedUpComponent) -> [Trap] {
    guard let (setting, value) = component.plainValue("maxDeliver"), let count = Int(value), count > 0,
        !isBackOffRefused(component)
    else { return [] }
    return [
        Trap(
            .loses, at: setting.name.span,
            "JetStream drops an event after \(count) failed deliveries",
            help: component.setting("backOff")?.isEmpty ?? true
                ? "remove 'maxDeliver', so that JetStream redelivers without end"
                : "remove 'maxDeliver' and 'backOff', so that JetStream redelivers without end")
    ]
}

/// An empty name is the author's word that there is to be none.
private func memory(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    guard role.isRead, let durable = component.setting("durableName"), durable.isEmpty else { return [] }
    let help = "remove 'durableName': ofevents then sets it for each topic"
    if let (setting, value) = component.plainValue("deliverPolicy"), ["new", "last"].contains(value.lowercased()) {
        return [
            Trap(
                .loses, at: setting.name.span,
                "without 'durableName', events that arrive while the pod restarts are lost", help: help)
        ]
    }
    return [
        Trap(
            .repeats, at: durable.name.span,
            "without 'durableName', JetStream redelivers all stored events whenever the pod restarts", help: help)
    ]
}

/// A durable consumer reads one topic, for one reader.
private func sharing(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    guard role.isBus, let setting = component.setting("durableName"), !setting.isEmpty else { return [] }
    let help = "remove 'durableName': each Trigger and topic then gets its own"
    // What Dapr puts in the place of a part of it is another text in each pod.
    if component.plainValue("durableName") != nil {
        let first = Set(role.readers.compactMap(\.firstTopic))
        if first.count > 1 {
            return [
                Trap(
                    .skipsTopics, .error, at: setting.name.span,
                    "'durableName' is for one topic, and \(first.count) are the first input of a Trigger on this bus: only one of them gets events",
                    help: help)
            ]
        }
        if role.readers.count > 1 { return [sharedReader(setting, by: role.readers, help: help)] }
    }
    guard let reader = role.readers.first(where: { $0.topics.count > 1 }) else { return [] }
    return [
        Trap(
            .skipsTopics, at: setting.name.span,
            "JetStream ties 'durableName' to the first input of Trigger '\(reader.name)': if another input becomes the first, its events do not arrive",
            help: help)
    ]
}

private let componentNotes = [
    BrokerNote(
        "pubsub.jetstream",
        says: """
            The stream must exist; Dapr does not make it. Dapr does not read consumerID. ofevents names a durable consumer \
            for each topic that a source or a Trigger reads. A Trigger with several topics gets a Component for each topic.
            """),
    BrokerNote(
        "pubsub.jetstream",
        says: """
            NATS refuses to change a consumer: with another ackWait, maxAckPending, deliverPolicy or queueGroupName no event \
            arrives until the consumer is edited or deleted on the server.
            """),
    BrokerNote(
        "pubsub.jetstream.durableName",
        says: """
            It is tied to one topic. If you set it on a bus, the first topic of a Trigger gets this name, and each further \
            topic this name, '_' and the topic. ofevents then sets neither queueGroupName nor ackWait.
            """),
    BrokerNote(
        "pubsub.jetstream.ackWait",
        says: """
            A refused event is redelivered after this time, or at once if it is not set. JetStream also redelivers an event \
            whose delivery takes longer.
            """),
    BrokerNote(
        "pubsub.jetstream.backOff",
        says: "NATS takes it only with maxDeliver, and drops an event after that many deliveries."),
    BrokerNote(
        "pubsub.jetstream.deliverPolicy",
        says: "It is not required, contrary to Dapr's reference."),
]

/// In `parallel` a batch is acknowledged when the callback returns, before the adapter has answered; in `single` it has one event (run with
/// Dapr 1.18).
private func harmOfBulk(_ component: ComponentSpec, _ count: Int) -> String? {
    let mode = ["concurrencyMode", "concurrency"].lazy.compactMap { component.setting($0)?.literal?.text }.first
    return mode?.lowercased() == "parallel"
        ? "with the value 'parallel', JetStream acknowledges a batch before it is delivered, and refused events are lost"
        : "JetStream hands over one event at a time"
}
