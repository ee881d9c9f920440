internal import Brokers
internal import DaprComponents
internal import EventsAPI
internal import EventsCompiler
internal import Findings
package import Topics

/// The commands that create the streams and subjects of event buses that were moved to JetStream: a pod that starts without its stream
/// gets no events.
///
/// - Returns: nil where no bus was moved. A remark says where there may be more topics than the set shows.
package func streamCommands(for set: MigratedSet) -> TopicOutput? {
    let namespace = set.before.options.namespace
    let replacements = backends(of: set.before, namespace).compactMapValues {
        Broker.component(of: $0).replacement?.type
    }
    let now = backends(of: set.after, namespace)
    let moved = replacements.filter { now[$0.key]?.lowercased() == $0.value }.keys
    guard !moved.isEmpty else { return nil }
    var list = TopicList(set.after.model, namespace: namespace)
    _ = list.keep(moved.sorted())
    var output = TopicFormat.nats.write(list)
    if set.after.diagnostics.contains(where: { $0.severity == .error }) {
        output.remarks.append(
            "topics may be missing in the commands for NATS, as these files have errors: " + again("correct them"))
    } else if output.text.isEmpty {
        output.remarks.append(again("name the files of the EventSources and Triggers too"))
    }
    return output
}

private func again(_ first: String) -> String { "\(first), and get the commands with 'ofevents topics --output nats'" }

/// The type of the backend of each bus, by the name that `TopicList.keep` takes.
private func backends(of snapshot: Snapshot, _ namespace: String) -> [String: String] {
    snapshot.ownResources.reduce(into: [:]) { types, resource in
        guard case .eventBus(let bus) = resource, let backend = bus.backend else { return }
        let name = bus.metadata.name.value
        let place = bus.kind == .clusterEventBus ? "" : "\(bus.metadata.namespace?.value ?? namespace)/"
        types["\(bus.kind.rawValue)/\(place)\(name)"] = backend.type.value
    }
}
