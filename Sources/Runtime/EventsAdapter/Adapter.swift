internal import EventDelivery
internal import EventRouting
internal import HTTP1
internal import HandlerContract
package import SocketLoop

/// The whole adapter: events in from the sidecar on the app channel, deliveries out through its API, and health beside.
///
/// One loop carries all of it on the thread that runs it, so that the state of conditions and deliveries needs no lock.
/// `start` opens the ports and `drain` closes them.
package final class Adapter {
    /// The ports that were opened, which differ from those asked for where those were 0.
    package struct Ports: Sendable {
        package var app: Int
        package var ops: Int
    }

    private let configuration: AdapterConfiguration
    private let loop: SocketLoop
    private let sidecar: DaprClient
    private let health: SidecarHealth
    private let components: ComponentWatch
    private let metrics: Metrics
    private let world: LoopWorld
    private let routes: AppRoutes
    private let ending: PodShutdownSequence
    private let restart: SidecarRestart?
    private let log: Logger
    private var listeners: [HTTPListener] = []
    private var isAppOpen = false
    /// - Parameters:
    ///   - loop: must outlive the adapter; whoever made it runs it.
    ///   - log: where the adapter says what happens.
    /// - Throws: what is wrong with a condition or a rule, in one line.
    package init(_ configuration: AdapterConfiguration, on loop: SocketLoop, log: Logger) throws(AdapterError) {
        let plan = try HandlerPlan(configuration.handler)
        let origin = EventOrigin(configuration.handler)
        let metrics = Metrics(owner: (origin.kind.rawValue, origin.description))
        sidecar = DaprClient(loop, port: configuration.daprGRPCPort, token: configuration.daprAPIToken)
        health = SidecarHealth(loop, port: configuration.daprHTTPPort, token: configuration.daprAPIToken)
        components = ComponentWatch(loop, sidecar, health, names: configuration.handler.componentNames, log: log)
        let record = DeliveryRecord(metrics, origin, log: log) { [unowned loop] in loop.now }
        world = LoopWorld(loop: loop, client: sidecar, record: record)
        let dispatcher = Dispatcher(router: plan.router, policy: plan.policy, origin: origin, world: world)
        record.held = { [unowned dispatcher] in dispatcher.held }
        metrics.blocked = { [unowned dispatcher, unowned loop] in
            let held = dispatcher.held
            return (held.count, held.oldest.map { loop.now - $0.since } ?? .zero)
        }
        metrics.lastEvent = { [unowned record, unowned loop] in
            record.lastEvent.map { Logger.secondsSince1970 - (loop.now - $0) / .seconds(1) }
        }
        (self.configuration, self.loop, self.log, self.metrics) = (configuration, loop, log, metrics)
        routes = AppRoutes(
            configuration.handler, token: configuration.appAPIToken, dispatcher: dispatcher, metrics: metrics)
        let ending = PodShutdownSequence(loop, sidecar, health, dispatcher, record, routes, log: log)
        self.ending = ending
        guard configuration.handler.restartsSidecar else {
            restart = nil
            return
        }
        let restart = SidecarRestart(
            loop, sidecar, health, routes, isEnding: { [unowned ending] in ending.hasBegun }, log: log)
        components.answered = { [unowned restart] in restart.take($0) }
        self.restart = restart
    }

    /// Opens the ops port and the app channel, and begins to connect to the sidecar.
    ///
    /// - Throws: why a port cannot be opened.
    package func start() throws(SystemFailure) -> Ports {
        do throws(SystemFailure) {
            return try open()
        } catch {
            close()
            throw error
        }
    }

    private func open() throws(SystemFailure) -> Ports {
        sidecar.start()
        let ops = OpsRoutes(metrics) { [unowned self] in whyNotReady }
        let opsListener = HTTPListener(Self.opsLimits) { ops.respond(to: $0, $1) }
        // Dual-stack, and IPv4 alone where the node has no IPv6.
        let opsPort = try open(opsListener, on: ["::", "0.0.0.0"], port: configuration.opsPort)
        // The app port opens last: Dapr takes an open port for an app that is ready.
        let ports = Ports(app: try listenForEvents(), ops: opsPort)
        isAppOpen = true
        log.info("started", metadata: ["app-port": "\(ports.app)", "ops-port": "\(ports.ops)"])
        logWhatIsWaitedFor()
        components.begin()
        return ports
    }

    private func logWhatIsWaitedFor() {
        let handler = configuration.handler
        let origin = EventOrigin(handler)
        var metadata = [
            origin.kind.rawValue: origin.description, "components": handler.componentNames.joined(separator: ", "),
        ]
        if !handler.topics.isEmpty { metadata["topics"] = handler.topics.joined(separator: ", ") }
        log.info("waiting for the sidecar to load its components", metadata: metadata)
    }

    private var whyNotReady: String? {
        if ending.hasBegun { return "it ends" }
        if restart?.isGoingOn ?? false { return "the sidecar is restarted" }
        return isAppOpen ? components.reason : "it is not started"
    }

    /// Opens the app channel, on which only the sidecar can be a client.
    ///
    /// Its connections may be idle for long: Go's client does not send a POST again that meets the end of its connection.
    private func listenForEvents() throws(SystemFailure) -> Int {
        let (metrics, routes) = (metrics, routes)
        var limits = HTTPLimits(body: AppRoutes.bodyLimit, idle: .seconds(3600))
        limits.longBodies = routes.longBodies
        limits.neededFields = AppRoutes.neededFields
        let heldBack = metrics.counter(.heldBack)
        // The metrics hold the budget, to say how much of it is taken.
        limits.budget = ByteBudget(limit: Self.eventMemory) { [weak metrics] in metrics?.count(heldBack) }
        metrics.budget = limits.budget
        let listener = HTTPListener(limits) { reason in
            metrics.count(metrics.counter(.dropped, [("reason", reason)]))
        } respond: {
            routes.respond(to: $0, $1)
        }
        return try open(listener, on: ["127.0.0.1"], port: configuration.appPort)
    }

    /// Opens a port until the drain, and says so each time that it takes no connections for a while.
    private func open(
        _ listener: HTTPListener, on addresses: [String], port: Int
    ) throws(SystemFailure) -> Int {
        listeners.append(listener)
        let port = try listener.listen(loop, on: addresses, port: port)
        listener.resting = { [log] reason in
            log.warning("no connection is accepted for a second", metadata: ["port": "\(port)", "reason": "\(reason)"])
        }
        return port
    }

    /// The bytes of all events that are read or delivered at once: in memory they may be four times as much, in 128 MiB.
    private static let eventMemory = 16 << 20

    /// The ops port is open to the cluster, and its requests are small.
    private static var opsLimits: HTTPLimits { HTTPLimits(body: 0, connections: 64, receiveBuffer: 8 << 10) }
}

