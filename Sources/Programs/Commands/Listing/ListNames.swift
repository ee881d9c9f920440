import EventsAPI
import EventsCompiler
import Manifests
import Resolution

/// The resources of a set, then its objects, in the order of the tables: a line of `kind.group/name` for each.
func listNames(_ compilation: Compilation) -> String {
    let model = compilation.model.withoutContext
    func lines(_ kind: ResourceKind, _ items: [(namespace: String, name: String)]) -> [String] {
        items.sorted { $0 < $1 }.map { "\(kind.rawValue.lowercased()).\(ResourceKind.group)/\($0.name)" }
    }
    let resources =
        lines(.eventSource, model.eventSources.map { ($0.namespace, $0.name) })
        + [ResourceKind.eventBus, .clusterEventBus].flatMap { kind in
            lines(kind, model.ownEventBuses.filter { $0.kind == kind }.map { ($0.namespace ?? "", $0.name) })
        }
        + lines(.trigger, model.triggers.map { ($0.namespace, $0.name) })
    let objects = ManifestKind.all.flatMap { kind in
        compilation.manifests.filter { $0.kind == kind }.map { "\(kind.namePrefix)/\($0.name)" }
    }
    return (resources + objects).map { $0 + "\n" }.joined()
}
