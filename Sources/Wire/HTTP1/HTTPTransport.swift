internal import SocketLoop

/// What a connection needs of its socket, so that a test can be one that takes nothing.
protocol HTTPTransport: AnyObject {
    /// While true nothing is read.
    var isReadHeld: Bool { get set }

    /// Whether the client takes what is written, but for a little.
    var isWritable: Bool { get }

    /// Writes bytes, now or when the client takes them.
    func write(_ bytes: Span<UInt8>)

    /// Closes when everything is written.
    func closeWhenWritten()

    /// Closes at once.
    func close()
}

extension Socket: HTTPTransport {}
