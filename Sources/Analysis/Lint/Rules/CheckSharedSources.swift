internal import Brokers
internal import DaprComponents
internal import EventsAPI
internal import Findings

/// No two sources are one consumer of one queue: each event would come to one of them only.
func checkSharedSources(_ set: LintedSet, into bag: inout DiagnosticBag) {
    var first: [SourceIdentity: LintedSet.Source] = [:]
    for source in set.sources {
        guard case .source(let role) = source.component.role,
            let identity = SourceIdentity(source.component.component, role, in: source.component.namespace)
        else { continue }
        guard let other = first[identity] else {
            first[identity] = source
            continue
        }
        let (event, name) = (other.source.event, other.eventSource.metadata.name.value)
        if identity.isDurable, source.source.topic?.value != other.source.topic?.value {
            bag.add(LintWording.durableOfSources(source.source.event, event, of: name))
        } else {
            bag.add(
                LintWording.sharedSource(source.source.event, identity, event, of: name))
        }
    }
}
