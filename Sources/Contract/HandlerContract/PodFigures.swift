/// The ports of a pod, which the manifests write and the adapter opens or calls where its environment names no other.
package enum PodPort {
    /// The app channel of the adapter, which only the sidecar calls, on 127.0.0.1.
    package static let app = 5050

    /// Health and metrics of the adapter.
    package static let ops = 8081

    /// The sidecar's API in gRPC, by Dapr's default.
    package static let sidecarAPI = 50001

    /// The sidecar's API in HTTP, by Dapr's default.
    package static let sidecarHTTP = 3500
}

/// What an event may be, so that the adapter delivers it.
package enum EventSize {
    /// The most bytes of an event's data. What has more goes to the dead letters.
    package static let data = 4 << 20
}

/// How long the parts of a pod's end take; each depends on the one before.
package enum PodShutdown {
    /// How long the adapter waits at most for the deliveries in flight after SIGTERM.
    package static let drainSeconds = 25

    /// How long the sidecar keeps its APIs open after SIGTERM: as long as the adapter may need them.
    package static let sidecarBlockSeconds = drainSeconds

    /// When Kubernetes kills what is left: after the block, the sidecar's own five seconds and a margin.
    package static let graceSeconds = sidecarBlockSeconds + 5 + 10

    /// The status with which the adapter gives back events while its sidecar stops too: the one error that a generated Resiliency does not
    /// retry. To any other answer the sidecar would go on retrying, and end only when it is killed (run with Dapr 1.16 and 1.18).
    package static let handBackStatus = 503
}

/// How long an event is retried whose place a later one takes, such as a tick of a schedule: each would be kept for ever otherwise, and all
/// come at once when the sink is back.
package enum SupersededEvents {
    /// How long the adapter keeps one, as Go writes durations.
    package static let holdAtMost = "25m"

    /// How often the sidecar retries one: nine pauses grow to 15 s within 40 s, so this is 23 minutes.
    package static let retries = 100
}
