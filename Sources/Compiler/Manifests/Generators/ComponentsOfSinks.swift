internal import Brokers
internal import Resolution
internal import YAMLTree

extension Generator {
    /// The Component of each sink and dead letter sink, for the pods that send there.
    static let componentsOfSinks = Generator([.component]) { model, _, manifests in
        let (eventSources, triggers) = (model.eventSources, model.triggers)
        for place in eventSources.indices {
            for sink in eventSources[place].sinks {
                // The text alone: a place would ask again whether there is a sink.
                let url = sink.url
                manifests.append(
                    Manifest(.component, sink.componentName, of: Owner(eventSources[place]), detail: HTTPBinding.type) {
                        $0.component(sinkSpec(url: url), scopes: eventSources[place].appIDs)
                    })
            }
        }
        for place in triggers.indices {
            let owner = Owner(triggers[place])
            for (index, sink) in triggers[place].sinks.enumerated() {
                manifests.append(
                    Manifest(.component, sink.componentName, of: owner, detail: HTTPBinding.type) { manifest in
                        let trigger = triggers[place]
                        return manifest.component(
                            sinkSpec(url: trigger.sinks[index].url), scopes: [trigger.workload.appID])
                    })
            }
        }
    }
}

/// The output binding that posts events to a Knative Service.
func sinkSpec(url: String) -> YAMLValue {
    [
        "type": .string(HTTPBinding.type), "version": .string(HTTPBinding.version),
        "metadata": [["name": .string(HTTPBinding.address), "value": .string(url)]],
    ]
}

extension ResolvedEventSource {
    /// The app-ids of its pods, in order.
    var appIDs: [String] { sources.map(\.workload.appID).sorted() }
}
