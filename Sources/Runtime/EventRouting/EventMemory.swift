package import CloudEvents

/// What tells events apart that a pod is brought: source and id (CloudEvents 1.0 makes that pair unique), and the topic. The id is
/// that of the message: two dead letters of one event are two messages.
///
/// One event on two topics is two events: each may be another input, and a broker brings what it brings again on the same
/// topic. It is a fingerprint of 128 bits over their bytes, so that a hundred thousand of them take 10 MB and no two events
/// are taken for one (for each that comes, a chance of 10⁻³³). The hasher is seeded anew in each process.
package struct EventKey: Hashable, Sendable {
    private let words: (UInt64, UInt64)

    package init(_ event: CloudEvent, from topic: String) {
        var hasher = Hasher()
        hasher.combine(bytesOf: event.source)
        hasher.combine(bytesOf: event.messageID ?? event.id)
        hasher.combine(bytesOf: topic)
        var other = hasher
        other.combine(1)
        words = (UInt64(bitPattern: Int64(hasher.finalize())), UInt64(bitPattern: Int64(other.finalize())))
    }

    package static func == (one: EventKey, other: EventKey) -> Bool { one.words == other.words }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Hasher {
    /// Takes the bytes of a text: two texts that Unicode calls equal are two ids.
    fileprivate mutating func combine(bytesOf text: String) {
        // The bytes are read during the call only.
        unsafe text.utf8Span.span.withUnsafeBytes { bytes in
            combine(bytes.count)
            unsafe combine(bytes: bytes)
        }
    }
}

/// What became of the latest events, so that one that comes again is neither delivered nor counted twice.
///
/// An event is known for ten minutes after it came last, and at most 100,000 events are. One whose delivery goes on is never
/// forgotten; nor, before its ten minutes, is a refused one that owes what its condition would not give a second time (the other
/// inputs are used up): that would be lost. There is space for so many of those; while it is full, no more events are taken (`isFull`).
struct EventMemory: Sendable {
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

        /// True where the event alone leads to the delivery again.
        let isRepeatable: Bool
    }

    static let lifetime = Duration.seconds(600)
    private static let lifetimeNanoseconds = nanoseconds(lifetime)
    private let capacity: Int

    /// How many refused and held events may be kept that must not be forgotten, and how many bytes of events for them.
    private let heldLimit: Int
    private let byteLimit: Int

    private(set) var heldCount = 0
    private(set) var heldBytes = 0

    private var entries: [EventKey: (entry: Entry, lastSeen: Nanoseconds)] = [:]

    /// Keys in the order in which they are looked at again, each with the time of a sight; those before `head` are gone.
    private var order: [(key: EventKey, time: Nanoseconds)] = []
    private var head = 0

    /// Half the size of a `Duration`, and enough for 292 years.
    private typealias Nanoseconds = Int64

    init(capacity: Int = 100_000, heldLimit: Int = 50_000, byteLimit: Int = 16 << 20) {
        self.capacity = capacity
        self.heldLimit = heldLimit
        self.byteLimit = byteLimit
    }

    /// True while what refused and held events owe takes all the space for it.
    var isFull: Bool { heldCount >= heldLimit || heldBytes >= byteLimit }

    var count: Int { entries.count }

    subscript(key: EventKey) -> Entry? { entries[key]?.entry }

    /// Remembers an event that was not known.
    mutating func insert(_ key: EventKey, _ entry: Entry, at now: Duration) {
        let now = Self.nanoseconds(now)
        forget(at: now)
        entries[key] = (entry, now)
        order.append((key, now))
    }

    /// Takes note that a known event came again.
    mutating func see(_ key: EventKey, at now: Duration) { entries[key]?.lastSeen = Self.nanoseconds(now) }

    /// Changes what is known of an event; one that was forgotten stays so.
    mutating func update(_ key: EventKey, _ entry: Entry) {
        guard let index = entries.index(forKey: key) else { return }
        count(entries.values[index].entry, -1)
        count(entry, 1)
        entries.values[index].entry = entry
    }

    /// Takes space for what an event in flight owes beside its own data; nothing where that is nothing.
    mutating func hold(_ bytes: Int) {
        guard bytes > 0 else { return }
        heldCount += 1
        heldBytes += bytes
    }

    /// Gives back what `hold` took.
    mutating func release(_ bytes: Int) {
        guard bytes > 0 else { return }
        heldCount -= 1
        heldBytes -= bytes
    }

    private mutating func count(_ entry: Entry, _ sign: Int) {
        guard entry.isHeld, case .refused(let outstanding) = entry else { return }
        heldCount += sign
        heldBytes += sign * outstanding.reduce(0) { $0 + $1.delivery.size }
    }

    /// Forgets what is too old and what there is no space for.
    ///
    /// An event in flight, one that came again since it was put in line, and one that must not be forgotten yet move
    /// to the end of the line.
    private mutating func forget(at now: Nanoseconds) {
        let lifetime = Self.lifetimeNanoseconds
        var waiting = order.count - head
        while waiting > 0, head < order.count {
            let (key, time) = order[head]
            guard now - time >= lifetime || entries.count >= capacity else { break }
            waiting -= 1
            head += 1
            guard let (entry, lastSeen) = entries[key] else { continue }
            switch entry {
            case .inFlight: order.append((key, lastSeen))
            case .refused where entry.isHeld && now - lastSeen < lifetime: order.append((key, lastSeen))
            case .finished where lastSeen > time, .refused where lastSeen > time: order.append((key, lastSeen))
            case .refused, .finished:
                count(entry, -1)
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

extension EventMemory.Entry {
    /// True for a refused event that owes what would be lost with it.
    fileprivate var isHeld: Bool {
        guard case .refused(let outstanding) = self else { return false }
        return outstanding.contains { !$0.isRepeatable }
    }
}
