import EventDelivery
import NIOCore
import NIOHTTP1

/// A request of the sidecar that was read in full.
struct AppRequest {
    let method: HTTPMethod

    /// Without a query.
    let path: String
    let headers: HTTPHeaders
    let body: [UInt8]

    var message: IncomingMessage {
        let headers = headers
        return IncomingMessage(body: body) { headers.first(name: $0) }
    }
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

extension AppResponse {
    /// The answer as HTTP/1.1 has it (RFC 9112).
    ///
    /// - Parameters:
    ///   - request: what it answers; nil where that could not be read.
    ///   - isClosing: says that no more answers come on the connection.
    func bytes(to request: HTTPRequestHead? = nil, isClosing: Bool, _ context: ChannelHandlerContext) -> ByteBuffer {
        var buffer = context.channel.allocator.buffer(capacity: 128 + body.count)
        buffer.writeStaticString("HTTP/1.1 ")
        buffer.writeString("\(status.code) ")
        buffer.writeString(status.reasonPhrase)
        buffer.writeStaticString("\r\ncontent-length: ")
        buffer.writeString("\(body.count)")
        if let contentType {
            buffer.writeStaticString("\r\ncontent-type: ")
            buffer.writeString(contentType)
        }
        if isClosing {
            buffer.writeStaticString("\r\nconnection: close")
        } else if request?.version == .http1_0 {
            buffer.writeStaticString("\r\nconnection: keep-alive")
        }
        buffer.writeStaticString("\r\n\r\n")
        if request?.method != .HEAD { buffer.writeBytes(body) }
        return buffer
    }
}
