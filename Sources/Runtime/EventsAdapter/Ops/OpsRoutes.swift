import HTTP1

/// Answers about the adapter itself: whether it lives, whether it is ready, and what it counted.
final class OpsRoutes {
    private let metrics: Metrics
    private let whyNotReady: () -> String?

    /// - Parameter whyNotReady: says in one line why the adapter is not ready; nil where it is.
    init(_ metrics: Metrics, whyNotReady: @escaping () -> String?) {
        self.metrics = metrics
        self.whyNotReady = whyNotReady
    }

    func respond(to request: HTTPRequest, _ answer: (HTTPResponse) -> Void) {
        guard request.method == .get || request.method == .head else {
            return answer(HTTPResponse(status: HTTPStatus(code: 405, reason: "Method Not Allowed")))
        }
        switch request.path {
        case "/livez": answer(.success)
        case "/readyz":
            guard let reason = whyNotReady() else { return answer(.success) }
            answer(
                HTTPResponse(
                    status: .serviceUnavailable, contentType: "text/plain; charset=utf-8",
                    body: Array((reason + "\n").utf8)))
        case "/metrics":
            answer(
                HTTPResponse(
                    status: .ok, contentType: "text/plain; version=0.0.4; charset=utf-8",
                    body: Array(metrics.text().utf8)))
        default: answer(.notFound)
        }
    }
}
