/// The rule that bytes from a client break, so that they are no request.
///
/// Each is answered with 400 and the end of the connection. "RFC" without a number is RFC 9112.
package enum HTTPFault: String, Error, CaseIterable {
    /// The first line is not a method, a target and a version with one blank between them (RFC section 3).
    case requestLine = "request-line"

    /// The method is no token (RFC 9110 section 5.6.2).
    case method

    /// The target is neither a path, nor an http URL, nor `*` of OPTIONS, or has bytes that no URL has (RFC section 3.2).
    case target

    /// The version is neither HTTP/1.0 nor HTTP/1.1, written exactly like this (RFC section 2.3).
    case version

    /// A line ends in LF alone, or a CR stands without its LF (RFC section 2.2).
    case lineEnd = "line-end"

    /// A line has a control character, HTAB excepted (RFC 9110 section 5.5).
    case controlCharacter = "control-character"

    /// A field's name is no token, or is not followed by a colon at once (RFC section 5.1).
    case fieldName = "field-name"

    /// A line begins with a blank, as lines did that continued the one before (RFC section 5.2).
    case folding

    /// Host is missing in HTTP/1.1, is there twice, or is no host with or without a port (RFC section 3.2).
    case host

    /// Content-Length is not a number that fits, or is there twice (RFC section 6.3).
    case contentLength = "content-length"

    /// Transfer-Encoding is not `chunked` alone, is there twice, or comes with HTTP/1.0 (RFC section 6.1).
    case transferEncoding = "transfer-encoding"

    /// Content-Length and Transfer-Encoding are both there (RFC section 6.1).
    case bothLengths = "both-lengths"

    /// Line and fields are longer than `HTTPLimits.headers`.
    case headTooLarge = "head-too-large"

    /// There are more fields than `HTTPLimits.fields`, counted apart for a request's head and its trailers.
    case tooManyFields = "too-many-fields"

    /// More empty lines than a client can have meant come before a request (RFC section 2.2 wants one ignored).
    case emptyLines = "empty-lines"

    /// A chunk's size has no digit, a strange one, or does not fit (RFC section 7.1).
    case chunkSize = "chunk-size"

    /// What follows a chunk's size is no extension, or all of a body's are too long together (RFC section 7.1.1).
    case chunkExtension = "chunk-extension"

    /// A chunk's data are not followed by CRLF (RFC section 7.1).
    case chunkEnd = "chunk-end"

    /// A trailer says how a body is framed, which none may (RFC 9110, section 6.5.1).
    case framingTrailer = "framing-trailer"

    /// The trailers are longer than `HTTPLimits.headers`.
    case trailersTooLarge = "trailers-too-large"

    /// The client has ended its side within a request.
    case cutOff = "cut-off"
}
