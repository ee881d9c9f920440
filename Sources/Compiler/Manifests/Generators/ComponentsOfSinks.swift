internal import Brokers
internal import Resolution
internal import YAMLTree

extension Generator {
    /// The Component of each sink and dead letter sink, for the pods that send there.
    static let componentsOfSinks = Generator([.component]) { model, _, manifests in
        for eventSource in model.eventSources {
            guard let sink = eventSource.sink else { continue }
            manifests.append(Manifest(sink, of: Owner(eventSource), scopes: eventSource.appIDs))
        }
        for trigger in model.triggers {
            for sink in trigger.sinks {
                manifests.append(Manifest(sink, of: Owner(trigger), scopes: [trigger.workload.appID]))
            }
        }
    }
}

extension Manifest {
    fileprivate init(_ sink: SinkUse, of owner: Owner, scopes: [String]) {
        let url = sink.url
        self.init(component: sink.componentName, type: HTTPBinding.type, of: owner, scopes: scopes) {
            sinkSpec(url: url)
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
