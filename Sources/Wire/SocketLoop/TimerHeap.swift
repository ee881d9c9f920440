/// Work that the loop does at a time, unless it is cancelled before.
///
/// The loop keeps it till then; it need not be kept to be done.
package final class LoopTimer {
    /// When it is due, by the loop's clock.
    let deadline: Duration

    /// Its place among those of the same deadline: first come, first done.
    fileprivate let order: UInt64
    fileprivate var work: (() -> Void)?

    /// The heap that it is in, and where.
    fileprivate var heap: TimerHeap?
    fileprivate var place = 0

    fileprivate init(_ deadline: Duration, _ order: UInt64, _ work: (() -> Void)?) {
        self.deadline = deadline
        self.order = order
        self.work = work
    }

    fileprivate static func < (first: LoopTimer, second: LoopTimer) -> Bool {
        first.deadline == second.deadline ? first.order < second.order : first.deadline < second.deadline
    }

    /// Takes the work back and frees it at once; without effect when it was done or cancelled already.
    package func cancel() {
        heap?.remove(self)
        work = nil
    }

    fileprivate func run() {
        let work = work
        self.work = nil
        work?()
    }
}

/// The timers of a loop, the earliest first: a binary heap, each timer with its place in it.
///
/// Adding and cancelling take O(log n) steps. A cancelled timer leaves nothing behind.
final class TimerHeap {
    private var timers: [LoopTimer] = []
    private var count: UInt64 = 0
    private var due: [LoopTimer] = []

    /// The next timer's deadline.
    var earliest: Duration? { timers.first?.deadline }

    /// How many timers wait, and for how many there is space.
    var waitingCount: Int { timers.count }
    var capacity: Int { timers.capacity }

    func add(_ deadline: Duration, _ work: @escaping () -> Void) -> LoopTimer {
        let timer = LoopTimer(deadline, count, work)
        count += 1
        timer.heap = self
        timers.append(timer)
        moveUp(timers.count - 1)
        return timer
    }

    /// Does what is due at the time, in the order of deadlines; what that adds is not done yet, however early it is due.
    func runDue(at time: Duration) {
        while let first = timers.first, first.deadline <= time {
            remove(first)
            due.append(first)
        }
        guard !due.isEmpty else { return }
        // One of them may cancel a later one, which then has no work.
        for timer in due { timer.run() }
        due.removeAll(keepingCapacity: due.count <= 64)
    }

    func removeAll() {
        let dropped = timers
        timers = []
        for timer in dropped {
            timer.heap = nil
            timer.work = nil
        }
    }

    /// A timer that never runs, for a loop that was closed.
    static func deadTimer(_ deadline: Duration) -> LoopTimer { LoopTimer(deadline, 0, nil) }

    fileprivate func remove(_ timer: LoopTimer) {
        let place = timer.place
        timer.heap = nil
        let last = timers.removeLast()
        if timers.count < timers.capacity / 4, timers.capacity > 1024 { shrink() }
        guard last !== timer else { return }
        put(last, at: place)
        moveUp(place)
        moveDown(last.place)
    }

    private func shrink() {
        var smaller: [LoopTimer] = []
        smaller.reserveCapacity(timers.count * 2)
        smaller.append(contentsOf: timers)
        timers = smaller
    }

    private func put(_ timer: LoopTimer, at place: Int) {
        timers[place] = timer
        timer.place = place
    }

    private func moveUp(_ start: Int) {
        let timer = timers[start]
        var place = start
        while place > 0 {
            let parent = (place - 1) / 2
            guard timer < timers[parent] else { break }
            put(timers[parent], at: place)
            place = parent
        }
        put(timer, at: place)
    }

    private func moveDown(_ start: Int) {
        let timer = timers[start]
        var place = start
        while true {
            var child = 2 * place + 1
            guard child < timers.count else { break }
            if child + 1 < timers.count, timers[child + 1] < timers[child] { child += 1 }
            guard timers[child] < timer else { break }
            put(timers[child], at: place)
            place = child
        }
        put(timer, at: place)
    }
}
