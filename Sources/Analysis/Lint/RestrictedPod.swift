internal import EventsAPI
internal import Findings
internal import Text
internal import YAMLTree

/// What of a template the Pod Security Standard "restricted" does not allow, field by field
/// (https://kubernetes.io/docs/concepts/security/pod-security-standards/).
///
/// The pod under the template passes it. So a null is a violation where it removes what makes it pass, and a container that the template adds
/// must say for itself what ours says.
struct RestrictedPod {
    struct Violation {
        let place: SourceSpan
        let message: String
        let help: String
    }

    private(set) var violations: [Violation] = []

    init(_ template: PodTemplate) {
        for field in template.fields { checkPodField(field) }
        checkContainer(template.container, of: "the adapter's container")
        for list in ["containers", "initContainers"] {
            for item in template.containers(in: list) { checkFurther(item) }
        }
    }

    /// - Parameter what: such as `'hostNetwork' of the pod`.
    private mutating func add(_ place: SourceSpan, _ what: String, _ help: String) {
        let message = "\(what) is more than the Pod Security Standard 'restricted' allows"
        violations.append(Violation(place: place, message: message, help: help))
    }

    /// - Parameter title: what lacks a field, such as `the pod`.
    private mutating func addMissing(_ field: String, of title: String, at place: SourceSpan, _ help: String) {
        let message = "\(title) lacks '\(field)', which the Pod Security Standard 'restricted' requires"
        violations.append(Violation(place: place, message: message, help: help))
    }

    // MARK: The pod

    private mutating func checkPodField(_ field: YAMLPair) {
        let name = field.key.value
        switch name {
        case "hostNetwork", "hostPID", "hostIPC":
            if field.value.says == true { add(field.value.span, "'\(name)' of the pod", "write 'false', or remove it") }
        case "securityContext": checkSecurity(field, of: "the pod", removed: ["runAsNonRoot", "seccompProfile"])
        case "volumes": for volume in field.value.listed { checkVolume(volume) }
        default: break
        }
    }

    private static let volumeSources: Set = [
        "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret",
    ]

    private mutating func checkVolume(_ volume: YAMLNode) {
        let name = volume.podText("name")?.value ?? ""
        for source in volume.fieldList
        where source.key.value != "name" && !source.value.isNothing && !Self.volumeSources.contains(source.key.value) {
            add(
                source.key.span, "'\(source.key.value)' of the volume '\(shortened(name))'",
                "use \(listed(Self.volumeSources.sorted(), "or"))")
        }
    }

    // MARK: Containers

    private mutating func checkContainer(_ fields: [YAMLPair], of title: String) {
        for field in fields {
            switch field.key.value {
            case "securityContext":
                checkSecurity(field, of: title, removed: ["allowPrivilegeEscalation", "capabilities"])
            case "ports":
                for port in field.value.listed {
                    guard let number = port.podText("hostPort"), number.value != "0" else { continue }
                    add(number.span, "'hostPort' of \(title)", "remove it, and use a Service")
                }
            case "livenessProbe", "readinessProbe", "startupProbe": checkHost(field.value, of: title)
            case "lifecycle": for hook in field.value.fieldList { checkHost(hook.value, of: title) }
            default: break
            }
        }
    }

    /// A container that stands beside the adapter. Without an image it is a part of one of another layer.
    private mutating func checkFurther(_ container: YAMLNode) {
        guard let name = container.podText("name") else { return }
        let title = "the container '\(shortened(name.value))'"
        checkContainer(container.fieldList, of: title)
        guard container.podText("image") != nil else { return }
        let security = container.podField("securityContext")
        if security?.podField("allowPrivilegeEscalation") == nil {
            addMissing(
                "allowPrivilegeEscalation", of: title, at: name.span,
                "add 'allowPrivilegeEscalation: false' to its 'securityContext'")
        }
        if security?.podField("capabilities")?.podField("drop") == nil {
            addMissing(
                "capabilities.drop", of: title, at: name.span,
                "add 'capabilities: {drop: [ALL]}' to its 'securityContext'")
        }
    }

