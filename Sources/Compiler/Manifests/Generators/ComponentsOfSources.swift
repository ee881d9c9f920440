internal import DaprComponents
internal import Resolution

extension Generator {
    /// The Component of each event of an EventSource.
    ///
    /// Not scoped: whoever produces test events does it through this same Component.
    static let componentsOfSources = Generator([.component]) { model, _, manifests in
        for eventSource in model.eventSources {
            let owner = Owner(eventSource)
            for source in eventSource.sources {
                let component = source.component
                manifests.append(
                    Manifest(component: source.workload.name, type: source.type, of: owner, scopes: []) {
                        component.written
                    })
            }
        }
    }
}
