internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads an EventBus's or ClusterEventBus's spec; without one (reported) only its name is known.
func decodeEventBus(
    _ metadata: ResourceMetadata, _ kind: ResourceKind, _ spec: FieldReader?, into bag: inout DiagnosticBag
) -> EventBus {
    var result = EventBus(metadata: metadata, kind: kind, backend: nil)
    guard var spec else { return result }
    if spec.has("topic"), let topic = spec.pair("topic") { bag.add(ResourceWording.ignoredTopic(at: topic.key.span)) }
    let backends = BackendKey.all.compactMap { key in spec.pair(key.name).map { (key, $0) } }
        .sorted { $0.1.key.span < $1.1.key.span }
    let raised = spec.hasUnknownFields ? RaisedFields(amongBackends: spec.written, at: spec.span) : nil
    if let raised {
        bag.add(raised.finding)
        spec.ignore(Array(raised.names))
    }
    spec.finish(hints: DecodeWording.hintsAtBackends, into: &bag)
    if raised != nil { return result }
    guard let (key, first) = backends.first else {
        let backends = BackendKey.all.map(\.name)
        if !spec.hasUnknownFields, !spec.reportEmpty(backends, into: &bag) {
            bag.add(ResourceWording.noBackend(of: metadata.name, kind: kind))
        }
        return result
    }
    for (_, second) in backends.dropFirst() {
        bag.add(ResourceWording.severalBackends(second.key, first: first.key, kind: kind))
    }
    result.backend = key.read(first, into: &bag)
    return result
}
