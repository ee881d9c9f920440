internal import Findings
internal import Manifests
internal import Text
internal import YAMLTree

/// What of a pod under its templates the Pod Security Standard "restricted" does not allow, field by field
/// (https://kubernetes.io/docs/concepts/security/pod-security-standards/).
///
/// The pod without templates passes it. So what is missing was removed by a null, or is missing in a container that a template adds.
struct RestrictedPod {
    struct Violation {
        /// Where the last template says it.
        let place: Place
        let message: String
        let help: String
    }

    struct Place {
        /// Whether that is the template of the configuration file.
        let isOfSet: Bool
        let span: SourceSpan
    }

    private(set) var violations: [Violation] = []
    private let pod: MergedPod

    init(_ pod: MergedPod) {
        self.pod = pod
        checkPod(pod.spec)
        for container in pod.spec["containers"]?.items(by: "name") ?? [] {
            let isAdapter = container["name"]?.text == pod.adapter
            if isAdapter { checkAdapter(container) } else { checkFurther(container) }
        }
        for container in pod.spec["initContainers"]?.items(by: "name") ?? [] { checkFurther(container) }
    }

    /// - Parameters:
    ///   - what: such as `'hostNetwork' of the pod`.
    ///   - isKey: whether the key is to blame, and not its value.
    private mutating func add(_ part: PodPart, _ what: String, _ help: String, isKey: Bool = false) {
        guard let place = pod.place(of: part.path) else { return }
        let span = isKey ? place.key : place.value
        violations.append(
            Violation(
                place: Place(isOfSet: place.isOfSet, span: span),
                message: "\(what) is more than the Pod Security Standard 'restricted' allows", help: help))
    }

    /// - Parameters:
    ///   - field: what is missing below a part, such as `capabilities.drop`.
    ///   - title: what lacks it, such as `the pod`.
    ///   - other: what is to blame where no template removes it, and what to do then.
    private mutating func addMissing(
        _ field: String, below part: PodPart, of title: String, or other: (PodPart, help: String)? = nil
    ) {
        let path = part.path + field.split(separator: ".").map { PodStep.field(String($0)) }
        let removal = pod.removal(of: path)
        guard let place = removal ?? other.flatMap({ pod.place(of: $0.0.path) }) else { return }
        violations.append(
            Violation(
                place: Place(isOfSet: place.isOfSet, span: removal == nil ? place.value : place.key),
                message: "\(title) lacks '\(field)', which the Pod Security Standard 'restricted' requires",
                help: other?.help ?? "remove this 'null'"))
    }

    // MARK: The pod

    private mutating func checkPod(_ spec: PodPart) {
        for name in ["hostNetwork", "hostPID", "hostIPC"] {
            guard let part = spec[name], part.says == true else { continue }
            add(part, "'\(name)' of the pod", "write 'false', or remove it")
        }
        if let security = spec["securityContext"] {
            if security["runAsNonRoot"] == nil { addMissing("runAsNonRoot", below: security, of: "the pod") }
            checkSeccomp(of: security)
            checkSecurity(security, of: "the pod")
        } else {
            addMissing("securityContext", below: spec, of: "the pod")
        }
        for volume in spec["volumes"]?.items(by: "name") ?? [] { checkVolume(volume) }
    }

    private mutating func checkSeccomp(of security: PodPart) {
        if let profile = security["seccompProfile"] {
            if profile["type"] == nil { addMissing("type", below: profile, of: "'seccompProfile' of the pod") }
        } else {
            addMissing("seccompProfile", below: security, of: "the pod")
        }
    }

    private static let volumeSources: Set = [
        "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret",
    ]

    private mutating func checkVolume(_ volume: PodPart) {
        let name = volume["name"]?.text ?? ""
        for (source, part) in volume.fields where source != "name" && !Self.volumeSources.contains(source) {
            add(
                part, "'\(source)' of the volume '\(shortened(name))'",
                "use \(listed(Self.volumeSources.sorted(), "or"))", isKey: true)
        }
    }

    // MARK: Containers

    private mutating func checkAdapter(_ container: PodPart) {
        let title = "the adapter's container"
        checkContainer(container, of: title)
        guard let security = container["securityContext"] else {
            return addMissing("securityContext", below: container, of: title)
        }
        for name in ["allowPrivilegeEscalation", "capabilities"] where security[name] == nil {
            addMissing(name, below: security, of: title)
        }
        if let capabilities = security["capabilities"], capabilities["drop"] == nil {
            addMissing("drop", below: capabilities, of: "'capabilities' of \(title)")
        }
    }

