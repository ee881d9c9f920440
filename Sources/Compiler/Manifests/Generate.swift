package import Resolution

/// Every object that the resolved model becomes: Components, then Deployments, each by namespace and name.
///
/// The order does not depend on the order of the input.
package func generate(_ model: ResolvedModel, options: DeploymentOptions) -> [Manifest] {
    var manifests: [Manifest] = []
    manifests.reserveCapacity(model.eventSources.count * 3 + model.triggers.count * 3)
    for place in model.eventSources.indices { generate(model.eventSources, at: place, options, into: &manifests) }
    for place in model.triggers.indices { generate(model.triggers, at: place, options, into: &manifests) }
    return ordered(manifests)
}

/// Sorts places, not objects: an object is large, and sorting moves it often.
private func ordered(_ manifests: [Manifest]) -> [Manifest] {
    let places = manifests.indices.sorted { left, right in
        if manifests[left].kind != manifests[right].kind { return manifests[left].kind < manifests[right].kind }
        if manifests[left].owner.namespace != manifests[right].owner.namespace {
            return manifests[left].owner.namespace < manifests[right].owner.namespace
        }
        return manifests[left].name < manifests[right].name
    }
    return places.map { manifests[$0] }
}

private func generate(
    _ eventSources: [ResolvedEventSource], at place: Int, _ options: DeploymentOptions,
    into manifests: inout [Manifest]
) {
    let eventSource = eventSources[place]
    let owner = Owner(kind: .eventSource, namespace: eventSource.namespace, name: eventSource.name)
    let appIDs = eventSource.sources.map(\.workload.appID).sorted()
    for (index, source) in eventSource.sources.enumerated() {
        manifests.append(
            // Not scoped: whoever produces test events does it through this same Component.
            Manifest(
                .component, source.workload.name, of: owner, detail: source.type,
                .component(source.component, scopes: [])
            )
        )
        manifests.append(
            Manifest(
                .deployment, source.workload.name, of: owner, detail: options.image,
                .sourceDeployment(eventSources, at: place, source: index, options)
            )
        )
    }
    if let bus = eventSource.eventBus { manifests.append(manifest(bus, of: owner, scopes: appIDs)) }
    if let sink = eventSource.sink { manifests.append(manifest(sink, of: owner, scopes: appIDs)) }
}

private func generate(
    _ triggers: [ResolvedTrigger], at place: Int, _ options: DeploymentOptions, into manifests: inout [Manifest]
) {
    let trigger = triggers[place]
    let owner = Owner(kind: .trigger, namespace: trigger.namespace, name: trigger.name)
    let scopes = [trigger.workload.appID]
    manifests.append(manifest(trigger.eventBus, of: owner, scopes: scopes))
    for sink in trigger.sinks { manifests.append(manifest(sink, of: owner, scopes: scopes)) }
    manifests.append(
        Manifest(
            .deployment, trigger.workload.name, of: owner, detail: options.image,
            .triggerDeployment(triggers, at: place, options)
        )
    )
}

private func manifest(_ bus: EventBusUse, of owner: Owner, scopes: [String]) -> Manifest {
    Manifest(
        .component, bus.componentName, of: owner, detail: bus.type,
        .component(bus.component, scopes: scopes)
    )
}

private func manifest(_ sink: SinkUse, of owner: Owner, scopes: [String]) -> Manifest {
    Manifest(.component, sink.componentName, of: owner, detail: "bindings.http", .sink(sink, scopes: scopes))
}
