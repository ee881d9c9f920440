internal import DaprComponents
internal import EventsAPI
internal import EventsCompiler
internal import Findings
internal import YAMLTree

extension MigrationKind {
    /// The released dialect, of OpenFunction 0.3 to 1.2, becomes the component dialect: each source is the spec of a component.
    package static let component = MigrationKind("component", leavesController: true, promise: .sameBytes) { plan in
        for resource in plan.snapshot.resources where !resource.metadata.isBroken {
            guard case .eventSource(let eventSource) = resource else { continue }
            for source in eventSource.sources {
                guard let form = source.kind.form, let component = source.component, component.spelling != nil else {
                    continue
                }
                plan.attempt(at: source.event.span) { draft throws(MigrationRefusal) in
                    let (key, mapping) = try draft.text.value(below: source.event.span)
                    let layout = draft.componentLayout(of: mapping, form, component)
                    try draft.write(layout, for: mapping, below: key)
                }
            }
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
        let others = names.indices.filter { !used.contains($0) }
        let own = Set(form.fields.map(\.name))
        let dropped = others.filter { own.contains(names[$0]) && mapping.pairs[$0].value.scalar != nil }
        for place in dropped {
            note("'\(names[place])' goes: it has no effect", at: text.span(mapping.pairs[place].key))
        }
        return ComponentLayout(
            type: component.type.value, version: component.version?.value ?? "v1", items: items,
            kept: others.filter { !dropped.contains($0) }, dropped: dropped)
    }
}
