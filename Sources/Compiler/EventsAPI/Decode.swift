internal import FieldReading
package import Findings
package import YAMLTree

/// What one document holds: resources of ours, and documents that are none of our business.
package struct DecodedDocument: Sendable {
    package var resources: [Resource] = []

    /// The kind of each document or list item that was skipped; empty for a mapping that states none.
    package var skippedKinds: [String] = []

    /// What the author has Dapr do with refused events.
    package var resiliencies: [AuthorResiliency] = []

    /// The apps of others that are in it.
    package var apps: [DaprApp] = []

    /// What is to be said of values that are no mappings, where somebody expects resources alone.
    package var strays: [Diagnostic] = []

    /// True where a resource of ours is in the document, even one that cannot be read.
    package var isOurs = false

    /// True where something of ours is in the document that cannot even be known by name.
    package var hasUnknownResources = false

    package init() {}
}

/// Reads the resources of one document: a single one, or those of a `List`.
///
/// Everything that is wrong is reported, and a broken resource is still returned as far as it can be read, so that
/// others find it by name. Documents of other kinds are skipped: what was found in a document that is not ours is nobody's business.
package func decode(_ document: YAMLNode, into bag: inout DiagnosticBag) -> DecodedDocument {
    var result = DecodedDocument()
    decode(document, into: &result, &bag)
    return result
}

private func decode(_ node: YAMLNode, into result: inout DecodedDocument, _ bag: inout DiagnosticBag) {
    if case .unreadable = node.content {
        result.hasUnknownResources = true
        return
    }
    guard case .mapping = node.content else {
        decodeStray(node, into: &result, &bag)
        return
    }
    let header = ResourceHeader(node)
    if header.isList, let items = header.items {
        for item in items { decode(item, into: &result, &bag) }
        return
    }
    guard header.isOurs else {
        result.skippedKinds.append(header.kind?.value ?? "")
        if let app = DaprApp(node) { result.apps.append(app) }
        if header.isResiliency, let resiliency = decodeResiliency(node, at: header.kind?.span) {
            result.resiliencies.append(resiliency)
        }
        return
    }
    result.isOurs = true
    guard let kind = header.checkedKind(of: node, into: &bag),
        let resource = decode(node, as: kind, at: header.kind?.span, into: &bag)
    else {
        result.hasUnknownResources = true
        return
    }
    result.resources.append(resource)
}

/// A value that is no mapping; a list that has resources of ours is a mistake.
private func decodeStray(_ node: YAMLNode, into result: inout DecodedDocument, _ bag: inout DiagnosticBag) {
    if case .sequence(let items) = node.content, items.contains(where: { ResourceHeader($0).isOurs }) {
        result.isOurs = true
        bag.add(DecodeWording.notAResource(node, .warning))
    } else {
        result.skippedKinds.append("")
        result.strays.append(DecodeWording.notAResource(node, .note))
    }
}

/// The resource, or nil where nobody can know it by name; what else is wrong with it is reported all the same.
private func decode(
    _ node: YAMLNode, as kind: ResourceKind, at place: SourceSpan?, into bag: inout DiagnosticBag
) -> Resource? {
    guard var fields = FieldReader(node, path: FieldPath("this \(kind.rawValue)"), at: place, into: &bag) else {
        return nil
    }
    let errorsBefore = bag.errorCount
    fields.ignore(["apiVersion", "kind", "status"])
    var inMetadata: [String] = []
    let metadata = decodeMetadata(&fields, of: kind, misplaced: &inMetadata, into: &bag)
    let hasSpec = fields.pair("spec") != nil
    let misplaced = fields.hasUnknownFields ? fields.names.filter(kind.specFields.contains) : []
    let spec = hasSpec || misplaced.isEmpty ? fields.requirePair("spec") : nil
    if spec == nil, let first = misplaced.first {
        reportSpec(of: kind, above: first, &fields, misplaced, into: &bag)
    }
    fields.finish(hints: DecodeWording.hints(below: "spec", misplaced), into: &bag)
    let known = metadata ?? ResourceMetadata(name: Located("", at: fields.span), namespace: nil)
    var reader = spec.flatMap { FieldReader($0.value, path: FieldPath("spec"), at: $0.key.span, into: &bag) }
    reader?.excuse(misplaced + inMetadata)
    reader?.hint(DecodeWording.hintsAtMetadata)
    if let refusal = reader.flatMap({ refusal(of: $0, kind) }) {
        bag.add(refusal)
        reader = nil
    }
    var resource: Resource =
        switch kind {
        case .eventSource: .eventSource(decodeEventSource(known, reader, into: &bag))
        case .eventBus, .clusterEventBus: .eventBus(decodeEventBus(known, kind, reader, into: &bag))
        case .trigger: .trigger(decodeTrigger(known, reader, into: &bag))
        }
    if bag.errorCount > errorsBefore { resource.mark { $0.isBroken = true } }
    return metadata == nil ? nil : resource
}

/// Reports a spec that is empty or absent, with its fields beside it.
private func reportSpec(
    of kind: ResourceKind, above first: String, _ fields: inout FieldReader, _ misplaced: [String],
    into bag: inout DiagnosticBag
) {
    guard let empty = fields.written.first(where: { $0.key.value == "spec" })?.key else {
        bag.add(DecodeWording.missingSpec(of: kind, above: first, at: fields.span))
        return fields.ignore(misplaced)
    }
    bag.add(DecodeWording.emptyMapping(empty, of: kind, above: first))
    // What is misspelt is a field of it too.
    fields.ignore(misplaced + fields.unknownKeys.filter { $0.span.start > empty.span.start }.map(\.value))
}

extension Resource {
    /// Notes what is known of it beside its fields.
    package mutating func mark(_ change: (inout ResourceMetadata) -> Void) {
        switch self {
        case .eventSource(var eventSource):
            change(&eventSource.metadata)
            self = .eventSource(eventSource)
        case .eventBus(var eventBus):
            change(&eventBus.metadata)
            self = .eventBus(eventBus)
        case .trigger(var trigger):
            change(&trigger.metadata)
            self = .trigger(trigger)
        }
    }
}
