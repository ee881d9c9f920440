internal import CNghttp2

/// The bounds of an HTTP/2 session. None is left to the library's defaults, which differ between its releases.
package struct HTTP2Limits {
    /// How many bytes the peer may send on one stream before it is informed that they were read (RFC 9113, section 6.9.2).
    var streamWindow: UInt32 = 65_535

    /// The same for the whole connection. It may grow only, from the 65,535 of RFC 9113.
    var connectionWindow: Int32 = 65_535

    /// How many streams the peer may open at once; 0 for a client, which takes no pushed ones.
    var peerStreams: UInt32 = 0

    /// How large a list of fields may be, as it is announced to the peer. An owner that keeps fields counts for itself.
    var headerListBytes: UInt32 = 64 << 10

    /// PINGs and SETTINGS of the peer that are not answered yet. One read of the socket can hold 3,855 PINGs, and none
    /// of them can be answered before it is looked at in full; a server in Go measures the connection with them.
    private static let unansweredPings = 20_000

    /// Resets by the peer, which the library counts on the server's side only: as many at once, and as many a second.
    private static let resets: UInt64 = 1_000_000

    /// CONTINUATION frames in one block of fields, and settings in one frame. The library counts a frame's head once
    /// for each piece in which it comes, so that its own limit of 8 forbids one frame that comes byte by byte.
    private static let continuations = 64
    private static let settings = 32

    /// The largest block of fields that is sent, by the library's estimate: `tracestate` may be long, nothing else is.
    private static let sentFieldBytes = 64 << 10

    /// HPACK's table for what is sent, where the peer allows as much.
    private static let sentTableBytes = 4096

    package init() {}

    /// Sets what the library takes as options, which are read when a session is made and may be freed then.
    func apply(to options: OpaquePointer) {
        nghttp2_option_set_no_auto_window_update(options, 1)
        // As long as the peer's SETTINGS have not come. This side's own count is what limits calls, so it is never more
        // than those.
        nghttp2_option_set_peer_max_concurrent_streams(options, 100)
        nghttp2_option_set_max_reserved_remote_streams(options, 0)
        nghttp2_option_set_no_closed_streams(options, 1)
        nghttp2_option_set_max_outbound_ack(options, Self.unansweredPings)
        nghttp2_option_set_max_settings(options, Self.settings)
        nghttp2_option_set_stream_reset_rate_limit(options, Self.resets, Self.resets)
        nghttp2_option_set_max_continuations(options, Self.continuations)
        nghttp2_option_set_max_send_header_block_length(options, Self.sentFieldBytes)
        nghttp2_option_set_max_deflate_dynamic_table_size(options, Self.sentTableBytes)
    }

    /// What is announced to the peer first.
    func settings(isServer: Bool) -> [nghttp2_settings_entry] {
        var entries = [
            entry(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, peerStreams),
            entry(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, streamWindow),
            entry(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, headerListBytes),
        ]
        if !isServer { entries.append(entry(NGHTTP2_SETTINGS_ENABLE_PUSH, 0)) }
        return entries
    }

    private func entry(_ setting: nghttp2_settings_id, _ value: UInt32) -> nghttp2_settings_entry {
        nghttp2_settings_entry(settings_id: Int32(bitPattern: setting.rawValue), value: value)
    }
}
