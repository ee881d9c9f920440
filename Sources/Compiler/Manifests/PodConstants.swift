internal import HandlerContract
internal import YAMLTree

/// What is the same in every pod: made once, not once for each of ten thousand.
enum PodConstants {
    /// What the sidecar's API takes: an event of 4 MiB, in base64 and with its attributes. Dapr's own limit of 4 MiB leaves space for
    /// 3 MiB (since Dapr 1.14; cmd/daprd/options in dapr/dapr v1.18.3).
    private static let sidecarBodyMebibytes = 8

    /// The strategy of a Deployment whose old pod must be gone before a new one starts.
    static let recreate: YAMLValue = ["type": "Recreate"]

    /// The strategy of all others, which is what Kubernetes does by default. It is written in full: otherwise a Deployment that was once of
    /// the one kind cannot become one of the other by server-side apply, as what the API server filled in stays behind.
    static let rollingUpdate: YAMLValue = [
        "type": "RollingUpdate", "rollingUpdate": ["maxSurge": "25%", "maxUnavailable": "25%"],
    ]

    /// The annotations behind the app-id.
    ///
    /// The health check is quick, so that the sidecar ends within 2 s of the adapter's word that it is done. A timeout may not exceed the
    /// interval. The sidecar counts failures and never forgets them, and stops all traffic at the threshold (pkg/apphealth in dapr/dapr
    /// v1.18.3).
    static let annotations = [
        YAMLField("dapr.io/app-port", .string(String(PodPort.app))),
        YAMLField("dapr.io/app-protocol", "http"),
        YAMLField("dapr.io/log-as-json", "true"),
        YAMLField("dapr.io/enable-app-health-check", "true"),
        YAMLField("dapr.io/app-health-check-path", "/healthz"),
        YAMLField("dapr.io/app-health-probe-interval", "1"),
        YAMLField("dapr.io/app-health-probe-timeout", "1000"),
        YAMLField("dapr.io/app-health-threshold", "2"),
        YAMLField("dapr.io/block-shutdown-duration", .string("\(PodShutdown.sidecarBlockSeconds)s")),
        YAMLField("dapr.io/max-body-size", .string("\(sidecarBodyMebibytes)Mi")),
    ]

    /// The spec of a pod under no template.
    ///
    /// - Parameter container: the name of the adapter's container.
    static func spec(container: String, image: String, environment: [YAMLValue]) -> [YAMLField] {
        let container =
            [
                YAMLField("name", .string(container)),
                YAMLField("image", .string(image)),
                YAMLField("imagePullPolicy", "IfNotPresent"),
                YAMLField("env", .list(environment)),
            ] + containerFields
        return fields + [YAMLField("containers", .list([.map(container)]))]
    }

    /// The fields of the pod before its container.
    private static let fields = [
        YAMLField("terminationGracePeriodSeconds", .integer(PodShutdown.graceSeconds)),
        YAMLField(
            "securityContext",
            [
                "runAsNonRoot": .boolean(true), "runAsUser": .integer(65532), "runAsGroup": .integer(65532),
                "seccompProfile": ["type": "RuntimeDefault"],
            ]
        ),
    ]

    /// The fields of the container behind its environment; the security context passes the "restricted" Pod Security
    /// Standard (https://kubernetes.io/docs/concepts/security/pod-security-standards/).
    private static let containerFields = [
        YAMLField("ports", [["name": "ops", "containerPort": .integer(PodPort.ops)]]),
        YAMLField("livenessProbe", probe("/livez", seconds: 10)),
        YAMLField("readinessProbe", probe("/readyz", seconds: 5)),
        YAMLField(
            "resources",
            ["requests": ["cpu": "10m", "memory": "32Mi"], "limits": ["cpu": "1", "memory": "128Mi"]]
        ),
        YAMLField(
            "securityContext",
            [
                "allowPrivilegeEscalation": .boolean(false), "readOnlyRootFilesystem": .boolean(true),
                "capabilities": ["drop": ["ALL"]],
            ]
        ),
    ]

    private static func probe(_ path: String, seconds: Int) -> YAMLValue {
        [
            "httpGet": ["path": .string(path), "port": "ops"], "periodSeconds": .integer(seconds),
            "timeoutSeconds": .integer(3), "failureThreshold": .integer(3),
        ]
    }
}
