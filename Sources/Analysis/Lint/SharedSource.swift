internal import Brokers
internal import EventsAPI
internal import Findings

/// A source that is the same reader as an earlier one to its broker: each event comes to one of the two only.
struct SharedSource {
    let source: LintedSet.Source
    let first: LintedSet.Source
    let identity: SourceIdentity

    /// Whether the two read topics of which the broker gives one reader only one.
    var isOfSeveralTopics: Bool { identity.isDurable && source.source.topic?.value != first.source.topic?.value }

    static func all(in set: LintedSet) -> [SharedSource] {
        var first: [SourceIdentity: LintedSet.Source] = [:]
        return set.sources.compactMap { source in
            guard !set.duplicates.contains(source.eventSource.metadata.name.span),
                case .source(let role) = source.component.role,
                let identity = SourceIdentity(source.component.component, role, in: source.component.namespace)
            else { return nil }
            guard let other = first[identity] else {
                first[identity] = source
                return nil
            }
            return SharedSource(source: source, first: other, identity: identity)
        }
    }
}
