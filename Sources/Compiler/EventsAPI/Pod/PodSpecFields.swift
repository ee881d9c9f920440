extension PodObject {
    /// The spec of a pod with the fields of Kubernetes 1.34 (core/v1/types.go of kubernetes/api). By what the items of a list are known is
    /// said there too, as `patchMergeKey` and `listMapKey`.
    package static let podSpec = PodObject(
        "PodSpec",
        .texts(
            """
            dnsPolicy hostname hostnameOverride nodeName preemptionPolicy priorityClassName restartPolicy runtimeClassName \
            schedulerName serviceAccount serviceAccountName subdomain
            """),
        .booleans(
            """
            automountServiceAccountToken enableServiceLinks hostIPC hostNetwork hostPID hostUsers setHostnameAsFQDN \
            shareProcessNamespace
            """),
        .integers("activeDeadlineSeconds priority terminationGracePeriodSeconds"),
        [
            "affinity": .object(affinity),
            "containers": .list(container, by: "name"),
            "dnsConfig": .object(dnsConfig),
            "ephemeralContainers": .list(container, by: "name"),
            "hostAliases": .list(PodObject("HostAlias", .texts("ip"), ["hostnames": .texts]), by: "ip"),
            "imagePullSecrets": .list(reference, by: "name"),
            "initContainers": .list(container, by: "name"),
            "nodeSelector": .textMap,
            "os": .object(PodObject("PodOS", .texts("name"))),
            "overhead": .quantities,
            "readinessGates": .list(PodObject("PodReadinessGate", .texts("conditionType"))),
            "resourceClaims": .list(
                PodObject(
                    "PodResourceClaim", isUnion: true, .texts("name resourceClaimName resourceClaimTemplateName")),
                by: "name"),
            "resources": .object(resources),
            "schedulingGates": .list(PodObject("PodSchedulingGate", .texts("name")), by: "name"),
            "securityContext": .object(podSecurityContext),
            "tolerations": .list(
                PodObject("Toleration", .texts("effect key operator value"), .integers("tolerationSeconds"))),
            "topologySpreadConstraints": .list(
                of: topologySpreadConstraint, keys: [PodKey("topologyKey"), PodKey("whenUnsatisfiable")]),
            "volumes": .list(volume, by: "name"),
        ])

    /// A name in the pod's namespace.
    static let reference = PodObject("LocalObjectReference", .texts("name"))

    private static let dnsConfig = PodObject(
        "PodDNSConfig", .all(.texts, "nameservers searches"),
        ["options": .list(PodObject("PodDNSConfigOption", .texts("name value")))])

    // MARK: Where it runs

    private static let topologySpreadConstraint = PodObject(
        "TopologySpreadConstraint", .texts("nodeAffinityPolicy nodeTaintsPolicy topologyKey whenUnsatisfiable"),
        .integers("maxSkew minDomains"), ["labelSelector": .object(labelSelector), "matchLabelKeys": .texts])

    private static let affinity = PodObject(
        "Affinity",
        [
            "nodeAffinity": .object(nodeAffinity),
            "podAffinity": .object(podAffinity("PodAffinity")),
            "podAntiAffinity": .object(podAffinity("PodAntiAffinity")),
        ])

    private static let nodeAffinity = PodObject(
        "NodeAffinity",
        [
            "preferredDuringSchedulingIgnoredDuringExecution": .list(
                PodObject(
                    "PreferredSchedulingTerm", .integers("weight"), ["preference": .object(nodeSelectorTerm)])),
            "requiredDuringSchedulingIgnoredDuringExecution": .object(
                PodObject("NodeSelector", ["nodeSelectorTerms": .list(nodeSelectorTerm)])),
        ])

    private static let nodeSelectorTerm = PodObject(
        "NodeSelectorTerm", .all(.list(requirement("NodeSelectorRequirement")), "matchExpressions matchFields"))

    private static func podAffinity(_ name: String) -> PodObject {
        PodObject(
            name,
            [
                "preferredDuringSchedulingIgnoredDuringExecution": .list(
                    PodObject(
                        "WeightedPodAffinityTerm", .integers("weight"), ["podAffinityTerm": .object(podAffinityTerm)])),
                "requiredDuringSchedulingIgnoredDuringExecution": .list(podAffinityTerm),
            ])
    }

    private static let podAffinityTerm = PodObject(
        "PodAffinityTerm", .texts("topologyKey"), .all(.texts, "matchLabelKeys mismatchLabelKeys namespaces"),
        .all(.object(labelSelector), "labelSelector namespaceSelector"))

    static let labelSelector = PodObject(
        "LabelSelector",
        ["matchExpressions": .list(requirement("LabelSelectorRequirement")), "matchLabels": .textMap])

    private static func requirement(_ name: String) -> PodObject {
        PodObject(name, .texts("key operator"), ["values": .texts])
    }

    // MARK: What it may do

    private static let podSecurityContext = PodObject(
        "PodSecurityContext", .texts("fsGroupChangePolicy seLinuxChangePolicy supplementalGroupsPolicy"),
        .booleans("runAsNonRoot"), .integers("fsGroup runAsGroup runAsUser"), ofBothContexts,
        [
            "supplementalGroups": .integers,
            "sysctls": .list(PodObject("Sysctl", .texts("name value"))),
        ])

    static let securityContext = PodObject(
        "SecurityContext", .texts("procMount"),
        .booleans("allowPrivilegeEscalation privileged readOnlyRootFilesystem runAsNonRoot"),
        .integers("runAsGroup runAsUser"), ofBothContexts,
        ["capabilities": .object(PodObject("Capabilities", .all(.texts, "add drop")))])

    private static let ofBothContexts: [String: PodValue] = [
        "appArmorProfile": .object(PodObject("AppArmorProfile", .texts("localhostProfile type"))),
        "seLinuxOptions": .object(PodObject("SELinuxOptions", .texts("level role type user"))),
        "seccompProfile": .object(PodObject("SeccompProfile", .texts("localhostProfile type"))),
        "windowsOptions": .object(
            PodObject(
                "WindowsSecurityContextOptions", .texts("gmsaCredentialSpec gmsaCredentialSpecName runAsUserName"),
                .booleans("hostProcess"))),
    ]
}
