import EventDelivery
import HTTP1
import SocketLoop

/// Carries out the end of the adapter: looks at what goes on, and does what `ShutdownState` makes of it.
final class PodShutdownSequence {
    private static let lookInterval = Duration.milliseconds(50)
    private static let healthInterval = Duration.milliseconds(100)

    private let loop: SocketLoop
    private let client: DaprClient
    private let health: SidecarHealth
    private let dispatcher: Dispatcher
    private let record: DeliveryRecord
    private let routes: AppRoutes
    private let log: Logger
    private var state: ShutdownState?
    private var disconnectedSince: Duration?

    init(
        _ loop: SocketLoop, _ client: DaprClient, _ health: SidecarHealth, _ dispatcher: Dispatcher,
        _ record: DeliveryRecord, _ routes: AppRoutes, log: Logger
    ) {
        (self.loop, self.client, self.health, self.dispatcher) = (loop, client, health, dispatcher)
        (self.record, self.routes, self.log) = (record, routes, log)
    }

    /// Whether SIGTERM came.
    var hasBegun: Bool { state != nil }

    /// Begins the end.
    ///
    /// - Parameters:
    ///   - limit: how long it may take.
    ///   - done: called once, when the ports are to be closed.
    func begin(atMost limit: Duration, _ done: @escaping () -> Void) {
        guard state == nil else { return }
        log.info("draining", metadata: ["in-flight": "\(record.inFlight)"])
        state = ShutdownState(at: loop.now, limit: limit, received: record.receivedCount)
        askForHealth()
        look(done)
    }

    private func askForHealth() {
        health.ask()
        loop.schedule(at: loop.now + Self.healthInterval) { [weak self] in self?.askForHealth() }
    }

    private func look(_ done: @escaping () -> Void) {
        guard var state else { return }
        let sidecar = sidecar
        state.look(at: loop.now, inFlight: record.inFlight, received: record.receivedCount, sidecar)
        let isFirst = state.givesBack && self.state?.givesBack == false
        self.state = state
        if isFirst { giveBack() }
        // Deliveries that wait for a connection would wait for all of their time.
        if sidecar == .gone { client.stop() }
        routes.isHealthy = state.isHealthy
        guard !state.isOver else {
            log.info("stopped", metadata: ["in-flight": "\(record.inFlight)"])
            return done()
        }
        loop.schedule(at: loop.now + Self.lookInterval) { self.look(done) }
    }

    private func giveBack() {
        let count = record.givenBackCount
        dispatcher.giveBack()
        let events = record.givenBackCount - count
        guard events > 0 else { return }
        log.info("the sidecar stops too: events go back to the broker", metadata: ["events": "\(events)"])
    }

    /// What the sidecar does. It is gone when its health is refused and its API is closed, and not only to be connected to anew.
    private var sidecar: ShutdownState.Sidecar {
        disconnectedSince = client.isConnected ? nil : disconnectedSince ?? loop.now
        if health.isRefused, let disconnectedSince, loop.now - disconnectedSince >= Self.healthInterval { return .gone }
        return health.isStopping ? .stopping : .running
    }
}
