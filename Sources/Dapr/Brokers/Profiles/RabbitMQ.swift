internal import DaprCatalogue
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
                origin: ["queueName"],
                traps: { component, _ in sourceTraps(component) }, facts: rabbitMQValues + rabbitMQRelations,
                replacements: [:], newConsumer: newConsumer,
                otherNames: ["url": "host", "uri": "host", "queue": "queueName"], example: .rabbitMQSource),
            BrokerComponent(
                "pubsub.rabbitmq",
                refusals: [
                    Refusal(
                        .comesAgain,
                        "The message is redelivered at once and without a pause. With requeueInFailure \"false\" it is dropped."
                    )
                ],
                firesInEveryReplica: false, reader: .group(["consumerID"]),
                address: ["connectionString", "hostname", "host"],
                // Ten ends of an adapter beside a sidecar left 10 of 2,000 events with 1.18, and none with 1.16.
                keepsUnread: DaprVersion(minor: 17),
                completions: completions, topicObjects: .exchange, traps: traps,
                facts: rabbitMQValues + rabbitMQRelations, replacements: [:], newConsumer: newConsumer,
                otherNames: ["url": "connectionString", "uri": "connectionString"], example: .rabbitMQBus),
        ],
        notes: componentNotes, samples: ["bindings.rabbitmq.queueName": "orders"])
}

/// RabbitMQ keeps a message until it is acknowledged, if the settings ask for that (pubsub/rabbitmq/rabbitmq.go and metadata.go:
/// `requeueInFailure` and `publisherConfirm` are off, `deletedWhenUnused` is on, `deliveryMode` and `prefetchCount` are 0). With all of
/// these three mixed runs of 8,000 events lost none (Dapr 1.18).
///
/// `durable` and `deletedWhenUnused` are of the queue and of the topic's exchange, and all who declare that must ask for the same: RabbitMQ
/// refuses others (406). So both sides of a bus get them. What a source reads is declared by its producer too: there they are the author's.
private let completions = [
    Completion("consumerID", .reader, for: .source, .busReader),
    // On by default, contrary to Dapr's reference: written so that it does not depend on the release.
    Completion("durable", .text("true"), for: .busReader, .busPublisher),
    // Otherwise the queue is gone, and what is in it, whenever its reader restarts.
    Completion("deletedWhenUnused", .text("false"), for: .busReader, .busPublisher),
    // Otherwise messages are kept in memory only.
    Completion("deliveryMode", .text("2"), for: .busPublisher),
    // Otherwise an event counts as published before RabbitMQ has it (`publishSync`).
    Completion("publisherConfirm", .text("true"), for: .busPublisher),
    // Otherwise a refused message is dropped; with dead letters of RabbitMQ's own it goes there.
    Completion("requeueInFailure", .text("true"), for: .source, .busReader, unless: ["enableDeadLetter"]),
    // Otherwise the sidecar gets the whole queue, and what it has not acknowledged comes again when the pod ends (up to 1,012 of 10,000).
    Completion("prefetchCount", .text("50"), for: .source, .busReader),
]

private let newConsumer = "has a queue of its own, and the queue of the old one fills"

/// What of a source's queue loses messages: it is declared by its producer too, and all must ask for the same (bindings/rabbitmq).
private func sourceTraps(_ component: LookedUpComponent) -> [Trap] {
    var traps: [Trap] = []
    if component.isOff("durable") {
        traps.append(
            Trap(
                .loses, at: component.place(of: "durable"),
                "without 'durable', the queue and its messages are lost when RabbitMQ restarts",
                help: component.advice("durable", "true") + ifAllAgree))
    }
    for (name, reason) in [
        ("deleteWhenUnused", "RabbitMQ deletes the queue and its messages whenever the pod that reads it restarts"),
        ("exclusive", "with 'exclusive', the queue and its messages end with the connection of the sidecar"),
    ] {
        guard let setting = component.switchedOn(name) else { continue }
        traps.append(
            Trap(.loses, at: setting.name.span, reason, help: component.advice(name, "false") + ifAllAgree))
    }
    return traps
}

private let ifAllAgree = ", if all other apps with this queue have the same"

private func traps(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    // What a queue is like matters to those who read it: an EventSource on the bus publishes.
    refusal(component) + (role.isRead ? queue(component, role) + messages(component, role) : [])
}

