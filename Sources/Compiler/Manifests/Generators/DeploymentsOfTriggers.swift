internal import DaprComponents
internal import Resolution

extension Generator {
    /// The Deployment of each Trigger; a second pod would split what conditions remember.
    static let deploymentsOfTriggers = Generator([.deployment], options: [.adapterImage, .sidecarResources]) {
        model, options, manifests in
        let (triggers, image, release) = (model.triggers, options[.adapterImage], model.daprVersion)
        let resources = SidecarResources(options)
        for place in triggers.indices {
            manifests.append(
                Manifest(.deployment, triggers[place].workload.name, of: Owner(triggers[place]), detail: image) {
                    manifest in
                    DeploymentPlan(
                        workload: triggers[place].workload,
                        container: "trigger",
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
