package import CloudEvents

/// Where a dead letter comes from: what it says beside the failure itself.
package struct DeadLetterOrigin: Sendable, Equatable {
    /// The Trigger, as `namespace/name`.
    package var trigger: String
    package var subscriber: Int
    package var condition: String

    package init(trigger: String, subscriber: Int, condition: String) {
        self.trigger = trigger
        self.subscriber = subscriber
        self.condition = condition
    }
}

/// The event that goes to the dead letters in the place of a delivery: the original with the reason attached.
///
/// It keeps the id, source, type, time and data of the event that completed the condition; the data of several events
/// are their batch. The reason is in extension attributes, which are `Ce-Deadletter…` headers at a sink.
package func deadLetter(of delivery: Delivery, from origin: DeadLetterOrigin, after failure: DeliveryFailure)
    -> CloudEvent
{
    var event = delivery.combined
    event.set("deadlettertrigger", to: origin.trigger)
    event.set("deadlettersubscriber", to: .literal(String(origin.subscriber)))
    event.set("deadlettercondition", to: origin.condition)
    event.set("deadlettertarget", to: delivery.target.description)
    event.set("deadletterattempts", to: .literal(String(failure.attempts)))
    // The event may have been a dead letter before: what that one said does not stay.
    event.set("deadletterstatus", to: nil)
    event.set("deadletteranswer", to: nil)
    switch failure.outcome {
    case .delivered: break
    case .refused(let status, _, let answer):
        event.set("deadletterstatus", to: .literal(String(status)))
        event.set("deadletteranswer", to: text(ofAnswer: answer))
    case .failed(let reason): event.set("deadletteranswer", to: text(ofAnswer: Array(reason.utf8)))
    }
    return event
}

/// The first 1,024 bytes of an answer as text; a character that the cut divides is left out.
private func text(ofAnswer answer: [UInt8]) -> String {
    let text = String(decoding: answer.prefix(1024), as: UTF8.self)
    guard answer.count > 1024, text.unicodeScalars.last == "\u{FFFD}" else { return text }
    return String(text.unicodeScalars.dropLast())
}
