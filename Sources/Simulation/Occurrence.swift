package import EventRouting

/// Which pod something happened in.
package struct PodName: Sendable, Hashable {
    /// `EventSource` or `Trigger`.
    package var kind: String

    /// `namespace/name`, and the event of an EventSource.
    package var text: String
}

/// One thing that happened in a pod.
package enum Occurrence: Sendable, Equatable {
    /// An event came; as these inputs of a Trigger.
    case arrived(id: String, inputs: [String])
    /// A subscriber's condition was asked.
    case judged(subscriber: Int, condition: String, isMatch: Bool, [InputState])
    /// A target has it.
    case delivered(target: Target, subscriber: Int?, data: [UInt8])
}

/// What an input was when a condition was asked, and why.
package struct InputState: Sendable, Equatable {
    package var name: String
    package var isTrue: Bool

    /// Such as `last seen 61 s ago, window 60 s`.
    package var reason: String

    init(_ input: InputSighting, isTrue: Bool, at now: Duration, window: Duration) {
        name = input.name
        self.isTrue = isTrue
        guard let seen = input.lastSeen else {
            reason = "no event yet"
            return
        }
        let age = now - seen
        let sight = age == .zero ? "now" : "last seen \(secondsText(age)) ago"
        if isTrue {
            reason = sight
        } else if let used = input.usedAt {
            reason = "\(sight), used up by a match \(used == now ? "just now" : "\(secondsText(now - used)) ago")"
        } else {
            reason = "\(sight), window \(secondsText(window))"
        }
    }
}

/// A time as people write it: `61 s`, `0.25 s`.
package func secondsText(_ time: Duration) -> String {
    let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    let (seconds, rest) = (milliseconds / 1000, milliseconds % 1000)
    if rest == 0 { return "\(seconds) s" }
    var fraction = String(rest + 1000).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    return "\(seconds).\(fraction) s"
}
