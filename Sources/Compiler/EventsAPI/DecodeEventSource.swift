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
    result.sink = decodeSink("sink", of: &spec, among: .ofSource, into: &bag)
    result.producers = decodeProducers(&spec, into: &bag)
    result.deadLetterSink = decodeSink("deadLetterSink", of: &spec, among: .ofSource, into: &bag)
    result.deadLetterTopic = spec.storedString("deadLetterTopic", into: &bag)
    result.logLevel = decodeLogLevel(&spec, into: &bag)
    result.template = decodePodTemplate(of: &spec, .eventSource, into: &bag)
    if let build = spec.pair("build") { bag.add(ResourceWording.ignoredBuild(at: build.key.span)) }
    result.place = spec.place
    var hasUnreadableKind = false
    for kind in SourceKey.all {
        guard var events = spec.mapping(kind.name, help: { kind.helpForEvents($0) }, into: &bag) else {
            if spec.pair(kind.name) != nil || reportRaisedEvents(of: kind, in: &spec, into: &bag) {
                hasUnreadableKind = true
            }
            continue
        }
        let pairs = DeepFields.ofSource.taken(
            from: events.all(), at: events.path, beside: kind.name, isCertain: false, of: &spec, into: &bag)
        let raised = RaisedFields(amongEvents: pairs, of: kind, in: events.path, at: events.span)
        if let raised {
            bag.add(raised.finding)
            if raised.owner == nil { hasUnreadableKind = true }
        }
        for var pair in pairs where raised?.names.contains(pair.key.value) != true {
            if case .mapping(let fields) = pair.value.content {
                let own = DeepFields.ofSource.taken(
                    from: fields, at: FieldPath(events.path, field: shortened(pair.key.value)), beside: kind.name,
                    isCertain: true, of: &spec, into: &bag)
                if own.count < fields.count { pair.value = YAMLNode(.mapping(own), at: pair.value.span) }
            }
            let isWhole = raised == nil || raised?.owner != pair.key.value
            result.sources.append(decodeSource(kind, pair, path: events.path, isWhole: isWhole, into: &bag))
        }
    }
    // Asked when every field of a spec is known: what is left may be one that is misspelt.
    let hasDeadLetters = result.deadLetterSink != nil || result.deadLetterTopic != nil
    result.namesDeadLetters = hasDeadLetters || spec.names(deadLetterFields)
    spec.finish(hints: DecodeWording.hintsAtSources, into: &bag)
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

/// Reports the events below a key without a value, which are beside it; false where there are none.
private func reportRaisedEvents(
    of kind: SourceKey, in spec: inout FieldReader, into bag: inout DiagnosticBag
) -> Bool {
    let events = spec.written.filter { pair in
        !DeepFields.ofSource.names.contains(pair.key.value) && pair.value.firstKey != nil
    }
    guard let raised = RaisedFields(events.map(\.key.value), below: kind.name, among: spec.written) else {
        return false
    }
    bag.add(raised.finding)
    spec.ignore(Array(raised.names))
    return true
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
