import EventsCompiler
import Manifests
import Resolution
import Text

/// The resources and objects of a set as tables with the titles of `kubectl get`, apart by an empty line.
///
/// - Parameters:
///   - namespace: the one that needs no mention where everything is in it.
///   - isWide: whether tables have columns that only some readers want.
func listTables(_ compilation: Compilation, namespace: String, isWide: Bool) -> String {
    let model = compilation.model.withoutContext
    let namespaces = Set(
        model.ownEventBuses.compactMap(\.namespace) + model.eventSources.map(\.namespace)
            + model.triggers.map(\.namespace))
    let tables = Tables(showsNamespace: !namespaces.isSubset(of: [namespace]), isWide: isWide)
    let resources = [
        tables.eventSources(model.eventSources),
        tables.eventBuses(model.ownEventBuses.filter { $0.namespace != nil }),
        tables.clusterEventBuses(model.ownEventBuses.filter { $0.namespace == nil }),
        tables.triggers(model.triggers),
    ]
    let objects = ManifestKind.all.map { kind in
        tables.objects(kind, compilation.manifests.filter { $0.kind == kind })
    }
    return (resources + objects).compactMap(\.self).joined(separator: "\n")
}

/// Makes tables of things in namespaces; one without rows is nil.
private struct Tables {
    let showsNamespace: Bool
    let isWide: Bool

    func eventSources(_ eventSources: [ResolvedEventSource]) -> String? {
        table("EventSources", ["EVENTBUS", "SINK", "EVENTS"] + (isWide ? ["TYPES"] : []), eventSources) { eventSource in
            Row(
                eventSource.namespace, eventSource.name,
                [
                    eventSource.eventBus?.eventBusName ?? "",
                    eventSource.sinks.map { sink in
                        name(of: sink, isTarget: sink.componentName == eventSource.sink?.componentName)
                    }.joined(separator: ","),
                    eventSource.sources.map { "\($0.kind)/\($0.event)" }.joined(separator: ","),
                ] + (isWide ? [eventSource.sources.map(\.type).joined(separator: ",")] : [])
            )
        }
    }

    func eventBuses(_ buses: [ResolvedEventBus]) -> String? {
        table("EventBuses", ["TYPE"], buses) { bus in
            Row(bus.namespace ?? "", bus.name, [bus.type])
        }
    }

    func clusterEventBuses(_ buses: [ResolvedEventBus]) -> String? {
        Tables(showsNamespace: false, isWide: isWide).table("ClusterEventBuses", ["TYPE"], buses) { bus in
            Row("", bus.name, [bus.type])
        }
    }

    func triggers(_ triggers: [ResolvedTrigger]) -> String? {
        table("Triggers", ["EVENTBUS", "INPUTS", "SINKS"] + (isWide ? ["CONDITIONS"] : []), triggers) { trigger in
            Row(
                trigger.namespace, trigger.name,
                [
                    trigger.eventBus.eventBusName, trigger.inputs.map(\.name).joined(separator: ","),
                    trigger.sinks.map { sink in
                        name(
                            of: sink,
                            isTarget: trigger.subscribers.contains { $0.sinkComponent == sink.componentName })
                    }.joined(separator: ","),
                ] + (isWide ? [trigger.subscribers.map(\.condition).joined(separator: ", ")] : [])
            )
        }
    }

    func objects(_ kind: ManifestKind, _ manifests: [Manifest]) -> String? {
        let titles = kind.detail.map { [$0.uppercased()] } ?? []
        return table(kind.plural, titles + ["MADE OF"], manifests) { manifest in
            Row(
                manifest.namespace, manifest.name,
                titles.map { _ in manifest.detail } + ["\(manifest.owner.kind.rawValue)/\(manifest.owner.name)"]
            )
        }
    }
}

/// - Parameter isTarget: false for a Service that gets only what could not be delivered elsewhere.
private func name(of sink: SinkUse, isTarget: Bool) -> String {
    isTarget ? sink.name : "\(sink.name) (dead letters)"
}

/// A line of a table.
private struct Row {
    let namespace: String
    let name: String
    let rest: [String]

    init(_ namespace: String, _ name: String, _ rest: [String]) {
        self.namespace = namespace
        self.name = name
        self.rest = rest
    }
}

extension Tables {
    /// The rows by namespace and name below the titles of their columns, and that below the title of the table.
    private func table<Item>(
        _ title: String, _ titles: [String], _ items: [Item], _ row: (Item) -> Row
    ) -> String? {
        guard !items.isEmpty else { return nil }
        var table = Table((showsNamespace ? ["NAMESPACE"] : []) + ["NAME"] + titles)
        let rows = items.map(row).sorted { ($0.namespace, $0.name) < ($1.namespace, $1.name) }
        for row in rows { table.add((showsNamespace ? [row.namespace] : []) + [row.name] + row.rest) }
        return "\(title):\n\(table.text())"
    }
}
