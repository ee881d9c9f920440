package import DaprCatalogue
internal import EventsAPI
internal import HandlerContract

/// What the user decides about a compilation.
package struct CompileOptions: Sendable {
    /// The namespace of resources that name none.
    package var namespace = "default"

    /// The DNS domain of the cluster, in which sinks are reached.
    package var clusterDomain = "cluster.local"

    /// The image of the adapter.
    package var adapterImage = CompileOptions.defaultAdapterImage

    /// The release of Dapr that will run what is rendered.
    package var daprVersion = DaprVersion.newest

    /// True where what is referred to and is in none of the files is taken to exist in the cluster.
    package var assumesExternal = false

    package init() {}

    /// The image that belongs to this version of the compiler.
    package static let defaultAdapterImage = "ofevents/ofevents-adapter:\(Release.version)"

    /// What is wrong with a namespace, or nil where Kubernetes accepts it.
    package static func fault(ofNamespace name: String) -> String? { KubernetesName.label.fault(of: name) }

    /// What is wrong with a DNS domain, or nil where it is one.
    package static func fault(ofClusterDomain name: String) -> String? { KubernetesName.subdomain.fault(of: name) }

    /// What is wrong with a container image, or nil where it may be one: the registry has the last word.
    package static func fault(ofImage name: String) -> String? {
        if name.isEmpty { return "it is empty" }
        let isPlain = name.utf8.allSatisfy { 0x21...0x7E ~= $0 }
        return isPlain ? nil : "it has characters other than letters, digits and punctuation"
    }
}
