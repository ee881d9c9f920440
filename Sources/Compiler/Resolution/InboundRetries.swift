package import EventsAPI
package import Findings

/// Who has the sidecar bring a refused event of a Component again, whatever the broker does.
package enum InboundRetry: Sendable {
    /// The Resiliency that is generated for the workload.
    case generated

    /// One that the author has for the same Component.
    case author
    case none
}

/// Which Components have policies of the author's own, so that nothing is generated for those.
///
/// Dapr takes the policies of one object for a target, and those of an author before ours (run with Dapr 1.18).
package struct InboundRetries: Sendable {
    /// Whether workloads get a Resiliency.
    package let areGenerated: Bool

    private struct Target {
        let scopes: [String]
        let component: Located<String>
    }

    private var targets: [ComponentKey: [Target]] = [:]

    package init() { areGenerated = false }

    /// - Parameter namespace: that of documents that name none.
    package init(_ resiliencies: [AuthorResiliency], namespace: String, areGenerated: Bool) {
        self.areGenerated = areGenerated
        for resiliency in resiliencies {
            for component in resiliency.components {
                let key = ComponentKey(namespace: resiliency.namespace?.value ?? namespace, name: component.value)
                targets[key, default: []].append(Target(scopes: resiliency.scopes, component: component))
            }
        }
    }

    /// Where the author has policies for a Component that hold for an app; nil where there are none.
    package func target(of component: String, in namespace: String, appID: String) -> Located<String>? {
        guard !targets.isEmpty else { return nil }
        return targets[ComponentKey(namespace: namespace, name: component)]?
            .first { $0.scopes.isEmpty || $0.scopes.contains(appID) }?.component
    }
}
