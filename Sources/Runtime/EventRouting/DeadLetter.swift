package import CloudEvents

/// Where a dead letter comes from: what it says beside the failure itself.
package enum DeadLetterOrigin: Sendable, Equatable {
    /// A subscriber of a Trigger, which is named as `namespace/name`.
    case subscriber(Int, condition: String, trigger: String)
    /// A Trigger, for an event that no subscriber has seen.
    case trigger(String)
    /// An event of an EventSource, as `namespace/name/kind/event`.
    case eventSource(String)
}

/// The event that goes to the dead letters in the place of a delivery: the original with the reason attached.
///
/// It keeps the id, source, type, time and data of the event that completed the condition; the data of several events
/// are their batch. The reason is in extension attributes, which are `Ce-Deadletter…` headers at a sink.
package func deadLetter(of delivery: Delivery, from origin: DeadLetterOrigin, after failure: DeliveryFailure)
    -> CloudEvent
{
    var event = delivery.combined
    event.set(origin)
    event.set("deadlettertarget", to: delivery.target.description)
    event.set("deadletterattempts", to: .literal(String(failure.attempts)))
    switch failure.outcome {
    case .delivered: break
    case .refused(let status, _, let answer):
        event.set("deadletterstatus", to: .literal(String(status)))
        event.set("deadletteranswer", to: text(ofAnswer: answer))
    case .failed(let reason), .rejected(let reason):
        event.set("deadletteranswer", to: text(ofAnswer: Array(reason.utf8)))
    }
    return event
}

/// The event that goes to the dead letters in the place of one that the adapter can never deliver: nothing was tried with it.
///
/// - Parameter reason: why, in words.
package func deadLetter(of event: CloudEvent, from origin: DeadLetterOrigin, because reason: String) -> CloudEvent {
    var event = event
    event.set(origin)
    event.set("deadletterattempts", to: .literal("0"))
    event.set("deadletteranswer", to: text(ofAnswer: Array(reason.utf8)))
    return event
}

extension CloudEvent {
    /// Says where a dead letter comes from, and nothing else: the event may have been a dead letter before.
    fileprivate mutating func set(_ origin: DeadLetterOrigin) {
        for name in ["trigger", "subscriber", "condition", "source", "target", "status", "answer", "datasize"] {
            set("deadletter" + name, to: nil)
        }
        switch origin {
        case .subscriber(let number, let condition, let trigger):
            set("deadlettertrigger", to: trigger)
            set("deadlettersubscriber", to: .literal(String(number)))
            set("deadlettercondition", to: condition)
        case .trigger(let name): set("deadlettertrigger", to: name)
        case .eventSource(let name): set("deadlettersource", to: name)
        }
    }

    /// The dead letter without its data, and with their size: for dead letters that take no event of this size.
    package var withoutLetterData: CloudEvent {
        var letter = self
        letter.set("deadletterdatasize", to: .literal(String(data?.count ?? 0)))
        (letter.data, letter.dataContentType) = (nil, nil)
        return letter
    }
}

/// The first 1,024 bytes of an answer as text; a character that the cut divides is left out.
private func text(ofAnswer answer: [UInt8]) -> String {
    let text = String(decoding: answer.prefix(1024), as: UTF8.self)
    guard answer.count > 1024, text.unicodeScalars.last == "\u{FFFD}" else { return text }
    return String(text.unicodeScalars.dropLast())
}
