internal import DaprComponents
internal import EventsAPI
internal import EventsCompiler
internal import Findings
internal import YAMLTree

extension MigrationKind {
    /// The released dialect, of OpenFunction 0.3 to 1.2, becomes the component dialect: each source and bus is the spec of a component, and
    /// inputs are a list.
    package static let component = MigrationKind("component", leavesController: true, promise: .sameBytes) { plan in
        for component in plan.components {
            guard let (form, place) = component.form else { continue }
            plan.attempt(at: place) { draft throws(MigrationRefusal) in
                let (key, mapping) = try draft.text.value(below: place)
                let layout = draft.componentLayout(of: mapping, form, component.spec)
                if component.isEventBus { try draft.rename(key, to: BackendKey.ofComponents) }
                try draft.write(layout, for: mapping, below: key)
            }
        }
        plan.attemptInputs(asList: false) { _, draft, inputs, key throws(MigrationRefusal) in
            try draft.writeList(of: inputs, below: key)
        }
    }
}

extension BackendKey {
    /// The key of a bus in the component dialect, whatever its type.
    static var ofComponents: String { all.first { $0.form == nil }?.name ?? "" }
}

extension MigrationPlan {
    /// Rewrites the inputs of each Trigger without errors.
    ///
    /// - Parameters:
    ///   - isList: whether those are meant that are a list, or those that are a mapping; others stay.
    ///   - write: gets the Trigger, the value of `inputs` and its key.
    mutating func attemptInputs(
        asList isList: Bool,
        _ write: (Trigger, inout MigrationDraft, WrittenNode, WrittenNode) throws(MigrationRefusal) -> Void
    ) {
        for trigger in triggers {
            attempt(at: trigger.metadata.name.span) { draft throws(MigrationRefusal) in
                guard let (key, inputs) = try draft.text.inputs(of: trigger, asList: isList) else { return }
                try write(trigger, &draft, inputs, key)
            }
        }
    }

    /// The Triggers without errors.
    private var triggers: [Trigger] {
        snapshot.ownResources.compactMap { resource in
            guard case .trigger(let trigger) = resource, !trigger.metadata.hasErrors else { return nil }
            return trigger
        }
    }
}

extension WrittenFile {
    /// A key and the mapping behind it, where both may be edited.
    func value(below place: SourceSpan) throws(MigrationRefusal) -> (key: WrittenNode, mapping: WrittenNode) {
        let path = written.path(to: Int(place.start))
        guard let key = path.last, path.count > 1,
            let pair = path[path.count - 2].pairs.first(where: { $0.key.extent == key.extent }),
            case .mapping = pair.value.content
        else { throw MigrationRefusal("an alias or a merge key brings it here") }
        if let anchored = path.first(where: \.hasAnchor) {
            throw MigrationRefusal("it is in a value with an anchor, which aliases repeat", at: span(anchored))
        }
        try checkEditable(pair.value)
        return (key, pair.value)
    }

    /// The inputs of a Trigger and their key, where they may be edited; nil where they are absent or in the other form already.
    func inputs(
        of trigger: Trigger, asList isList: Bool
    ) throws(MigrationRefusal) -> (key: WrittenNode, inputs: WrittenNode)? {
        let path = written.path(to: Int(trigger.metadata.name.span.start))
        let place = path.lastIndex { $0.pair("spec") != nil && $0.pair("metadata") != nil }
        guard let place, let spec = path[place].pair("spec")?.value, let pair = spec.pair("inputs") else { return nil }
        switch pair.value.content {
        case .mapping: if isList { return nil }
        case .sequence: if !isList { return nil }
        case .scalar, .alias: return nil
        }
        if let anchored = (path[...place] + [spec]).first(where: \.hasAnchor) {
            throw MigrationRefusal("it is in a value with an anchor, which aliases repeat", at: span(anchored))
        }
        try checkEditable(pair.value)
        return (pair.key, pair.value)
    }
}

extension MigrationDraft {
    /// What becomes of each field of a mapping in the released dialect.
    fileprivate mutating func componentLayout(
        of mapping: WrittenNode, _ form: TypedForm, _ component: ComponentSpec
    ) -> ComponentLayout {
        let names = mapping.pairs.map { $0.key.scalar?.text ?? "" }
        let set = Set(component.metadata.map(\.name))
        var items: [ComponentLayout.Item] = []
        var used: Set<Int> = []
        for field in form.fields {
            guard let place = names.firstIndex(of: field.name) else { continue }
            if field.settings.isEmpty || field.settings.contains(where: { !set.contains($0) }) { continue }
            used.insert(place)
            for (number, setting) in field.settings.enumerated() {
                items.append(ComponentLayout.Item(setting: setting, field: place, isFirst: number == 0))
            }
        }
        return layout(
            of: mapping, form, type: component.type.value, version: component.version?.value ?? "v1", items, used)
    }

    /// The same with what stands beside the settings: fields without an effect go, and others stay.
    mutating func layout(
        of mapping: WrittenNode, _ form: TypedForm, type: String, version: String, _ items: [ComponentLayout.Item],
        _ used: Set<Int>
    ) -> ComponentLayout {
        let names = mapping.pairs.map { $0.key.scalar?.text ?? "" }
        let others = names.indices.filter { !used.contains($0) }
        let isOfBus = BackendKey.all.contains { $0.form === form }
        // Beside a component, only a source has a field for scaling.
        let dropped = others.filter { place in
            guard let field = form.fields.first(where: { $0.name == names[place] }) else { return false }
            if case .scale = field.kind { return isOfBus }
            return true
        }
        for place in dropped {
            note("'\(names[place])' goes: it has no effect", at: text.span(mapping.pairs[place].key))
        }
        return ComponentLayout(
            type: type, version: version, items: items, kept: others.filter { !dropped.contains($0) }, dropped: dropped)
    }
}
