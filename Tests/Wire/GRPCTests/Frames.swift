/// HTTP/2 frames byte by byte (RFC 9113, section 4.1), as a peer writes them that keeps to no rule.
enum Frames {
    /// A frame.
    ///
    /// - Parameter length: the length that its head states, where that is not the payload's.
    static func frame(
        _ type: UInt8, flags: UInt8 = 0, stream: UInt32 = 0, _ payload: [UInt8] = [], length: Int? = nil
    ) -> [UInt8] {
        let length = length ?? payload.count
        let head = [UInt8(length >> 16 & 255), UInt8(length >> 8 & 255), UInt8(length & 255), type, flags]
        return head + number(stream) + payload
    }

    /// SETTINGS with the given numbers and values.
    static func settings(_ values: [(UInt16, UInt32)] = [], isAnswer: Bool = false) -> [UInt8] {
        frame(4, flags: isAnswer ? 1 : 0, values.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] + number($1) })
    }

    /// HEADERS with fields that HPACK has as literals without a table (RFC 7541, section 6.2.2).
    static func headers(_ stream: UInt32, _ fields: [(String, String)], isEnd: Bool = false) -> [UInt8] {
        frame(1, flags: isEnd ? 5 : 4, stream: stream, block(fields))
    }

    /// The fields alone.
    static func block(_ fields: [(String, String)]) -> [UInt8] {
        fields.flatMap { [0] + text($0) + text($1) }
    }

    /// The headers of every answer.
    static func answerHeaders(_ stream: UInt32) -> [UInt8] {
        headers(stream, [(":status", "200"), ("content-type", "application/grpc")])
    }

    /// DATA with a message in gRPC's frame.
    static func message(_ stream: UInt32, _ bytes: [UInt8]) -> [UInt8] {
        frame(0, stream: stream, [0] + number(UInt32(bytes.count)) + bytes)
    }

    static func trailers(_ stream: UInt32, _ status: String = "0") -> [UInt8] {
        headers(stream, [("grpc-status", status)], isEnd: true)
    }

    static func reset(_ stream: UInt32, _ code: UInt32) -> [UInt8] { frame(3, stream: stream, number(code)) }

    static func goAway(_ last: UInt32, _ code: UInt32 = 0) -> [UInt8] { frame(7, number(last) + number(code)) }

    static func windowUpdate(_ stream: UInt32, _ size: UInt32) -> [UInt8] { frame(8, stream: stream, number(size)) }

    static func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }

    private static func text(_ text: String) -> [UInt8] {
        let count = text.utf8.count
        guard count >= 127 else { return [UInt8(count)] + text.utf8 }
        var head: [UInt8] = [127]
        var rest = count - 127
        while rest > 127 {
            head.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        return head + [UInt8(rest)] + text.utf8
    }
}

/// A frame that was sent.
struct SentFrame: Equatable {
    var type: UInt8
    var flags: UInt8
    var stream: UInt32
    var payload: [UInt8]

    /// Reads frames out of bytes; the client's preface may come before them.
    static func all(in bytes: [UInt8]) -> [SentFrame] {
        let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
        var rest = bytes.starts(with: preface) ? bytes[preface.count...] : bytes[...]
        var frames: [SentFrame] = []
        while rest.count >= 9 {
            let head = Array(rest.prefix(9))
            let length = Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])
            let stream = head[5...].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            frames.append(
                SentFrame(
                    type: head[3], flags: head[4], stream: stream, payload: Array(rest.dropFirst(9).prefix(length))))
            rest = rest.dropFirst(9 + length)
        }
        return frames
    }
}
