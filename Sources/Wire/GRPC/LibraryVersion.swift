internal import CNghttp2

extension GRPCClient {
    /// The library that speaks HTTP/2, such as `nghttp2 1.52.0`.
    package static var libraryVersion: String {
        // The library's own constant, which lives as long as the program.
        guard let version = nghttp2_version(0)?.pointee.version_str else { return "nghttp2" }
        return "nghttp2 \(String(cString: version))"
    }
}
