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
        return TopicOutput(String(decoding: writer.bytes, as: UTF8.self), remarks: unnamed + found.remarks)
    }
}

private func manifest(_ stream: Streams.Stream, _ name: String, _ list: TopicList) -> YAMLValue {
    let bus = stream.bus
    let object = bus.namespace == nil ? hashed("clustereventbus-\(bus.name)") : bus.name
    return [
        "apiVersion": "jetstream.nats.io/v1beta2", "kind": "Stream",
        "metadata": ["name": .string(object), "namespace": .string(bus.namespace ?? list.namespace)],
        "spec": [
            "name": .string(name), "subjects": .list(stream.subjects.map(YAMLValue.string)), "storage": "file",
            "retention": "limits",
        ],
    ]
}

/// A name of an object of Kubernetes.
private func hashed(_ name: String) -> String { name.utf8.count > 253 ? hashedName(name, of: name, limit: 253) : name }
