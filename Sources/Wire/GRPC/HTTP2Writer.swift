internal import SocketLoop

/// Gathers what an HTTP/2 session has to send, and writes it to a socket.
///
/// The library gives a frame, or a part of one, at a time; small ones go out in one write. Bodies wait in their frames'
/// order where they are, and not in the socket: it is given more only when it has taken what it had.
final class HTTP2Writer {
    /// What is gathered for one write, beside at most one frame of 16 KiB that goes beyond it.
    private static let gatheredBytes = 48 << 10

    private let socket: Socket
    private var buffer: [UInt8] = []

    init(_ socket: Socket) {
        self.socket = socket
    }

    /// Writes as long as there is something, and the socket takes it. The rest is due when the socket is drained.
    ///
    /// - Parameter collect: appends to the buffer until that has so many bytes or a frame more, and says whether it was
    ///   all.
    func write(_ collect: (inout [UInt8], Int) -> Bool) {
        while socket.isOpen, socket.isWritable, !writeOnce(collect) {}
    }

    /// Writes what fits into the buffer, whether the socket takes it or not.
    ///
    /// - Returns: whether it was all.
    @discardableResult
    func writeOnce(_ collect: (inout [UInt8], Int) -> Bool) -> Bool {
        // Taken out, as collecting ends calls, and whoever is notified of that may write here again.
        var gathered: [UInt8] = []
        swap(&gathered, &buffer)
        gathered.removeAll(keepingCapacity: true)
        let isAll = collect(&gathered, Self.gatheredBytes)
        socket.write(gathered.span)
        swap(&gathered, &buffer)
        return isAll
    }
}
