internal import DaprComponents
internal import Findings

extension Broker {
    /// Messages of a stream, read by consumers that the server remembers where they are durable (pubsub/jetstream).
    static let jetStream = Broker(
        "NATS JetStream", about: "The streams of a NATS server; it remembers or forgets the consumers of a stream.",
        // `max_payload` of a NATS server where nobody set it.
        limits: BrokerLimits(topicName: nil, eventSize: 1 << 20),
        components: [
            BrokerComponent(
                "pubsub.jetstream",
                refusals: [
                    Refusal(
                        .comesAgain,
                        "The message is redelivered without end, at once or after ackWait if that is set.")
                ],
                firesInEveryReplica: false, reader: .durable("durableName", in: ["streamName"]), address: ["natsURL"],
                traps: { component, role in delivery(component, role) + sharing(component, role) })
        ],
        notes: componentNotes, samples: ["pubsub.jetstream.streamName": "events"], mistakenTypes: ["pubsub.nats"])
}

/// JetStream remembers for a durable consumer alone how far it has read (pubsub/jetstream/jetstream.go: `durableName` is for one topic, and
/// `consumerID` means nothing).
private func delivery(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    var traps: [Trap] = []
    if let (setting, value) = component.plainValue("ackPolicy"), value.lowercased() == "none" {
        traps.append(
            Trap(
                .loses, at: setting.name.span,
                "with the value 'none', JetStream never redelivers an event whose delivery failed",
                help: "write 'explicit' instead of 'none'"))
    }
    if let (setting, value) = component.plainValue("maxDeliver"), let count = Int(value), count > 0 {
        traps.append(
            Trap(
                .loses, at: setting.name.span,
                "JetStream drops an event after \(count) failed deliveries",
                help: "remove 'maxDeliver', so that JetStream redelivers without end"))
    }
    guard role.isRead, component.setting("durableName") == nil else { return traps }
    let most = role.readers.map(\.topics.count).max() ?? 0
    let advice =
        role.readers.count < 2 && most < 2
        ? "add '- name: durableName' with 'value: …' (any name) to 'metadata'" : durableAdvice(isForSeveral: most > 1)
    if let (setting, value) = component.plainValue("deliverPolicy"), ["new", "last"].contains(value.lowercased()) {
        traps.append(
            Trap(
                .loses, at: setting.name.span,
                "without 'durableName', events that arrive while the pod restarts are lost",
                help: advice))
    } else {
        traps.append(
            Trap(
                .repeats, at: component.typeSpan,
                "without 'durableName', JetStream redelivers all stored events whenever the pod restarts",
                help: advice))
    }
    return traps
}

/// A durable consumer reads one topic, for one reader.
private func sharing(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    guard role.isBus, let setting = component.setting("durableName"), !setting.isEmpty else { return [] }
    if let reader = role.readers.first(where: { $0.topics.count > 1 }) {
        return [ofSeveral(setting, "Trigger '\(reader.name)' reads \(reader.topics.count)", isOne: true)]
    }
    // What Dapr puts in the place of a part of it is another text in each pod.
    guard component.plainValue("durableName") != nil else { return [] }
    let topics = role.readers.reduce(into: Set<String>()) { $0.formUnion($1.topics) }
    if topics.count > 1 { return [ofSeveral(setting, "\(topics.count) are read from this bus", isOne: false)] }
    guard role.readers.count > 1 else { return [] }
    return [sharedReader(setting, by: role.readers, help: durableAdvice(isForSeveral: false))]
}

/// - Parameter isOne: whether one reader reads all of them, and not all readers together.
private func ofSeveral(_ setting: LookedUpSetting, _ who: String, isOne: Bool) -> Trap {
    Trap(
        .skipsTopics, at: setting.name.span,
        "'durableName' is for one topic, and \(who): all topics but one get no events",
        help: durableAdvice(isForSeveral: isOne))
}

/// The way to a durable consumer for each topic and reader.
///
/// - Parameter isForSeveral: whether one reader reads several topics.
private func durableAdvice(isForSeveral: Bool) -> String {
    isForSeveral
        ? "use another broker for this event bus, such as Kafka or Redis: on JetStream, a Trigger can read one event only"
        : "set 'durableName' to \"{appID}\": Dapr replaces it with a different name for each Trigger"
}

private let componentNotes = [
    BrokerNote(
        "pubsub.jetstream",
        says: """
            The stream must exist; Dapr does not make it. Dapr does not read consumerID: without durableName JetStream \
            remembers nothing over a restart. A durableName is tied to one topic.
            """),
    BrokerNote(
        "pubsub.jetstream.durableName",
        says: "It is tied to one topic: on a bus with several, all but one fail to subscribe."),
    BrokerNote(
        "pubsub.jetstream.deliverPolicy",
        says: "It is not required, contrary to Dapr's reference."),
]
