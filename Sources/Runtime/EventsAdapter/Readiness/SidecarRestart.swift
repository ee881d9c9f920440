import SocketLoop

/// Has the sidecar end, once, where it is older than the adapter: the kubelet starts another.
///
/// A sidecar that found no adapter for a while ends its subscriptions and makes new ones. Some brokers' components keep what they had
/// read and not handed over, and the broker gives it to nobody else while that connection lasts: pubsub.rabbitmq of Dapr 1.18 kept 10 of
/// 2,000 events in ten ends of an adapter.
final class SidecarRestart {
    private static let answerTime = Duration.seconds(5)
    private static let lookInterval = Duration.milliseconds(100)

    /// How long the sidecar may take to end. It waits 5 s for what it does at most, and ends then.
    private static let limit = Duration.seconds(30)

    private let loop: SocketLoop
    private let client: DaprClient
    private let health: SidecarHealth
    private let routes: AppRoutes
    private let isEnding: () -> Bool
    private let log: Logger
    private var isDecided = false
    private var since: Duration?

    /// - Parameter isEnding: whether the pod ends, sidecar and all.
    init(
        _ loop: SocketLoop, _ client: DaprClient, _ health: SidecarHealth, _ routes: AppRoutes,
        isEnding: @escaping () -> Bool, log: Logger
    ) {
        (self.loop, self.client, self.health, self.routes) = (loop, client, health, routes)
        (self.isEnding, self.log) = (isEnding, log)
    }

    /// Whether the sidecar is on its way out.
    var isGoingOn: Bool { since != nil }

    /// Looks at the first thing that the sidecar says: whose subscriptions it has, if this adapter was not asked for any.
    func take(_ metadata: GetMetadataResponse) {
        guard !isDecided else { return }
        isDecided = true
        guard !metadata.subscriptions.isEmpty, !routes.hasSubscribed, !isEnding() else { return }
        log.warning("the sidecar is restarted: it may hold events that came while there was no adapter")
        since = loop.now
        client.shutDownSidecar(before: loop.now + Self.answerTime) { [weak self] isDone in self?.answered(isDone) }
    }

    private func answered(_ isDone: Bool) {
        guard isDone else {
            since = nil
            return log.warning("the sidecar cannot be restarted: restart the pod to get the events that it holds")
        }
        // The sidecar waits for that before it ends.
        routes.isHealthy = false
        look()
    }

    private func look() {
        guard let since, !isEnding() else { return }
        health.ask()
        guard health.isRefused || loop.now - since > Self.limit else {
            loop.schedule(at: loop.now + Self.lookInterval) { [weak self] in self?.look() }
            return
        }
        self.since = nil
        routes.isHealthy = true
        log.info("the sidecar has ended, and events come again with the next one")
    }
}
