internal import Base64
internal import JSON

/// Reads the messages of one call, as Dapr makes it for a subscription with `bulkSubscribe`, one after the other.
///
/// Dapr (1.16.0 and 1.18.0 were seen) writes `entries` as the first member of an object, `entryId` as the first of each entry, and for a
/// subscription with `rawPayload` the bytes of the message in base64 as `event` (pkg/runtime/pubsub/bulksubscribe_events.go in dapr/dapr).
/// A body may end anywhere: what is complete before that is read.
package struct BulkMessages {
    /// One message.
    package struct Entry: Equatable {
        /// What the answer calls it.
        package var id: String

        /// Its bytes. An `event` that is no base64 stands for its text, and one that is no text for its JSON.
        package var payload: [UInt8]

        /// What the broker said about it, under the names that were asked for.
        package var metadata: [String: String]

        package init(id: String, payload: [UInt8], metadata: [String: String] = [:]) {
            (self.id, self.payload, self.metadata) = (id, payload, metadata)
        }
    }

    /// What comes next in a body.
    package enum Step: Equatable {
        case entry(Entry)
        /// It is complete, but no answer can name it: it is no object, or has no `entryId`.
        case nameless
        /// The body ends within it, or is no JSON from there on; its id where that was read.
        case cut(id: String?)
    }

    private let bytes: [UInt8]
    private let names: [String]
    private var scanner: JSONScanner
    private var isFirst = true
    private var isOver = false

    /// Nil where the body has no list of entries.
    ///
    /// - Parameter names: those of the metadata to keep, in lower case.
    package init?(_ body: [UInt8], metadata names: [String]) {
        (bytes, self.names, scanner) = (body, names, JSONScanner(body))
        guard (try? Self.findEntries(&scanner, in: body)) == true else { return nil }
    }

    /// Goes to the first entry; false where there is no list of them.
    private static func findEntries(
        _ scanner: inout JSONScanner, in bytes: [UInt8]
    ) throws(JSONScanner.Failure) -> Bool {
        var isFirst = true
        scanner.skipBlanks()
        try scanner.take(UInt8(ascii: "{"))
        while try scanner.goesOn(until: UInt8(ascii: "}"), isFirst: isFirst) {
            isFirst = false
            guard try scanner.takeName(in: bytes) != "entries" else {
                guard scanner.next == UInt8(ascii: "[") else { return false }
                try scanner.take(UInt8(ascii: "["))
                return true
            }
            _ = try scanner.takeValue()
        }
        return false
    }

    /// The next entry; nil behind the last one, or behind one that was cut.
    package mutating func next() -> Step? {
        guard !isOver else { return nil }
        var id: String?
        do throws(JSONScanner.Failure) {
            guard try scanner.goesOn(until: UInt8(ascii: "]"), isFirst: isFirst) else {
                isOver = true
                return nil
            }
            isFirst = false
            return try takeEntry(&id)
        } catch {
            isOver = true
            return .cut(id: id)
        }
    }

    private mutating func takeEntry(_ id: inout String?) throws(JSONScanner.Failure) -> Step {
        guard scanner.next == UInt8(ascii: "{") else {
            _ = try scanner.takeValue()
            return .nameless
        }
        try scanner.take(UInt8(ascii: "{"))
        var entry = Entry(id: "", payload: [])
        var isFirst = true
        while try scanner.goesOn(until: UInt8(ascii: "}"), isFirst: isFirst) {
            isFirst = false
            switch try scanner.takeName(in: bytes) {
            case "entryId": id = try scanner.takeTextIfAny(in: bytes)
            case "event": entry.payload = try takePayload()
            case "metadata": entry.metadata = try takeMetadata()
            default: _ = try scanner.takeValue()
            }
        }
        guard let id, !id.isEmpty else { return .nameless }
        entry.id = id
        return .entry(entry)
    }

    private mutating func takePayload() throws(JSONScanner.Failure) -> [UInt8] {
        guard scanner.next == UInt8(ascii: "\"") else {
            let value = bytes[try scanner.takeValue()]
            return value.elementsEqual("null".utf8) ? [] : Array(value)
        }
        let (content, isEscaped) = try scanner.takeString()
        if let payload = decodedBase64(bytes.span.extracting(content)) { return payload }
        let text = isEscaped ? Array(decodedString(bytes[content]).utf8) : Array(bytes[content])
        return decodedBase64(text.span) ?? text
    }

    /// The texts with the names to keep; of two with one name the first, as of header fields.
    private mutating func takeMetadata() throws(JSONScanner.Failure) -> [String: String] {
        guard scanner.next == UInt8(ascii: "{") else {
            _ = try scanner.takeValue()
            return [:]
        }
        try scanner.take(UInt8(ascii: "{"))
        var metadata: [String: String] = [:]
        var isFirst = true
        while try scanner.goesOn(until: UInt8(ascii: "}"), isFirst: isFirst) {
            isFirst = false
            let name = try scanner.takeName(in: bytes)
            let kept = names.first { $0.utf8.count == name.utf8.count && $0 == name.lowercased() }
            if let kept, metadata[kept] == nil {
                metadata[kept] = try scanner.takeTextIfAny(in: bytes)
            } else {
                _ = try scanner.takeValue()
            }
        }
        return metadata
    }
}

extension JSONScanner {
    /// Takes the end of a collection (false), or what stands before its next element.
    fileprivate mutating func goesOn(until end: UInt8, isFirst: Bool) throws(Failure) -> Bool {
        skipBlanks()
        if next == end {
            try take(end)
            return false
        }
        if !isFirst { try take(UInt8(ascii: ",")) }
        skipBlanks()
        return true
    }

    /// Takes the name of a member, and what stands before its value.
    fileprivate mutating func takeName(in bytes: [UInt8]) throws(Failure) -> String {
        let name = try takeText(in: bytes)
        skipBlanks()
        try take(UInt8(ascii: ":"))
        skipBlanks()
        return name
    }

    /// Takes a value, and returns what it says where it is a string.
    fileprivate mutating func takeTextIfAny(in bytes: [UInt8]) throws(Failure) -> String? {
        if next == UInt8(ascii: "\"") { return try takeText(in: bytes) }
        _ = try takeValue()
        return nil
    }

    private mutating func takeText(in bytes: [UInt8]) throws(Failure) -> String {
        let (content, isEscaped) = try takeString()
        return isEscaped ? decodedString(bytes[content]) : String(decoding: bytes[content], as: UTF8.self)
    }
}

/// A call with several messages as Dapr makes it, for those who play the sidecar.
package func bulkMessage(_ entries: [BulkMessages.Entry], component: String, topic: String) -> [UInt8] {
    var writer = JSONWriter(.compact, capacity: 256 + entries.reduce(0) { $0 + 256 + $1.payload.count * 4 / 3 })
    writer.beginObject()
    writer.key("entries")
    writer.beginList()
    for entry in entries {
        writer.beginObject()
        writer.field("entryId", entry.id)
        writer.key("event")
        writer.writeString { appendBase64(entry.payload.span, to: &$0) }
        writer.key("metadata")
        writer.beginObject()
        for (name, value) in entry.metadata.sorted(by: { $0.key < $1.key }) { writer.field(name, value) }
        writer.endObject()
        writer.field("contentType", "application/octet-stream")
        writer.endObject()
    }
    writer.endList()
    writer.field("id", "")
    writer.key("metadata")
    writer.beginObject()
    writer.field("pubsubName", component)
    writer.endObject()
    writer.field("pubsubname", component)
    writer.field("topic", topic)
    writer.field("type", "com.dapr.event.sent.bulk")
    writer.endObject()
    return writer.bytes
}
