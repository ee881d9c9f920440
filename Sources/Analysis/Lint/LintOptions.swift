package import DaprCatalogue

/// How strict a run is, and what it takes for granted.
package struct LintOptions: Sendable {
    /// Makes errors of secrets that are written out.
    package var isStrict = false

    /// The namespace of resources that do not name one.
    package var namespace = "default"

    /// The release of Dapr in the cluster.
    package var daprVersion = DaprVersion.newest

    /// True where others than the files given may refer to what is in them, and hold what they refer to.
    package var assumesExternal = false

    /// The types of pluggable components, which Dapr finds beside its own; each in lower case, and one that ends with `*` stands for all
    /// that begin with the rest.
    package var pluggable: [String] = []

    package init() {}
}
