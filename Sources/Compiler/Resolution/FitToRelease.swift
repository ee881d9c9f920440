package import DaprCatalogue
internal import DaprComponents
package import EventsAPI
internal import Findings

/// The resources with each component of the released dialect under the type that a release of Dapr has: typed `mqtt` is `bindings.mqtt`
/// before Dapr 1.10, as upstream writes it.
///
/// The type of such a component is the compiler's own; what an author wrote as a type stays. Nothing is copied where nothing changes.
package func fitted(_ resources: [Resource], to release: DaprVersion) -> [Resource] {
    let forms = SourceKey.all.compactMap(\.form)
    guard forms.contains(where: { olderType(of: $0.type, in: release) != nil }) else { return resources }
    return resources.map { resource in
        guard case .eventSource(var eventSource) = resource else { return resource }
        for place in eventSource.sources.indices {
            guard let spec = eventSource.sources[place].component, spec.spelling != nil,
                let older = olderType(of: spec.type.value, in: release)
            else { continue }
            eventSource.sources[place].component = spec.renamed(to: older)
        }
        return .eventSource(eventSource)
    }
}

/// The type that a release has in the place of one that came later; nil where it has the type.
private func olderType(of type: String, in release: DaprVersion) -> String? {
    guard let history = Catalogue.history(of: type), let added = history.added, release < added else { return nil }
    return history.other
}
