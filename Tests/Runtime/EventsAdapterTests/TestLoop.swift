import SocketLoop
import Testing

/// A loop whose clock goes on by a fifth of a millisecond a turn, or by a second, so that an hour's wait is a short test.
///
/// What was written on the loopback device can be read in the next turn.
final class TestLoop {
    private final class Clock {
        var now = Duration.zero
    }

    let loop: SocketLoop
    private let clock = Clock()
    private static let step = Duration.microseconds(200)

    /// What waits longer than this, in the clock's time, waits for ever.
    private static let patience = Duration.seconds(300)

    init() throws {
        let clock = clock
        loop = try SocketLoop { clock.now }
    }

    deinit { loop.close() }

    /// What is done after each turn: the clients' part.
    private var pumps: [() -> Bool] = []

    /// Does something after each turn, for as long as it says so.
    func pump(_ work: @escaping () -> Bool) { pumps.append(work) }

    var now: Duration { clock.now }

    /// Turns until a condition holds.
    func turn(until isDone: () -> Bool, _ location: SourceLocation = #_sourceLocation) {
        let end = now + Self.patience
        while !isDone() {
            guard now < end else {
                Issue.record("what was waited for did not come", sourceLocation: location)
                return
            }
            turn()
        }
    }

    /// Turns until the clock has gone on by so much.
    func pass(_ time: Duration) {
        let end = now + time
        while now < end { turn() }
    }

    /// Lets so many seconds pass, in which there is little to do: one turn for each.
    func skip(seconds: Int) {
        for _ in 0..<seconds {
            clock.now += .seconds(1)
            turn()
        }
    }

    private func turn() {
        loop.turn()
        let current = pumps
        pumps = []
        // What they add comes behind them.
        pumps = current.filter { $0() } + pumps
        clock.now += Self.step
    }
}
