package import Findings

/// A Knative Service that receives events.
package struct Sink: Sendable {
    package var name: Located<String>

    /// The namespace, where the author gave one; otherwise it is the referring resource's.
    package var namespace: Located<String>?

    /// The kinds of objects that `ref` may name, as `apiVersion kind`.
    package static let supported = ["serving.knative.dev/v1 Service"]
}
