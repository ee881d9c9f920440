internal import HandlerContract
internal import YAMLTree

/// What a template cannot set, as this program's output depends on it, each with what to do instead.
///
/// Everything else may be overridden: the image of one resource, resources, how often a probe asks, the label `part-of`, and the
/// annotations of Dapr that only tune the sidecar (`log-as-json`, `max-body-size`, its resources).
package enum ReservedPodFields {
    /// Fields of a pod that a Deployment cannot have.
    package static let ofPod = [
        "activeDeadlineSeconds": "remove it: the pods of a Deployment have no deadline",
        "ephemeralContainers": "remove it: 'kubectl debug' adds such a container to a running pod",
    ]

    /// Fields of the adapter's container.
    package static func ofContainer(_ owner: PodOwner) -> [String: String] {
        var fields = [
            "name": "remove it: this container is always the adapter's",
            "command": "remove it: the image starts the adapter by itself",
            "args": "remove it: the adapter takes no arguments, and reads its settings from variables",
        ]
        if owner == .set { fields["image"] = "write 'adapterImage' at the left edge of this file instead" }
        return fields
    }

    /// Fields of the adapter's container that a template may change, and not remove.
    static let needed: Set = ["env", "image", "ports"]

    /// What a probe of the adapter asks for.
    static let ofProbe: Set = ["exec", "grpc", "httpGet", "tcpSocket"]

    /// Variables of the adapter's container.
    static let ofEnvironment = [
        HandlerConfig.variable: "remove it: ofevents writes it from the resource",
        LogLevel.variable: "write 'logLevel: …' in 'spec' of the EventSource or Trigger instead",
        "APP_PORT": "remove it: the Dapr sidecar calls the adapter on port \(PodPort.app)",
        "DAPR_HTTP_PORT": "remove it: Dapr's injector writes the sidecar's port",
        "DAPR_GRPC_PORT": "remove it: Dapr's injector writes the sidecar's port",
        "OPS_PORT": "remove it: the probes call the adapter on port \(PodPort.ops)",
    ]

    /// True for the name or the number of a port that the adapter listens on, however YAML writes the number: a pod has each once.
    static func isPort(_ text: String) -> Bool {
        text == "ops" || wholeNumber(text).map { [PodPort.app, PodPort.ops].contains($0) } == true
    }

    /// The container that Dapr's injector adds; where it finds one of this name, it adds nothing (pkg/injector/patcher in dapr/dapr v1.18.3).
    static let sidecar = "daprd"

    /// What to do about a label; nil for one that may be set.
    static func label(_ name: String) -> String? {
        ownLabels.contains(name) ? "remove it: the Deployment finds its pods by this label, or users do" : nil
    }

    private static let ownLabels: Set = [
        "app.kubernetes.io/name", "app.kubernetes.io/managed-by", "openfunction.io/managed",
        "controlled-by-eventsource",
        "controlled-by-trigger",
    ]

    /// What to do about an annotation; nil for one that may be set.
    static func annotation(_ name: String) -> String? {
        if name.hasPrefix(Trigger.annotationPrefix) {
            return "remove it: annotations of ofevents stand in 'metadata' of a Trigger, and pods have none of them"
        }
        return ownAnnotations.contains(name) ? "remove it: the adapter and its sidecar depend on the value" : nil
    }

    /// What to do about an annotation in the metadata of an EventSource or a Trigger that its pods do not get; nil for every other.
    static func annotationWithoutEffect(_ name: String) -> String? {
        if tunable.contains(name) { return "write it below 'annotations' of 'spec.template' instead" }
        return ownAnnotations.contains(name) ? "remove it: the adapter and its sidecar depend on the value" : nil
    }

    /// Annotations of Dapr that this program writes, and a template may change.
    private static let tunable: Set = ["dapr.io/log-as-json", "dapr.io/max-body-size"]

    private static let ownAnnotations = Set(
        """
        enabled app-id app-port app-protocol app-ssl app-channel-address enable-app-health-check app-health-check-path app-health-probe-interval \
        app-health-probe-timeout app-health-threshold block-shutdown-duration graceful-shutdown-seconds
        """
        .split(separator: " ").map { "dapr.io/\($0)" })
}
