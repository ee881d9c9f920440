internal import SocketLoop

/// One timer for a connection, which looks whether its client is late: one for each request costs more than its answer.
final class LateTimer {
    /// Until when the client has to do something; nil while it has time.
    var deadline: Duration?
    private let loop: SocketLoop
    private let period: Duration
    private var timer: LoopTimer?

    /// - Parameter period: the shortest time that a client may be given.
    init(_ loop: SocketLoop, period: Duration) {
        (self.loop, self.period) = (loop, period)
    }

    /// Calls back once, when the deadline of that moment is over.
    func start(isLate: @escaping () -> Void) { start(at: loop.now + period, isLate) }

    func cancel() {
        timer?.cancel()
        timer = nil
    }

    private func start(at time: Duration, _ isLate: @escaping () -> Void) {
        timer = loop.schedule(at: time) {
            let now = self.loop.now
            let next = now + self.period
            guard let deadline = self.deadline else { return self.start(at: next, isLate) }
            if deadline > now { self.start(at: min(deadline, next), isLate) } else { isLate() }
        }
    }
}
