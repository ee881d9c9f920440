internal import Diagnostics
internal import EventsAPI

/// An annotation that is most likely meant for ofevents is one that it reads.
///
/// Names that the compiler does not know behind its own prefix, on a Trigger, are its errors.
func checkAnnotations(_ resource: Resource, into bag: inout DiagnosticBag) {
    let prefix = Trigger.annotationPrefix
    for label in resource.metadata.labelNames where label.value.hasPrefix(prefix) {
        bag.add(LintWording.labelForAnnotation(label))
    }
    for name in resource.metadata.annotationNames {
        if name.value.hasPrefix(prefix) {
            if resource.kind != .trigger { bag.add(LintWording.misplacedAnnotation(name, on: resource.kind)) }
            continue
        }
        let parts = name.value.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let known = knownName(String(parts[1])), isNear(String(parts[0])) else { continue }
        bag.add(LintWording.misspeltAnnotation(name, prefix + known))
    }
}

private func knownName(_ name: String) -> String? {
    Trigger.settingNames.contains(name) ? name : nearestName(to: name, among: Trigger.settingNames)
}

private func isNear(_ domain: String) -> Bool {
    let ours = String(Trigger.annotationPrefix.dropLast())
    return domain.hasSuffix("openfunction.io") || nearestName(to: domain, among: [ours]) != nil
}
