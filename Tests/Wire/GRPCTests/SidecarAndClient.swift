import GRPC
import SocketLoop
import TestInputs
import Testing

/// A sidecar and a client of it on one loop, whose clock stands still until the test moves it.
final class SidecarAndClient {
    let loop: SocketLoop
    let client: GRPCClient
    private(set) var server: GRPCServer?
    private let clock: Clock
    private let options: GRPCServer.Options
    private let script: Script
    private let port: Int

    /// Keeps the port while there is no sidecar.
    private let closedPort: ClosedPort

    /// The calls that came, in their order.
    private(set) var calls: [GRPCServerCall] = []

    /// How the client's calls ended, by their numbers, and these in the order of their ends.
    private(set) var outcomes: [Int: Result<[UInt8], GRPCFailure>] = [:]
    private(set) var ends: [Int] = []
    private(set) var started = 0

    private final class Clock {
        var time = Duration.zero
    }

    /// Answers a call; its number counts them from 1.
    typealias Script = (_ call: GRPCServerCall, _ number: Int) -> Void

    init(
        options: GRPCServer.Options = .init(), headers: [GRPCHeader] = [], callLimit: Int = 2000,
        lastStream: Int32 = .max,
        isServing: Bool = true, _ script: @escaping Script = { call, _ in call.succeed(call.message) }
    ) throws {
        let clock = Clock()
        self.clock = clock
        self.options = options
        self.script = script
        loop = try SocketLoop { clock.time }
        closedPort = try #require(ClosedPort())
        port = closedPort.port
        client = GRPCClient(loop, port: port, headers: headers, callLimit: callLimit, lastStream: lastStream)
        if isServing { try serve() }
        client.start()
    }

    deinit {
        client.stop()
        server?.close()
        loop.close()
    }

    /// Starts the sidecar.
    func serve() throws {
        server = try GRPCServer(loop, port: port, options: options) { [weak self] call in
            guard let self else { return }
            calls.append(call)
            script(call, calls.count)
        }
    }

    /// Ends the sidecar, with its connections.
    func stopServing() {
        server?.close()
        server = nil
    }

    /// Starts a call with some bytes, and returns its number.
    @discardableResult
    func call(_ message: [UInt8] = [], within time: Duration = .seconds(120), headers: [GRPCHeader] = []) -> Int {
        call(within: time, headers: headers) { GRPCMessage([], message) }
    }

    @discardableResult
    func call(
        within time: Duration = .seconds(120), headers: [GRPCHeader] = [], message: @escaping () -> GRPCMessage
    ) -> Int {
        let number = started
        started += 1
        let call = GRPCCall("/test/Call", headers: headers, deadline: clock.time + time, message: message) {
            [weak self] result in
            self?.outcomes[number] = result
            self?.ends.append(number)
        }
        client.start(call)
        return number
    }

    /// Turns the loop until something is true.
    ///
    /// - Returns: whether that came to be, in so many turns.
    @discardableResult
    func turn(atMost turns: Int = 5000, until isTrue: () -> Bool) -> Bool {
        for _ in 0..<turns {
            if isTrue() { return true }
            loop.turn()
        }
        return isTrue()
    }

    /// Turns the loop until every call has ended.
    @discardableResult
    func turnToEnd(atMost turns: Int = 5000) -> Bool { turn(atMost: turns) { outcomes.count == started } }

    /// Turns the loop some times.
    func turn(times: Int = 20) { for _ in 0..<times { loop.turn() } }

    /// Moves the clock.
    func move(_ time: Duration) { clock.time += time }

    /// Moves the clock, and turns.
    func wait(_ time: Duration) {
        move(time)
        turn()
    }

    var now: Duration { clock.time }

    /// The port where the client looks for its sidecar; nil while that is there.
    var portWithoutSidecar: Int? { server == nil ? port : nil }

    func reason(_ number: Int) -> String? {
        guard case .failure(let failure) = outcomes[number] else { return nil }
        return failure.reason
    }

    func answer(_ number: Int) -> [UInt8]? { try? outcomes[number]?.get() }

    /// How many calls ended in each way.
    var summary: [String: Int] {
        outcomes.values.reduce(into: [:]) { counts, outcome in
            switch outcome {
            case .success: counts["answer", default: 0] += 1
            case .failure(let failure): counts[failure.reason, default: 0] += 1
            }
        }
    }
}
