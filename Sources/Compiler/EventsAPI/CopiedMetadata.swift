/// The labels and annotations of a resource that go on to the objects that are made of it, each by name in the order of their bytes: a
/// cluster sorts them, and the same resource must give the same objects.
///
/// Left out is what other programs keep for themselves about the author's object (kubectl, Helm, kustomize, Argo CD, Flux), what
/// OpenFunction's controllers write, and the names that this program gives itself.
package struct CopiedMetadata: Sendable {
    /// A label or an annotation.
    package struct Entry: Sendable, Equatable {
        package let name: String
        package let value: String

        /// Whether it is one of Dapr's, which means something on pods alone.
        package var isForPods: Bool { name.hasPrefix("dapr.io/") }
    }

    package internal(set) var labels: [Entry] = []
    package internal(set) var annotations: [Entry] = []

    package init() {}

    /// Whether a label or annotation of a name goes on.
    static func isCopied(_ name: String) -> Bool {
        guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            return !name.hasPrefix("controlled-by-") && name != "eventbus-name"
        }
        let domain = name[..<slash]
        return !otherNames.contains(name) && !otherDomains.contains(String(domain))
            && !families.contains { family in
                domain.hasSuffix(family) && (domain == family || domain.dropLast(family.utf8.count).hasSuffix("."))
            }
    }

    private static let otherNames: Set = [
        "argocd.argoproj.io/tracking-id", "app.kubernetes.io/instance", "app.kubernetes.io/name",
        "app.kubernetes.io/managed-by", "app.kubernetes.io/part-of",
    ]

    private static let otherDomains: Set = ["kubectl.kubernetes.io", "helm.sh", "meta.helm.sh", "applyset.k8s.io"]

    /// Domains that are left out with all below them.
    private static let families = ["fluxcd.io", "config.kubernetes.io", "config.k8s.io", "openfunction.io"]
}
