internal import DaprComponents
internal import Resolution

extension Generator {
    /// The Component of each event of an EventSource.
    ///
    /// Not scoped unless the author names the producers: whoever produces test events does it through this same Component.
    static let componentsOfSources = Generator([.component]) { model, _, manifests in
        let eventSources = model.eventSources
        for place in eventSources.indices {
            let owner = Owner(eventSources[place])
            for (index, source) in eventSources[place].sources.enumerated() {
                manifests.append(
                    Manifest(.component, source.workload.name, of: owner, detail: source.type) { manifest in
                        let source = eventSources[place].sources[index]
                        return manifest.component(
                            source.component.written, auth: source.component.writtenAuth,
                            scopes: eventSources[place].scopes(of: source))
                    })
            }
        }
    }
}

extension ResolvedEventSource {
    /// The app-ids that load the Component of one of its sources, in order; none where all of the namespace do.
    fileprivate func scopes(of source: ResolvedSource) -> [String] {
        guard let producers else { return [] }
        return Set(producers + [source.workload.appID]).sorted()
    }
}
