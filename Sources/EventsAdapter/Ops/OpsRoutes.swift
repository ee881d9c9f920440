import NIOHTTP1

/// Answers about the adapter itself: whether it lives, whether it is ready, and what it counted.
final class OpsRoutes {
    private let metrics: Metrics
    private let isReady: () -> Bool

    init(_ metrics: Metrics, isReady: @escaping () -> Bool) {
        self.metrics = metrics
        self.isReady = isReady
    }

    func respond(to request: AppRequest, _ answer: (AppResponse) -> Void) {
        guard request.method == .GET || request.method == .HEAD else {
            return answer(AppResponse(status: .methodNotAllowed))
        }
        switch request.path {
        case "/livez": answer(.success)
        case "/readyz": answer(isReady() ? .success : AppResponse(status: .serviceUnavailable))
        case "/metrics":
            answer(
                AppResponse(
                    status: .ok, contentType: "text/plain; version=0.0.4; charset=utf-8",
                    body: Array(metrics.text().utf8))
            )
        default: answer(.notFound)
        }
    }
}
