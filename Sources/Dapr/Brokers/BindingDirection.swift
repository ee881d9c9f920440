package import DaprCatalogue

/// The setting that says on which sides Dapr starts a binding (pkg/runtime/processor/binding/binding.go in dapr/dapr).
package enum BindingDirection {
    package static let setting = "direction"
    package static let input = "input"

    /// The first release that reads it.
    package static let since = DaprVersion(minor: 12)
}
