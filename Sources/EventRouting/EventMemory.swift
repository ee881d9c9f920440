import CloudEvents

/// What became of the latest events, so that one that comes again is neither delivered nor counted twice.
///
/// An event is known by its source and id (CloudEvents 1.0 makes that pair unique) for ten minutes after it came last,
/// and at most 100,000 events are. An event whose delivery goes on is never forgotten, and one that a broker brings
/// again and again is not forgotten between two times: what it still owes would be lost.
struct EventMemory: Sendable {
    typealias Key = CloudEvent.Identity

    enum Entry: Sendable {
        /// Its deliveries have not ended.
        case inFlight
        /// These deliveries failed, and the event was refused so that it comes again.
        case refused([Outstanding])
        /// All of it is done.
        case finished
    }

    /// A delivery that an event still owes.
    struct Outstanding: Sendable {
        let delivery: Delivery

        /// True where the delivery has the one event itself, whose data need not be kept: it comes again with it.
        let isPlain: Bool
    }

    static let lifetime = Duration.seconds(600)
    private let capacity: Int

    private var entries: [Key: (entry: Entry, lastSeen: Duration)] = [:]

    /// Keys in the order in which they are looked at again, each with the time of a sight; those before `head` are gone.
    private var order: [(key: Key, time: Duration)] = []
    private var head = 0

    init(capacity: Int = 100_000) {
        self.capacity = capacity
    }

    var count: Int { entries.count }

    subscript(key: Key) -> Entry? { entries[key]?.entry }

    /// Remembers an event that was not known.
    mutating func insert(_ key: Key, _ entry: Entry, at now: Duration) {
        forget(at: now)
        entries[key] = (entry, now)
        order.append((key, now))
    }

    /// Takes note that a known event came again.
    mutating func see(_ key: Key, at now: Duration) { entries[key]?.lastSeen = now }

    /// Changes what is known of an event; one that was forgotten stays so.
    mutating func update(_ key: Key, _ entry: Entry) { entries[key]?.entry = entry }

    /// Forgets what is too old and what there is no room for.
    ///
    /// An event in flight, or one that came again since it was put in line, moves to the end of the line.
    private mutating func forget(at now: Duration) {
        var waiting = order.count - head
        while waiting > 0, head < order.count {
            let (key, time) = order[head]
            guard now - time >= Self.lifetime || entries.count >= capacity else { break }
            waiting -= 1
            head += 1
            guard let (entry, lastSeen) = entries[key] else { continue }
            if case .inFlight = entry {
                order.append((key, lastSeen))
            } else if lastSeen > time {
                order.append((key, lastSeen))
            } else {
                entries[key] = nil
            }
        }
        if head > 4096, head * 2 > order.count {
            order.removeFirst(head)
            head = 0
        }
    }
}
