internal import Text

/// A kind of object that gets events, whose address follows from its name.
///
/// A new one is a line in `all`; the decoder, messages and documents read the list.
package struct SinkKind: Sendable, Equatable {
    /// The group and versions that `apiVersion` may have.
    package let apiVersions: [String]
    package let kind: String

    /// The path of its address where the author gives none.
    let path: String

    /// A Service of Knative, which is meant where a reference says a name alone.
    static let knativeService = SinkKind(apiVersions: ["serving.knative.dev/v1"], kind: "Service", path: "")

    /// A Function of OpenFunction, at the address that its Service has in the cluster.
    static let function = SinkKind(
        apiVersions: ["core.openfunction.io/v1beta1", "core.openfunction.io/v1beta2"], kind: "Function", path: "/")

    /// A Service of Kubernetes.
    static let service = SinkKind(apiVersions: ["v1"], kind: "Service", path: "")

    /// Every kind; the first is the one of a reference that states none.
    package static let all = [knativeService, function, service]

    /// What a reference may state, and an address, as help lists them.
    static let ways =
        all.map { "'kind: \($0.kind)' with 'apiVersion: \($0.apiVersions.joined(separator: "' or '"))'" }
        .joined(separator: ", ") + ", or write an address into 'uri' instead of 'ref'"
}
