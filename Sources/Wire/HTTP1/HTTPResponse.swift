/// The status of an answer (RFC 9110, section 15).
package struct HTTPStatus: Equatable {
    /// Three digits.
    package let code: Int

    /// What the code means, in ASCII.
    package let reason: String

    /// How an answer with it begins, up to the length of its content: the same bytes for each of thousands of answers.
    fileprivate let beginning: [UInt8]

    /// A status with a code of three digits and its reason in ASCII.
    package init(code: Int, reason: String) {
        (self.code, self.reason) = (code, reason)
        beginning = Array("HTTP/1.1 \(code) \(reason)\r\ncontent-length: ".utf8)
    }
}

extension HTTPStatus {
    /// 200
    package static let ok = HTTPStatus(code: 200, reason: "OK")
    /// 400
    package static let badRequest = HTTPStatus(code: 400, reason: "Bad Request")
    /// 401
    package static let unauthorized = HTTPStatus(code: 401, reason: "Unauthorized")
    /// 404
    package static let notFound = HTTPStatus(code: 404, reason: "Not Found")
    /// 413
    package static let payloadTooLarge = HTTPStatus(code: 413, reason: "Payload Too Large")
    /// 500
    package static let internalServerError = HTTPStatus(code: 500, reason: "Internal Server Error")
    /// 503
    package static let serviceUnavailable = HTTPStatus(code: 503, reason: "Service Unavailable")
}

/// An answer to a request.
package struct HTTPResponse {
    /// Whether the request was done.
    package var status: HTTPStatus

    /// The type of the body, without a CR or LF; nil where it needs none.
    package var contentType: String?

    /// The content, empty if there is none. In an answer to HEAD only its length is sent.
    package var body: [UInt8]

    /// An answer, without content if none is given.
    package init(status: HTTPStatus, contentType: String? = nil, body: [UInt8] = []) {
        (self.status, self.contentType, self.body) = (status, contentType, body)
    }

    /// 200 with an empty body: the one answer that every release of Dapr takes for success.
    package static let success = HTTPResponse(status: .ok)
    /// 404 with an empty body.
    package static let notFound = HTTPResponse(status: .notFound)
}

extension HTTPResponse {
    /// Appends the answer as HTTP/1.1 writes it (RFC 9112).
    ///
    /// - Parameters:
    ///   - request: what it answers; nil where that could not be read.
    ///   - isClosing: says that no more answers come on the connection.
    func write(to bytes: inout [UInt8], answering request: HTTPRequestHead?, isClosing: Bool) {
        bytes.append(contentsOf: status.beginning)
        bytes.append(decimal: body.count)
        if let contentType {
            bytes.append("\r\ncontent-type: ")
            bytes.append(contentType)
        }
        if isClosing {
            bytes.append("\r\nconnection: close")
        } else if request?.version == .oneZero {
            bytes.append("\r\nconnection: keep-alive")
        }
        bytes.append("\r\n\r\n")
        if request?.method != .head { bytes.append(contentsOf: body) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ text: String) { append(contentsOf: text.utf8) }

    /// Appends a number that is not negative.
    fileprivate mutating func append(decimal number: Int) {
        if number >= 10 { append(decimal: number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
