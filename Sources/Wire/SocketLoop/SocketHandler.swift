/// Who is notified of what happens on a socket, one call after another, never from inside a call of the socket.
package protocol SocketHandler: AnyObject {
    /// Bytes came, 1 to 65,536. They are valid during the call only. At most one call a turn and socket.
    func received(_ bytes: Span<UInt8>, on socket: Socket)

    /// The peer has ended its side; nothing more comes. Called once. What is written still reaches a peer that reads on.
    func inputEnded(on socket: Socket)

    /// `isWritable` has become true again.
    func drained(on socket: Socket)

    /// The socket is closed, by either side. Called once and last, also after `close`, in the turn's work for later.
    ///
    /// - Parameter reason: what failed; `nil` where our side closed it.
    func closed(_ socket: Socket, because reason: SystemFailure?)
}
