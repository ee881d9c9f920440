internal import EventsAPI
internal import FieldReading
internal import Findings

/// Reports each further container of a template that has no image, unless the template of the set has one of its name: Kubernetes refuses
/// the pod.
func checkImages(of resources: [Resource], _ set: PodTemplate?, into bag: inout DiagnosticBag) {
    for resource in resources {
        guard let template = resource.template else { continue }
        for list in ["containers", "initContainers"] {
            let known = (set?.containers(in: list) ?? []).compactMap { $0.podText("name")?.value }
            for item in template.containers(in: list) where item.podText("image") == nil {
                guard let name = item.podText("name"), !known.contains(name.value) else { continue }
                bag.add(
                    FieldWording.missingField(
                        "image", in: "the container '\(name.value)' of 'spec.template.\(list)'", at: name.span))
            }
        }
    }
}
