import CloudEvents

/// What became of the latest events, so that one that comes again is neither delivered nor counted twice.
///
/// An event is known by its source and id (CloudEvents 1.0 makes that pair unique) for ten minutes after it came last,
/// and at most 100,000 events are. An event whose delivery goes on is never forgotten, and one that a broker brings
/// again and again is not forgotten between two times: what it still owes would be lost.
struct EventMemory: Sendable {
    /// A fingerprint of source and id: 128 bits, so that a hundred thousand of them take 10 MB and no two events are
    /// taken for one (for each that comes, a chance of 10⁻³³). The hasher is seeded anew in each process.
    struct Key: Hashable, Sendable {
        private let words: (UInt64, UInt64)

        init(_ identity: CloudEvent.Identity) {
            var hasher = Hasher()
            hasher.combine(identity.source)
            hasher.combine(identity.id)
            var other = hasher
            other.combine(1)
            words = (UInt64(bitPattern: Int64(hasher.finalize())), UInt64(bitPattern: Int64(other.finalize())))
        }

        static func == (one: Key, other: Key) -> Bool { one.words == other.words }

        func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
    }

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

    private var entries: [Key: (entry: Entry, lastSeen: Nanoseconds)] = [:]

    /// Keys in the order in which they are looked at again, each with the time of a sight; those before `head` are gone.
    private var order: [(key: Key, time: Nanoseconds)] = []
    private var head = 0

    /// Half the size of a `Duration`, and enough for 292 years.
    private typealias Nanoseconds = Int64

    init(capacity: Int = 100_000) {
        self.capacity = capacity
    }

    var count: Int { entries.count }

    subscript(key: Key) -> Entry? { entries[key]?.entry }

    /// Remembers an event that was not known.
    mutating func insert(_ key: Key, _ entry: Entry, at now: Duration) {
        forget(at: now)
        entries[key] = (entry, Self.nanoseconds(now))
        order.append((key, Self.nanoseconds(now)))
    }

    /// Takes note that a known event came again.
    mutating func see(_ key: Key, at now: Duration) { entries[key]?.lastSeen = Self.nanoseconds(now) }

    /// Changes what is known of an event; one that was forgotten stays so.
    mutating func update(_ key: Key, _ entry: Entry) { entries[key]?.entry = entry }

    /// Forgets what is too old and what there is no room for.
    ///
    /// An event in flight, or one that came again since it was put in line, moves to the end of the line.
    private mutating func forget(at now: Duration) {
        let (now, lifetime) = (Self.nanoseconds(now), Self.nanoseconds(Self.lifetime))
        var waiting = order.count - head
        while waiting > 0, head < order.count {
            let (key, time) = order[head]
            guard now - time >= lifetime || entries.count >= capacity else { break }
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

    private static func nanoseconds(_ duration: Duration) -> Nanoseconds {
        duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000
    }
}
