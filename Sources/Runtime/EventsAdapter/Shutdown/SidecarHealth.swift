import HTTP1
import SocketLoop

/// Whether the sidecar runs, as its health path says: Dapr's turns to 500 as soon as the sidecar begins to stop.
final class SidecarHealth {
    /// How long an answer may take.
    private static let timeout = Duration.milliseconds(500)

    private let loop: SocketLoop
    private let port: Int
    private let fields: [(name: String, value: String)]
    private var request: HTTPStatusRequest?

    /// Whether it ever said that it runs: only then another answer says that it has begun to stop.
    private(set) var wasHealthy = false
    private(set) var latest: HTTPStatusAnswer?

    /// - Parameters:
    ///   - port: of the sidecar's HTTP API on 127.0.0.1.
    ///   - token: what the sidecar asks of its callers.
    init(_ loop: SocketLoop, port: Int, token: String?) {
        (self.loop, self.port) = (loop, port)
        fields = token.map { [("dapr-api-token", $0)] } ?? []
    }

    /// Asks, unless it is asking already.
    func ask() {
        guard request == nil else { return }
        request = HTTPStatusRequest.start(
            loop, port: port, path: "/v1.0/healthz", fields: fields, timeout: Self.timeout
        ) { [weak self] in self?.answered($0) }
    }

    func stop() {
        request?.cancel()
        request = nil
    }

    /// Whether the sidecar has begun to stop, or is gone.
    var isStopping: Bool {
        guard wasHealthy else { return false }
        switch latest {
        case .status(let code)?: return code >= 500
        case .refused?: return true
        case .none?, nil: return false
        }
    }

    /// Whether nobody listens on the sidecar's port.
    var isRefused: Bool { latest == .refused }

    private func answered(_ answer: HTTPStatusAnswer) {
        request = nil
        latest = answer
        if case .status(let code) = answer, code < 500 { wasHealthy = true }
    }
}
