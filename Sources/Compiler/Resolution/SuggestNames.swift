internal import EventsAPI
internal import Findings
internal import Text

/// What a person may have meant by a name that is not there, as a whole sentence. Among more than 500 nobody looks, so that each
/// faulty name costs the same.
extension References {
    /// Where a bus that is near is in reach, or one of that very name is not.
    func suggestion(forBus name: String, in namespace: String) -> String? {
        guard buses.count <= Self.mostCompared else { return nil }
        let valid = buses.keys.filter { KubernetesName.subdomain.fault(of: $0.name) == nil }
        let reachable = valid.filter { $0.namespace == nil || $0.namespace == namespace }.map(\.name)
        if let near = nearestName(to: name, among: reachable.sorted()) { return "did you mean '\(near)'?" }
        let elsewhere = valid.filter { $0.name == name }.compactMap(\.namespace).min()
        return elsewhere.map {
            "there is one in namespace '\($0)': an EventBus serves its own namespace, a ClusterEventBus all of them"
        }
    }

    /// Where an EventSource that is near is in the namespace, or one of that very name is in another.
    ///
    /// - Parameter field: the one of the input that names a namespace.
    func suggestion(forEventSource name: String, in namespace: String, field: String) -> String? {
        guard eventSourceCount <= Self.mostCompared else { return nil }
        let valid = eventSources.keys.filter { KubernetesName.subdomain.fault(of: $0.name) == nil }
        let names = valid.filter { $0.namespace == namespace }.map(\.name)
        if let near = nearestName(to: name, among: names.sorted()) { return "did you mean '\(near)'?" }
        let elsewhere = valid.filter { $0.name == name }.compactMap(\.namespace).min()
        return elsewhere.map { "there is one in namespace '\($0)': name it with '\(field): \($0)'" }
    }

    private static let mostCompared = 500
}
