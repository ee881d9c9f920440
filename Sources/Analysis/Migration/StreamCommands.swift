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
    let moved = Set(backends(of: set.before, namespace, type: "pubsub.natsstreaming"))
        .intersection(backends(of: set.after, namespace, type: JetStreamSetting.type))
    guard !moved.isEmpty else { return nil }
    var list = TopicList(set.after.model, namespace: namespace)
    _ = list.keep(moved.sorted())
    var output = TopicFormat.nats.write(list)
    if set.after.diagnostics.contains(where: { $0.severity == .error }) {
        output.remarks.append("topics may be missing in the commands for NATS, as these files have errors: " + again("correct them"))
    } else if output.text.isEmpty {
        output.remarks.append(again("name the files of the EventSources and Triggers too"))
    }
    return output
}

private func again(_ first: String) -> String { "\(first), and get the commands with 'ofevents topics --output nats'" }

/// The buses with a backend of a type, as `TopicList.keep` takes them.
private func backends(of snapshot: Snapshot, _ namespace: String, type: String) -> [String] {
    snapshot.resources.compactMap { resource in
        guard case .eventBus(let bus) = resource, bus.backend?.type.value.lowercased() == type else { return nil }
        let name = bus.metadata.name.value
        return bus.kind == .clusterEventBus
            ? "\(bus.kind.rawValue)/\(name)"
            : "\(bus.kind.rawValue)/\(bus.metadata.namespace?.value ?? namespace)/\(name)"
    }
}
