internal import Base64
internal import JSON
internal import Text

/// Why bytes are not a CloudEvent in JSON.
package enum StructuredEventError: Error, Equatable {
    /// The bytes are not one JSON object.
    case notAnObject
    /// It is an object, but not an event of version 1.0: the attribute is missing, empty or no string.
    case missing(attribute: String)
    /// `data_base64` is no text, or not base64.
    case invalidBase64
}

extension CloudEvent {
    /// Reads a CloudEvent in the JSON format.
    ///
    /// Data that are JSON are taken byte for byte, so that no number or blank changes on the way. With another content
    /// type a JSON string stands for its text. Where a message has the event's own id beside its own, the event has that id, and
    /// blanks around JSON data belong to the data: the adapter's own writer adds none.
    package init(json bytes: [UInt8]) throws(StructuredEventError) {
        let members = try Members(bytes)
        guard members.string(.specVersion)?.hasPrefix("1.") == true else { throw .missing(attribute: "specversion") }
        let (id, source) = (try members.required(.id), try members.required(.source))
        let (type, contentType) = (try members.required(.type), members.string(.dataContentType))
        let ownID = members.string(.ownID).flatMap { $0.isEmpty ? nil : $0 }
        let (data, syntax) = try members.data(contentType: contentType, withBlanks: ownID != nil)
        self.init(
            id: ownID ?? id, source: source, type: type, time: members.string(.time), dataContentType: contentType,
            data: data, syntax: syntax)
        if ownID != nil { messageID = id }
        if let text = members.string(.subject) { subject = text }
        if let text = members.string(.dataSchema) { dataSchema = text }
        extensions = members.extensions
    }

    /// The attributes that are fields of their own.
    static let named = Set(Attribute.allCases.lazy.filter { $0 != .ownID }.map(\.rawValue))

    /// The attribute in which an event's own id travels where the message has another.
    package static let ownIDName = Attribute.ownID.rawValue
}

/// The members of an event in JSON that are no extension attributes.
private enum Attribute: String, CaseIterable {
    case id, source, type, time, subject, data
    case specVersion = "specversion"
    case dataSchema = "dataschema"
    case dataContentType = "datacontenttype"
    case base64 = "data_base64"
    case ownID = "ofeventsid"

    /// Where its value is among those of all.
    var index: Int {
        switch self {
        case .id: 0
        case .source: 1
        case .type: 2
        case .time: 3
        case .subject: 4
        case .data: 5
        case .specVersion: 6
        case .dataSchema: 7
        case .dataContentType: 8
        case .base64: 9
        case .ownID: 10
        }
    }

    /// Found by the length first: most names differ in it.
    init?(named name: String) {
        let found: Attribute? =
            switch name.utf8.count {
            case 2: name == "id" ? .id : nil
            case 4: name == "type" ? .type : name == "data" ? .data : name == "time" ? .time : nil
            case 6: name == "source" ? .source : nil
            case 7: name == "subject" ? .subject : nil
            case 10: name == "ofeventsid" ? .ownID : name == "dataschema" ? .dataSchema : nil
            case 11: name == "specversion" ? .specVersion : name == "data_base64" ? .base64 : nil
            case 15: name == "datacontenttype" ? .dataContentType : nil
            default: nil
            }
        guard let found else { return nil }
        self = found
    }
}

/// The members of a JSON object and where their values stand; of two with one name the last counts.
private struct Members {
    /// Where a value stands, and the same with the blanks around it.
    private struct Place {
        let value: Range<Int>
        let stretch: Range<Int>
    }

    private let bytes: [UInt8]
    private var places: InlineArray<11, Place?> = .init(repeating: nil)

    /// The other members, in the order in which their names came first, and where they stand.
    private var others: [(name: String, value: Range<Int>)] = []

    /// The places of other members by their names, from so many on that looking at all of them costs more.
    private var indices: [String: Int] = [:]
    private static let indexedCount = 32

    init(_ bytes: [UInt8]) throws(StructuredEventError) {
        self.bytes = bytes
        guard isUTF8(bytes) else { throw .notAnObject }
        do throws(JSONScanner.Failure) {
            try scan()
        } catch {
            throw .notAnObject
        }
    }

