internal import Resolution

extension Generator {
    /// The Resiliency of each workload: what its pod refuses, or cannot take while the adapter restarts, comes again.
    static let resiliencies = Generator([.resiliency], options: [.resiliency]) { model, _, manifests in
        let (eventSources, triggers, release) = (model.eventSources, model.triggers, model.daprVersion)
        for place in eventSources.indices {
            let owner = Owner(eventSources[place])
            for index in eventSources[place].sources.indices {
                guard let plan = ResiliencyPlan(eventSources[place].sources[index]) else { continue }
                manifests.append(
                    Manifest(.resiliency, plan.workload.name, of: owner) { plan.content(of: $0, for: release) })
            }
        }
        for trigger in triggers {
            guard let plan = ResiliencyPlan(trigger) else { continue }
            manifests.append(
                Manifest(.resiliency, plan.workload.name, of: Owner(trigger)) { plan.content(of: $0, for: release) })
        }
    }
}

extension GeneratorOption {
    /// Whether each workload gets a Resiliency.
    package static let resiliency = GeneratorOption(
        name: "resiliency",
        key: "resiliency",
        variable: "OFEVENTS_RESILIENCY",
        valueName: "workload|none",
        noun: "a way to write Resiliencies",
        help: "Write a Resiliency for each workload, so that what its pod refuses comes again, or none.",
        example: "none",
        misnomers: ["resiliencies", "retries"],
        defaultValue: "workload",
        fallback: "'workload'",
        fault: { ["workload", "none"].contains($0) ? nil : "it is neither 'workload' nor 'none'" }
    )
}

extension GeneratorOptions {
    /// Whether the user wants a Resiliency for each workload.
    package var hasResiliencies: Bool { self[.resiliency] != "none" }
}
