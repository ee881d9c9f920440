internal import DaprComponents
internal import Findings
internal import YAMLTree

extension MigrationKind {
    /// Event buses on NATS Streaming, which Dapr has no longer, become ones on JetStream.
    ///
    /// Settings as `pubsub/natsstreaming` of dapr/components-contrib v1.12 and `pubsub/jetstream` of today read them.
    package static let jetStream = MigrationKind("jetstream", leavesController: true, promise: .noNewError) { plan in
        for component in plan.components where component.spec.type.value.lowercased() == "pubsub.natsstreaming" {
            guard component.isEventBus else {
                plan.leave(
                    "\(component.title) reads NATS Streaming, whose topics another app publishes: move that app first",
                    at: component.spec.type.span)
                continue
            }
            plan.attempt(at: component.spec.type.span) { draft throws(MigrationRefusal) in
                try moveToJetStream(component, in: &draft)
            }
        }
    }
}

/// What becomes of a setting of NATS Streaming.
enum JetStreamSetting {
    /// It keeps its value, perhaps under another name.
    case kept(String)

    /// A flag that becomes a value of `deliverPolicy` where it is on.
    case deliverPolicy(String)

    /// It goes, and why.
    case dropped(String)

    /// By the name in lower case.
    static let all: [String: JetStreamSetting] = [
        "natsurl": .kept("natsURL"),
        "ackwaittime": .kept("ackWait"),
        "maxinflight": .kept("maxAckPending"),
        "deliverall": .deliverPolicy("all"),
        "delivernew": .deliverPolicy("new"),
        "startwithlastreceived": .deliverPolicy("last"),
        "natsstreamingclusterid": .dropped("JetStream has no cluster id"),
        "subscriptiontype": .dropped("each reader gets a durable consumer and a queue group of its own"),
        "durablesubscriptionname": .dropped("each reader gets a durable consumer of its own"),
        "consumerid": .dropped("each reader gets a durable consumer of its own"),
        "startatsequence": .dropped("a new stream counts from 1, so the first events would be skipped"),
        "startattime": .dropped("a new stream has no events of that time"),
        "startattimeformat": .dropped("a new stream has no events of that time"),
        "startattimedelta": .dropped("a new stream has no events of that time"),
    ]

    /// What the type of the component is called.
    static let type = "pubsub.jetstream"
}

private func moveToJetStream(
    _ component: MigrationPlan.Component, in draft: inout MigrationDraft
) throws(MigrationRefusal) {
    let written = try WrittenComponent(component.spec, in: draft.text)
    try draft.rename(written.type, to: JetStreamSetting.type)
    var removed: [Int] = []
    var hasPolicy = false
    for entry in written.entries {
        let place = draft.text.span(entry.name.value)
        let name = entry.name.value.scalar?.text ?? ""
        switch JetStreamSetting.all[entry.key] {
        case .kept(let new): if new != name { try draft.change(entry, to: new) }
        case .deliverPolicy(let policy):
            guard let value = entry.value?.scalar?.text.lowercased(), ["true", "false"].contains(value) else {
                throw MigrationRefusal("the value of '\(name)' is not 'true' or 'false' in this file", at: place)
            }
            if value == "true", !hasPolicy {
                try draft.change(entry, to: "deliverPolicy", value: policy)
                hasPolicy = true
            } else {
                if value == "true" { draft.note("'\(name)' goes: another setting says where to start", at: place) }
                removed.append(entry.place)
            }
        case .dropped(let reason):
            removed.append(entry.place)
            draft.note("'\(name)' goes: \(reason)", at: place)
        case nil:
            removed.append(entry.place)
            draft.note("'\(name)' goes: NATS Streaming does not read it", at: place)
        }
    }
    if let list = written.list { try draft.remove(removed, of: list) }
    draft.note(
        "\(component.title) moves to JetStream: messages that are left in NATS Streaming are lost",
        at: component.spec.type.span)
}