    /// Since Kubernetes 1.34 the kubelet may not be sent to another host.
    private mutating func checkHost(_ handler: YAMLNode, of title: String) {
        for action in ["httpGet", "tcpSocket"] {
            guard let host = handler.podField(action)?.podText("host"), !host.value.isEmpty else { continue }
            add(host.span, "'\(action).host' of \(title)", "remove it: the address of the pod is asked then")
        }
    }

    // MARK: Security contexts

    /// - Parameter removed: the fields of ours that a null takes away.
    private mutating func checkSecurity(_ context: YAMLPair, of title: String, removed: Set<String>) {
        if context.value.isNothing {
            return addMissing("securityContext", of: title, at: context.key.span, "remove this 'null'")
        }
        for field in context.value.fieldList {
            let name = field.key.value
            if field.value.isNothing {
                if removed.contains(name) {
                    addMissing(name, of: title, at: field.key.span, "remove this 'null'")
                }
            } else if let help = fault(of: field) {
                add(field.value.span, "'\(name)' of \(title)", help)
            } else {
                checkProfiles(field, of: title)
            }
        }
    }

    /// What to do about a field with a plain value; nil where it may have it.
    private func fault(of field: YAMLPair) -> String? {
        switch field.key.value {
        case "runAsNonRoot": field.value.says == false ? "write 'true', or remove it" : nil
        case "allowPrivilegeEscalation", "privileged": field.value.says == true ? "write 'false', or remove it" : nil
        case "runAsUser": field.value.number == 0 ? "write another user than 0, or remove it" : nil
        case "procMount": field.value.text.map { $0 == "Default" } == false ? "write 'Default', or remove it" : nil
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
    private mutating func checkProfiles(_ field: YAMLPair, of title: String) {
        let (name, value) = (field.key.value, field.value)
        switch name {
        case "seccompProfile", "appArmorProfile":
            if let type = value.podText("type"), !["RuntimeDefault", "Localhost"].contains(type.value) {
                add(type.span, "'\(name).type' of \(title)", "write 'RuntimeDefault', or remove it")
            } else if name == "seccompProfile", let type = value.podField("type"), type.isNothing {
                addMissing("seccompProfile.type", of: title, at: type.span, "remove this 'null'")
            }
        case "capabilities": checkCapabilities(value, of: title)
        case "seLinuxOptions":
            if let type = value.podText("type"), !Self.seLinuxTypes.contains(type.value) {
                add(type.span, "'seLinuxOptions.type' of \(title)", "write 'container_t', or remove it")
            }
            for key in ["user", "role"] {
                guard let set = value.podText(key), !set.value.isEmpty else { continue }
                add(set.span, "'seLinuxOptions.\(key)' of \(title)", "remove it")
            }
        case "sysctls":
            for name in value.listed.compactMap({ $0.podText("name") }) where !Self.safeSysctls.contains(name.value) {
                add(name.span, "the sysctl '\(shortened(name.value))' of \(title)", "remove it")
            }
        case "windowsOptions":
            if let host = value.podField("hostProcess"), host.says == true {
                add(host.span, "'windowsOptions.hostProcess' of \(title)", "write 'false', or remove it")
            }
        default: break
        }
    }

    private mutating func checkCapabilities(_ value: YAMLNode, of title: String) {
        for capability in value.podField("add")?.listed ?? [] where capability.text != "NET_BIND_SERVICE" {
            add(
                capability.span, "the capability '\(shortened(capability.text ?? ""))' of \(title)",
                "remove it: only 'NET_BIND_SERVICE' may be added")
        }
        guard let drop = value.podField("drop"), !drop.listed.contains(where: { $0.text == "ALL" }) else { return }
        add(drop.span, "'capabilities.drop' without 'ALL' of \(title)", "write '[ALL]'")
    }
}

extension YAMLNode {
    fileprivate var scalar: YAMLScalar? { if case .scalar(let scalar) = content { scalar } else { nil } }
    fileprivate var text: String? { scalar?.text }
    fileprivate var says: Bool? { scalar?.boolean }
    fileprivate var number: Int? { scalar.flatMap { $0.type == .integer ? Int($0.text) : nil } }
    fileprivate var isNothing: Bool { scalar?.type == .null }
    fileprivate var listed: [YAMLNode] { if case .sequence(let items) = content { items } else { [] } }
    fileprivate var fieldList: [YAMLPair] { if case .mapping(let pairs) = content { pairs } else { [] } }
}
