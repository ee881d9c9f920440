import HTTP1

/// What the adapter counts, and how it tells Prometheus (text format 0.0.4).
///
/// A counter is found by its labels once and then counted by its place, so that counting costs an addition.
final class Metrics {
    /// What is counted; the raw value is the metric's name.
    enum Name: String, CaseIterable {
        case received = "ofevents_events_received_total"
        case matched = "ofevents_events_matched_total"
        case unmatched = "ofevents_events_not_matched_total"
        case repeated = "ofevents_events_repeated_total"
        case refused = "ofevents_events_refused_total"
        case dropped = "ofevents_events_dropped_total"
        case heldBack = "ofevents_events_held_back_total"
        case wrapped = "ofevents_events_wrapped_total"
        case delivered = "ofevents_deliveries_total"
        case retried = "ofevents_delivery_retries_total"
        case deadLettered = "ofevents_dead_letters_total"
        case failed = "ofevents_delivery_failures_total"
        case lost = "ofevents_events_lost_total"
        case givenBack = "ofevents_events_given_back_total"

        var help: String {
            switch self {
            case .received: "Events from the sidecar, redelivered ones included."
            case .matched: "Times that a subscriber's condition became true."
            case .unmatched: "Times that an event did not make a subscriber's condition true."
            case .repeated: "Events that were redelivered and already known."
            case .refused: "Events that the adapter refused, so the broker redelivers them."
            case .dropped: "Requests that were no acceptable event."
            case .heldBack: "Events that waited until the memory of others was free."
            case .wrapped: "Messages of topics that were no CloudEvents and became the data of one."
            case .delivered: "Deliveries that reached their target."
            case .retried: "Attempts that failed and were followed by another."
            case .deadLettered: "Deliveries that ended in the dead letters."
            case .failed: "Deliveries that failed and are in no dead letters."
            case .lost: "Events that were held for as long as they may be and then given up."
            case .givenBack: "Events that the adapter gave back to the broker because its pod ended."
            }
        }
    }

    /// The place of a counter.
    struct Counter {
        fileprivate let index: Int
    }

    private struct Series {
        let name: Name
        let labels: String
        var count = 0
    }

    private var series: [Series] = []
    private(set) var durations = Histogram()

    /// How many events are being delivered.
    var inFlight = 0

    /// What events take of the memory that they may.
    var budget: ByteBudget?

    /// How many events are held because their deliveries fail, and for how long the oldest of them has been.
    var blocked: () -> (count: Int, age: Duration) = { (0, .zero) }

    /// When the last event came, in seconds since 1970; nil where none has come.
    var lastEvent: () -> Double? = { nil }

    /// Labels that every line has, such as `trigger="shop/billing"`.
    private let owner: String

    init(owner: (name: String, value: String)) {
        self.owner = "\(owner.name)=\"\(escaped(owner.value))\""
    }

    /// Makes a counter, which is exported from the first scrape on, with a count of 0.
    func counter(_ name: Name, _ labels: [(String, String)] = []) -> Counter {
        let text = ([owner] + labels.map { "\($0.0)=\"\(escaped($0.1))\"" }).joined(separator: ",")
        if let index = series.firstIndex(where: { $0.name == name && $0.labels == text }) {
            return Counter(index: index)
        }
        series.append(Series(name: name, labels: text))
        return Counter(index: series.count - 1)
    }

    /// What a counter has counted.
    func value(_ counter: Counter) -> Int { series[counter.index].count }

    func count(_ counter: Counter) { series[counter.index].count += 1 }

    func observe(delivery: Duration) { durations.observe(delivery) }

    /// Everything, as Prometheus reads it.
    func text() -> String {
        var text = ""
        for name in Name.allCases {
            let lines = series.filter { $0.name == name }
            guard !lines.isEmpty else { continue }
            text += "# HELP \(name.rawValue) \(name.help)\n# TYPE \(name.rawValue) counter\n"
            for line in lines { text += "\(name.rawValue){\(line.labels)} \(line.count)\n" }
        }
        let blocked = blocked()
        text += gauge("ofevents_events_in_flight", inFlight, "Events whose deliveries have not ended.")
        text += gauge("ofevents_events_bytes", budget?.used ?? 0, "Bytes of the events that are read or delivered.")
        text += gauge("ofevents_blocked_events", blocked.count, "Events that are held because their deliveries fail.")
        text += gauge(
            "ofevents_blocked_oldest_seconds", blocked.age / .seconds(1),
            "How long the oldest of these events has been held.")
        if let lastEvent = lastEvent() {
            text += gauge("ofevents_last_event_timestamp_seconds", lastEvent, "When the last event came.")
        }
        return text + durations.text(labels: owner)
    }

    private func gauge(_ name: String, _ value: some CustomStringConvertible, _ help: String) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name){\(owner)} \(value)\n"
    }
}

/// How long deliveries took, from the first attempt to the target's answer.
struct Histogram {
    /// The upper bounds of the buckets, in seconds.
    static let bounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

    private var counts = [Int](repeating: 0, count: bounds.count + 1)
    private var sum = Duration.zero

    mutating func observe(_ duration: Duration) {
        let seconds = duration / .seconds(1)
        counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        sum += duration
    }

    fileprivate func text(labels: String) -> String {
        let name = "ofevents_delivery_duration_seconds"
        var text = "# HELP \(name) How long deliveries took that reached their target.\n# TYPE \(name) histogram\n"
        var total = 0
        for (bound, count) in zip(Self.bounds, counts) {
            total += count
            text += "\(name)_bucket{\(labels),le=\"\(bound)\"} \(total)\n"
        }
        total += counts[Self.bounds.count]
        text += "\(name)_bucket{\(labels),le=\"+Inf\"} \(total)\n"
        return text + "\(name)_sum{\(labels)} \(sum / .seconds(1))\n\(name)_count{\(labels)} \(total)\n"
    }
}

/// A label's value as the text format wants it.
private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
        switch character {
        case "\\": result += "\\\\"
        case "\"": result += "\\\""
        case "\n": result += "\\n"
        default: result.append(character)
        }
    }
    return result
}
