/// A call that came to a `GRPCServer`, and what it is answered with.
package final class GRPCServerCall {
    private let stream: Int32
    weak var connection: GRPCServerConnection?

    /// The request's headers, in their order, pseudo-headers among them.
    package private(set) var headers: [(name: String, value: String)] = []

    /// The request's body: the message behind its prefix of five bytes.
    package private(set) var body: [UInt8] = []

    private var answer: [UInt8] = []
    private var offset = 0
    private(set) var trailers: HTTP2Fields?

    /// Whether the client has reset it.
    package private(set) var isCancelled = false

    /// Called when the stream is over.
    package var ended: (() -> Void)?

    init(stream: Int32) {
        self.stream = stream
    }

    /// The value of the first header of a name.
    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    package var path: String { header(":path") ?? "" }

    /// The request's message.
    package var message: [UInt8] { Array(body.dropFirst(GRPCMessage.prefixCount)) }

    /// Answers with a message and status 0.
    package func succeed(_ message: [UInt8], trailers: [(name: String, value: String)] = []) {
        let length = UInt32(truncatingIfNeeded: message.count)
        let prefix = [0] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) }
        respond(body: prefix + message, trailers: [("grpc-status", "0")] + trailers)
    }

    /// Answers with a status and nothing else ("Trailers-Only").
    package func fail(status: Int, _ message: String) {
        respond(
            headers: [
                (":status", "200"), ("content-type", "application/grpc"), ("grpc-status", "\(status)"),
                ("grpc-message", percentEncoded(message)),
            ], body: nil)
    }

    /// Answers with any headers, body and trailers.
    ///
    /// - Parameters:
    ///   - body: nil where the headers are all; empty where there is no body before trailers.
    ///   - trailers: nil where the body ends the answer.
    package func respond(
        headers: [(name: String, value: String)] = [(":status", "200"), ("content-type", "application/grpc")],
        body: [UInt8]?, trailers: [(name: String, value: String)]? = nil
    ) {
        answer = body ?? []
        self.trailers = trailers.map { Self.fields($0) }
        connection?.respond(Self.fields(headers), on: stream, hasBody: body != nil)
    }

    /// Resets the stream.
    package func reset(_ code: HTTP2ErrorCode = .internalError) { connection?.reset(stream, code: code) }

    /// Closes the connection.
    package func disconnect() { connection?.close() }

    /// Tells the client that calls after this one, or after another stream, are not taken.
    package func goAway(lastStream: Int32? = nil) { connection?.goAway(lastStream: lastStream ?? stream) }

    /// Sends so many PINGs.
    package func ping(_ count: Int) { connection?.ping(count) }

    func ended(_ end: HTTP2StreamEnd) {
        isCancelled = end != .complete
        ended?()
    }

    private static func fields(_ pairs: [(name: String, value: String)]) -> HTTP2Fields {
        var fields = HTTP2Fields()
        for pair in pairs { fields.add(copying: pair.name, pair.value) }
        return fields
    }
}

extension GRPCServerCall: HTTP2Stream {
    func received(field name: Span<UInt8>, value: Span<UInt8>) -> Bool {
        // Copied in the closures: the pointers are the library's.
        let name = name.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        headers.append((name, value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }))
        return true
    }

    func received(data: Span<UInt8>) -> Bool {
        // Copied in the closure: the pointer is the library's.
        data.withUnsafeBufferPointer { body.append(contentsOf: $0) }
        return true
    }

    func nextBytes(into frame: UnsafeMutableBufferPointer<UInt8>) -> (count: Int, isLast: Bool) {
        let part = answer[offset..<min(answer.count, offset + frame.count)]
        // The part is no longer than the frame.
        _ = frame.update(fromContentsOf: part)
        offset += part.count
        return (part.count, offset == answer.count)
    }
}
