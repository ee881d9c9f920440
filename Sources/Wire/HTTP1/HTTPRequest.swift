/// A request that was read in full.
package struct HTTPRequest {
    /// Its line and fields.
    package let head: HTTPRequestHead

    /// Its content, without the frames of chunks; empty if it has none. Of one that was too long, what `HTTPLimits.longBodies` says.
    package let body: [UInt8]

    /// How many bytes the content had, where it was too long; nil for all others.
    package var tooLong: Int?

    /// What is to be done.
    package var method: HTTPMethod { head.method }

    /// The resource, without a query.
    package var path: String { head.path }

    /// Its fields, without trailers.
    package var fields: HTTPFields { head.fields }
}

/// The methods that a server here tells apart (RFC 9110, section 9).
package enum HTTPMethod {
    case get, head, post, options

    /// Any other one, also what no document knows: `HTTPRequestHead.methodText` has it.
    case other
}

/// The versions of HTTP that are read.
package enum HTTPVersion: String {
    case oneZero = "HTTP/1.0"
    case oneOne = "HTTP/1.1"
}

/// The line and the fields of a request, with what the fields say of its body and its connection.
package struct HTTPRequestHead {
    /// How the end of a body is found (RFC 9112, section 6.3).
    package enum BodyLength: Equatable {
        /// After so many bytes, 0 where the request says nothing of a body.
        case known(Int)

        /// After the chunk of size 0.
        case chunked
    }

    /// The method, if it is one that is distinguished. Methods are compared with letter case.
    package let method: HTTPMethod

    /// The version that the client speaks.
    package let version: HTTPVersion

    /// The fields in the order in which they came.
    package let fields: HTTPFields

    /// How the end of the body is found.
    package let bodyLength: BodyLength

    /// Whether the connection may carry another request after this (RFC 9112, section 9.3).
    package let isKeepAlive: Bool

    /// Whether the client waits for a go-ahead before it sends the body (RFC 9110, section 10.1.1).
    package let isContinueExpected: Bool

    let line: RequestLine

    /// The method as it came.
    package var methodText: String { text(line.method) }

    /// The target as it came.
    package var target: String { text(line.target) }

    /// The path of the target: `/` for a URL without one, `*` for the server itself.
    package var path: String { line.path.isEmpty ? "/" : text(line.path) }

    private func text(_ range: Range<Int>) -> String { String(decoding: fields.bytes[range], as: UTF8.self) }
}
