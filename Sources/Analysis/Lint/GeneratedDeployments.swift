internal import EventsAPI
internal import Findings
internal import Resolution

extension Resource {
    /// The names of the Deployments that the compiler makes of it, with where each comes from.
    var deployments: [(name: String, place: SourceSpan)] {
        switch self {
        case .eventBus: []
        case .eventSource(let eventSource):
            eventSource.sources.map { source in
                let name = GeneratedName.source(metadata.name.value, source.kind, source.event.value)
                return (name, source.event.span)
            }
        case .trigger: [(GeneratedName.trigger(metadata.name.value), metadata.name.span)]
        }
    }
}
