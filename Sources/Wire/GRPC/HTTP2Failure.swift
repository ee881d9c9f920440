internal import CNghttp2

/// Why an HTTP/2 session cannot go on, in words for a log.
package struct HTTP2Failure: Error, Equatable, CustomStringConvertible {
    /// The name of HTTP/2's error and what was wrong, as `PROTOCOL_ERROR: SETTINGS expected`.
    package let description: String

    init(_ description: String) {
        self.description = description
    }

    /// An error of the library itself.
    ///
    /// - Parameter code: a negative number of `nghttp2_error`.
    init(libraryCode code: Int) {
        guard let text = nghttp2_strerror(Int32(truncatingIfNeeded: code)) else {
            self.init("nghttp2 error \(code)")
            return
        }
        // The library's texts are constants that end with a zero.
        self.init(String(cString: text))
    }

    /// An error that was reported to the peer, or by it.
    ///
    /// - Parameters:
    ///   - code: a number of RFC 9113, section 7.
    ///   - detail: what was wrong, in words; may be empty.
    init(code: UInt32, detail: String) {
        self.init(detail.isEmpty ? http2ErrorName(code) : "\(http2ErrorName(code)): \(detail)")
    }
}

/// The reasons of RFC 9113, section 7, that this side gives for the end of a stream.
package enum HTTP2ErrorCode: UInt32 {
    case noError = 0
    case internalError = 2
    case refusedStream = 7
    case cancel = 8
}

/// The name of an error code of HTTP/2 (RFC 9113, section 7); `error 99` for a number without one.
func http2ErrorName(_ code: UInt32) -> String {
    let names = [
        "NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT", "STREAM_CLOSED",
        "FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR", "CONNECT_ERROR", "ENHANCE_YOUR_CALM",
        "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED",
    ]
    return Int(exactly: code).flatMap { names.indices.contains($0) ? names[$0] : nil } ?? "error \(code)"
}
