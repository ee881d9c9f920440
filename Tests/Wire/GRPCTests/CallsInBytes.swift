@testable import GRPC

/// The calls of one connection without a socket; the test is the sidecar.
final class CallsInBytes {
    let calls: GRPCCallSession
    private(set) var outcomes: [Int: Result<[UInt8], GRPCFailure>] = [:]
    private var started = 0

    /// What was sent and not looked at yet.
    private(set) var sent: [UInt8] = []

    /// - Parameter settings: the sidecar's first words; nil for none.
    init(settings: [UInt8]? = Frames.settings(), lastStream: Int32 = .max) throws {
        calls = try GRPCCallSession(authority: "sidecar", headers: [], lastStream: lastStream)
        flush()
        if let settings { receive(settings) }
    }

    deinit { calls.end("the test is over") }

    /// Starts a call, and returns its number.
    @discardableResult
    func call(
        _ data: [UInt8] = [], headers: [GRPCHeader] = [], deadline: Duration = .seconds(10), isSent: Bool = true,
        shorten: ((inout [UInt8]) -> Int)? = nil
    ) -> Int {
        let number = started
        started += 1
        let message = { GRPCMessage([], data) }
        let call = GRPCCall("/test/Call", headers: headers, deadline: deadline, message: message, shorten: shorten) {
            [weak self] in
            self?.outcomes[number] = $0
        }
        calls.start(call, at: .zero)
        if isSent { flush() }
        return number
    }

    /// Receives bytes, in pieces where a size is given, and sends what follows from them.
    func receive(_ bytes: [UInt8], step: Int? = nil) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(step ?? rest.count))
            rest = rest.dropFirst(part.count)
            calls.receive(part.span)
            flush()
        }
    }

    func flush() {
        while !calls.collect(into: &sent, limit: sent.count + 50_000) {}
    }

    /// The frames that were sent since the last look.
    func frames() -> [SentFrame] {
        defer { sent = [] }
        return SentFrame.all(in: sent)
    }

    /// What was given back to windows since the last look, by stream.
    func windows() -> [UInt32: Int] {
        frames().filter { $0.type == 8 }.reduce(into: [:]) { windows, frame in
            windows[frame.stream, default: 0] += frame.payload.reduce(0) { $0 << 8 | Int($1) }
        }
    }

    /// Why a call failed; nil where it has not, or not yet.
    func reason(_ number: Int = 0) -> String? {
        guard case .failure(let failure) = outcomes[number] else { return nil }
        return failure.reason
    }

    func answer(_ number: Int = 0) -> [UInt8]? { try? outcomes[number]?.get() }
}
