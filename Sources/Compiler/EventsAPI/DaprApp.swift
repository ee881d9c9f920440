internal import Findings
internal import YAMLTree

/// An app of others in a document of a set, such as a Deployment with a Dapr sidecar.
package struct DaprApp: Sendable {
    /// As the annotation of its pods says, valid or not.
    package let appID: String

    /// Where the author gave one.
    package let namespace: String?

    /// Nil for a document whose pods have no app-id, and for what ofevents has written.
    init?(_ document: YAMLNode) {
        let metadata = document.field("metadata")
        guard let appID = document.appID, !isGenerated(metadata?.field("labels")) else { return nil }
        self.appID = appID
        namespace = metadata?.field("namespace")?.text
    }
}

/// True for the labels of what ofevents has written.
func isGenerated(_ labels: YAMLNode?) -> Bool { labels?.field("app.kubernetes.io/managed-by")?.text == "ofevents" }

extension YAMLNode {
    /// The app-id of its pods: that of a Pod, and of whatever has a template for pods.
    fileprivate var appID: String? {
        if let appID = field("annotations")?.field("dapr.io/app-id")?.text, !appID.isEmpty { return appID }
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.lazy.filter { holdersOfPods.contains($0.key.value) }.compactMap(\.value.appID).first
    }

    fileprivate func field(_ name: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.value == name }?.value
    }

    fileprivate var text: String? {
        guard case .scalar(let scalar) = content, scalar.type != .null else { return nil }
        return scalar.text
    }
}

/// The fields that lead to the annotations of pods: of a Pod, a Deployment, a CronJob, a Knative Service and a Function.
private let holdersOfPods: Set = ["metadata", "spec", "template", "jobTemplate", "serving"]
