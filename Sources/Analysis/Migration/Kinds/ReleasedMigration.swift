internal import DaprComponents
internal import EventsAPI
internal import EventsCompiler
internal import Findings
internal import Resolution
internal import YAMLTree

extension MigrationKind {
    /// The component dialect becomes that of OpenFunction 0.3 to 1.2, where it can say the same.
    package static let released = MigrationKind("released", leavesController: true, promise: .sameMeaning) { plan in
        for component in plan.components where component.form == nil {
            let type = component.spec.type
            plan.attempt(at: type.span) { draft throws(MigrationRefusal) in
                guard let form = component.released, type.value == form.type else {
                    throw MigrationRefusal("the released dialect has no '\(type.value)' here", at: type.span)
                }
                let place = if let key = component.key { key } else { try draft.text.key(above: type.span) }
                let (key, mapping) = try draft.text.value(below: place)
                let layout = try draft.releasedLayout(of: mapping, form, component.spec)
                if component.isEventBus { try draft.rename(key, to: BackendKey.released(form)) }
                try draft.write(layout, for: mapping, below: key)
            }
        }
        let ordered = plan.triggersWithOrderedInputs
        plan.attemptInputs(asList: true) { trigger, draft, inputs, key throws(MigrationRefusal) in
            if ordered.contains(trigger.metadata.name.span) { try trigger.checkOrder(at: draft.text.span(key)) }
            try draft.writeMapping(of: inputs, below: key)
        }
    }
}

extension MigrationPlan {
    /// The Triggers, by the places of their names, whose first input decides what their Components are called: each of their topics has a
    /// Component, and the first has the name that every Trigger's bus has.
    fileprivate var triggersWithOrderedInputs: Set<SourceSpan> {
        let found = snapshot.model.triggers.filter { !$0.furtherBuses.isEmpty }.map { [$0.namespace, $0.name] }
        let names = Set(found)
        let spans = snapshot.ownResources.compactMap { resource -> SourceSpan? in
            guard case .trigger(let trigger) = resource else { return nil }
            let metadata = trigger.metadata
            let namespace = metadata.namespace?.value ?? snapshot.options.namespace
            return names.contains([namespace, metadata.name.value]) ? metadata.name.span : nil
        }
        return Set(spans)
    }
}

extension Trigger {
    /// Refuses inputs that a mapping would put in another order.
    fileprivate func checkOrder(at place: SourceSpan) throws(MigrationRefusal) {
        let names = inputs.map { Array($0.name.value.utf8) }
        guard !zip(names, names.dropFirst()).allSatisfy({ $0.lexicographicallyPrecedes($1) }) else { return }
        throw MigrationRefusal(
            "a mapping orders its inputs by their names, and on this event bus the first input decides the names of the "
                + "Trigger's Components: order the list by its names first",
            at: place)
    }
}

extension BackendKey {
    /// The key of a bus that has a form.
    fileprivate static func released(_ form: TypedForm) -> String { all.first { $0.form === form }?.name ?? "" }
}

extension WrittenFile {
    /// The key that leads to the mapping that holds a value.
    fileprivate func key(above value: SourceSpan) throws(MigrationRefusal) -> SourceSpan {
        let mapping = try mapping(around: value)
        let path = written.path(to: mapping.extent.lowerBound)
        let pair = path.lazy.flatMap(\.pairs).first { $0.value.extent == mapping.extent }
        guard let pair else { throw MigrationRefusal("an alias brings it here") }
        return span(pair.key)
    }
}

