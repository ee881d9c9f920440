internal import Base64
internal import JSON

/// A CloudEvent in the JSON format of CloudEvents 1.0 as it stands in a message: three pieces that follow each other.
///
/// The data are the event's own array where they stand as they are, so that 4 MB of them are not copied for each message.
package struct StructuredEvent: Sendable, Equatable {
    package let head: [UInt8]
    package let data: [UInt8]
    package let tail: [UInt8]

    /// All of it.
    package var bytes: [UInt8] { data.isEmpty ? head + tail : head + data + tail }

    package static func == (one: StructuredEvent, other: StructuredEvent) -> Bool { one.bytes == other.bytes }
}

extension CloudEvent {
    /// The event in the JSON format of CloudEvents 1.0: JSON as JSON, text as a string, anything else as base64.
    package var json: [UInt8] {
        var writer = JSONWriter(.compact, capacity: 512 + (data?.count ?? 0) * 4 / 3)
        write(to: &writer)
        return writer.bytes
    }

    /// The event as a message of its own id, with the event's in an attribute beside it.
    ///
    /// JSON data keep every byte, also blanks around them.
    package func message(id messageID: String) -> StructuredEvent {
        var writer = JSONWriter(.compact, capacity: 512)
        writeAttributes(id: messageID, to: &writer)
        writer.field(Self.ownIDName, id)
        guard let data else { return Self.ended(&writer) }
        switch form(of: data) {
        case .json:
            writer.key("data")
            return StructuredEvent(head: writer.bytes, data: data, tail: Array("}".utf8))
        case .text(hasEscapes: false):
            writer.key("data")
            writer.beginString()
            return StructuredEvent(head: writer.bytes, data: data, tail: Array("\"}".utf8))
        case .text, .base64:
            write(data, to: &writer)
            return Self.ended(&writer)
        }
    }

    private static func ended(_ writer: inout JSONWriter) -> StructuredEvent {
        writer.endObject()
        return StructuredEvent(head: writer.bytes, data: [], tail: [])
    }

    fileprivate func write(to writer: inout JSONWriter) {
        writeAttributes(id: id, to: &writer)
        if let data { write(data, to: &writer) }
        writer.endObject()
    }

    /// Begins the object.
    private func writeAttributes(id: String, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("specversion", "1.0")
        writer.field("id", id)
        writer.field("source", source)
        writer.field("type", type)
        writer.field("time", time)
        writer.field("subject", subject)
        writer.field("dataschema", dataSchema)
        writer.field("datacontenttype", dataContentType)
        for attribute in extensions {
            writer.key(attribute.name)
            switch attribute.value {
            case .string(let text): writer.write(text)
            case .literal(let text): writer.write(literal: text)
            }
        }
    }

    private func write(_ data: [UInt8], to writer: inout JSONWriter) {
        switch form(of: data) {
        case .json:
            writer.key("data")
            writer.write(literal: data)
        case .text: writer.field("data", String(decoding: data, as: UTF8.self))
        case .base64:
            writer.key("data_base64")
            writer.writeString { appendBase64(data.span, to: &$0) }
        }
    }
}

// MARK: - How data stand in an event

extension CloudEvent {
    private enum DataForm {
        case json
        case text(hasEscapes: Bool)
        case base64
    }

    private func form(of data: [UInt8]) -> DataForm {
        if isJSONContentType(dataContentType) {
            return syntax == .json || syntax == nil && isJSON(data) ? .json : .base64
        }
        guard isTextContentType(dataContentType), syntax != .other, syntax != nil || isUTF8(data) else {
            return .base64
        }
        guard let count = escapedCount(of: data) else { return .base64 }
        return .text(hasEscapes: count > 0)
    }

    /// By how much escapes make the data longer as a string; nil where base64 is shorter.
    private func escapedCount(of data: [UInt8]) -> Int? {
        var (count, place) = (0, 0)
        while let escape = nextEscape(in: data.span, from: place, .required) {
            count += escape.text.utf8.count - escape.range.count
            place = escape.range.upperBound
            if count > data.count / 3 { return nil }
        }
        return count
    }
}

/// Several events as one text, in the JSON batch format (`application/cloudevents-batch+json`).
package func jsonBatch(_ events: [CloudEvent]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.beginList()
    for event in events { event.write(to: &writer) }
    writer.endList()
    return writer.bytes
}
