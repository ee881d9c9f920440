/// The answer to a unary call, as it comes: status, headers, one message, trailers.
///
/// A compressed message is none: no compression is offered to the peer. It holds no more than `longest` bytes of the
/// message, and some hundred of the peer's words.
package struct GRPCAnswer {
    /// How long a message may be, shortened or not, without its prefix.
    package static let longest = 64 << 10

    /// The message so far, without its prefix, and shortened where it is long.
    private var message: [UInt8] = []
    private var prefix: UInt64 = 0
    private var prefixCount = 0
    private var hasLength = false

    /// How many bytes of the message have not come yet, and how many of the next are thrown away.
    private var missing = 0
    private var excess = 0

    private var status = Status.none
    private var words: [UInt8] = []
    private var httpStatus: Int?
    private var otherContentType: String?
    private var fieldBytes = 0

    /// What gRPC's status is so far: `other` with what the peer wrote.
    private enum Status {
        case none
        case good
        case other([UInt8])
    }

    /// How many bytes of header fields are looked at: names, values and 32 for each field, as RFC 9113 counts them
    /// (section 6.5.2).
    private static let fieldLimit = 64 << 10

    /// What is kept of `grpc-message`: more than is shown.
    private static let wordLimit = 8 << 10

    package init() {}

    /// Takes a field of headers or trailers.
    ///
    /// - Returns: false where there are too many.
    package mutating func receive(field name: Span<UInt8>, value: Span<UInt8>) -> Bool {
        fieldBytes += name.count + value.count + 32
        guard fieldBytes <= Self.fieldLimit else { return false }
        if name.equals("grpc-status") {
            status = value.equals("0") ? .good : .other(value.prefix(32))
        } else if name.equals("grpc-message") {
            words = value.prefix(Self.wordLimit)
        } else if name.equals(":status") {
            httpStatus = Int(String(decoding: value.prefix(3), as: UTF8.self))
        } else if name.equals("content-type"), !value.isTypeOfGRPC {
            otherContentType = String(decoding: value.prefix(64), as: UTF8.self)
        }
        return true
    }

    /// Takes a part of the body.
    ///
    /// - Parameter shorten: called when the message has grown too long; removes what is not needed, and returns how
    ///   many of the bytes that follow are not needed either.
    /// - Returns: why nothing more is wanted; nil where more may come.
    package mutating func receive(data: Span<UInt8>, shorten: ((inout [UInt8]) -> Int)?) -> GRPCFailure? {
        // A page that says why a proxy has no sidecar is no message.
        if let noGRPC { return noGRPC }
        var rest = 0..<data.count
        while prefixCount < GRPCMessage.prefixCount, let index = rest.first {
            prefix = prefix << 8 | UInt64(data[index])
            prefixCount += 1
            rest = rest.dropFirst()
        }
        // Known as soon as the prefix is there, so that the outcome does not depend on how the rest comes.
        if prefixCount == GRPCMessage.prefixCount, !hasLength {
            hasLength = true
            missing = Int(prefix & 0xFFFF_FFFF)
            if prefix >> 32 != 0 { return Self.noMessage }
            if shorten == nil, missing > Self.longest { return Self.longMessage }
        }
        guard rest.count <= missing else { return Self.noMessage }
        missing -= rest.count
        let skipped = min(excess, rest.count)
        excess -= skipped
        rest = rest.dropFirst(skipped)
        message.append(contentsOf: data.extracting(rest))
        guard message.count > Self.longest else { return nil }
        if let shorten { excess = max(0, shorten(&message)) }
        return message.count <= Self.longest ? nil : Self.longMessage
    }

    private static let longMessage = GRPCFailure("the sidecar's answer is too long")
    private static let noMessage = GRPCFailure("the sidecar's answer is not one message")

    /// What the answer says when the peer has sent the last of it.
    package func outcome() -> Result<[UInt8], GRPCFailure> {
        if let failure = statedFailure { return .failure(failure) }
        if case .none = status { return .failure(GRPCFailure("the sidecar's answer has no status")) }
        guard hasLength, missing == 0, excess == 0 else { return .failure(Self.noMessage) }
        return .success(message)
    }

    /// The failure that headers or trailers state, which is true however the stream ends.
    var statedFailure: GRPCFailure? {
        if let noGRPC { return noGRPC }
        guard case .other(let status) = status else { return nil }
        return GRPCFailure(status: String(decoding: status, as: UTF8.self), message: percentDecoded(words))
    }

    /// Why the answer is none of gRPC's: it comes from a proxy, or from something else that has the port.
    private var noGRPC: GRPCFailure? {
        if let httpStatus, httpStatus >= 200, httpStatus != 200 {
            return GRPCFailure("the sidecar answered HTTP \(httpStatus)")
        }
        return otherContentType.map { GRPCFailure("the sidecar's answer is no gRPC but '\(withoutSecrets($0))'") }
    }
}

extension Span<UInt8> {
    fileprivate func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && starts(with: text)
    }

    /// Whether it is gRPC's media type, also with a format (`+proto`) or parameters after it; that of gRPC-Web is
    /// not.
    fileprivate var isTypeOfGRPC: Bool {
        let type: StaticString = "application/grpc"
        guard starts(with: type) else { return false }
        let end = type.utf8CodeUnitCount
        return count == end || self[end] == UInt8(ascii: "+") || self[end] == UInt8(ascii: ";")
    }

    fileprivate func starts(with text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        // A constant lives as long as the program.
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return wanted.indices.allSatisfy { self[$0] == wanted[$0] }
    }

    fileprivate func prefix(_ limit: Int) -> [UInt8] {
        // The closure's pointer is used inside it only.
        extracting(first: limit).withUnsafeBufferPointer { Array($0) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(contentsOf bytes: Span<UInt8>) {
        // The closure's pointer is used inside it only.
        bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
