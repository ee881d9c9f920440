internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Resolution

extension Generator {
    /// The Deployment of each event of an EventSource.
    static let deploymentsOfSources = Generator([.deployment], options: [.adapterImage, .sidecarResources]) {
        model, options, manifests in
        let (eventSources, image, release) = (model.eventSources, options[.adapterImage], model.daprVersion)
        let (resources, template) = (SidecarResources(options), options.podTemplate)
        for place in eventSources.indices {
            let owner = Owner(eventSources[place])
            let image = eventSources[place].template?.image ?? image
            for index in eventSources[place].sources.indices {
                let name = eventSources[place].sources[index].workload.name
                manifests.append(
                    Manifest(.deployment, name, of: owner, detail: image) { manifest in
                        deployment(
                            of: eventSources[place], eventSources[place].sources[index], for: release, resources,
                            template, as: manifest)
                    })
            }
        }
    }
}

private func deployment(
    of eventSource: ResolvedEventSource, _ source: ResolvedSource, for release: DaprVersion,
    _ resources: SidecarResources, _ template: PodTemplate?, as manifest: Manifest
) -> Manifest.Content {
    var specs = source.component.loaded
    if let bus = eventSource.eventBus { specs += bus.component.loaded }
    specs += eventSource.sinks.map { sinkSpec(url: $0.url) }
    if let resiliency = ResiliencyPlan(source) { specs.append(resiliency.spec(for: release)) }
    return DeploymentPlan(
        workload: source.workload,
        podOwner: .eventSource,
        templateOfSet: template,
        template: eventSource.template,
        isSingleton: source.firesInEveryReplica,
        config: handlerConfig(of: source, of: eventSource),
        logLevel: eventSource.logLevel,
        loaded: specs,
        sidecarResources: resources
    ).content(of: manifest)
}
