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
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512 + (data?.count ?? 0) * 4 / 3)
        bytes += Array(#"{"specversion":"1.0""#.utf8)
        append("id", id, to: &bytes)
        append("source", source, to: &bytes)
        append("type", type, to: &bytes)
        if let time { append("time", time, to: &bytes) }
        if let subject { append("subject", subject, to: &bytes) }
        if let dataSchema { append("dataschema", dataSchema, to: &bytes) }
        if let dataContentType { append("datacontenttype", dataContentType, to: &bytes) }
        for attribute in extensions {
            switch attribute.value {
            case .string(let text): append(attribute.name, text, to: &bytes)
            case .literal(let text):
                appendKey(attribute.name, to: &bytes)
                bytes += Array(text.utf8)
            }
        }
        if let data { append(data, form, to: &bytes) }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private func append(_ data: [UInt8], _ form: DataForm, to bytes: inout [UInt8]) {
        if form == .readable {
            if isJSONContentType(dataContentType), isJSON(data) {
                appendKey("data", to: &bytes)
                bytes += data
                return
            }
            if dataContentType?.hasPrefix("text/") == true, let text = String(validating: data, as: UTF8.self) {
                append("data", text, to: &bytes)
                return
            }
        }
        appendKey("data_base64", to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        appendBase64(data.span, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    private func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        appendKey(name, to: &bytes)
        appendJSON(value, to: &bytes)
    }

    private func appendKey(_ name: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: ","))
        appendJSON(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }
}

/// Several events as one text, in the JSON batch format (`application/cloudevents-batch+json`).
package func jsonBatch(_ events: [CloudEvent]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, event) in events.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += event.json(.readable)
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
}