// MARK: - The end

extension Adapter {
    /// Ends the adapter: it is not ready from now on, lets what is in flight end, and closes everything after that.
    ///
    /// Events that still come are taken: the sidecar stops bringing them when its pod ends, or when it finds the adapter
    /// unhealthy. Events that cannot be delivered go back to the broker, but only when the sidecar ends too.
    ///
    /// - Parameter limit: how long that may take.
    package func drain(atMost limit: Duration = .seconds(PodShutdown.drainSeconds), _ done: @escaping () -> Void) {
        ending.begin(atMost: limit) {
            self.close()
            done()
        }
    }

    private func close() {
        components.stop()
        health.stop()
        sidecar.stop()
        for listener in listeners { listener.close() }
    }
}

/// Why an adapter cannot be made, in one line.
package struct AdapterError: Error, CustomStringConvertible {
    package let description: String
}

/// What CONFIG means for events and deliveries, checked.
private struct HandlerPlan {
    let router: EventRouter
    let policy: DeliveryPolicy

    init(_ handler: HandlerConfig) throws(AdapterError) {
        do {
            policy = try DeliveryPolicy(handler)
            switch handler {
            case .eventSource: router = try EventRouter(handler)
            case .trigger(let trigger): router = try EventRouter(handler, rules: try TriggerRules(trigger))
            }
        } catch let fault as ConditionFault {
            throw AdapterError(description: "CONFIG: the condition '\(fault.condition)': \(fault.message)")
        } catch {
            throw AdapterError(description: "CONFIG: \(error)")
        }
    }
}
