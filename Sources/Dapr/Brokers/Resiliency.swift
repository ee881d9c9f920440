package import DaprCatalogue

/// What a `Resiliency` of Dapr can do for the events that a pod gets, by release of Dapr.
package enum Resiliency {
    package static let apiVersion = "dapr.io/v1alpha1"
    package static let kind = "Resiliency"

    /// The first release that reads one without a feature gate (docs.dapr.io, "Preview features" of 1.9).
    package static let since = DaprVersion(minor: 10)

    /// The first release that can leave statuses out of a retry (`matching`; dapr/docs#4363).
    package static let matchingSince = DaprVersion(minor: 15)
}
