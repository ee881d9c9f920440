import CFuzzGuards
import EventsAdapter
import ProtobufWire

/// Called by libFuzzer for each input: reads it as each message, and checks that what is read is written as the same message.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzProtobuf(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    check(InvokeBindingRequest.self, bytes)
    check(InvokeBindingResponse.self, bytes)
    check(PublishEventRequest.self, bytes)
    check(GetMetadataResponse.self, bytes)
    check(AnyType.self, bytes)
    checkShortening(bytes)
    checkMetadata(bytes)
    return 0
}

/// Shortens the beginning of an answer, as it came so far: with the rest, it must be the same answer but for its data.
private func checkShortening(_ bytes: [UInt8]) {
    let limit = Int(bytes.first ?? 0) % 32
    let whole = try? InvokeBindingResponse(decoding: bytes)
    var answer = Array(bytes.prefix(Int(bytes.last ?? 0)))
    let rest = bytes.dropFirst(answer.count)
    let oldCount = answer.count
    let excess = shortenAnswer(&answer, to: limit)
    precondition(excess >= 0 && answer.count <= oldCount)
    guard let whole else { return }
    guard let short = try? InvokeBindingResponse(decoding: answer + rest.dropFirst(excess)) else {
        preconditionFailure("what was shortened cannot be read")
    }
    precondition(short.metadata == whole.metadata)
    precondition(short.data == whole.data || short.data == Array(whole.data.prefix(limit)))
}

/// Leaves of the beginning of the sidecar's metadata the Components: with the rest, they must be the same.
private func checkMetadata(_ bytes: [UInt8]) {
    var answer = Array(bytes.prefix(Int(bytes.last ?? 0)))
    let rest = bytes.dropFirst(answer.count)
    let oldCount = answer.count
    let excess = shortenMetadata(&answer)
    precondition(excess >= 0 && answer.count <= oldCount)
    guard let whole = try? GetMetadataResponse(decoding: bytes) else { return }
    precondition((try? GetMetadataResponse(decoding: answer + rest.dropFirst(excess))) == whole)
}

private func check<Message: ProtobufMessage & Equatable>(_ type: Message.Type, _ bytes: [UInt8]) {
    guard let message = try? Message(decoding: bytes) else { return }
    let pieces = message.pieces
    precondition(Array(pieces.joined()) == message.encoded)
    precondition(pieces.count % 2 == 1)
    guard let again = try? Message(decoding: message.encoded) else {
        preconditionFailure("what was written cannot be read")
    }
    precondition(again == message)
}

/// A message of all types, and of itself.
private struct AnyType: ProtobufMessage, Equatable {
    private var texts: [String] = []
    private var flags: [Bool] = []
    private var numbers: [Int32] = []
    private var zigzags: [Int64] = []
    private var fixed32: [UInt32] = []
    private var fixed64: [UInt64] = []
    private var lists: [[UInt8]] = []
    private var map: [String: String] = [:]
    private var zigzag: Int64 = 0
    private var number: UInt64 = 0
    private var bits: UInt32 = 0
    private var longBits: UInt64 = 0
    private var flag = false
    private var children: [AnyType] = []

    mutating func visit<Fields: ProtobufFields>(_ fields: inout Fields) throws(Fields.Failure) {
        try fields.texts(1, &texts)
        try fields.bools(2, &flags)
        try fields.varints(3, &numbers)
        try fields.zigzags(4, &zigzags)
        try fields.fixed(5, &fixed32)
        try fields.fixed(6, &fixed64)
        try fields.bytes(7, &lists)
        try fields.map(8, &map)
        try fields.zigzag(9, &zigzag)
        try fields.varint(10, &number)
        try fields.fixed(11, &bits)
        try fields.fixed(12, &longBits)
        try fields.bool(13, &flag)
        try fields.messages(14, &children)
    }
}

/// The main function, under the name by which SwiftPM links an executable.
@_cdecl("FuzzProtobuf_main")
func mainProtobuf(_ count: CInt, _ values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var (count, values) = (count, values)
    return LLVMFuzzerRunDriver(&count, &values) { fuzzProtobuf($0, $1) }
}
