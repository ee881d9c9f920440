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

    init(_ head: HTTPRequestHead, body: [UInt8]) {
        method = head.method
        path = head.uri.utf8.firstIndex(of: UInt8(ascii: "?")).map { String(head.uri[..<$0]) } ?? head.uri
        headers = head.headers
        self.body = body
    }

    var message: IncomingMessage {
        let headers = headers
        return IncomingMessage(body: body) { headers.first(name: $0) }
    }
}

extension HTTPRequestHead {
    /// What is taken for the size of a body that does not state it, until it is larger.
    static let unknownSize = 64 << 10

    /// The bytes of the body, as far as is known before it comes.
    var likelyBodySize: Int {
        if let length = headers.first(name: "content-length") { return max(0, Int(length) ?? 0) }
        return headers.contains(name: "transfer-encoding") ? Self.unknownSize : 0
    }

    /// Whether the client waits to be told before it sends the body.
    var isContinueExpected: Bool { headers.first(name: "expect")?.lowercased() == "100-continue" }
}

/// A request that waits for the answer to the one before it.
struct ReceivedRequest {
    let head: HTTPRequestHead

    /// Nil where the body was too large.
    let body: [UInt8]?

    /// What it has of the budget.
    let claim: Int
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
