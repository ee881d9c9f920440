import Testing

@testable import GRPC

/// Bytes of a peer that breaks HTTP/2, and what becomes of the connection and of a call that is under way on stream 1.
struct Hostility: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// Why the connection ends; nil where it goes on.
    var end: String?
    /// Why the call ends, where that is not the connection's end.
    var call: String?
    /// Whether the bytes are the first that come, with no SETTINGS before them.
    var isFirst = false

    var testDescription: String { name }
}

@Suite("A peer that breaks HTTP/2")
struct HostilePeerTests {
    @Test("ends the connection with a reason, or its own call, and never more", arguments: connectionEnds + callEnds)
    func hostile(_ hostility: Hostility) throws {
        for step in [nil, 1, 7] where step == nil || hostility.bytes.count < 20_000 {
            let peer = try CallsInBytes(settings: hostility.isFirst ? nil : Frames.settings())
            if !hostility.isFirst { peer.call() }
            peer.receive(hostility.bytes, step: step)
            #expect(peer.calls.failure?.description == hostility.end, "in steps of \(step ?? 0)")
            #expect(peer.calls.isOver == (hostility.end != nil))
            if hostility.end == nil { #expect(peer.reason() == hostility.call, "in steps of \(step ?? 0)") }
            guard hostility.end == nil, !hostility.isFirst else { continue }
            // The connection serves the next call.
            peer.call()
            peer.receive(Frames.answerHeaders(3) + Frames.message(3, [5]) + Frames.trailers(3))
            #expect(peer.answer(1) == [5])
        }
    }

    static let connectionEnds: [Hostility] = [
        Hostility(
            name: "HTTP/1.1 instead of HTTP/2", bytes: Array("HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n".utf8),
            end: "PROTOCOL_ERROR: SETTINGS expected", isFirst: true),
        Hostility(
            name: "no SETTINGS first", bytes: Frames.frame(6, [UInt8](repeating: 0, count: 8)),
            end: "PROTOCOL_ERROR: SETTINGS expected", isFirst: true),
        Hostility(
            name: "an answer to SETTINGS first", bytes: Frames.settings(isAnswer: true),
            end: "PROTOCOL_ERROR: SETTINGS expected", isFirst: true),
        Hostility(
            name: "the client's preface", bytes: Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8),
            end: "PROTOCOL_ERROR: SETTINGS expected", isFirst: true),
        Hostility(
            name: "noise", bytes: [UInt8](repeating: 0xA5, count: 100), end: "PROTOCOL_ERROR: SETTINGS expected",
            isFirst: true),
        Hostility(name: "DATA on stream 0", bytes: Frames.frame(0, [1]), end: "PROTOCOL_ERROR: DATA: stream_id == 0"),
        Hostility(
            name: "HEADERS on stream 0", bytes: Frames.frame(1, flags: 4, [0x88]),
            end: "PROTOCOL_ERROR: request HEADERS: stream_id == 0"),
        Hostility(
            name: "RST_STREAM on stream 0", bytes: Frames.reset(0, 1), end: "PROTOCOL_ERROR: RST_STREAM: stream_id == 0"
        ),
        Hostility(
            name: "RST_STREAM of a stream that nobody opened", bytes: Frames.reset(99, 1),
            end: "PROTOCOL_ERROR: RST_STREAM: stream in idle"),
        Hostility(
            name: "RST_STREAM of three bytes", bytes: Frames.frame(3, stream: 1, [0, 0, 0]), end: "FRAME_SIZE_ERROR"),
        Hostility(
            name: "DATA on a stream that nobody opened", bytes: Frames.frame(0, stream: 99, [1]),
            end: "PROTOCOL_ERROR: DATA: stream in idle"),
        Hostility(
            name: "HEADERS on a stream that nobody opened", bytes: Frames.answerHeaders(99),
            end: "PROTOCOL_ERROR: request HEADERS: client received request"),
        Hostility(
            name: "HEADERS on a stream of the server", bytes: Frames.answerHeaders(2),
            end: "PROTOCOL_ERROR: request HEADERS: client received request"),
        Hostility(
            name: "SETTINGS on a stream", bytes: Frames.frame(4, stream: 1, []),
            end: "PROTOCOL_ERROR: SETTINGS: stream_id != 0"),
        Hostility(name: "SETTINGS of five bytes", bytes: Frames.frame(4, [0, 1, 0, 0, 0]), end: "FRAME_SIZE_ERROR"),
        Hostility(
            name: "an answer to SETTINGS with a payload", bytes: Frames.frame(4, flags: 1, [0, 1, 0, 0, 0, 0]),
            end: "FRAME_SIZE_ERROR"),
        Hostility(
            name: "an answer to SETTINGS that nobody sent",
            bytes: Frames.settings(isAnswer: true) + Frames.settings(isAnswer: true),
            end: "PROTOCOL_ERROR: SETTINGS: unexpected ACK"),
        Hostility(
            name: "a window of 2³¹ in SETTINGS", bytes: Frames.settings([(4, 1 << 31)]),
            end: "FLOW_CONTROL_ERROR: SETTINGS: too large SETTINGS_INITIAL_WINDOW_SIZE"),
        Hostility(
            name: "frames of 100 bytes in SETTINGS", bytes: Frames.settings([(5, 100)]),
            end: "PROTOCOL_ERROR: SETTINGS: invalid SETTINGS_MAX_FRAME_SIZE"),
        Hostility(
            name: "push switched on by SETTINGS", bytes: Frames.settings([(2, 1)]),
            end: "PROTOCOL_ERROR: SETTINGS: server attempted to enable push"),
        Hostility(
            name: "33 settings in a frame", bytes: Frames.settings((0..<33).map { _ in (3, 1) }),
            end: "ENHANCE_YOUR_CALM: SETTINGS: too many setting entries"),
        Hostility(
            name: "PING of seven bytes", bytes: Frames.frame(6, [UInt8](repeating: 0, count: 7)),
            end: "FRAME_SIZE_ERROR"),
        Hostility(
            name: "PING on a stream", bytes: Frames.frame(6, stream: 1, [UInt8](repeating: 0, count: 8)),
            end: "PROTOCOL_ERROR: PING: stream_id != 0"),
        Hostility(
            name: "GOAWAY of seven bytes", bytes: Frames.frame(7, [UInt8](repeating: 0, count: 7)),
            end: "FRAME_SIZE_ERROR"),
        Hostility(
            name: "GOAWAY on a stream", bytes: Frames.frame(7, stream: 1, [UInt8](repeating: 0, count: 8)),
            end: "PROTOCOL_ERROR: GOAWAY: stream_id != 0"),
        Hostility(
            name: "GOAWAY that takes back streams, then more", bytes: Frames.goAway(1) + Frames.goAway(5),
            end: "PROTOCOL_ERROR: GOAWAY: invalid last_stream_id"),
        Hostility(
            name: "GOAWAY for a stream of the server", bytes: Frames.goAway(2),
            end: "PROTOCOL_ERROR: GOAWAY: invalid last_stream_id"),
        Hostility(
            name: "a connection's window of more than 2³¹ - 1", bytes: Frames.windowUpdate(0, 0x7FFF_FFFF),
            end: "FLOW_CONTROL_ERROR"),
        Hostility(
            name: "a stream's window grown by 0", bytes: Frames.windowUpdate(1, 0),
            end: "PROTOCOL_ERROR: WINDOW_UPDATE: window_size_increment == 0"),
        Hostility(
            name: "DATA before HEADERS", bytes: Frames.frame(0, stream: 1, [1]),
            end: "PROTOCOL_ERROR: DATA: stream not opened"),
        Hostility(
            name: "a connection's window grown by 0", bytes: Frames.windowUpdate(0, 0),
            end: "PROTOCOL_ERROR: WINDOW_UPDATE: window_size_increment == 0"),
        Hostility(
            name: "WINDOW_UPDATE of three bytes", bytes: Frames.frame(8, stream: 1, [0, 0, 1]), end: "FRAME_SIZE_ERROR"),
        Hostility(
            name: "WINDOW_UPDATE of a stream that nobody opened", bytes: Frames.windowUpdate(99, 1),
            end: "PROTOCOL_ERROR: WINDOW_UPDATE to idle stream"),
        Hostility(
            name: "a pushed stream",
            bytes: Frames.settings(isAnswer: true) + Frames.frame(5, flags: 4, stream: 1, Frames.number(2) + [0x88]),
            end: "PROTOCOL_ERROR: PUSH_PROMISE: push disabled"),
        Hostility(
            name: "CONTINUATION without HEADERS", bytes: Frames.frame(9, flags: 4, stream: 1, [0x88]),
            end: "PROTOCOL_ERROR: CONTINUATION: unexpected"),
        Hostility(
            name: "DATA within a block of fields",
            bytes: Frames.frame(1, stream: 1, [0x88]) + Frames.frame(0, stream: 1, [1]),
            end: "PROTOCOL_ERROR: unexpected non-CONTINUATION frame or stream_id is invalid"),
        Hostility(
            name: "CONTINUATION of another stream",
            bytes: Frames.frame(1, stream: 1, [0x88]) + Frames.frame(9, flags: 4, stream: 3, [0x88]),
            end: "PROTOCOL_ERROR: unexpected non-CONTINUATION frame or stream_id is invalid"),
        Hostility(
            name: "CONTINUATION without end",
            bytes: Frames.frame(1, stream: 1, [0x88]) + (0..<1000).flatMap { _ in Frames.frame(9, stream: 1) },
            end: "Too many CONTINUATION frames following a HEADER frame"),
        Hostility(
            name: "an index that HPACK has not", bytes: Frames.frame(1, flags: 4, stream: 1, [0xFF, 0xFF, 0x7F]),
            end: "COMPRESSION_ERROR"),
        Hostility(
            name: "an HPACK integer without end",
            bytes: Frames.frame(1, flags: 4, stream: 1, [UInt8](repeating: 0xFF, count: 40)), end: "COMPRESSION_ERROR"),
        Hostility(
            name: "a string longer than its block",
            bytes: Frames.frame(1, flags: 4, stream: 1, [0, 0x7F, 0xFF, 0x7F, 1]), end: "COMPRESSION_ERROR"),
        Hostility(
            name: "a wrong Huffman code",
            bytes: Frames.frame(1, flags: 4, stream: 1, [0, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 0]), end: "COMPRESSION_ERROR"),
        Hostility(
            name: "an HPACK table larger than was said",
            bytes: Frames.frame(1, flags: 4, stream: 1, [0x3F, 0xFF, 0xFF, 0x7F]), end: "COMPRESSION_ERROR"),
        Hostility(
            name: "a frame longer than 16 KiB", bytes: Frames.frame(0, stream: 1, [UInt8](repeating: 0, count: 16_385)),
            end: "FRAME_SIZE_ERROR: too large frame size"),
        Hostility(
            name: "a frame that says it has 16 MiB", bytes: Frames.frame(0, stream: 1, [0], length: 0xFF_FFFF),
            end: "FRAME_SIZE_ERROR: too large frame size"),
        Hostility(
            name: "padding longer than the frame",
            bytes: Frames.answerHeaders(1) + Frames.frame(0, flags: 8, stream: 1, [200, 1, 2]),
            end: "PROTOCOL_ERROR: DATA: invalid padding"),
        Hostility(
            name: "padded HEADERS that are all padding", bytes: Frames.frame(1, flags: 12, stream: 1, [200, 0x88]),
            end: "PROTOCOL_ERROR: HEADERS: invalid padding"),
        Hostility(
            name: "a stream that depends on itself", bytes: Frames.frame(2, stream: 1, Frames.number(1) + [0]),
            end: "PROTOCOL_ERROR: depend on itself"),
        Hostility(
            name: "PRIORITY of four bytes", bytes: Frames.frame(2, stream: 1, [0, 0, 0, 0]), end: "FRAME_SIZE_ERROR"),
    ]

