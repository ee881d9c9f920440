internal import EventsAPI
internal import Findings
internal import Manifests

/// Reports pods under templates that the API server always refuses, although each template by itself may be right.
///
/// These are containers without an image, probes without an action, mounts of volumes that the pod does not have, and one name of two
/// containers (pkg/apis/core/validation of kubernetes/kubernetes v1.34). A volume without a source is none of them: Kubernetes makes it
/// an empty directory.
///
/// - Parameters:
///   - set: the template of the configuration file. What it says is reported once.
///   - file: the number of that file; nil where it has none, and so no place.
func checkPods(
    of resources: ArraySlice<Resource>, _ set: PodTemplate?, ofFile file: UInt32?, into bag: inout DiagnosticBag
) {
    var checker = PodChecker(fileOfSet: file)
    var plain: Set<PodOwner> = []
    for resource in resources {
        guard let owner = resource.podOwner else { continue }
        if let template = resource.template {
            // What a broken one lacks may be what could not be read.
            checker.check(
                MergedPod(of: owner, set: set, own: template), isWhole: !resource.metadata.isBroken, into: &bag)
        } else if set != nil, plain.insert(owner).inserted {
            checker.check(MergedPod(of: owner, set: set, own: nil), into: &bag)
        }
    }
}

private struct PodChecker {
    let fileOfSet: UInt32?

    /// What was said of the template of the set.
    private var said: Set<String> = []

    init(fileOfSet: UInt32?) { self.fileOfSet = fileOfSet }

    /// - Parameter isWhole: false for a pod of which a part could not be read: then only images are asked for.
    mutating func check(_ pod: MergedPod, isWhole: Bool = true, into bag: inout DiagnosticBag) {
        let volumes = Set((pod.spec["volumes"]?.items(by: "name") ?? []).compactMap { $0["name"]?.text })
        var names: Set<String> = []
        for list in ["containers", "initContainers"] {
            for container in pod.spec[list]?.items(by: "name") ?? [] {
                guard let name = container["name"]?.text else { continue }
                let title =
                    name == pod.adapter && list == "containers" ? "the adapter's container" : "the container '\(name)'"
                // Of the template of the set it was reported where that was read.
                if container["image"] == nil, name != pod.adapter,
                    let place = pod.place(of: container.path + [.field("name")]),
                    !place.isOfSet
                {
                    bag.add(PodFault.image(name, in: list).diagnostic(at: place.value))
                }
                guard isWhole else { continue }
                if !names.insert(name).inserted {
                    add(PodFault.name(name), at: container.path + [.field("name")], of: pod, into: &bag)
                }
                checkActions(of: container, title, in: pod, into: &bag)
                checkMounts(of: container, title, volumes, in: pod, into: &bag)
            }
        }
    }

    private mutating func checkActions(
        of container: PodPart, _ title: String, in pod: MergedPod, into bag: inout DiagnosticBag
    ) {
        let probes = ["livenessProbe", "readinessProbe", "startupProbe"].compactMap { name in
            container[name].map { (name: name, part: $0) }
        }
        let hooks = (container["lifecycle"]?.fields ?? []).filter { $0.name != "stopSignal" }
        let known = [
            (probes, ["exec", "grpc", "httpGet", "tcpSocket"]), (hooks, ["exec", "httpGet", "sleep", "tcpSocket"]),
        ]
        for (handlers, actions) in known {
            for handler in handlers where !actions.contains(where: { handler.part[$0] != nil }) {
                add(.action(handler.name, of: title, actions), at: handler.part.path, isKey: true, of: pod, into: &bag)
            }
        }
    }

    private mutating func checkMounts(
        of container: PodPart, _ title: String, _ volumes: Set<String>, in pod: MergedPod,
        into bag: inout DiagnosticBag
    ) {
        let lists = [("volumeMounts", "mountPath"), ("volumeDevices", "devicePath")]
        for mount in lists.flatMap({ container[$0]?.items(by: $1) ?? [] }) {
            guard let name = mount["name"], let text = name.text, !volumes.contains(text) else { continue }
            add(.volume(text, of: title, volumes), at: name.path, of: pod, into: &bag)
        }
    }

    private mutating func add(
        _ fault: PodFault, at path: [PodStep], isKey: Bool = false, of pod: MergedPod, into bag: inout DiagnosticBag
    ) {
        guard let place = pod.place(of: path) else { return }
        var span = isKey ? place.key : place.value
        guard place.isOfSet else { return bag.add(fault.diagnostic(at: span)) }
        guard said.insert(fault.message).inserted else { return }
        if let fileOfSet { span.file = fileOfSet }
        bag.add(fault.diagnostic(at: fileOfSet == nil ? nil : span))
    }
}
