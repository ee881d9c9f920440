/// Decides, from SIGTERM on, when events go back to the broker, when the app channel reports itself unhealthy, and when the
/// process ends.
///
/// A value that is asked again and again with what is seen at that time. The sidecar either stops too, because its pod ends, or
/// runs on, because this container alone is restarted. Only in the first case may events go back: a sidecar that runs may
/// acknowledge them.
struct ShutdownState {
    /// What the sidecar does.
    enum Sidecar {
        case running
        case stopping
        /// It is stopping, and its ports are closed.
        case gone
    }

    /// How long nothing must be in flight, or come, before the adapter reports itself unhealthy: the sidecar then ends its wait.
    static let quietTime = Duration.milliseconds(200)

    /// From when on it does so although events still come: some releases of Dapr deliver until then.
    static let patience = Duration.seconds(2)

    /// How long it goes on beside a sidecar that runs, so that this one can notice and stop to deliver.
    static let noticeTime = Duration.seconds(4)
    static let lastQuietTime = Duration.seconds(1)

    private let start: Duration
    private let limit: Duration
    private var quietSince: Duration?
    private var unhealthySince: Duration?
    private var receivedCount: Int

    /// Whether events whose delivery fails go back to the broker.
    private(set) var givesBack = false

    /// Whether the process is to end now.
    private(set) var isOver = false

    /// Whether the app channel reports itself as healthy.
    var isHealthy: Bool { unhealthySince == nil }

    /// - Parameters:
    ///   - now: when SIGTERM came.
    ///   - limit: how long the end may take in all.
    ///   - received: how many events have come so far.
    init(at now: Duration, limit: Duration, received: Int) {
        (start, self.limit, receivedCount) = (now, limit, received)
    }

    /// Takes note of what is seen.
    ///
    /// - Parameters:
    ///   - inFlight: how many events are not answered.
    ///   - received: how many events have come so far.
    mutating func look(at now: Duration, inFlight: Int, received: Int, _ sidecar: Sidecar) {
        if sidecar != .running { givesBack = true }
        let hasReceived = received != receivedCount
        receivedCount = received
        quietSince = inFlight > 0 || hasReceived ? nil : quietSince ?? now
        let quietTime = quietSince.map { now - $0 } ?? .zero
        if unhealthySince == nil, quietTime >= Self.quietTime || hasReceived && now - start >= Self.patience {
            unhealthySince = now
        }
        isOver =
            now - start >= limit || sidecar == .gone && inFlight == 0
            || !givesBack && quietTime >= Self.lastQuietTime
                && unhealthySince.map { now - $0 >= Self.noticeTime } ?? false
    }
}