    static let callEnds: [Hostility] = [
        Hostility(
            name: "a stream's window of more than 2³¹ - 1", bytes: Frames.windowUpdate(1, 0x7FFF_FFFF),
            call: "the sidecar's answer breaks HTTP/2: Flow control error"),
        Hostility(
            name: "HEADERS without a status", bytes: Frames.headers(1, [("content-type", "application/grpc")]),
            call: "the sidecar's answer breaks HTTP/2: Violation in HTTP messaging rule"),
        Hostility(
            name: "two statuses", bytes: Frames.headers(1, [(":status", "200"), (":status", "200")]),
            call: "the sidecar's answer breaks HTTP/2: Invalid HTTP header field was received"),
        Hostility(
            name: "a status of letters", bytes: Frames.headers(1, [(":status", "abc")]),
            call: "the sidecar's answer breaks HTTP/2: Invalid HTTP header field was received"),
        Hostility(
            name: "a status that is a request's field", bytes: Frames.headers(1, [(":method", "GET")]),
            call: "the sidecar's answer breaks HTTP/2: Invalid HTTP header field was received"),
        Hostility(
            name: "a pseudo-header after others", bytes: Frames.headers(1, [("a", "b"), (":status", "200")]),
            call: "the sidecar's answer breaks HTTP/2: Invalid HTTP header field was received"),
        Hostility(
            name: "a name in capitals", bytes: Frames.headers(1, [(":status", "200"), ("Grpc-Status", "0")]),
            call: "the sidecar's answer breaks HTTP/2: Invalid HTTP header field was received"),
        Hostility(
            name: "a field of HTTP/1.1's connection",
            bytes: Frames.headers(1, [(":status", "200"), ("connection", "close")]),
            call: "the sidecar's answer breaks HTTP/2: Invalid HTTP header field was received"),
        Hostility(
            name: "a value with a line end", bytes: Frames.headers(1, [(":status", "200"), ("a", "b\r\nc")]),
            call: "the sidecar's answer breaks HTTP/2: Invalid HTTP header field was received"),
        Hostility(
            name: "trailers without END_STREAM",
            bytes: Frames.answerHeaders(1) + Frames.headers(1, [("grpc-status", "0")]),
            call: "the sidecar's answer breaks HTTP/2: Violation in HTTP messaging rule"),
        Hostility(
            name: "a status in trailers",
            bytes: Frames.answerHeaders(1) + Frames.headers(1, [(":status", "200")], isEnd: true),
            call: "the sidecar's answer breaks HTTP/2: Invalid HTTP header field was received"),
        Hostility(
            name: "a final answer after 1xx that ends", bytes: Frames.headers(1, [(":status", "100")], isEnd: true),
            call: "the sidecar's answer breaks HTTP/2: Violation in HTTP messaging rule"),
        Hostility(
            name: "a content-length that is not kept",
            bytes: Frames.headers(1, [(":status", "200"), ("content-length", "3")])
                + Frames.frame(0, flags: 1, stream: 1, [1]), call: "the sidecar's answer breaks HTTP/2: PROTOCOL_ERROR"),
        Hostility(
            name: "headers that are too long",
            bytes: Frames.frame(
                1, flags: 4, stream: 1,
                [0x88, 0x40] + Frames.block([("a", String(repeating: "b", count: 4000))]).dropFirst()
                    + [UInt8](repeating: 0xBE, count: 5000)), call: "the sidecar's headers are too long"),
        Hostility(name: "a reset", bytes: Frames.reset(1, 2), call: "the sidecar reset the call"),
        Hostility(
            name: "a reset that says it is no error", bytes: Frames.reset(1, 0), call: "the sidecar reset the call"),
        Hostility(
            name: "more data than any window",
            bytes: Frames.answerHeaders(1)
                + (0..<5).flatMap { _ in Frames.frame(0, stream: 1, [UInt8](repeating: 0, count: 16_384)) },
            call: "the sidecar's answer is not one message"),
        Hostility(
            name: "a pushed stream before push was switched off",
            bytes: Frames.frame(5, flags: 4, stream: 1, Frames.number(2) + Frames.block([("grpc-status", "0")]))),
        Hostility(
            name: "a reset behind the whole answer",
            bytes: Frames.answerHeaders(1) + Frames.message(1, [1]) + Frames.trailers(1) + Frames.reset(1, 0)),
        Hostility(
            name: "frames of an unknown type",
            bytes: Frames.frame(0x42, stream: 1, [1, 2, 3]) + Frames.frame(0xFE, stream: 9)),
        Hostility(name: "settings that nobody knows", bytes: Frames.settings([(0xABCD, 7)])),
        Hostility(
            name: "an answer to a PING that nobody sent",
            bytes: Frames.frame(6, flags: 1, [UInt8](repeating: 0, count: 8))),
    ]
}