extension MigrationDraft {
    /// What becomes of each entry of a component, where the released dialect can say all of it.
    fileprivate func releasedLayout(
        of mapping: WrittenNode, _ form: TypedForm, _ component: ComponentSpec
    ) throws(MigrationRefusal) -> ReleasedLayout {
        guard component.version?.value == "v1" else {
            throw MigrationRefusal("the released dialect has version 'v1' only", at: component.type.span)
        }
        var kept: [Int] = []
        for (place, pair) in mapping.pairs.enumerated() {
            switch pair.key.scalar?.text {
            case "type", "version", "metadata": continue
            case let name? where name == "initTimeout" || name == "ignoreErrors":
                throw MigrationRefusal("the released dialect has no '\(name)'", at: text.span(pair.key))
            default: kept.append(place)
            }
        }
        let items = mapping.pair("metadata")?.value.items ?? []
        let entries = try items.map { item throws(MigrationRefusal) in try entry(item) }
        if let unknown = entries.first(where: { entry in !form.fields.contains { $0.settings.contains(entry.name) } }) {
            throw MigrationRefusal("the released dialect has no field for '\(unknown.name)'", at: unknown.place)
        }
        var fields: [ReleasedLayout.Field] = []
        for field in form.fields {
            if let place = try place(of: field, among: entries) {
                fields.append(ReleasedLayout.Field(name: field.name, entry: place))
            } else if field.isRequired {
                throw MigrationRefusal(missing(field))
            }
        }
        return ReleasedLayout(fields: fields.sorted { $0.entry < $1.entry }, kept: kept)
    }

    private func missing(_ field: TypedField) -> String {
        let setting = field.settings.first ?? field.name
        let reason =
            setting == field.name ? "which is not in 'metadata'" : "and 'metadata' has no '\(setting)'"
        return "the released dialect needs '\(field.name)', \(reason)"
    }

    /// An entry of `metadata` with nothing but a name and one value.
    private func entry(_ item: WrittenNode) throws(MigrationRefusal) -> ReleasedEntry {
        guard let name = item.pair("name")?.value, let text = name.scalar?.text, item.pairs.count == 2,
            let value = item.pairs.first(where: { $0.key.scalar?.text != "name" }),
            let key = value.key.scalar?.text, ["value", "secretKeyRef"].contains(key)
        else {
            throw MigrationRefusal(
                "an entry of 'metadata' has more than a name and a value or a 'secretKeyRef'", at: self.text.span(item))
        }
        return ReleasedEntry(name: text, value: value.value, place: self.text.span(name))
    }

    /// The place of the entry from which a field gets its value; nil where there is none.
    private func place(
        of field: TypedField, among entries: [ReleasedEntry]
    ) throws(MigrationRefusal) -> Int? {
        let places = entries.indices.filter { field.settings.contains(entries[$0].name) }
        guard let first = places.first else { return nil }
        let names = places.map { entries[$0].name }
        if let missing = field.settings.first(where: { !names.contains($0) }) {
            throw MigrationRefusal(
                "'\(field.name)' of the released dialect sets '\(missing)' too: add it with the value of '\(names[0])'",
                at: entries[first].place)
        }
        guard places.count == field.settings.count else {
            throw MigrationRefusal("'\(names[0])' is there twice", at: entries[first].place)
        }
        for place in places where !entries[place].isSame(as: entries[first]) {
            throw MigrationRefusal(
                "'\(entries[place].name)' and '\(names[0])' have one value in the released dialect, and two here",
                at: entries[place].place)
        }
        guard let scalar = entries[first].value.scalar else {
            guard case .text = field.kind else {
                throw MigrationRefusal(
                    "'\(field.name)' of the released dialect cannot come from a Secret", at: entries[first].place)
            }
            return first
        }
        let type: YAMLScalarType =
            if case .boolean = field.kind { .boolean } else if case .integer = field.kind { .integer } else { .string }
        guard scalar.type == type else {
            let help = type == .string ? "in quotes" : "without quotes"
            throw MigrationRefusal(
                "the value of '\(names[0])' stands \(help) in the released dialect: write it so first",
                at: entries[first].place)
        }
        return first
    }
}

/// An entry of `metadata` as it is compared.
private struct ReleasedEntry {
    let name: String
    let value: WrittenNode
    let place: SourceSpan

    func isSame(as other: ReleasedEntry) -> Bool {
        switch (value.scalar, other.value.scalar) {
        case (let left?, let right?): left.text == right.text && left.type == right.type
        case (nil, nil):
            ["name", "key"].allSatisfy {
                value.pair($0)?.value.scalar?.text == other.value.pair($0)?.value.scalar?.text
            }
        default: false
        }
    }
}