    private mutating func checkContainer(_ container: PodPart, of title: String) {
        if let security = container["securityContext"] { checkSecurity(security, of: title) }
        for port in container["ports"]?.items(by: "containerPort") ?? [] {
            guard let number = port["hostPort"], number.scalar?.integer != 0 else { continue }
            add(number, "'hostPort' of \(title)", "remove it, and use a Service")
        }
        for probe in ["livenessProbe", "readinessProbe", "startupProbe"] {
            if let probe = container[probe] { checkHost(probe, of: title) }
        }
        for (_, hook) in container["lifecycle"]?.fields ?? [] { checkHost(hook, of: title) }
    }

    /// A container that a template adds. Without an image it is none yet.
    private mutating func checkFurther(_ container: PodPart) {
        guard let name = container["name"], let text = name.text else { return }
        let title = "the container '\(shortened(text))'"
        checkContainer(container, of: title)
        guard container["image"] != nil else { return }
        let security = container["securityContext"]
        if security?["allowPrivilegeEscalation"] == nil {
            addMissing(
                "securityContext.allowPrivilegeEscalation", below: container, of: title,
                or: (name, "write 'allowPrivilegeEscalation: false' in its 'securityContext'"))
        }
        if security?["capabilities"]?["drop"] == nil {
            addMissing(
                "securityContext.capabilities.drop", below: container, of: title,
                or: (name, "write 'capabilities: {drop: [ALL]}' in its 'securityContext'"))
        }
    }

    /// Since Kubernetes 1.34 the kubelet may not be sent to another host.
    private mutating func checkHost(_ handler: PodPart, of title: String) {
        for action in ["httpGet", "tcpSocket"] {
            guard let host = handler[action]?["host"], host.text?.isEmpty == false else { continue }
            add(host, "'\(action).host' of \(title)", "remove it: the address of the pod is asked then")
        }
    }

    // MARK: Security contexts

    private mutating func checkSecurity(_ context: PodPart, of title: String) {
        for (name, part) in context.fields {
            if let help = fault(of: name, part) {
                add(part, "'\(name)' of \(title)", help)
            } else {
                checkProfiles(name, part, of: title)
            }
        }
    }

    /// What to do about a field with a plain value; nil where it may have it.
    private func fault(of name: String, _ part: PodPart) -> String? {
        switch name {
        case "runAsNonRoot": part.says == false ? "write 'true', or remove it" : nil
        case "allowPrivilegeEscalation", "privileged": part.says == true ? "write 'false', or remove it" : nil
        case "runAsUser": part.scalar?.integer == 0 ? "write another user than 0, or remove it" : nil
        case "procMount": part.text.map { $0 == "Default" } == false ? "write 'Default', or remove it" : nil
        default: nil
        }
    }

    private static let safeSysctls: Set = [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range", "net.ipv4.ip_local_reserved_ports",
        "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl",
        "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem",
    ]

    private static let seLinuxTypes: Set = [
        "", "container_t", "container_init_t", "container_kvm_t", "container_engine_t",
    ]

    /// A field of a security context with fields of its own.
    private mutating func checkProfiles(_ name: String, _ part: PodPart, of title: String) {
        switch name {
        case "seccompProfile", "appArmorProfile":
            guard let type = part["type"], !["RuntimeDefault", "Localhost"].contains(type.text) else { return }
            add(type, "'\(name).type' of \(title)", "write 'RuntimeDefault', or remove it")
        case "capabilities": checkCapabilities(part, of: title)
        case "seLinuxOptions":
            if let type = part["type"], !Self.seLinuxTypes.contains(type.text ?? "") {
                add(type, "'seLinuxOptions.type' of \(title)", "write 'container_t', or remove it")
            }
            for key in ["user", "role"] {
                guard let set = part[key], set.text?.isEmpty == false else { continue }
                add(set, "'seLinuxOptions.\(key)' of \(title)", "remove it")
            }
        case "sysctls":
            for name in part.items().compactMap({ $0["name"] }) where !Self.safeSysctls.contains(name.text ?? "") {
                add(name, "the sysctl '\(shortened(name.text ?? ""))' of \(title)", "remove it")
            }
        case "windowsOptions":
            guard let host = part["hostProcess"], host.says == true else { return }
            add(host, "'windowsOptions.hostProcess' of \(title)", "write 'false', or remove it")
        default: break
        }
    }

    private mutating func checkCapabilities(_ capabilities: PodPart, of title: String) {
        for capability in capabilities["add"]?.items() ?? [] where capability.text != "NET_BIND_SERVICE" {
            add(
                capability, "the capability '\(shortened(capability.text ?? ""))' of \(title)",
                "remove it: only 'NET_BIND_SERVICE' may be added")
        }
        guard let drop = capabilities["drop"], !drop.items().contains(where: { $0.text == "ALL" }) else { return }
        add(drop, "'capabilities.drop' without 'ALL' of \(title)", "write '[ALL]'")
    }
}

extension PodPart {
    fileprivate var says: Bool? { scalar?.boolean }
}
