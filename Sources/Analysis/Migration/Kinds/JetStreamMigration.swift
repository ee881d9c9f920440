internal import Brokers
internal import DaprComponents
internal import Findings
internal import YAMLTree

extension MigrationKind {
    /// Event buses on NATS Streaming, which Dapr has no longer, become ones on JetStream.
    ///
    /// The broker's profile says what becomes of each setting.
    package static let jetStream = MigrationKind("jetstream", leavesController: true, promise: .noNewError) { plan in
        for component in plan.components {
            guard let replacement = Broker.component(of: component.spec.type.value).replacement else { continue }
            guard component.isEventBus else {
                plan.leave(
                    "\(component.title) reads NATS Streaming, whose topics another app publishes: move that app first",
                    at: component.spec.type.span)
                continue
            }
            plan.attempt(at: component.spec.type.span) { draft throws(MigrationRefusal) in
                try move(component, to: replacement, in: &draft)
            }
        }
    }
}

private func move(
    _ component: MigrationPlan.Component, to replacement: ComponentReplacement, in draft: inout MigrationDraft
) throws(MigrationRefusal) {
    let written = try WrittenComponent(component.spec, in: draft.text)
    try draft.rename(written.type, to: replacement.type)
    var removed: [Int] = []
    var hasPolicy = false
    for entry in written.entries {
        let place = draft.text.span(entry.name.value)
        let name = entry.name.value.scalar?.text ?? ""
        switch replacement.settings[entry.key] {
        case .kept(let new): if new != name { try draft.change(entry, to: new) }
        case .flag(let setting, let policy):
            guard let value = entry.value?.scalar?.text.lowercased(), ["true", "false"].contains(value) else {
                throw MigrationRefusal("the value of '\(name)' is not 'true' or 'false' in this file", at: place)
            }
            if value == "true", !hasPolicy {
                try draft.change(entry, to: setting, value: policy)
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
