internal import DaprComponents
internal import Resolution

extension Generator {
    /// The Component of each event of an EventSource.
    ///
    /// Not scoped: whoever produces test events does it through this same Component.
    static let componentsOfSources = Generator([.component]) { model, _, manifests in
        let eventSources = model.eventSources
        for place in eventSources.indices {
            let owner = Owner(eventSources[place])
            for (index, source) in eventSources[place].sources.enumerated() {
                manifests.append(
                    Manifest(.component, source.workload.name, of: owner, detail: source.type) { manifest in
                        manifest.component(eventSources[place].sources[index].component.written, scopes: [])
                    })
            }
        }
    }
}
