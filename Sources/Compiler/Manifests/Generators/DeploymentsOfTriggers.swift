internal import DaprComponents
internal import EventsAPI
internal import Resolution

extension Generator {
    /// The Deployment of each Trigger; a second pod would split what conditions remember.
    static let deploymentsOfTriggers = Generator([.deployment], options: [.adapterImage, .sidecarResources]) {
        model, options, manifests in
        let (triggers, image, release) = (model.triggers, options[.adapterImage], model.daprVersion)
        let (resources, template) = (SidecarResources(options), options.podTemplate)
        for place in triggers.indices {
            let image = triggers[place].template?.image ?? image
            manifests.append(
                Manifest(.deployment, triggers[place].workload.name, of: Owner(triggers[place]), detail: image) {
                    manifest in
                    DeploymentPlan(
                        workload: triggers[place].workload,
                        podOwner: .trigger,
                        templateOfSet: template,
                        template: triggers[place].template,
                        isSingleton: true,
                        config: handlerConfig(of: triggers[place]),
                        logLevel: triggers[place].logLevel,
                        loaded: triggers[place].buses.flatMap(\.component.loaded)
                            + triggers[place].sinks.map { sinkSpec(url: $0.url) }
                            + [ResiliencyPlan(triggers[place])?.spec(for: release)].compactMap(\.self),
                        sidecarResources: resources,
                        shutdownSeconds: triggers[place].bulk?.shutdownSeconds
                    ).content(of: manifest)
                })
        }
    }
}
