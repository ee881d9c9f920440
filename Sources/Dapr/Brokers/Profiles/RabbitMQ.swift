internal import DaprComponents
internal import Findings

extension Broker {
    /// Messages of queues, kept until they are acknowledged where the settings ask for that (pubsub/rabbitmq and bindings/rabbitmq).
    static let rabbitMQ = Broker(
        "RabbitMQ", about: "A broker of queues; each reader of a topic has its own queue.",
        // A short string of AMQP 0-9-1 has 255 bytes; a message has 128 MiB, and 16 MiB from RabbitMQ 4.0 on.
        limits: BrokerLimits(topicName: 255, eventSize: 16 << 20),
        components: [
            BrokerComponent(
                "bindings.rabbitmq",
                refusals: [Refusal(.comesAgain, "The message is redelivered at once and without a pause.")],
                firesInEveryReplica: false, reader: .queue("queueName", in: ["host"]), address: ["host"],
                origin: ["queueName"]),
            BrokerComponent(
                "pubsub.rabbitmq",
                refusals: [
                    Refusal(.lost, "The message is dropped, unless requeueInFailure or enableDeadLetter is \"true\".")
                ],
                firesInEveryReplica: false, reader: .group(["consumerID"]),
                address: ["connectionString", "hostname", "host"],
                completions: [Completion("consumerID", .reader, for: .busReader)], traps: traps),
        ],
        notes: componentNotes, samples: ["bindings.rabbitmq.queueName": "orders"])
}

/// RabbitMQ keeps a message until it is acknowledged, if the settings ask for that (pubsub/rabbitmq/rabbitmq.go and metadata.go:
/// `requeueInFailure` is off, `deletedWhenUnused` on, and `deliveryMode` 0).
private func traps(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    // What a queue is like matters to those who read it: an EventSource on the bus publishes.
    refusal(component) + (role.isRead ? queue(component) + messages(component, role) : [])
}

private func refusal(_ component: LookedUpComponent) -> [Trap] {
    if let setting = component.switchedOn("autoAck") {
        return [
            Trap(
                .loses, at: setting.name.span, "with 'autoAck', RabbitMQ deletes a message before it is delivered",
                help: "remove it")
        ]
    }
    guard component.isOff("requeueInFailure"), component.isOff("enableDeadLetter") else { return [] }
    return [
        Trap(
            .loses, at: component.place(of: "requeueInFailure"), "RabbitMQ drops a message that the adapter refuses",
            help: component.advice("requeueInFailure", "true"))
    ]
}

private func queue(_ component: LookedUpComponent) -> [Trap] {
    var traps: [Trap] = []
    if component.setting("deletedWhenUnused") == nil || component.flag("deletedWhenUnused") == true {
        traps.append(
            Trap(
                .loses, at: component.place(of: "deletedWhenUnused"),
                "RabbitMQ deletes the queue and its messages whenever the pod that reads it restarts",
                help: component.advice("deletedWhenUnused", "false")))
    }
    if let setting = component.switchedOff("durable") {
        traps.append(
            Trap(
                .loses, at: setting.name.span, "a queue that is not durable is gone when RabbitMQ restarts",
                help: "remove the setting, or write \"true\""))
    }
    return traps
}

private func messages(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    let isTransient = component.plainValue("deliveryMode").map { ["", "0", "1"].contains($0.value) } ?? false
    guard role.isBus, component.setting("deliveryMode") == nil || isTransient else { return [] }
    return [
        Trap(
            .loses, at: component.place(of: "deliveryMode"),
            "RabbitMQ keeps messages in memory only, and loses them when it restarts",
            help: component.advice("deliveryMode", "2"))
    ]
}

extension LookedUpComponent {
    /// Where a setting stands; where the type does for one that is not there.
    fileprivate func place(of name: String) -> SourceSpan { setting(name)?.name.span ?? typeSpan }
}

private let componentNotes = [
    BrokerNote(
        "bindings.rabbitmq",
        says:
            "A message that the adapter refuses is redelivered at once and without a pause. Certificates count all three together."
    ),
    BrokerNote(
        "pubsub.rabbitmq",
        says: """
            A message that the adapter refuses is dropped, unless requeueInFailure or enableDeadLetter is "true"; with \
            autoAck it is forgotten before it is delivered.
            """),
    BrokerNote(
        "pubsub.rabbitmq.durable",
        says: "The default is true, contrary to Dapr's reference."),
    BrokerNote(
        "pubsub.rabbitmq.host",
        says: "It is an older name of connectionString."),
    BrokerNote(
        "pubsub.rabbitmq.concurrencyMode",
        says: "This is the name, not 'concurrency' as in Dapr's reference."),
]
