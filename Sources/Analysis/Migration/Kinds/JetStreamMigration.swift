internal import Brokers
internal import DaprComponents
internal import EventsAPI
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
    if let (form, place) = component.form {
        let (key, mapping) = try draft.text.value(below: place)
        let layout = try draft.layout(of: mapping, form, for: replacement)
        try draft.rename(key, to: BackendKey.ofComponents)
        try draft.write(layout, for: mapping, below: key)
    } else {
        let written = try WrittenComponent(component.spec, in: draft.text)
        try draft.rename(written.type, to: replacement.type)
        try draft.change(written, for: replacement)
    }
    draft.note(
        "\(component.title) moves to JetStream: messages that are left in NATS Streaming are lost",
        at: component.spec.type.span)
}

extension MigrationDraft {
    /// Changes and removes the entries of `metadata`.
    fileprivate mutating func change(
        _ written: WrittenComponent, for replacement: ComponentReplacement
    ) throws(MigrationRefusal) {
        var chooser = ChangeChooser(replacement)
        var removed: [Int] = []
        for entry in written.entries {
            let name = entry.name.value.scalar?.text ?? ""
            switch try chooser.change(of: name, entry.value?.scalar, at: text.span(entry.name.value)) {
            case .set(let new, nil): if new != name { try change(entry, to: new) }
            case .set(let new, let value): try change(entry, to: new, value: value)
            case .remove(let reason):
                removed.append(entry.place)
                if let reason { note("'\(name)' goes: \(reason)", at: text.span(entry.name.value)) }
            }
        }
        if let list = written.list { try remove(removed, of: list) }
    }

    /// What becomes of the fields of a bus in the released dialect.
    fileprivate mutating func layout(
        of mapping: WrittenNode, _ form: TypedForm, for replacement: ComponentReplacement
    ) throws(MigrationRefusal) -> ComponentLayout {
        var chooser = ChangeChooser(replacement)
        var items: [ComponentLayout.Item] = []
        var (used, removed): (Set<Int>, [Int]) = ([], [])
        for field in form.fields where !field.settings.isEmpty {
            guard let place = mapping.pairs.firstIndex(where: { $0.key.scalar?.text == field.name }) else { continue }
            let pair = mapping.pairs[place]
            if let scalar = pair.value.scalar, scalar.text.isEmpty || scalar.type == .null { continue }
            used.insert(place)
            switch try chooser.change(of: field.name, pair.value.scalar, at: text.span(pair.key)) {
            case .set(let setting, let value):
                items.append(ComponentLayout.Item(setting: setting, field: place, isFirst: true, text: value))
            case .remove(let reason):
                removed.append(place)
                if let reason { note("'\(field.name)' goes: \(reason)", at: text.span(pair.key)) }
            }
        }
        let rest = layout(of: mapping, form, type: replacement.type, version: "v1", items, used)
        return ComponentLayout(
            type: rest.type, version: rest.version, items: items, kept: rest.kept,
            dropped: (rest.dropped + removed).sorted())
    }
}

/// Chooses what becomes of one setting after another.
private struct ChangeChooser {
    enum Change {
        /// A setting, with another value where that is not nil.
        case set(String, String?)

        /// It goes; the reason is nil where nothing is lost.
        case remove(String?)
    }

    private let replacement: ComponentReplacement

    /// The settings that a flag has set.
    private var flagged: Set<String> = []

    init(_ replacement: ComponentReplacement) { self.replacement = replacement }

    mutating func change(
        of name: String, _ value: YAMLScalar?, at place: SourceSpan
    ) throws(MigrationRefusal) -> Change {
        switch replacement.settings[name.lowercased()] {
        case .kept(let new): return .set(new, nil)
        case .dropped(let reason): return .remove(reason)
        // Such as scopes, which Dapr reads of every pub/sub component; lint reports what nobody reads.
        case nil: return .set(name, nil)
        case .flag(let setting, let new):
            guard let text = value?.text.lowercased(), ["true", "false"].contains(text) else {
                throw MigrationRefusal("the value of '\(name)' is not 'true' or 'false' in this file", at: place)
            }
            if text == "false" { return .remove(nil) }
            return flagged.insert(setting).inserted
                ? .set(setting, new) : .remove("another setting says where to start")
        }
    }
}
