extension PodObject {
    /// A container of a pod.
    package static let container = PodObject(
        "Container",
        .texts("image imagePullPolicy name restartPolicy terminationMessagePath terminationMessagePolicy workingDir"),
        .booleans("stdin stdinOnce tty"), .all(.texts, "args command"),
        .all(.object(probe), "livenessProbe readinessProbe startupProbe"),
        [
            "env": .list(variable, by: "name"),
            "envFrom": .list(
                PodObject(
                    "EnvFromSource", .texts("prefix"),
                    [
                        "configMapRef": .object(optional("ConfigMapEnvSource")),
                        "secretRef": .object(optional("SecretEnvSource")),
                    ]
                )),
            "lifecycle": .object(
                PodObject(
                    "Lifecycle", .texts("stopSignal"), .all(.object(lifecycleHandler), "postStart preStop"))),
            "ports": .list(of: port, keys: [PodKey("containerPort"), PodKey("protocol", default: "TCP")]),
            "resizePolicy": .list(PodObject("ContainerResizePolicy", .texts("resourceName restartPolicy"))),
            "resources": .object(resources),
            "restartPolicyRules": .list(
                PodObject(
                    "ContainerRestartRule", .texts("action"),
                    [
                        "exitCodes": .object(
                            PodObject(
                                "ContainerRestartRuleOnExitCodes", .texts("operator"), ["values": .integers]))
                    ])),
            "securityContext": .object(securityContext),
            "volumeDevices": .list(PodObject("VolumeDevice", .texts("devicePath name")), by: "devicePath"),
            "volumeMounts": .list(
                PodObject(
                    "VolumeMount", .texts("mountPath mountPropagation name recursiveReadOnly subPath subPathExpr"),
                    .booleans("readOnly")),
                by: "mountPath"),
        ])

    static let resources = PodObject(
        "ResourceRequirements", .all(.quantities, "limits requests"),
        ["claims": .list(PodObject("ResourceClaim", .texts("name request")))])

    private static let port = PodObject(
        "ContainerPort", .texts("hostIP name protocol"), .integers("containerPort hostPort"))

    private static func optional(_ name: String) -> PodObject { PodObject(name, .texts("name"), .booleans("optional")) }

    // MARK: Variables

    private static let variable = PodObject(
        "EnvVar", isUnion: true, .texts("name value"), ["valueFrom": .object(variableSource)])

    private static let variableSource = PodObject(
        "EnvVarSource", isUnion: true,
        [
            "configMapKeyRef": .object(key("ConfigMapKeySelector")),
            "fieldRef": .object(fieldReference),
            "fileKeyRef": .object(
                PodObject("FileKeySelector", .texts("key path volumeName"), .booleans("optional"))),
            "resourceFieldRef": .object(resourceReference),
            "secretKeyRef": .object(key("SecretKeySelector")),
        ])

    private static func key(_ name: String) -> PodObject { PodObject(name, .texts("key name"), .booleans("optional")) }

    static let fieldReference = PodObject("ObjectFieldSelector", .texts("apiVersion fieldPath"))

    static let resourceReference = PodObject(
        "ResourceFieldSelector", .texts("containerName resource"), ["divisor": .quantity])

    // MARK: Probes

    private static let probe = PodObject(
        "Probe", union: "exec grpc httpGet tcpSocket",
        .integers(
            """
            failureThreshold initialDelaySeconds periodSeconds successThreshold terminationGracePeriodSeconds timeoutSeconds
            """), actions,
        ["grpc": .object(PodObject("GRPCAction", .texts("service"), .integers("port")))])

    private static let lifecycleHandler = PodObject(
        "LifecycleHandler", isUnion: true, actions,
        ["sleep": .object(PodObject("SleepAction", .integers("seconds")))])

    private static let actions: [String: PodValue] = [
        "exec": .object(PodObject("ExecAction", ["command": .texts])),
        "httpGet": .object(
            PodObject(
                "HTTPGetAction", .texts("host path scheme"),
                ["httpHeaders": .list(PodObject("HTTPHeader", .texts("name value"))), "port": .numberOrText])),
        "tcpSocket": .object(PodObject("TCPSocketAction", .texts("host"), ["port": .numberOrText])),
    ]
}
