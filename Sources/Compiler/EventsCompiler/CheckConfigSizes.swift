internal import EventsAPI
internal import Findings
internal import Manifests
internal import Resolution

/// Reports each EventSource or Trigger with a Deployment whose process could not start, as its `CONFIG` is too large, at its name.
func checkConfigSizes(
    of model: ResolvedModel, _ resources: [Resource], _ references: References, into bag: inout DiagnosticBag
) {
    let configs = largeConfigs(of: model)
    guard !configs.isEmpty else { return }
    var names: [Owner: SourceSpan] = [:]
    for place in references.unique {
        let resource = resources[place]
        guard let kind = Owner.Kind(rawValue: resource.kind.rawValue) else { continue }
        let metadata = resource.metadata
        let owner = Owner(kind: kind, namespace: references.namespace(of: metadata), name: metadata.name.value)
        names[owner] = metadata.name.span
    }
    for config in configs { bag.add(CompileWording.configTooLarge(config, at: names[config.owner])) }
}
