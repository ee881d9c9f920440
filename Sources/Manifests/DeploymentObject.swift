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

/// The figures of a pod's life; each is used in more than one place or depends on another.
enum PodFigures {
    /// The app channel of the adapter, which only the sidecar calls.
    static let appPort = 5050

    /// Health and metrics of the adapter.
    static let opsPort = 8081

    /// How long the sidecar keeps its APIs open after SIGTERM, for deliveries in flight.
    static let blockShutdownSeconds = 25

    /// The block, the sidecar's own five seconds, and a margin.
    static let terminationGraceSeconds = 40
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
///
/// The probe limits are generous because the sidecar counts failures and never forgets them, and stops all traffic at
/// the threshold (pkg/apphealth in dapr/dapr v1.18.3).
private func annotations(_ plan: DeploymentPlan) -> YAMLValue {
    [
        "dapr.io/enabled": "true",
        "dapr.io/app-id": .string(plan.workload.appID),
        "dapr.io/app-port": .string(String(PodFigures.appPort)),
        "dapr.io/app-protocol": "http",
        "dapr.io/log-as-json": "true",
        "dapr.io/enable-app-health-check": "true",
        "dapr.io/app-health-check-path": "/healthz",
        "dapr.io/app-health-probe-interval": "5",
        "dapr.io/app-health-probe-timeout": "4000",
        "dapr.io/app-health-threshold": "10",
        "dapr.io/block-shutdown-duration": .string("\(PodFigures.blockShutdownSeconds)s"),
        "ofevents.openfunction.io/components-checksum": .string(plan.checksum),
    ]
}

private func podSpec(_ plan: DeploymentPlan) -> YAMLValue {
    [
        "terminationGracePeriodSeconds": .integer(PodFigures.terminationGraceSeconds),
        "securityContext": [
            "runAsNonRoot": .boolean(true), "runAsUser": .integer(65532), "runAsGroup": .integer(65532),
            "seccompProfile": ["type": "RuntimeDefault"],
        ],
        "containers": [container(plan)],
    ]
}

/// The adapter; its security context passes the "restricted" Pod Security Standard
/// (https://kubernetes.io/docs/concepts/security/pod-security-standards/).
private func container(_ plan: DeploymentPlan) -> YAMLValue {
    [
        "name": .string(plan.container),
        "image": .string(plan.image),
        "imagePullPolicy": "IfNotPresent",
        "env": [["name": "CONFIG", "value": .string(plan.config)]],
        "ports": [["name": "ops", "containerPort": .integer(PodFigures.opsPort)]],
        "livenessProbe": [
            "httpGet": ["path": "/livez", "port": "ops"], "periodSeconds": .integer(10),
            "timeoutSeconds": .integer(3), "failureThreshold": .integer(3),
        ],
        "readinessProbe": [
            "httpGet": ["path": "/readyz", "port": "ops"], "periodSeconds": .integer(5),
            "timeoutSeconds": .integer(3), "failureThreshold": .integer(3),
        ],
        "resources": [
            "requests": ["cpu": "10m", "memory": "32Mi"], "limits": ["cpu": "1", "memory": "128Mi"],
        ],
        "securityContext": [
            "allowPrivilegeEscalation": .boolean(false), "readOnlyRootFilesystem": .boolean(true),
            "capabilities": ["drop": ["ALL"]],
        ],
    ]
}
