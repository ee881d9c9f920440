/// Time that passes only when nothing is left to do: what waits for an hour is done at once, an hour later.
///
/// What is due at one moment is done in the order in which it was asked for.
package final class VirtualClock {
    package private(set) var now = Duration.zero
    private var waiting: [(time: Duration, number: Int, isEndless: Bool, action: () -> Void)] = []
    private var count = 0

    /// How long a run to the end goes on with what has no end.
    static let patience = Duration.seconds(600)

    package init() {}

    /// Does something later; what would be in the past is done now.
    ///
    /// - Parameter isEndless: whether it will ask for more of the same, maybe for ever.
    package func wait(_ time: Duration, isEndless: Bool = false, then action: @escaping () -> Void) {
        let entry = (time: now + max(time, .zero), number: count, isEndless: isEndless, action: action)
        count += 1
        let place = waiting.firstIndex { (entry.time, entry.number) < ($0.time, $0.number) } ?? waiting.count
        waiting.insert(entry, at: place)
    }

    /// Does everything that is due up to a moment, and stands there then.
    package func run(until end: Duration) {
        run { $0.time <= end }
        now = max(now, end)
    }

    /// Does everything that waits. What has no end is done for ten minutes, and then waits for the next run.
    package func run() {
        let end = now + Self.patience
        run { !$0.isEndless || $0.time <= end }
    }

    private func run(_ isDue: ((time: Duration, isEndless: Bool)) -> Bool) {
        while let index = waiting.firstIndex(where: { isDue(($0.time, $0.isEndless)) }) {
            let next = waiting.remove(at: index)
            now = max(now, next.time)
            next.action()
        }
    }
}