    private mutating func scan() throws(JSONScanner.Failure) {
        var scanner = JSONScanner(bytes)
        scanner.skipBlanks()
        try scanner.take(UInt8(ascii: "{"))
        scanner.skipBlanks()
        if scanner.next == UInt8(ascii: "}") {
            try scanner.take(UInt8(ascii: "}"))
        } else {
            repeat {
                scanner.skipBlanks()
                let (content, isEscaped) = try scanner.takeString()
                let name = isEscaped ? decodedString(bytes[content]) : String(decoding: bytes[content], as: UTF8.self)
                scanner.skipBlanks()
                try scanner.take(UInt8(ascii: ":"))
                let start = scanner.position
                scanner.skipBlanks()
                let value = try scanner.takeValue()
                scanner.skipBlanks()
                add(name, Place(value: value, stretch: start..<scanner.position))
            } while try Self.takeComma(&scanner)
        }
        try scanner.takeEndOfText()
    }

    private mutating func add(_ name: String, _ place: Place) {
        if let attribute = Attribute(named: name) { return places[attribute.index] = place }
        if let index = index(of: name) { return others[index].value = place.value }
        others.append((name, place.value))
        if others.count > Self.indexedCount {
            indices[name] = others.count - 1
        } else if others.count == Self.indexedCount {
            for (index, member) in others.enumerated() { indices[member.name] = index }
        }
    }

    private func index(of name: String) -> Int? {
        others.count < Self.indexedCount ? others.firstIndex { $0.name == name } : indices[name]
    }

    /// Takes the comma before another member, or the end of the object.
    private static func takeComma(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Bool {
        if scanner.next == UInt8(ascii: ",") {
            try scanner.take(UInt8(ascii: ","))
            return true
        }
        try scanner.take(UInt8(ascii: "}"))
        return false
    }
}

// MARK: - Values

extension Members {
    func required(_ attribute: Attribute) throws(StructuredEventError) -> String {
        guard let text = string(attribute), !text.isEmpty else { throw .missing(attribute: attribute.rawValue) }
        return text
    }

    func string(_ attribute: Attribute) -> String? {
        guard let place = places[attribute.index], case .string(let text)? = value(at: place.value) else { return nil }
        return text
    }

    /// All members that are no attributes of their own, but for null, arrays and objects.
    var extensions: [CloudEvent.Extension] {
        others.compactMap { name, place in value(at: place).map { CloudEvent.Extension(name: name, value: $0) } }
    }

    /// The value as an attribute; nil for null, arrays and objects.
    private func value(at place: Range<Int>) -> CloudEvent.Extension.Value? {
        switch bytes[place.lowerBound] {
        case UInt8(ascii: "\""):
            let content = (place.lowerBound + 1)..<(place.upperBound - 1)
            if hasEscapes(content) { return .string(decodedString(bytes[content])) }
            return .string(String(decoding: bytes[content], as: UTF8.self))
        case UInt8(ascii: "n"), UInt8(ascii: "["), UInt8(ascii: "{"): return nil
        default: return .literal(String(decoding: bytes[place], as: UTF8.self))
        }
    }

    private func hasEscapes(_ content: Range<Int>) -> Bool {
        bytes.span.extracting(content).firstPlace { $0.equal(to: UInt8(ascii: "\\")) } != nil
    }

    func data(
        contentType: String?, withBlanks: Bool
    ) throws(StructuredEventError) -> (data: [UInt8]?, DataSyntax?) {
        if let place = places[Attribute.base64.index], bytes[place.value.lowerBound] != UInt8(ascii: "n") {
            guard let data = base64(at: place.value) else { throw .invalidBase64 }
            return (data, nil)
        }
        guard let place = places[Attribute.data.index] else { return (nil, nil) }
        if isJSONContentType(contentType) { return (Array(bytes[withBlanks ? place.stretch : place.value]), .json) }
        guard let text = text(at: place.value) else { return (Array(bytes[place.value]), .json) }
        return (text, .text)
    }

    /// The bytes that a string stands for; nil where it is no string.
    private func text(at value: Range<Int>) -> [UInt8]? {
        guard bytes[value.lowerBound] == UInt8(ascii: "\"") else { return nil }
        let content = (value.lowerBound + 1)..<(value.upperBound - 1)
        return hasEscapes(content) ? Array(decodedString(bytes[content]).utf8) : Array(bytes[content])
    }

    /// The bytes that a string of base64 stands for, without a copy of its text, which may be long.
    private func base64(at value: Range<Int>) -> [UInt8]? {
        guard bytes[value.lowerBound] == UInt8(ascii: "\"") else { return nil }
        let content = (value.lowerBound + 1)..<(value.upperBound - 1)
        if let data = decodedBase64(bytes.span.extracting(content)) { return data }
        return hasEscapes(content) ? decodedBase64(Array(decodedString(bytes[content]).utf8).span) : nil
    }
}
