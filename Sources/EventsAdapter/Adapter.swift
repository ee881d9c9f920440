internal import EventDelivery
internal import EventRouting
internal import HandlerContract
package import Logging
internal import NIOCore
internal import NIOPosix

/// The whole adapter: events in from the sidecar on the app channel, deliveries out through its API, and health beside.
///
/// One event loop carries all of it, so that the state of conditions and deliveries needs no lock. `start` opens the ports and
/// `drain` ends it.
package final class Adapter: Sendable {
    /// The ports that were opened, which differ from those asked for where those were 0.
    package struct Ports: Sendable {
        package var app: Int
        package var ops: Int
    }

    private let group: MultiThreadedEventLoopGroup
    private let rooms: NIOLoopBound<Rooms>
    private let loop: any EventLoop

    /// - Throws: what is wrong with a condition or a rule, in one line.
    package init(_ configuration: AdapterConfiguration, log: Logger) throws(AdapterError) {
        let plan = try Plan(configuration)
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        self.loop = loop
        do {
            rooms = try loop.submit {
                NIOLoopBound(try Rooms(configuration, plan, loop: loop, log: log), eventLoop: loop)
            }
            .wait()
        } catch {
            throw AdapterError(description: "\(error)")
        }
    }

    /// Opens the app channel and the ops port, and connects to the sidecar.
    package func start() async throws -> Ports { try await started.get() }

    /// Waits until nothing is in flight for a second, at most for the given time, and closes everything.
    ///
    /// Events that still come are taken: the sidecar stops bringing them by itself when its pod ends.
    package func drain(atMost limit: Duration = .seconds(25)) async throws {
        try await drained(limit).get()
        try await group.shutdownGracefully()
    }

    private var started: EventLoopFuture<Ports> {
        let rooms = rooms
        return loop.flatSubmit { rooms.value.start() }
    }

    private func drained(_ limit: Duration) -> EventLoopFuture<Void> {
        let rooms = rooms
        return loop.flatSubmit { rooms.value.drain(atMost: TimeAmount(limit)) }
    }
}

/// For a program that ends with its adapter: without Swift's tasks, which need Dispatch, and that needs /proc.
@available(*, noasync)
extension Adapter {
    /// `start`, in a thread that waits.
    package func startAndWait() throws -> Ports { try started.wait() }

    /// `drain`, in a thread that waits; the thread of the event loop goes on.
    package func drainAndWait(atMost limit: Duration = .seconds(25)) throws { try drained(limit).wait() }
}

/// Why an adapter cannot be made, in one line.
package struct AdapterError: Error, CustomStringConvertible {
    package let description: String
}

/// What the configuration means, checked.
private struct Plan: Sendable {
    let router: EventRouter
    let policy: DeliveryPolicy

    init(_ configuration: AdapterConfiguration) throws(AdapterError) {
        do {
            switch configuration.handler {
            case .eventSource:
                router = try EventRouter(configuration.handler)
                policy = DeliveryPolicy()
            case .trigger(let trigger):
                router = try EventRouter(configuration.handler, rules: try TriggerRules(trigger))
                policy = try DeliveryPolicy(trigger)
            }
        } catch let fault as ConditionFault {
            throw AdapterError(description: "CONFIG: the condition '\(fault.condition)': \(fault.message)")
        } catch {
            throw AdapterError(description: "CONFIG: \(error)")
        }
    }
}

/// Everything that belongs to the event loop.
private final class Rooms {
    private let configuration: AdapterConfiguration
    private let loop: any EventLoop
    private let calls: GRPCPool
    private let metrics: Metrics
    private let world: LoopWorld
    private let routes: AppRoutes
    private let log: Logger
    private var channels: [any Channel] = []
    private var isAppOpen = false

