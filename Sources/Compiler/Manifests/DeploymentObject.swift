internal import EventsAPI
internal import HandlerContract
internal import Resolution
internal import Text
internal import YAMLTree

extension ManifestKind {
    /// A Deployment of the adapter.
    package static let deployment = ManifestKind(
        "apps/v1", "Deployment", plural: "Deployments", rank: 30, detail: "image")
}

/// What tells one generated Deployment from another: one replica of the adapter beside a Dapr sidecar.
struct DeploymentPlan {
    var workload: Workload

    /// Whose pod it is, which names the container.
    var podOwner: PodOwner

    /// What the pod has beside what is generated: that of the set, then that of its resource, which wins; nil for nothing.
    var templateOfSet: PodTemplate?
    var template: PodTemplate?

    /// True where a second pod, for the moment of a rollout, would fire twice or split the state.
    var isSingleton: Bool

    /// The value of `CONFIG`.
    var config: HandlerConfig

    /// How much the adapter logs; nil for what it does by itself.
    var logLevel: LogLevel?

    /// The specs of what the sidecar of the pod loads: Components and a Resiliency.
    var loaded: [YAMLValue]

    /// What the sidecar requests and may use.
    var sidecarResources: SidecarResources

    /// How long the sidecar takes at most to end, behind its block; nil for what Dapr does.
    var shutdownSeconds: Int?

    /// What the Deployment says, whose detail is the image of its container.
    func content(of manifest: Manifest) -> Manifest.Content {
        let owner = manifest.owner
        let selector = owner.selector(ofPodsOf: workload)
        let labels = selector + owner.recommendedLabels
        var spec = [YAMLField("replicas", .integer(1))]
        spec.append(YAMLField("strategy", isSingleton ? PodConstants.recreate : PodConstants.rollingUpdate))
        spec.append(YAMLField("selector", ["matchLabels": .map(selector)]))
        spec.append(YAMLField("template", pod(of: owner, labels, image: manifest.detail)))
        return Manifest.Content(labels: labels, fields: [YAMLField("spec", .map(spec))])
    }

    private func pod(of owner: Owner, _ labels: [YAMLField], image: String) -> YAMLValue {
        var metadata = [
            YAMLField("labels", .map(labels.adding(owner.copied.labels, toPods: true))),
            YAMLField("annotations", .map(annotations.adding(owner.copied.annotations, toPods: true))),
        ]
        var spec = podSpec(image: image)
        templateOfSet?.merge(into: &metadata, &spec, container: containerName)
        template?.merge(into: &metadata, &spec, container: containerName)
        return ["metadata": .map(metadata), "spec": .map(spec)]
    }

    private var containerName: String { podOwner.containerName }

    /// What the Dapr injector reads, and the checksum that rolls the pod when something that its sidecar loads changes.
    private var annotations: [YAMLField] {
        [
            YAMLField("dapr.io/enabled", "true"), YAMLField("dapr.io/app-id", .string(workload.appID)),
        ] + PodConstants.annotations + shutdown + sidecarResources.annotations + [
            YAMLField("ofevents.openfunction.io/components-checksum", .string(checksum(of: loaded)))
        ]
    }

    private var shutdown: [YAMLField] {
        shutdownSeconds.map { [YAMLField("dapr.io/graceful-shutdown-seconds", .string("\($0)"))] } ?? []
    }

    /// The variables of the adapter, of which only what differs from its own choice is written.
    private var environment: [YAMLValue] {
        var variables: [YAMLValue] = [
            ["name": .string(HandlerConfig.variable), "value": .string(environmentText(config.json()))]
        ]
        if let logLevel, logLevel != .standard {
            variables.append(["name": .string(LogLevel.variable), "value": .string(logLevel.rawValue)])
        }
        return variables
    }

    private func podSpec(image: String) -> [YAMLField] {
        PodConstants.spec(container: containerName, image: image, environment: environment)
    }
}

extension Owner {
    /// The labels by which the Deployment, and whatever is about its pods, finds them.
    func selector(ofPodsOf workload: Workload) -> [YAMLField] {
        [
            YAMLField("app.kubernetes.io/name", .string(labelValue(workload.name))), controlledBy,
            YAMLField("openfunction.io/managed", "true"),
        ]
    }
}

/// A hash of what a pod's sidecar loads; it changes when a Component or the Resiliency does.
private func checksum(of specs: [YAMLValue]) -> String {
    var writer = YAMLWriter()
    for spec in specs { writer.writeDocument(spec) }
    let digits = String(fnv1a(writer.bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
