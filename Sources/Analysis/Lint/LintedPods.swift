internal import EventsAPI
internal import Manifests

extension LintedSet {
    /// The pod of a resource under all templates; nil where it has none of its own, or is broken: what it lacks may be what could not be
    /// read.
    func pod(of resource: Resource) -> MergedPod? {
        guard let owner = resource.podOwner, let template = resource.template, !resource.metadata.isBroken else {
            return nil
        }
        return MergedPod(of: owner, set: podTemplate, own: template)
    }

    /// The pods under a template of the set: those of resources with one of their own, and one for all others of a kind. Without any
    /// resource it is that of an EventSource.
    func podsUnder(_ template: PodTemplate) -> [MergedPod] {
        var pods: [MergedPod] = []
        var plain: Set<PodOwner> = []
        for resource in ownResources {
            guard let owner = resource.podOwner else { continue }
            if let pod = pod(of: resource) {
                pods.append(pod)
            } else if resource.template == nil, plain.insert(owner).inserted {
                pods.append(MergedPod(of: owner, set: template, own: nil))
            }
        }
        return pods.isEmpty ? [MergedPod(of: .eventSource, set: template, own: nil)] : pods
    }
}
