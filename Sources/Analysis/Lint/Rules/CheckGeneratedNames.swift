internal import EventsAPI
internal import Findings
internal import Resolution

/// The names that are made of a resource's fit where Dapr and Kubernetes have a limit, with some room left.
func checkGeneratedNames(_ resource: Resource, namespace: String, into bag: inout DiagnosticBag) {
    let name = resource.metadata.name
    switch resource {
    case .eventBus: return
    case .eventSource(let eventSource):
        for source in eventSource.sources {
            checkAppID(GeneratedName.source(name.value, source.kind, source.event.value), at: source.event, into: &bag)
        }
    case .trigger(let trigger):
        checkAppID(GeneratedName.trigger(name.value), at: name, into: &bag)
        for sink in trigger.subscribers.flatMap({ [$0.sink, $0.deadLetterSink].compactMap(\.self) }) {
            let component = GeneratedName.sink(
                ofTrigger: name.value, namespace: sink.namespace?.value ?? namespace, name: sink.name.value)
            if component.utf8.count > KubernetesName.subdomain.limit - margin {
                bag.add(LintWording.longComponentName(component, at: sink.name.span))
            }
        }
    }
    if labelValue(name.value) != name.value { bag.add(LintWording.cutLabel(name, labelValue(name.value))) }
}

/// What is left of a limit before a name is near it: a suffix such as `-prod` no longer fits then.
private let margin = 5

private func checkAppID(_ deployment: String, at name: Located<String>, into bag: inout DiagnosticBag) {
    let appID = appID(ofDeployment: deployment)
    if appID != deployment {
        bag.add(LintWording.changedAppID(of: deployment, appID, at: name.span))
    } else if deployment.utf8.count > appIDLimit - margin {
        bag.add(LintWording.longAppID(deployment, at: name.span))
    }
}
