internal import CNghttp2

// The functions that nghttp2 calls. Each finds the session, copies or lends what it was given, calls one method and
// returns a code; no pointer outlives its call, and nothing is sent, received or freed here.

/// Registers them. The library's object of callbacks is copied when a session is made of it.
func setHTTP2Callbacks(_ callbacks: OpaquePointer) {
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, beginHeaders)
    nghttp2_session_callbacks_set_on_header_callback(callbacks, receiveField)
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, receiveData)
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, receiveFrame)
    nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(callbacks, receiveInvalidFrame)
    nghttp2_session_callbacks_set_on_frame_send_callback(callbacks, frameSent)
    nghttp2_session_callbacks_set_on_frame_not_send_callback(callbacks, frameNotSent)
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, streamClosed)
}

/// What asks a stream for its body. The library gives the stream's id to the function, so it needs no pointer to the
/// stream.
func bodyProvider() -> nghttp2_data_provider {
    var provider = nghttp2_data_provider()
    provider.read_callback = readBody
    return provider
}

/// The session of a callback. It frees the library's session before it goes, so the pointer is good in every callback.
private func session(_ user: UnsafeMutableRawPointer?) -> HTTP2Session? {
    user.map { Unmanaged<HTTP2Session>.fromOpaque($0).takeUnretainedValue() }
}

private let resetsStream = NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue

private func beginHeaders(
    _: OpaquePointer?, frame: UnsafePointer<nghttp2_frame>?, user: UnsafeMutableRawPointer?
) -> CInt {
    guard let session = session(user), let frame else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    if frame.pointee.headers.cat == NGHTTP2_HCAT_REQUEST { session.noteRequest(on: frame.pointee.hd.stream_id) }
    return 0
}

private func receiveField(
    _: OpaquePointer?, frame: UnsafePointer<nghttp2_frame>?, name: UnsafePointer<UInt8>?, nameCount: Int,
    value: UnsafePointer<UInt8>?, valueCount: Int, flags _: UInt8, user: UnsafeMutableRawPointer?
) -> CInt {
    guard let session = session(user), let frame else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    let id = frame.pointee.hd.stream_id
    // The fields of a pushed request come under the id of the stream that it was pushed on.
    guard UInt32(frame.pointee.hd.type) == NGHTTP2_HEADERS.rawValue, let stream = session.handler(of: id) else {
        return 0
    }
    // The library keeps both strings during the call.
    let name = UnsafeBufferPointer(start: name, count: nameCount)
    let value = UnsafeBufferPointer(start: value, count: valueCount)
    if stream.received(field: name.span, value: value.span) { return 0 }
    session.note(.broken("the headers are too long"), of: id)
    return resetsStream
}

private func receiveData(
    library: OpaquePointer?, flags _: UInt8, id: Int32, data: UnsafePointer<UInt8>?, count: Int,
    user: UnsafeMutableRawPointer?
) -> CInt {
    guard let session = session(user) else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    // Every byte is given back to the windows, also what belongs to a stream that was given up.
    guard nghttp2_session_consume(library, id, count) == 0 else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    guard let stream = session.handler(of: id) else { return 0 }
    // The library keeps the bytes during the call.
    let data = UnsafeBufferPointer(start: data, count: count)
    if !stream.received(data: data.span) {
        nghttp2_submit_rst_stream(library, UInt8(NGHTTP2_FLAG_NONE.rawValue), id, NGHTTP2_CANCEL.rawValue)
        session.note(.broken("the body is not wanted"), of: id)
    }
    return 0
}

private func receiveFrame(
    _: OpaquePointer?, frame: UnsafePointer<nghttp2_frame>?, user: UnsafeMutableRawPointer?
) -> CInt {
    guard let session = session(user), let frame else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    let head = frame.pointee.hd
    // The union has the fields of a type only where the head says so.
    switch UInt32(head.type) {
    case NGHTTP2_GOAWAY.rawValue: session.noteGoAway(lastStream: frame.pointee.goaway.last_stream_id)
    case NGHTTP2_RST_STREAM.rawValue:
        session.note(.resetByPeer(code: frame.pointee.rst_stream.error_code), of: head.stream_id)
    default: session.noteFrame(type: head.type, flags: head.flags, stream: head.stream_id)
    }
    return 0
}

private func receiveInvalidFrame(
    _: OpaquePointer?, frame: UnsafePointer<nghttp2_frame>?, code: CInt, user: UnsafeMutableRawPointer?
) -> CInt {
    guard let session = session(user), let frame else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    session.note(.broken(HTTP2Failure(libraryCode: Int(code)).description), of: frame.pointee.hd.stream_id)
    return 0
}

private func frameSent(
    _: OpaquePointer?, frame: UnsafePointer<nghttp2_frame>?, user: UnsafeMutableRawPointer?
) -> CInt {
    guard let session = session(user), let frame else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    guard UInt32(frame.pointee.hd.type) == NGHTTP2_GOAWAY.rawValue else { return 0 }
    let goAway = frame.pointee.goaway
    // The reason that the library wrote into its frame, copied here.
    let detail = UnsafeBufferPointer(start: goAway.opaque_data, count: goAway.opaque_data_len)
    session.noteGoAwaySent(code: goAway.error_code, detail: String(decoding: detail, as: UTF8.self))
    return 0
}

private func frameNotSent(
    _: OpaquePointer?, frame: UnsafePointer<nghttp2_frame>?, code: CInt, user: UnsafeMutableRawPointer?
) -> CInt {
    guard let session = session(user), let frame else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    if UInt32(frame.pointee.hd.type) == NGHTTP2_HEADERS.rawValue {
        session.noteNotSent(frame.pointee.hd.stream_id, code: code)
    }
    return 0
}

private func streamClosed(_: OpaquePointer?, id: Int32, code: UInt32, user: UnsafeMutableRawPointer?) -> CInt {
    guard let session = session(user) else { return NGHTTP2_ERR_CALLBACK_FAILURE.rawValue }
    session.noteClosed(id, code: code)
    return 0
}

private func readBody(
    library: OpaquePointer?, id: Int32, frame: UnsafeMutablePointer<UInt8>?, size: Int,
    flags: UnsafeMutablePointer<UInt32>?, _: UnsafeMutablePointer<nghttp2_data_source>?, user: UnsafeMutableRawPointer?
) -> Int {
    guard let session = session(user), let flags, let stream = session.handler(of: id) else {
        return Int(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue)
    }
    // The library's frame holds `size` bytes, and asks for no more.
    let part = stream.nextBytes(into: UnsafeMutableBufferPointer(start: frame, count: size))
    if part.isLast {
        flags.pointee |= NGHTTP2_DATA_FLAG_EOF.rawValue
        if let trailers = stream.trailers {
            flags.pointee |= NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
            // Trailers that were submitted before would overtake the body.
            _ = trailers.withLibraryFields { nghttp2_submit_trailer(library, id, $0.baseAddress, $0.count) }
        }
    }
    return part.count
}
