/// A kind of Kubernetes object that generators make: how it is named, where it is written, and how it is listed.
///
/// A new kind is a `static let` in the file of its generator or its object. It is a class so that ten thousand manifests
/// share one; each kind is made once.
package final class ManifestKind: Sendable {
    /// Such as `apps/v1`.
    package let apiVersion: String

    /// Such as `Deployment`.
    package let name: String

    /// How a list of them is titled, such as `Deployments`.
    package let plural: String

    /// Where its objects stand in the output: lower ranks first, since whatever an object needs must be there before it.
    ///
    /// 10 is for what sidecars load, 20 for policies, 30 for workloads, 40 for what scales or protects them.
    package let rank: Int

    /// What `Manifest.detail` says, in one word, such as `image`; nil for kinds without a detail.
    package let detail: String?

    /// What the name of an object's file begins with in `--output-dir`, such as `deployment`.
    package let filePrefix: String

    init(_ apiVersion: String, _ name: String, plural: String, rank: Int, detail: String? = nil) {
        (self.apiVersion, self.name, self.plural) = (apiVersion, name, plural)
        (self.rank, self.detail) = (rank, detail)
        filePrefix = name.lowercased()
    }

    /// What stands before the slash in the names that `kubectl get -o name` prints, such as `deployment.apps` and `secret`.
    package var namePrefix: String {
        let group = apiVersion.split(separator: "/").dropLast().map { ".\($0)" }.joined()
        return name.lowercased() + group
    }

    /// The key of a list of them in JSON, such as `deployments`.
    package var listKey: String { plural.prefix(1).lowercased() + plural.dropFirst() }
}

extension ManifestKind: Equatable {
    package static func == (left: ManifestKind, right: ManifestKind) -> Bool { left === right }
}
