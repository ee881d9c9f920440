internal import DaprComponents
internal import Resolution

extension Generator {
    /// The Component of the event bus of each EventSource and each Trigger, for their pods alone.
    static let componentsOfBuses = Generator([.component]) { model, _, manifests in
        for eventSource in model.eventSources {
            guard let bus = eventSource.eventBus else { continue }
            manifests.append(Manifest(bus, of: Owner(eventSource), scopes: eventSource.appIDs))
        }
        for trigger in model.triggers {
            manifests.append(Manifest(trigger.eventBus, of: Owner(trigger), scopes: [trigger.workload.appID]))
        }
    }
}

extension Manifest {
    fileprivate init(_ bus: EventBusUse, of owner: Owner, scopes: [String]) {
        let component = bus.component
        self.init(component: bus.componentName, type: bus.type, of: owner, scopes: scopes) {
            component.written
        }
    }
}
