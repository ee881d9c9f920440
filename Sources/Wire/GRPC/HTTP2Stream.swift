/// What happens on one stream of an `HTTP2Session`, and where the bytes of its body come from.
///
/// The session calls these methods while the library reads or writes, so none of them may call the session. What has to
/// be done because of them is done when the session's events are looked at.
protocol HTTP2Stream: AnyObject {
    /// Takes a field of the peer's headers or trailers; `:status` and the like are among them.
    ///
    /// - Returns: false to have the stream reset, because it is more than anyone needs.
    func received(field name: Span<UInt8>, value: Span<UInt8>) -> Bool

    /// Takes a part of the peer's body, without padding.
    ///
    /// - Returns: false where nothing more of it is wanted; the stream is reset with CANCEL.
    func received(data: Span<UInt8>) -> Bool

    /// Copies the next bytes of the body that goes out into a frame.
    ///
    /// - Returns: how many were copied, and whether the body ends with them.
    func nextBytes(into frame: UnsafeMutableBufferPointer<UInt8>) -> (count: Int, isLast: Bool)

    /// What ends the stream behind the body; nil where the body does.
    var trailers: HTTP2Fields? { get }
}

/// What the owner of an `HTTP2Session` has to react to, in the order in which it happened.
enum HTTP2Event {
    /// The peer's SETTINGS came, the first ones or others.
    case settings
    /// A request's headers came, and the stream is new (server).
    case opened(stream: Int32)
    /// The peer has sent everything that it has to send on a stream. Where this side has too, `closed` follows.
    case inputEnded(stream: Int32)
    /// A stream is over, for both sides. The session has forgotten it.
    case closed(any HTTP2Stream, HTTP2StreamEnd)
}

/// How a stream ended.
enum HTTP2StreamEnd: Equatable {
    /// Both sides have said what they had to say.
    case complete
    /// The peer reset it, with HTTP/2's number of the reason.
    case resetByPeer(code: UInt32)
    /// It was never opened, or is above what the peer looked at before it went away (RFC 9113, section 6.8).
    case refusedByGoAway
    /// It was reset on this side, because what came on it breaks a rule or is too long; with the reason in words.
    case broken(String)
    /// Its request was never sent.
    case notSent(String)
}
