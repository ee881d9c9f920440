import HTTP1
import SocketLoop

/// Whether the sidecar has loaded every Component that the pod needs, which decides whether events come at all.
///
/// A sidecar that cannot read one Secret may start without any Component while each of its probes is green. Its metadata API says
/// what it has: it is asked each second until all are there and after each new connection, and every ten seconds after that.
final class ComponentWatch {
    private static let interval = Duration.seconds(1)

    /// How often is looked whether there is a connection on which to ask.
    private static let connectionInterval = Duration.milliseconds(100)
    private static let longInterval = Duration.seconds(10)
    private static let answerTime = Duration.seconds(5)

    /// When what is missing is logged, if it is missing still.
    private static let warningTime = Duration.seconds(30)

    private let loop: SocketLoop
    private let client: DaprClient
    private let health: SidecarHealth
    private let names: [String]
    private let log: Logger
    private var timer: LoopTimer?
    private var isAsking = false
    private var hasWarned = false
    private var start = Duration.zero

    /// Called with each of the sidecar's answers.
    var answered: (GetMetadataResponse) -> Void = { _ in }

    /// When and on which connection the sidecar was asked last, and when for its health.
    private var asked: (time: Duration, connection: Int)?
    private var askedForHealth: Duration?

    /// What the sidecar said last, and on which of the client's connections.
    private var known: (missing: [String], connection: Int)?

    /// - Parameter names: those of the Components.
    init(_ loop: SocketLoop, _ client: DaprClient, _ health: SidecarHealth, names: [String], log: Logger) {
        (self.loop, self.client, self.health, self.names, self.log) = (loop, client, health, names, log)
    }

    /// What is not loaded, as far as that is known; nil where the sidecar has not said so on this connection.
    var missing: [String]? {
        guard let known, client.isConnected, known.connection == client.connectionCount else { return nil }
        return known.missing
    }

    /// Why the pod is not ready, in one line; nil where it is.
    var reason: String? {
        guard client.isConnected else { return "the sidecar cannot be reached" }
        guard let missing else { return "the sidecar has not said which Components it has loaded" }
        return missing.isEmpty ? nil : "the sidecar has not loaded: \(missing.joined(separator: ", "))"
    }

    /// Begins to ask.
    func begin() {
        start = loop.now
        look()
    }

    func stop() {
        timer?.cancel()
        timer = nil
    }

    private func look() {
        let now = loop.now
        if !health.wasHealthy, askedForHealth.map({ now - $0 >= Self.interval }) ?? true {
            askedForHealth = now
            health.ask()
        }
        if isDue { ask() }
        warnOnce()
        let wait = missing == nil ? Self.connectionInterval : Self.interval
        timer = loop.schedule(at: now + wait) { [weak self] in self?.look() }
    }

    private var isDue: Bool {
        guard client.isConnected, !isAsking else { return false }
        guard let asked, asked.connection == client.connectionCount else { return true }
        return loop.now - asked.time >= (missing?.isEmpty ?? false ? Self.longInterval : Self.interval)
    }

    private func ask() {
        isAsking = true
        let connection = client.connectionCount
        asked = (loop.now, connection)
        client.metadata(before: loop.now + Self.answerTime) { [weak self] answer in
            self?.take(answer, connection)
        }
    }

    private func take(_ answer: GetMetadataResponse?, _ connection: Int) {
        isAsking = false
        guard let answer else { return }
        answered(answer)
        let loaded = answer.registeredComponents.map(\.name)
        let wasReady = missing?.isEmpty ?? false
        let missing = names.filter { !loaded.contains($0) }
        known = (missing, connection)
        if missing.isEmpty, !wasReady {
            log.info("the sidecar has loaded every component", metadata: ["components": names.joined(separator: ", ")])
        } else if wasReady, !missing.isEmpty {
            log.warning("components are gone from the sidecar", metadata: ["missing": missing.joined(separator: ", ")])
        }
    }

    private func warnOnce() {
        guard !hasWarned, loop.now - start >= Self.warningTime, let reason else { return }
        hasWarned = true
        log.warning("no events come yet", metadata: ["reason": reason])
    }
}
