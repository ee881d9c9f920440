/// What the connections of a port have in common.
final class HTTPService {
    let limits: HTTPLimits
    let dropped: HTTPListener.Dropped
    let respond: HTTPListener.Responder

    /// Where answers are put together, one after the other.
    private var buffer: [UInt8] = []

    init(_ limits: HTTPLimits, dropped: @escaping HTTPListener.Dropped, respond: @escaping HTTPListener.Responder) {
        (self.limits, self.dropped, self.respond) = (limits, dropped, respond)
    }

    /// Writes what the closure puts together.
    func write(to transport: any HTTPTransport, _ fill: (inout [UInt8]) -> Void) {
        // Taken out, so that it does not matter what a write leads to.
        var bytes: [UInt8] = []
        swap(&bytes, &buffer)
        fill(&bytes)
        transport.write(bytes.span)
        guard bytes.count <= 65536 else { return }
        bytes.removeAll(keepingCapacity: true)
        buffer = bytes
    }
}
