internal import Brokers
internal import DaprCatalogue
internal import HandlerContract
internal import Resolution
internal import YAMLTree

extension ManifestKind {
    /// What a sidecar does with events that its app refuses or cannot take.
    package static let resiliency = ManifestKind(
        Resiliency.apiVersion, Resiliency.kind, plural: "Resiliencies", rank: 20)
}

/// The retries of what one workload gets: the events of these Components come again until they are accepted.
struct ResiliencyPlan {
    let workload: Workload
    let components: [String]

    /// True where a later event takes the place of one that could not be delivered.
    let isSuperseded: Bool

    /// Nil for a workload whose Components all have policies of the author's.
    init?(_ source: ResolvedSource) {
        guard source.retry == .generated else { return nil }
        (workload, components, isSuperseded) = (source.workload, [source.workload.name], source.isSuperseded)
    }

    /// Nil for a workload whose Components all have policies of the author's.
    init?(_ trigger: ResolvedTrigger) {
        let components = trigger.buses.filter { $0.retry == .generated }.map(\.componentName)
        if components.isEmpty { return nil }
        (workload, self.components, isSuperseded) = (trigger.workload, components, false)
    }

    /// The policies, in the form of a release of Dapr.
    ///
    /// A policy has the workload's name, as equal names of two objects replace each other in a sidecar (run with Dapr 1.18).
    func spec(for release: DaprVersion) -> YAMLValue {
        let name = workload.name
        let targets = components.map { YAMLField($0, ["inbound": ["retry": .string(name)]]) }
        return [
            "policies": ["retries": .map([YAMLField(name, .map(retry(for: release)))])],
            "targets": ["components": .map(targets)],
        ]
    }

    func content(of manifest: Manifest, for release: DaprVersion) -> Manifest.Content {
        Manifest.Content(
            labels: [manifest.owner.controlledBy] + manifest.owner.recommendedLabels,
            fields: [YAMLField("spec", spec(for: release)), YAMLField("scopes", [.string(workload.appID)])])
    }

    /// The pause grows from half a second to 15 (pkg/resiliency in dapr/dapr v1.18.3).
    private func retry(for release: DaprVersion) -> [YAMLField] {
        var fields = [
            YAMLField("policy", "exponential"), YAMLField("maxInterval", "15s"),
            YAMLField("maxRetries", .integer(isSuperseded ? SupersededEvents.retries : -1)),
        ]
        if release >= Resiliency.matchingSince {
            let status = PodShutdown.handBackStatus
            fields.append(
                YAMLField("matching", ["httpStatusCodes": .string("100-\(status - 1),\(status + 1)-599")]))
        }
        return fields
    }
}