private func refusal(_ component: LookedUpComponent) -> [Trap] {
    if let setting = component.switchedOn("autoAck") {
        return [
            Trap(
                .loses, at: setting.name.span,
                "with 'autoAck', RabbitMQ deletes a message before its delivery, so a failed delivery loses it",
                help: "remove 'autoAck'")
        ]
    }
    guard component.setting("requeueInFailure") != nil || component.setting("enableDeadLetter") != nil,
        component.isOff("requeueInFailure"), component.isOff("enableDeadLetter")
    else { return [] }
    return [
        Trap(
            .loses, at: component.place(of: "requeueInFailure"), "RabbitMQ drops an event whose delivery failed",
            help: component.advice("requeueInFailure", "true"))
    ]
}

private func queue(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    var traps: [Trap] = []
    let isOpen = component.setting("deletedWhenUnused") == nil && !role.isBus
    if isOpen || component.flag("deletedWhenUnused") == true {
        traps.append(
            Trap(
                .loses, at: component.place(of: "deletedWhenUnused"),
                "RabbitMQ deletes the queue and its messages whenever the pod that reads it restarts",
                help: component.advice("deletedWhenUnused", "false")
                    + (role.isBus ? "" : ", if all other apps with this topic have the same")))
    }
    if let setting = component.switchedOff("durable") {
        traps.append(
            Trap(
                .loses, at: setting.name.span,
                "without 'durable', the queue and its messages are lost when RabbitMQ restarts",
                help: "remove 'durable', or set it to \"true\""))
    }
    if let (setting, value) = component.plainValue("prefetchCount"), value == "0" {
        traps.append(
            Trap(
                .repeats, at: setting.name.span,
                "without a limit, RabbitMQ hands out the whole queue at once, and redelivers what is left of it when the pod ends",
                help: "remove 'prefetchCount', or set it to a number such as \"50\""))
    }
    return traps
}

private func messages(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    guard role.isBus else { return [] }
    var traps: [Trap] = []
    if let (setting, value) = component.plainValue("deliveryMode"), ["", "0", "1"].contains(value) {
        traps.append(
            Trap(
                .loses, at: setting.name.span,
                "RabbitMQ keeps messages in memory only, and loses them when it restarts",
                help: component.advice("deliveryMode", "2")))
    }
    if let setting = component.switchedOff("publisherConfirm") {
        traps.append(
            Trap(
                .loses, at: setting.name.span,
                "without 'publisherConfirm', an event counts as published before RabbitMQ has it",
                help: "remove 'publisherConfirm', or set it to \"true\""))
    }
    return traps
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
            A message that the adapter refuses is redelivered at once, unless requeueInFailure is "false"; with autoAck \
            it is forgotten before it is delivered. An exchange without a queue drops what is published to it: start the \
            Triggers of a bus before its EventSources. From Dapr 1.17 on, a sidecar that finds no adapter may keep what it \
            has read until it ends: an adapter that starts anew has it restarted.
            """),
    BrokerNote(
        "pubsub.rabbitmq.durable", "pubsub.rabbitmq.deletedWhenUnused",
        says: """
            It counts for the queue and for the exchange of the topic. All apps that publish to a topic or read it need \
            the same value: RabbitMQ refuses another one (406), and the app then gets no events.
            """),
    BrokerNote(
        "pubsub.rabbitmq.publisherConfirm",
        // `publishSync` of pubsub/rabbitmq/rabbitmq.go writes that line and returns no error. Beside Dapr 1.18.0, 8 ends of RabbitMQ by
        // SIGKILL left 7 such lines and lost 2 of 37,256 events; a client of our own lost none of 93,013 in 14.
        says: """
            With it each publish waits until RabbitMQ has the message; without it an event can be lost. If RabbitMQ ends \
            while a publish waits, Dapr up to 1.18 logs 'did not receive confirmation of publishing' and counts it as \
            published all the same. So each end of RabbitMQ can cost the one event that a sidecar is publishing then.
            """),
    BrokerNote(
        "pubsub.rabbitmq.prefetchCount",
        says: """
            How many messages a pod has at a time. With 0 it gets the whole queue, and what it has not acknowledged when it \
            ends is redelivered.
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
