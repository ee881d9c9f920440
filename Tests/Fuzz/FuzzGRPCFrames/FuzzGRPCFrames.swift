import CFuzzGuards
import GRPC

/// Called by libFuzzer for each input: reads it as the body and the trailers of an answer, whole and in pieces, and as
/// the texts in them.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzGRPCFrames(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let mode = input.first else { return 0 }
    let bytes = Array(input.dropFirst())
    // Repeated, as a long answer is what is cut.
    var body = bytes
    if mode & 1 != 0 { body += [UInt8](repeating: mode, count: 80_000) }
    let shorten: ((inout [UInt8]) -> Int)? = mode & 2 == 0 ? nil : { cut(&$0) }
    let whole = answer(body, bytes, in: body.count, shorten)
    let parts = answer(body, bytes, in: Int(mode >> 2) + 1, mode & 1 == 0 ? shorten : nil)
    if shorten == nil { precondition(whole == parts, "an answer depends on the pieces in which it comes") }
    if case .success(let message) = whole { precondition(message.count <= GRPCAnswer.longest) }
    texts(bytes)
    return 0
}

private func cut(_ message: inout [UInt8]) -> Int {
    let excess = message.count
    message.removeLast(message.count / 2)
    return excess
}

private func answer(
    _ body: [UInt8], _ words: [UInt8], in size: Int, _ shorten: ((inout [UInt8]) -> Int)?
) -> Result<[UInt8], GRPCFailure> {
    var answer = GRPCAnswer()
    var rest = body[...]
    while !rest.isEmpty {
        let part = Array(rest.prefix(max(size, body.count / 1000)))
        rest = rest.dropFirst(part.count)
        if let failure = answer.receive(data: part.span, shorten: shorten) { return .failure(failure) }
    }
    let status = Array("grpc-status".utf8)
    let message = Array("grpc-message".utf8)
    let isGood = answer.receive(field: message.span, value: words.span)
    let zero = words.first == 0 ? [UInt8(ascii: "0")] : Array(words.prefix(3))
    precondition(answer.receive(field: status.span, value: zero.span) || !isGood || words.count > 60_000)
    return answer.outcome()
}

private func texts(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    precondition(percentDecoded(Array(percentEncoded(text).utf8)) == text)
    let decoded = percentDecoded(bytes)
    precondition(decoded.utf8.count <= 3 * bytes.count)
    let shown = withoutSecrets(decoded)
    precondition(shown.count <= 1024 && !shown.contains("?") && !shown.contains("#"))
    let reason = GRPCFailure(status: text, message: decoded).reason
    precondition(reason.count <= 1100)
    let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    for time in [Duration.seconds(Int64(bitPattern: number)), .nanoseconds(Int64(bitPattern: number))] {
        let timeout = GRPCTimeout(time).text
        precondition(timeout.utf8.count <= 9 && Int(timeout.dropLast()) ?? -1 >= 0)
    }
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzGRPCFrames_main")
func mainGRPCFrames(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzGRPCFrames($0, $1) }
}
