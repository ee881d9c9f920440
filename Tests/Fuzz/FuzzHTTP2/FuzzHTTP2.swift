import CFuzzGuards
import GRPC

/// Called by libFuzzer for each input: gives the bytes of a peer to a client that has calls under way, and checks that
/// each of these ends once, whatever came.
///
/// The first byte says how: with SETTINGS before the rest or without, as the bytes are or as frames (a type, flags, a
/// stream, a length and a payload for each), and in what pieces.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzHTTP2(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let mode = input.first, let session = try? GRPCCallSession(authority: "peer", headers: []) else { return 0 }
    let bytes = mode & 2 == 0 ? Array(input.dropFirst()) : frames(input.dropFirst())
    var ends = [0, 0, 0, 0]
    receive(settings, session)
    for number in ends.indices {
        // One call has a message that waits for windows; two have answers that may be cut.
        let data = [UInt8](repeating: 1, count: number == 3 ? 100_000 : 0)
        let cut: (inout [UInt8]) -> Int = { message in
            message.removeLast(message.count / 2)
            return number * 1000
        }
        session.start(
            GRPCCall(
                "/a/b", deadline: .seconds(number), message: { GRPCMessage([], data) },
                shorten: number % 2 == 0 ? cut : nil
            ) { result in
                ends[number] += 1
                if case .success(let answer) = result { precondition(answer.count <= GRPCAnswer.longest) }
            }, at: .zero)
    }
    flush(session)
    let other = mode & 1 == 0 ? nil : try? GRPCCallSession(authority: "peer", headers: [])
    // The session without SETTINGS gets the same bytes as its first ones.
    for session in [session, other].compactMap(\.self) {
        let step = [bytes.count, 1, 2, 3, 7, 9, 100, 5000][Int(mode >> 2 & 7)]
        var rest = bytes[...]
        while !rest.isEmpty, !session.isOver {
            receive(Array(rest.prefix(step)), session)
            rest = rest.dropFirst(step)
        }
        session.expire(at: .seconds(1))
        flush(session)
        session.end("the input has ended")
        session.end("twice")
    }
    precondition(ends == [1, 1, 1, 1])
    return 0
}

private let settings: [UInt8] = [0, 0, 0, 4, 0, 0, 0, 0, 0]

private func receive(_ bytes: [UInt8], _ session: GRPCCallSession) {
    session.receive(bytes.span)
    flush(session)
}

private func flush(_ session: GRPCCallSession) {
    var sent: [UInt8] = []
    while !session.collect(into: &sent, limit: 50_000) { sent.removeAll(keepingCapacity: true) }
}

/// Frames out of records of a type, flags, a stream below 16, a length and a payload.
private func frames(_ records: ArraySlice<UInt8>) -> [UInt8] {
    var rest = records
    var bytes: [UInt8] = []
    while rest.count >= 4 {
        let head = Array(rest.prefix(4))
        let payload = rest.dropFirst(4).prefix(Int(head[3]))
        rest = rest.dropFirst(4 + payload.count)
        bytes += [0, 0, UInt8(payload.count), head[0] & 15, head[1], 0, 0, 0, head[2] & 15] + payload
    }
    return bytes
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzHTTP2_main")
func mainHTTP2(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzHTTP2($0, $1) }
}
