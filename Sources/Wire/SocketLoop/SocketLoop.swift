internal import CLibEvent

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// One thread's loop over sockets, timers and work for later.
///
/// All calls, and all that they lead to, happen on one thread. A turn has three steps: what is ready on descriptors, the
/// timers that are due, and the work for later. Times are durations since an arbitrary start of the clock.
///
/// The loop keeps everything that was opened on it, and itself, until `close`, which its owner must call.
package final class SocketLoop {
    /// The rounds of work for later in a turn; what the last one adds waits for the next turn.
    static let rounds = 16

    /// The longest that the loop sleeps.
    private static let longestSleep = Duration.seconds(3600)

    /// What one `read` takes at most, in bytes.
    static let readSize = 65536

    private let clock: () -> Duration

    /// The C objects, until `close`.
    private var base: OpaquePointer?
    private var alarm: OpaquePointer?

    /// The buffer that every socket reads into. It is ours alone, and read only during a call of `received`.
    let readBuffer: UnsafeMutableBufferPointer<UInt8>

    let timers = TimerHeap()
    private var alarmTime: Duration?
    private var laterWork: [() -> Void] = []

    /// The round of work for later that is being done; kept for its memory.
    private var round: [() -> Void] = []
    private var isInTurn = false
    private var isStopped = false
    private var isClosing = false
    private var members: [Int32: WatchedDescriptor] = [:]

    /// How many turns there were.
    package private(set) var turnCount = 0

    /// - Parameter clock: tells the time; it must never go back. By default the system's monotonic clock.
    package init(clock: @escaping () -> Duration = SocketLoop.monotonicTime) throws(SystemFailure) {
        self.clock = clock
        let base = try LibEvent.makeBase()
        // The callback has nothing to do: the timer is there to end the sleep.
        guard let alarm = event_new(base, -1, 0, { _, _, _ in }, nil) else {
            event_base_free(base)
            throw .last("event_new")
        }
        self.base = base
        self.alarm = alarm
        readBuffer = .allocate(capacity: Self.readSize)
        readBuffer.initialize(repeating: 0)
    }

    deinit {
        assert(base == nil, "the loop was not closed")
        readBuffer.deallocate()
    }

    /// The time, asked of the clock.
    package var now: Duration { clock() }

    /// Turns until `stop` is called.
    package func run() {
        isStopped = false
        while !isStopped, base != nil { turn(waiting: true) }
    }

    /// Ends `run` after this turn.
    package func stop() { isStopped = true }

    /// One turn: each ready descriptor once, the timers that are due, the work for later.
    ///
    /// - Parameter waiting: whether to sleep until there is something to do. Without it the turn looks once and returns.
    package func turn(waiting: Bool = false) {
        precondition(!isInTurn, "a turn within a turn")
        guard let base else { return }
        isInTurn = true
        turnCount += 1
        let sleeps = waiting && laterWork.isEmpty
        if sleeps { setAlarm() }
        // Both flags together make one pass; without `EVLOOP_ONCE` it goes on while anything is ready.
        let result = event_base_loop(base, sleeps ? EVLOOP_ONCE : EVLOOP_ONCE | EVLOOP_NONBLOCK)
        // That is an error of epoll or kqueue itself, after which the loop could only spin.
        precondition(result >= 0, "the system cannot wait for events")
        timers.runDue(at: now)
        runLaterWork()
        isInTurn = false
        if isClosing { close() }
    }

    /// Does the work in this turn, after everything that is ready and due; outside of a turn, in the next one.
    ///
    /// Work that this adds is done in the same turn too, for at most 16 rounds, so that a turn ends.
    package func later(_ work: @escaping () -> Void) {
        guard base != nil else { return }
        laterWork.append(work)
    }

    /// Does the work when the clock has reached the time, in the order of times, and of calls for the same time.
    ///
    /// What is due already is done in this turn, or in the next one if a timer or work for later asks for it.
    @discardableResult
    package func schedule(at time: Duration, _ work: @escaping () -> Void) -> LoopTimer {
        guard base != nil else { return TimerHeap.deadTimer(time) }
        return timers.add(time, work)
    }

    /// Closes everything that is open, tells the handlers, drops timers and work, and frees the C objects.
    ///
    /// Within a turn it does so when the turn ends. It may be called again.
    package func close() {
        guard base != nil else { return }
        isClosing = true
        isStopped = true
        guard !isInTurn else { return }
        // Whoever is notified may ask for it again.
        isInTurn = true
        defer { isInTurn = false }
        for member in Array(members.values) { member.owner?.close() }
        runLaterWork()
        assert(members.isEmpty, "a descriptor is open that no owner has closed")
        timers.removeAll()
        laterWork = []
        if let alarm { event_free(alarm) }
        if let base { event_base_free(base) }
        (alarm, base) = (nil, nil)
    }

    private func runLaterWork() {
        for _ in 0..<Self.rounds where !laterWork.isEmpty {
            swap(&laterWork, &round)
            for work in round { work() }
            round.removeAll(keepingCapacity: round.count <= 1024)
        }
    }

    /// Sets libevent's timer for the next of ours. It may come early, as that clock is coarse; then it is set again.
    private func setAlarm() {
        guard let alarm else { return }
        let earliest = timers.earliest
        if let alarmTime, earliest.map({ alarmTime <= $0 }) ?? true, event_pending(alarm, Int16(EV_TIMEOUT), nil) != 0 {
            return
        }
        let now = now
        let time = min(earliest ?? now + Self.longestSleep, now + Self.longestSleep)
        var interval = timeval(rounding: max(.zero, time - now))
        event_add(alarm, &interval)
        alarmTime = time
    }
}

// MARK: - Descriptors

extension SocketLoop {
    /// A new event, which the caller frees. There is none any more from `close` on.
    func makeEvent(
        _ callback: @escaping event_callback_fn, _ argument: UnsafeMutableRawPointer
    ) throws(SystemFailure) -> OpaquePointer {
        guard let base, !isClosing else { throw SystemFailure(operation: "event_new", code: ECANCELED) }
        guard let event = event_new(base, -1, 0, callback, argument) else {
            throw SystemFailure(operation: "event_new", code: ENOMEM)
        }
        return event
    }

    /// Says anew what an event watches, while it is not added.
    func assign(
        _ event: OpaquePointer, _ descriptor: Int32, _ flags: Int32, _ callback: @escaping event_callback_fn,
        _ argument: UnsafeMutableRawPointer
    ) -> Bool {
        event_assign(event, base, descriptor, Int16(flags), callback, argument) == 0
    }

    func enter(_ member: WatchedDescriptor) { members[member.number] = member }

    func leave(_ member: WatchedDescriptor) { members[member.number] = nil }

    /// How many descriptors are open on the loop.
    package var openCount: Int { members.count }
}

// MARK: - Time

extension SocketLoop {
    /// The time of the system's monotonic clock, which runs on while the time of day is set.
    package static func monotonicTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}

extension timeval {
    /// The duration, which is not negative and at most some hours, rounded up to microseconds.
    fileprivate init(rounding duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let microseconds = (attoseconds + 999_999_999_999) / 1_000_000_000_000
        self.init()
        tv_sec = numericCast(seconds + microseconds / 1_000_000)
        tv_usec = numericCast(microseconds % 1_000_000)
    }
}
