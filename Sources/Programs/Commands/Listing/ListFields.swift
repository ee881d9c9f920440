import EventsAPI
import EventsCompiler
import Manifests
import Resolution
import YAMLTree

/// The resources and objects of a set as one object of JSON or YAML, each list by namespace and name.
func listFields(_ compilation: Compilation) -> YAMLValue {
    let model = compilation.model.withoutContext
    let objects = Dictionary(grouping: compilation.manifests) { manifest in
        ResourceID(manifest.owner.kind, manifest.owner.namespace, manifest.owner.name)
    }
    let resources: [YAMLField] = [
        YAMLField("eventSources", list(model.eventSources, by: \.namespace, \.name) { fields(of: $0, objects) }),
        YAMLField(
            "eventBuses",
            list(model.ownEventBuses.filter { $0.namespace != nil }, by: { $0.namespace ?? "" }, \.name) { bus in
                [
                    YAMLField("namespace", .string(bus.namespace ?? "")), YAMLField("name", .string(bus.name)),
                    YAMLField("type", .string(bus.type)),
                ]
            }),
        YAMLField(
            "clusterEventBuses",
            list(model.ownEventBuses.filter { $0.namespace == nil }, by: { _ in "" }, \.name) { bus in
                [YAMLField("name", .string(bus.name)), YAMLField("type", .string(bus.type))]
            }),
        YAMLField("triggers", list(model.triggers, by: \.namespace, \.name) { fields(of: $0, objects) }),
    ]
    let lists = ManifestKind.all.map { kind in
        YAMLField(kind.listKey, .list(compilation.manifests.filter { $0.kind == kind }.map(object)))
    }
    return .map(resources + lists)
}

/// The resources of a set, then its objects: a line of `kind.group/name` for each.
func listNames(_ compilation: Compilation) -> String {
    let kinds: [ResourceKind] = [.eventSource, .eventBus, .clusterEventBus, .trigger]
    let prefixes =
        kinds.map { "\($0.rawValue.lowercased()).\(ResourceKind.group)" } + ManifestKind.all.map(\.namePrefix)
    var text = ""
    guard case .map(let lists) = listFields(compilation) else { return text }
    for (list, prefix) in zip(lists, prefixes) {
        guard case .list(let items) = list.value else { continue }
        for case .map(let fields) in items {
            guard case .string(let name)? = fields.first(where: { $0.key == "name" })?.value else { continue }
            text += "\(prefix)/\(name)\n"
        }
    }
    return text
}

/// What distinguishes resources that objects are made of.
private struct ResourceID: Hashable {
    let kind: Owner.Kind
    let namespace: String
    let name: String

    init(_ kind: Owner.Kind, _ namespace: String, _ name: String) {
        (self.kind, self.namespace, self.name) = (kind, namespace, name)
    }
}

private func fields(of eventSource: ResolvedEventSource, _ objects: [ResourceID: [Manifest]]) -> [YAMLField] {
    let id = ResourceID(.eventSource, eventSource.namespace, eventSource.name)
    var fields = [YAMLField("namespace", .string(id.namespace)), YAMLField("name", .string(id.name))]
    if let bus = eventSource.eventBus { fields.append(YAMLField("eventBus", .string(bus.eventBusName))) }
    if let sink = eventSource.sink { fields.append(YAMLField("sink", service(sink))) }
    if let sink = eventSource.deadLetterSink { fields.append(YAMLField("deadLetterSink", service(sink))) }
    if let topic = eventSource.deadLetterTopic { fields.append(YAMLField("deadLetterTopic", .string(topic))) }
    let events = eventSource.sources.map { source -> YAMLValue in
        ["kind": .string(source.kind), "name": .string(source.event), "type": .string(source.type)]
    }
    return fields + [YAMLField("events", .list(events))] + names(of: objects[id] ?? [])
}

private func fields(of trigger: ResolvedTrigger, _ objects: [ResourceID: [Manifest]]) -> [YAMLField] {
    let id = ResourceID(.trigger, trigger.namespace, trigger.name)
    let inputs = trigger.inputs.map { input -> YAMLValue in
        [
            "name": .string(input.name), "eventSourceNamespace": .string(input.namespace),
            "eventSourceName": .string(input.eventSource), "eventName": .string(input.event),
        ]
    }
    return [
        YAMLField("namespace", .string(id.namespace)), YAMLField("name", .string(id.name)),
        YAMLField("eventBus", .string(trigger.eventBus.eventBusName)), YAMLField("inputs", .list(inputs)),
        YAMLField("conditions", .list(trigger.subscribers.map { .string($0.condition) })),
        YAMLField("sinks", .list(trigger.sinks.map(service))),
    ] + names(of: objects[id] ?? [])
}

private func service(_ sink: SinkUse) -> YAMLValue {
    ["name": .string(sink.name), "url": .string(sink.shownURL)]
}

/// The objects that a resource becomes.
private func names(of manifests: [Manifest]) -> [YAMLField] {
    ManifestKind.all.map { kind in
        YAMLField(kind.listKey, .list(manifests.filter { $0.kind == kind }.map { .string($0.name) }))
    }
}

private func object(_ manifest: Manifest) -> YAMLValue {
    let detail = manifest.kind.detail.map { [YAMLField($0, .string(manifest.detail))] } ?? []
    let owner = manifest.owner
    return .map(
        [YAMLField("namespace", .string(manifest.namespace)), YAMLField("name", .string(manifest.name))] + detail + [
            YAMLField("madeOf", ["kind": .string(owner.kind.rawValue), "name": .string(owner.name)])
        ])
}

private func list<Item>(
    _ items: [Item], by namespace: (Item) -> String, _ name: (Item) -> String, _ fields: (Item) -> [YAMLField]
) -> YAMLValue {
    let sorted = items.sorted { (namespace($0), name($0)) < (namespace($1), name($1)) }
    return .list(sorted.map { .map(fields($0)) })
}
