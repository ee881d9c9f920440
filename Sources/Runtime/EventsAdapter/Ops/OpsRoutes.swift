import HTTP1

/// Answers about the adapter itself: whether it lives, whether it is ready, and what it counted.
final class OpsRoutes {
    private let metrics: Metrics
    private let isReady: () -> Bool

    init(_ metrics: Metrics, isReady: @escaping () -> Bool) {
        self.metrics = metrics
        self.isReady = isReady
    }

    func respond(to request: HTTPRequest, _ answer: (HTTPResponse) -> Void) {
        guard request.method == .get || request.method == .head else {
            return answer(HTTPResponse(status: HTTPStatus(code: 405, reason: "Method Not Allowed")))
        }
        switch request.path {
        case "/livez": answer(.success)
        case "/readyz": answer(isReady() ? .success : HTTPResponse(status: .serviceUnavailable))
        case "/metrics":
            answer(
                HTTPResponse(
                    status: .ok, contentType: "text/plain; version=0.0.4; charset=utf-8",
                    body: Array(metrics.text().utf8)))
        default: answer(.notFound)
        }
    }
}