    init(_ configuration: AdapterConfiguration, _ plan: Plan, loop: any EventLoop, log: Logger) throws {
        let origin = EventOrigin(configuration.handler)
        let metrics = Metrics(owner: (origin.kind.rawValue, origin.description))
        let calls = try GRPCPool(loop: loop, port: configuration.daprGRPCPort, token: configuration.daprAPIToken)
        let client = DaprClient(calls: calls)
        let record = DeliveryRecord(metrics, origin, log: log)
        world = LoopWorld(loop: loop, client: client, record: record)
        let dispatcher = Dispatcher(router: plan.router, policy: plan.policy, origin: origin, world: world)
        (self.configuration, self.loop, self.log) = (configuration, loop, log)
        (self.calls, self.metrics) = (calls, metrics)
        routes = AppRoutes(
            configuration.handler, token: configuration.appAPIToken, dispatcher: dispatcher, metrics: metrics)
    }

    func start() -> EventLoopFuture<Adapter.Ports> {
        calls.start()
        let ops = OpsRoutes(metrics) { [weak self] in self?.isReady ?? false }
        // Dual-stack, and IPv4 alone where the node has no IPv6.
        let opsChannel = HTTPListener(Self.opsLimits) { ops.respond(to: $0, $1) }
            .listen(on: ["::", "0.0.0.0"], configuration.opsPort, loop)
        return opsChannel.assumeIsolated().flatMap { opsChannel in
            // The app port opens last: Dapr takes an open port for an app that is ready.
            self.listenForEvents().assumeIsolated().map { appChannel in
                self.channels = [opsChannel, appChannel]
                self.isAppOpen = true
                let ports = Adapter.Ports(
                    app: appChannel.localAddress?.port ?? 0, ops: opsChannel.localAddress?.port ?? 0)
                self.log.info("started", metadata: ["app-port": "\(ports.app)", "ops-port": "\(ports.ops)"])
                return ports
            }.nonisolated()
        }.nonisolated()
    }

    private var isReady: Bool { isAppOpen && calls.isConnected }

    /// Opens the app channel, on which only the sidecar can be a client.
    ///
    /// Its connections may be idle for long: Go's client does not send a POST again that meets the end of its connection.
    private func listenForEvents() -> EventLoopFuture<any Channel> {
        let (metrics, routes) = (metrics, routes)
        var limits = HTTPLimits(body: routes.bodyLimit, idle: .hours(1))
        let heldBack = metrics.counter(.heldBack)
        limits.budget = ByteBudget(limit: Self.eventMemory) { metrics.count(heldBack) }
        metrics.budget = limits.budget
        let listener = HTTPListener(limits) { reason in
            metrics.count(metrics.counter(.dropped, [("reason", reason)]))
        } respond: {
            routes.respond(to: $0, $1)
        }
        return listener.listen(on: ["127.0.0.1"], configuration.appPort, loop)
    }

    /// The bytes of all events that are read or delivered at once: in memory they may be four times as much, in 128 MiB.
    private static let eventMemory = 16 << 20

    /// The ops port is open to the cluster, and its requests are small.
    private static var opsLimits: HTTPLimits { HTTPLimits(body: 0, connections: 64, receiveBuffer: 8 << 10) }

    func drain(atMost limit: TimeAmount) -> EventLoopFuture<Void> {
        log.info("draining", metadata: ["in-flight": "\(metrics.inFlight)"])
        let promise = loop.makePromise(of: Void.self)
        wait(until: .now() + limit, quietSince: nil, promise)
        return promise.futureResult
    }

    private func wait(until end: NIODeadline, quietSince: NIODeadline?, _ promise: EventLoopPromise<Void>) {
        let now = NIODeadline.now()
        let quietSince = metrics.inFlight == 0 ? quietSince ?? now : nil
        let isQuiet = quietSince.map { now - $0 >= .seconds(1) } ?? false
        guard isQuiet || now >= end else {
            loop.assumeIsolated().scheduleTask(in: .milliseconds(50)) {
                self.wait(until: end, quietSince: quietSince, promise)
            }
            return
        }
        log.info("stopped", metadata: ["in-flight": "\(metrics.inFlight)"])
        calls.stop()
        let closed = channels.map { $0.close() }
        EventLoopFuture.andAllComplete(closed, on: loop).cascade(to: promise)
    }
}
