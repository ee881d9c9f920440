internal import Resolution
internal import YAMLTree

/// What tells one generated Deployment from another.
struct DeploymentPlan {
    var owner: Owner
    var workload: Workload

    /// `eventsource` or `trigger`, as the original controller names its containers.
    var container: String

    /// True where a second pod, for the moment of a rollout, would fire twice or split the state.
    var isSingleton: Bool

    /// The value of `CONFIG`.
    var config: String

    /// The hash of the Components that the pod loads.
    var checksum: String
    var image: String
}

/// A Deployment (`apps/v1`) with one replica of the adapter beside a Dapr sidecar.
func deploymentObject(_ plan: DeploymentPlan) -> YAMLValue {
    let selector =
        [
            YAMLField("app.kubernetes.io/name", .string(labelValue(plan.workload.name))), plan.owner.controlledBy,
            YAMLField("openfunction.io/managed", "true"),
        ]
    let labels = YAMLValue.map(selector + plan.owner.recommendedLabels)
    var spec = [YAMLField("replicas", .integer(1))]
    if plan.isSingleton { spec.append(YAMLField("strategy", ["type": "Recreate"])) }
    spec.append(YAMLField("selector", ["matchLabels": .map(selector)]))
    spec.append(
        YAMLField(
            "template",
            [
                "metadata": ["labels": labels, "annotations": annotations(plan)],
                "spec": podSpec(plan),
            ]
        )
    )
    return [
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": [
            "name": .string(plan.workload.name), "namespace": .string(plan.owner.namespace), "labels": labels,
        ],
        "spec": .map(spec),
    ]
}

/// What the Dapr injector reads, and the checksum that rolls the pod when a Component changes.
private func annotations(_ plan: DeploymentPlan) -> YAMLValue {
    .map(
        [
            YAMLField("dapr.io/enabled", "true"), YAMLField("dapr.io/app-id", .string(plan.workload.appID)),
        ] + PodConstants.annotations + [
            YAMLField("ofevents.openfunction.io/components-checksum", .string(plan.checksum))
        ]
    )
}

private func podSpec(_ plan: DeploymentPlan) -> YAMLValue {
    .map(PodConstants.fields + [YAMLField("containers", .list([container(plan)]))])
}

private func container(_ plan: DeploymentPlan) -> YAMLValue {
    .map(
        [
            YAMLField("name", .string(plan.container)),
            YAMLField("image", .string(plan.image)),
            YAMLField("imagePullPolicy", "IfNotPresent"),
            YAMLField("env", [["name": "CONFIG", "value": .string(environmentText(plan.config))]]),
        ] + PodConstants.containerFields
    )
}
