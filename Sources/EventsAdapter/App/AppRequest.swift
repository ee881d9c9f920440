import NIOCore
import NIOHTTP1

/// A request of the sidecar that was read in full.
struct AppRequest {
    let method: HTTPMethod

    /// Without a query.
    let path: String
    let headers: HTTPHeaders
    let body: [UInt8]
}

/// An answer to the sidecar; one without a body has none.
struct AppResponse {
    var status: HTTPResponseStatus
    var contentType: String?
    var body: [UInt8] = []

    /// 200 with an empty body: the one answer that every release of Dapr takes for success.
    static let success = AppResponse(status: .ok)
    static let notFound = AppResponse(status: .notFound)
}
