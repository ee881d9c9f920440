internal import EventRouting

/// One thing that happened, when and where.
package struct Moment: Sendable, Equatable {
    package var time: Duration

    /// Nil for what happens outside of the pods.
    package var pod: PodName?
    package var what: Occurrence
}

/// What can happen.
package enum Occurrence: Sendable, Equatable {
    /// An event came, for the first time or again, as these inputs of a Trigger.
    case arrived(id: String, inputs: [String], isRepeated: Bool)
    /// A subscriber's condition was asked.
    case judged(subscriber: Int, condition: String, isMatch: Bool, [InputState])
    /// A destination has it.
    case delivered(Arrival)
    /// An attempt failed, and another follows after a while.
    case retried(Destination, subscriber: Int?, reason: String, wait: Duration)
    /// A destination does not get it.
    case gaveUp(Destination, subscriber: Int?, reason: String, attempts: Int)
    /// Deliveries of the event failed, and it is held until they succeed: a refusal would lose it or block others.
    case held(id: String)
    /// Neither its targets nor the broker have the event any more.
    case lost(id: String)
    /// The broker's event is acknowledged, or refused so that the broker brings it again.
    case answered(id: String, isAccepted: Bool)
    /// The adapter was killed and is new.
    case restarted
    /// A destination answers otherwise from now on.
    case changed(Destination, Behaviour)
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
