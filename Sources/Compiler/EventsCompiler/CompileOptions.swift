internal import Brokers
package import DaprCatalogue
package import EventsAPI
package import Findings
package import Manifests

/// What the user decides about a compilation.
package struct CompileOptions: Sendable, Equatable {
    /// The namespace of resources that do not name one.
    package var namespace = "default"

    /// The DNS domain of the cluster, for the addresses of sinks.
    package var clusterDomain = "cluster.local"

    /// What the options of the generators are set to, such as the image of the adapter.
    package var generators = GeneratorOptions()

    /// The release of Dapr that will run what is rendered.
    package var daprVersion = DaprVersion.newest

    /// True where what is referred to and is in none of the files is taken to exist in the cluster.
    package var assumesExternal = false

    /// Whether a bus that the context has twice with different contents is only noted, and the first counts: nothing is written.
    package var acceptsContradictions = false

    package init() {}

    /// What every pod has beside what is generated, unless its resource says otherwise; nil for nothing.
    package var podTemplate: PodTemplate? { generators.podTemplate }

    /// The configuration file, if findings may point to it: its number is the next after those of the set and of its context.
    package var configurationFiles: [SourceFile] { [podTemplate?.file].compactMap(\.self) }

    /// Whether each workload gets a Resiliency: where the user wants it, and the release of Dapr reads it.
    package var generatesResiliencies: Bool { generators.hasResiliencies && daprVersion >= Resiliency.since }

    /// What is wrong with a namespace, or nil where Kubernetes accepts it.
    package static func fault(ofNamespace name: String) -> String? { KubernetesName.label.fault(of: name) }

    /// What is wrong with a DNS domain, or nil where it is one.
    package static func fault(ofClusterDomain name: String) -> String? { KubernetesName.subdomain.fault(of: name) }
}
