internal import Brokers
internal import Text
internal import YAMLTree

extension TopicFormat {
    /// Manifests for NACK, the controller of NATS that makes streams in a cluster.
    package static let nack = TopicFormat("nack", note: " (manifests of Streams)") { list in
        let found = Streams(list)
        let streams = found.streams
        guard !streams.isEmpty else { return .nothing(for: .stream) }
        var writer = YAMLWriter()
        for stream in streams { if let name = stream.name { writer.writeDocument(manifest(stream, name, list)) } }
        let unnamed = streams.filter { $0.name == nil }.map {
            "\($0.bus.title) is left out: the name of its stream is not in these files"
        }
        let unplaced = streams.filter { $0.name != nil && $0.bus.address == nil }.map {
            "\($0.bus.title) takes its server from elsewhere: its Stream names none, so NACK makes it on its own server"
        }
        return TopicOutput(
            String(decoding: writer.bytes, as: UTF8.self),
            remarks: unnamed + unplaced + found.remarks
                + refusedNames(of: list.buses.filter { $0.objects?.kind == .stream }))
    }
}

private func manifest(_ stream: Streams.Stream, _ name: String, _ list: TopicList) -> YAMLValue {
    let bus = stream.bus
    let object = bus.namespace == nil ? hashed("clustereventbus-\(bus.name)") : bus.name
    var spec = [
        YAMLField("name", .string(name)), YAMLField("subjects", .list(stream.subjects.map(YAMLValue.string))),
        YAMLField("storage", "file"), YAMLField("retention", "limits"),
    ]
    if let address = bus.address {
        let servers = address.split(separator: ",").map { YAMLValue.string(String($0)) }
        spec.append(YAMLField("servers", .list(servers)))
    }
    return [
        "apiVersion": "jetstream.nats.io/v1beta2", "kind": "Stream",
        "metadata": ["name": .string(object), "namespace": .string(bus.namespace ?? list.namespace)],
        "spec": .map(spec),
    ]
}

/// A name of an object of Kubernetes.
private func hashed(_ name: String) -> String { name.utf8.count > 253 ? hashedName(name, of: name, limit: 253) : name }
