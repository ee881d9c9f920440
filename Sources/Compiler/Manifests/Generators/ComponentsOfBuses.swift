internal import DaprComponents
internal import Resolution

extension Generator {
    /// The Component of the event bus of each EventSource and each Trigger, for their pods alone.
    static let componentsOfBuses = Generator([.component]) { model, _, manifests in
        let (eventSources, triggers) = (model.eventSources, model.triggers)
        for place in eventSources.indices {
            guard let bus = eventSources[place].eventBus else { continue }
            // The component alone, which shares its fields: a place would ask again whether there is a bus.
            let component = bus.component
            manifests.append(
                Manifest(.component, bus.componentName, of: Owner(eventSources[place]), detail: bus.type) { manifest in
                    manifest.component(
                        component.written, auth: component.writtenAuth, scopes: eventSources[place].appIDs)
                })
        }
        for place in triggers.indices {
            let owner = Owner(triggers[place])
            for bus in triggers[place].buses {
                let component = bus.component
                manifests.append(
                    Manifest(.component, bus.componentName, of: owner, detail: bus.type) { manifest in
                        manifest.component(
                            component.written, auth: component.writtenAuth,
                            scopes: [triggers[place].workload.appID])
                    })
            }
        }
    }
}
