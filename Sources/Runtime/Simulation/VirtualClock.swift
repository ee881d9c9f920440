/// Time that passes only when nothing is left to do: what waits for an hour is done at once, an hour later.
///
/// What is due at one moment is done in the order in which it was asked for.
package final class VirtualClock {
    package private(set) var now = Duration.zero
    private var waiting: [(time: Duration, number: Int, action: () -> Void)] = []
    private var count = 0

    package init() {}

    /// Does something later; what would be in the past is done now.
    package func wait(_ time: Duration, then action: @escaping () -> Void) {
        let entry = (time: now + max(time, .zero), number: count, action: action)
        count += 1
        let place = waiting.firstIndex { (entry.time, entry.number) < ($0.time, $0.number) } ?? waiting.count
        waiting.insert(entry, at: place)
    }

    /// Does everything that is due up to a moment, and stands there then; without one until nothing waits.
    package func run(until end: Duration? = nil) {
        while let next = waiting.first, end.map({ next.time <= $0 }) ?? true {
            waiting.removeFirst()
            now = max(now, next.time)
            next.action()
        }
        if let end { now = max(now, end) }
    }
}
