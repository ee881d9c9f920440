internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// Reads an EventSource's spec; without one (reported) only its name is known.
func decodeEventSource(
    _ metadata: ResourceMetadata, _ spec: FieldReader?, into bag: inout DiagnosticBag
) -> EventSource {
    var result = EventSource(metadata: metadata, eventBus: nil, sink: nil, sources: [])
    guard var spec else { return result }
    let hasBus = spec.has("eventBus")
    let hasOutput = hasBus || spec.pair("sink") != nil
    result.eventBus = spec.optionalText("eventBus", isName: true, into: &bag)
    result.sink = decodeSink("sink", of: &spec, into: &bag)
    result.producers = decodeProducers(&spec, into: &bag)
    result.deadLetterSink = decodeSink("deadLetterSink", of: &spec, into: &bag)
    result.deadLetterTopic = spec.storedString("deadLetterTopic", into: &bag)
    result.logLevel = decodeLogLevel(&spec, into: &bag)
    result.template = decodePodTemplate(of: &spec, .eventSource, into: &bag)
    if let build = spec.pair("build") { bag.add(ResourceWording.ignoredBuild(at: build.key.span)) }
    result.place = spec.place
    var hasUnreadableKind = false
    for kind in SourceKey.all {
        guard var events = spec.mapping(kind.name, into: &bag) else {
            if spec.pair(kind.name) != nil { hasUnreadableKind = true }
            continue
        }
        let pairs = events.all()
        let raised = RaisedFields(amongEvents: pairs, of: kind, in: events.path, at: events.span)
        if let raised {
            bag.add(raised.finding)
            if raised.owner == nil { hasUnreadableKind = true }
        }
        for pair in pairs where raised?.names.contains(pair.key.value) != true {
            let isWhole = raised == nil || raised?.owner != pair.key.value
            result.sources.append(decodeSource(kind, pair, path: events.path, isWhole: isWhole, into: &bag))
        }
    }
    // Asked when every field of a spec is known: what is left may be one that is misspelt.
    let hasDeadLetters = result.deadLetterSink != nil || result.deadLetterTopic != nil
    result.namesDeadLetters = hasDeadLetters || spec.names(deadLetterFields)
    spec.finish(hints: hints(at: spec), into: &bag)
    let isMissingKind = hasUnreadableKind || spec.hasUnknownFields
    result.hasAllEvents = !isMissingKind && !result.sources.isEmpty
    let outputs = ["eventBus", "sink"]
    if !hasOutput, !spec.hasMisspelt(outputs), !spec.reportEmpty(outputs, into: &bag) {
        bag.add(ResourceWording.noOutput(of: metadata.name))
    }
    if let topic = result.deadLetterTopic, hasOutput, !hasBus, !spec.hasMisspelt(["eventBus"]),
        !spec.reportEmpty(["eventBus"], into: &bag)
    {
        bag.add(ResourceWording.missingEventBus(of: topic))
    }
    let kinds = SourceKey.all.map(\.name)
    if result.sources.isEmpty, !isMissingKind, !spec.reportEmpty(kinds, into: &bag) {
        bag.add(ResourceWording.noSources(of: metadata.name))
    }
    return result
}

/// What to do with brokers that have no key, and with what is unknown behind a key for events that has none: most likely an event.
private func hints(at spec: FieldReader) -> [String: String] {
    let empty = spec.written.first { pair in pair.value.isNull && SourceKey.all.contains { $0.name == pair.key.value } }
    guard let empty else { return DecodeWording.hintsAtSources }
    let unknown = Set(spec.unknownKeys.map(\.value))
    let events = spec.written.filter { pair in
        guard case .mapping = pair.value.content else { return false }
        return pair.key.span.start > empty.key.span.start && unknown.contains(pair.key.value)
    }
    return DecodeWording.hints(below: empty.key.value, events.map(\.key.value))
        .merging(DecodeWording.hintsAtSources) { first, _ in first }
}

/// - Parameter isWhole: false for an event some of whose fields are elsewhere, which is reported: nobody knows its component.
private func decodeSource(
    _ kind: SourceKey, _ pair: YAMLPair, path: FieldPath, isWhole: Bool, into bag: inout DiagnosticBag
) -> EventSource.Source {
    let path = FieldPath(path, field: shortened(pair.key.value))
    checkName(pair.key, .subdomain, of: "the event name", into: &bag)
    guard isWhole else { return EventSource.Source(kind: kind, event: pair.key, component: nil, topic: nil) }
    let content = kind.read(pair, path: path, into: &bag)
    return EventSource.Source(kind: kind, event: pair.key, component: content.component, topic: content.topic)
}
