internal import DaprComponents
internal import Findings

extension Broker {
    /// Messages by topic, kept for a session that the broker knows by its client id (bindings/mqtt3 and pubsub/mqtt3).
    static let mqtt = Broker(
        "MQTT", about: "A protocol of many brokers; they know a reader by the client id of its connection.",
        // A topic's name has at most 65,535 bytes, a packet less than 256 MiB (MQTT 3.1.1, 1.5.3 and 2.2.3).
        limits: BrokerLimits(
            topicName: 65_535, eventSize: 256 << 20,
            // Signs that stand for others when a topic is read (MQTT 3.1.1, 3.3.2.1).
            topicNames: TopicNames("no '+' and no '#'", faultOfRead: { _ in nil }, filterFault: mqttFilterFault) {
                name in
                name.unicodeScalars.first { $0 == "+" || $0 == "#" }.map { "contains '\($0)'" }
            }),
        components: [
            BrokerComponent(
                "bindings.mqtt3",
                refusals: [
                    Refusal(
                        .comesAgain,
                        "Dapr redelivers the message every 5 s. With backOffMaxRetries \"0\" it waits until the sidecar connects again."
                    )
                ],
                firesInEveryReplica: false, reader: .client("consumerID"), address: ["url"], origin: ["topic"],
                completions: [
                    // Without it the component does not start (bindings/mqtt3/mqtt.go), contrary to Dapr's reference.
                    Completion("consumerID", .reader, for: .source),
                    // By default a delivery is tried once (bindings/mqtt3/metadata.go).
                    Completion("backOffMaxRetries", .text("-1"), for: .source),
                ],
                traps: { component, role in retries(component) + session(component, role) },
                facts: mqttValues + mqttRelations, replacements: [:], newConsumer: newConsumer,
                renaming: "it keeps the MQTT session over restarts, and acknowledges a message only after its delivery",
                otherNames: otherNames, example: .mqttSource),
            BrokerComponent(
                "pubsub.mqtt3",
                refusals: [Refusal(.waitsForConnection, "The message is redelivered when the sidecar connects again.")],
                firesInEveryReplica: false, reader: .client("consumerID"), address: ["url"], completions: [consumerID],
                traps: { component, role in
                    ends(component, role) + quality(component) + session(component, role) + sharing(component, role)
                }, facts: mqttValues + mqttRelations, replacements: [:], newConsumer: newConsumer,
                otherNames: otherNames, example: .mqttPubSub),
            // Another component until Dapr 1.10 takes the name for `bindings.mqtt3`. It has no acknowledgement of its own (bindings/mqtt/mqtt.go of
            // dapr/components-contrib v1.8.6).
            BrokerComponent(
                "bindings.mqtt",
                refusals: [Refusal(.lost, "The message is gone: it is acknowledged before its delivery.")],
                firesInEveryReplica: false, reader: .client("consumerID"),
                address: ["url"], origin: ["topic"], completions: [Completion("consumerID", .reader, for: .source)]),
            // Another component until Dapr 1.10 takes the name for `pubsub.mqtt3`.
            BrokerComponent(
                "pubsub.mqtt",
                refusals: [Refusal(.waitsForConnection, "The message is redelivered when the sidecar connects again.")],
                firesInEveryReplica: false, reader: .group(["consumerID"]), address: [], completions: [consumerID]),
        ],
        notes: componentNotes)
}

private let newConsumer = "has no session, so what comes while it is away is lost"

private let otherNames = ["clientid": "consumerID", "client_id": "consumerID", "broker": "url", "brokerurl": "url"]

private let consumerID = Completion("consumerID", .reader, for: .source, .busReader)

/// The MQTT binding tries a delivery once, unless a number of retries is set; the broker brings the message again only to a new connection
/// of the same session (bindings/mqtt3/metadata.go).
private func retries(_ component: LookedUpComponent) -> [Trap] {
    guard let (setting, value) = component.plainValue("backOffMaxRetries"), value == "0" else { return [] }
    return [
        Trap(
            .loses, at: setting.name.span,
            "after a failed delivery, MQTT redelivers the message only when the sidecar connects again",
            help: component.advice("backOffMaxRetries", "-1") + ", so that Dapr retries without end")
    ]
}

/// The sidecar of a pod that ends stays connected without a handler, and one that starts is sent what the broker kept before it has one: 1,388
/// of 3,000 events of a roll were lost (run with Dapr 1.18, pubsub/mqtt3).
private func ends(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    guard role.isBus, role.isRead else { return [] }
    return [
        Trap(
            .loses, at: component.typeSpan,
            "on MQTT as an event bus, events are lost that come while the pod of a Trigger ends or starts",
            help:
                "use another broker for this event bus, such as Kafka or Redis: MQTT is reliable as a source ('bindings.mqtt3')"
        )
    ]
}

/// How long the broker keeps what was not acknowledged (pubsub/mqtt3/mqtt.go).
private func quality(_ component: LookedUpComponent) -> [Trap] {
    guard let (setting, value) = component.plainValue("qos"), value == "0" else { return [] }
    return [
        Trap(
            .loses, at: setting.name.span,
            "with quality of service 0 MQTT sends a message once, whether it arrives or not",
            help: "remove 'qos', or set it to \"1\"")
    ]
}

private func session(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    guard role.isRead, let setting = component.switchedOn("cleanSession") else { return [] }
    return [
        Trap(
            .loses, at: setting.name.span,
            "with 'cleanSession', messages that arrive while the pod restarts are lost",
            help: "remove 'cleanSession', or set it to \(component.spec.writtenValue("false", of: "cleanSession"))")
    ]
}

/// The client id is made of `consumerID`: of two connections with one id the broker keeps the later one (pubsub/mqtt3/mqtt.go).
private func sharing(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    guard case .bus(let bus) = role, let (setting, _) = component.plainValue("consumerID") else { return [] }
    let pods = bus.readers.count + bus.publishers
    guard pods > 1 else { return [] }
    return [
        Trap(
            .sharesConsumer, at: setting.name.span,
            "\(pods) pods have the same MQTT client id: when one of them connects, the broker disconnects another",
            help: "remove 'consumerID': each pod then gets its own client id")
    ]
}

private let componentNotes = [
    BrokerNote(
        "bindings.mqtt3",
        says: "ofevents sets backOffMaxRetries to \"-1\" by default: otherwise there is no retry."),
    BrokerNote(
        "bindings.mqtt3.backOffMaxRetries",
        says: "\"-1\" means endless retries, every 5 s. The default is 0, contrary to Dapr's reference."),
    BrokerNote(
        "bindings.mqtt3.consumerID",
        says:
            "Needed by the input side, contrary to Dapr's reference; ofevents sets one for each source. Two clients of one name disconnect each other."
    ),
    BrokerNote(
        "bindings.mqtt3.cleanSession",
        says: "The default is false, contrary to Dapr's reference."),
    BrokerNote(
        "bindings.mqtt3.url",
        says: "Dapr ignores path and query of the URL: ws://host/path is ws://host."),
    BrokerNote(
        "bindings.mqtt3.qos",
        says: "It is ignored: the quality of service is always 1."),
]
