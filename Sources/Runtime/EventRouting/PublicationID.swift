import CloudEvents
import Text

extension Delivery {
    /// The id of the message that publishes an event on a topic: the event's own, a hyphen and 16 hexadecimal digits.
    ///
    /// JetStream drops a message whose id was in its stream within two minutes, whatever its subject and its source
    /// (`Nats-Msg-Id`, `duplicate_window`). So the digits are made from source, id and topic, of a dead letter also from whose it is
    /// and from the target that did not get it, and of a batch from all of its events. What is published again has the same id; so
    /// has one event that two subscribers publish to one topic, which is one event there.
    func publicationID(of event: CloudEvent, on topic: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        add(event.source, to: &bytes)
        add(event.id, to: &bytes)
        add(topic, to: &bytes)
        for name in ["deadlettersource", "deadlettertrigger", "deadlettersubscriber", "deadlettertarget"] {
            guard let value = event[name] else { continue }
            add(name, to: &bytes)
            add(value, to: &bytes)
        }
        if events.count > 1 {
            for each in events {
                add(each.source, to: &bytes)
                add(each.id, to: &bytes)
            }
        }
        let hash = sipHash(bytes.span)
        bytes.removeAll(keepingCapacity: true)
        bytes += event.id.utf8
        bytes.append(UInt8(ascii: "-"))
        append(hexadecimal: hash, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Appends a text and its length: two lists of texts that differ have other bytes.
private func add(_ text: String, to bytes: inout [UInt8]) {
    append(hexadecimal: UInt64(text.utf8.count), to: &bytes)
    bytes += text.utf8
}
