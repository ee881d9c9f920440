import NIOCore

/// One timer for a connection, which looks whether its client is late: one for each request costs more than its answer.
final class LateTimer {
    /// Until when the client has to do something.
    var deadline = NIODeadline.distantFuture
    private let period: TimeAmount
    private var timer: Scheduled<Void>?

    /// - Parameter period: the shortest time that a client may be given.
    init(period: TimeAmount) {
        self.period = period
    }

    func start(_ loop: any EventLoop, isLate: @escaping () -> Void) { start(loop, after: period, isLate) }

    func cancel() { timer?.cancel() }

    private func start(_ loop: any EventLoop, after time: TimeAmount, _ isLate: @escaping () -> Void) {
        timer = loop.assumeIsolated().scheduleTask(in: time) {
            let rest = self.deadline - loop.now
            if rest > .zero { self.start(loop, after: min(rest, self.period), isLate) } else { isLate() }
        }
    }
}
