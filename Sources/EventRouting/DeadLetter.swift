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
    guard var event = delivery.events.last else {
        preconditionFailure("a delivery has at least one event")
    }
    if delivery.events.count > 1 {
        event.data = jsonBatch(delivery.events)
        event.dataContentType = batchContentType
    }
    event.set("deadlettertrigger", to: origin.trigger)
    event.set("deadlettersubscriber", to: .literal(String(origin.subscriber)))
    event.set("deadlettercondition", to: origin.condition)
    event.set("deadlettertarget", to: delivery.target.description)
    event.set("deadletterattempts", to: .literal(String(failure.attempts)))
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
    var text = String(decoding: answer.prefix(1024), as: UTF8.self)
    if answer.count > 1024, text.last == "\u{FFFD}" { text.removeLast() }
    return text
}
