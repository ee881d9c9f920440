/// The ports of a pod, which the manifests write and the adapter opens or calls where its environment names no other.
package enum PodPort {
    /// The app channel of the adapter, which only the sidecar calls, on 127.0.0.1.
    package static let app = 5050

    /// Health and metrics of the adapter.
    package static let ops = 8081

    /// The sidecar's API in gRPC, by Dapr's default.
    package static let sidecarAPI = 50001
}

/// How long the parts of a pod's end take; each depends on the one before.
package enum PodShutdown {
    /// How long the adapter waits at most for the deliveries in flight after SIGTERM.
    package static let drainSeconds = 25

    /// How long the sidecar keeps its APIs open after SIGTERM: as long as the adapter may need them.
    package static let sidecarBlockSeconds = drainSeconds

    /// When Kubernetes kills what is left: after the block, the sidecar's own five seconds and a margin.
    package static let graceSeconds = sidecarBlockSeconds + 5 + 10
}
