internal import Base64
internal import JSON

/// How data stand in a CloudEvent that is written as JSON.
package enum DataForm: Sendable {
    /// As base64, always: whoever decodes and encodes the event on the way cannot change a byte.
    case base64
    /// As JSON where they are JSON, as a string where they are text, otherwise as base64: easy to read for others.
    case readable
}

extension CloudEvent {
    /// The event in the JSON format of CloudEvents 1.0.
    package func json(_ form: DataForm) -> [UInt8] {
        var writer = JSONWriter(.compact, capacity: 512 + (data?.count ?? 0) * 4 / 3)
        write(form, to: &writer)
        return writer.bytes
    }

    fileprivate func write(_ form: DataForm, to writer: inout JSONWriter) {
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
        if let data { write(data, form, to: &writer) }
        writer.endObject()
    }

    private func write(_ data: [UInt8], _ form: DataForm, to writer: inout JSONWriter) {
        if form == .readable {
            if isJSONContentType(dataContentType), isJSON(data) {
                writer.key("data")
                return writer.write(literal: data)
            }
            if dataContentType?.hasPrefix("text/") == true, let text = String(validating: data, as: UTF8.self) {
                return writer.field("data", text)
            }
        }
        writer.key("data_base64")
        writer.writeString { appendBase64(data.span, to: &$0) }
    }
}

/// Several events as one text, in the JSON batch format (`application/cloudevents-batch+json`).
package func jsonBatch(_ events: [CloudEvent]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.beginList()
    for event in events { event.write(.readable, to: &writer) }
    writer.endList()
    return writer.bytes
}
