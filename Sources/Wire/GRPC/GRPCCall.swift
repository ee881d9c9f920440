/// One unary call, from its request to its outcome.
///
/// It holds no copy of its message: that is made when the call is sent, and let go of when its last byte is in a frame.
/// While a call waits it is no more than its closures.
package final class GRPCCall {
    /// `/package.Service/Method`.
    package let path: StaticString

    /// What goes with this call beside the headers of all calls, such as its trace.
    package let headers: [GRPCHeader]

    /// When it is given up, by the loop's clock.
    package let deadline: Duration

    private var makeMessage: (() -> GRPCMessage)?
    private let shorten: ((inout [UInt8]) -> Int)?
    private var complete: ((Result<[UInt8], GRPCFailure>) -> Void)?
    private var message: GRPCMessage?
    private var answer = GRPCAnswer()
    private var refusal: GRPCFailure?

    /// - Parameters:
    ///   - message: makes the message when it is sent; called at most once.
    ///   - shorten: called with an answer's message so far, each time that has more than 64 KiB: removes what is not
    ///     needed of it, and returns how many of the bytes that follow are not needed either. A message that is longer
    ///     than 64 KiB after that fails the call. It may not call the client.
    ///   - complete: called once with the answer's message or with why there is none, in a turn of the loop or
    ///     inside of `GRPCClient.stop`, and never inside of `GRPCClient.start`.
    package init(
        _ path: StaticString, headers: [GRPCHeader] = [], deadline: Duration, message: @escaping () -> GRPCMessage,
        shorten: ((inout [UInt8]) -> Int)? = nil, complete: @escaping (Result<[UInt8], GRPCFailure>) -> Void
    ) {
        self.path = path
        self.headers = headers
        self.deadline = deadline
        makeMessage = message
        self.shorten = shorten
        self.complete = complete
    }

    /// Makes the message.
    ///
    /// - Returns: false where it is longer than gRPC can say.
    func prepare() -> Bool {
        message = makeMessage?()
        makeMessage = nil
        return message?.isSendable ?? false
    }

    /// Ends the call; what comes after the first time is nothing.
    func finish(_ result: Result<[UInt8], GRPCFailure>) {
        let complete = complete
        self.complete = nil
        makeMessage = nil
        message = nil
        complete?(result)
    }

    func fail(_ reason: String) { finish(.failure(GRPCFailure(reason))) }

    /// Ends the call as its stream ended.
    func finish(_ end: HTTP2StreamEnd) {
        switch end {
        case .complete: finish(refusal.map { .failure($0) } ?? answer.outcome())
        case .resetByPeer: finish(.failure(answer.statedFailure ?? GRPCFailure("the sidecar reset the call")))
        case .refusedByGoAway: fail("the sidecar is going away")
        case .broken(let rule):
            let failure = refusal ?? answer.statedFailure
            finish(.failure(failure ?? GRPCFailure("the sidecar's answer breaks HTTP/2: \(rule)")))
        case .notSent(let reason): fail("the call cannot be started: \(reason)")
        }
    }
}

extension GRPCCall: HTTP2Stream {
    func received(field name: Span<UInt8>, value: Span<UInt8>) -> Bool {
        guard !answer.receive(field: name, value: value) else { return true }
        refusal = GRPCFailure("the sidecar's headers are too long")
        return false
    }

    func received(data: Span<UInt8>) -> Bool {
        guard refusal == nil else { return true }
        refusal = answer.receive(data: data, shorten: shorten)
        return refusal == nil
    }

    func nextBytes(into frame: UnsafeMutableBufferPointer<UInt8>) -> (count: Int, isLast: Bool) {
        guard let part = message?.copyNext(into: frame) else { return (0, true) }
        // The event's bytes may go when the last of them is in a frame; only the stream's end is waited for.
        if part.isLast { message = nil }
        return part
    }

    var trailers: HTTP2Fields? { nil }
}
