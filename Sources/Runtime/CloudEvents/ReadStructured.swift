internal import Base64
internal import JSON

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
    /// type a JSON string stands for its text.
    package init(json bytes: [UInt8]) throws(StructuredEventError) {
        let members = try Members(bytes)
        guard members.string("specversion")?.hasPrefix("1.") == true else { throw .missing(attribute: "specversion") }
        self.init(
            id: try members.required("id"), source: try members.required("source"), type: try members.required("type")
        )
        time = members.string("time")
        subject = members.string("subject")
        dataSchema = members.string("dataschema")
        dataContentType = members.string("datacontenttype")
        data = try members.data(contentType: dataContentType)
        var extensions: [Extension] = []
        for member in members.all where !Self.named.contains(member.name) {
            if let value = members.value(of: member) {
                extensions.append(Extension(name: member.name, value: value))
            }
        }
        self.extensions = extensions
    }

    /// The attributes that are fields of their own.
    static let named: Set<String> = [
        "specversion", "id", "source", "type", "time", "subject", "dataschema", "datacontenttype", "data",
        "data_base64",
    ]
}

/// Whether a media type is JSON by itself or by its suffix; nil stands for JSON.
package func isJSONContentType(_ type: String?) -> Bool {
    guard let type else { return true }
    let essence = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
    return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
}

/// The members of a JSON object and where their values stand; of two with one name the last counts.
private struct Members {
    struct Member {
        let name: String
        let value: Range<Int>
    }

    private(set) var all: [Member] = []

    /// The places of members by their names, from so many on that looking at all of them costs more.
    private var indices: [String: Int] = [:]
    private static let indexedCount = 32

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) throws(StructuredEventError) {
        self.bytes = bytes
        guard (try? UTF8Span(validating: bytes.span)) != nil else { throw .notAnObject }
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
                scanner.skipBlanks()
                add(Member(name: name, value: try scanner.takeValue()))
                scanner.skipBlanks()
            } while try Self.takeComma(&scanner)
        }
        try scanner.takeEndOfText()
    }

    private mutating func add(_ member: Member) {
        if let index = index(of: member.name) { return all[index] = member }
        all.append(member)
        if all.count > Self.indexedCount {
            indices[member.name] = all.count - 1
        } else if all.count == Self.indexedCount {
            for (index, member) in all.enumerated() { indices[member.name] = index }
        }
    }

    private func index(of name: String) -> Int? {
        all.count < Self.indexedCount ? all.firstIndex { $0.name == name } : indices[name]
    }

    private func member(_ name: String) -> Member? { index(of: name).map { all[$0] } }

    /// Takes the comma before another member, or the end of the object.
    private static func takeComma(_ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> Bool {
        if scanner.next == UInt8(ascii: ",") {
            try scanner.take(UInt8(ascii: ","))
            return true
        }
        try scanner.take(UInt8(ascii: "}"))
        return false
    }

    func required(_ name: String) throws(StructuredEventError) -> String {
        guard let text = string(name), !text.isEmpty else { throw .missing(attribute: name) }
        return text
    }

    func string(_ name: String) -> String? {
        guard let member = member(name), case .string(let text)? = value(of: member) else { return nil }
        return text
    }

    /// The value as an attribute; nil for null, arrays and objects.
    func value(of member: Member) -> CloudEvent.Extension.Value? {
        switch bytes[member.value.lowerBound] {
        case UInt8(ascii: "\""):
            let content = (member.value.lowerBound + 1)..<(member.value.upperBound - 1)
            guard bytes[content].contains(UInt8(ascii: "\\")) else {
                return .string(String(decoding: bytes[content], as: UTF8.self))
            }
            return .string(decodedString(bytes[content]))
        case UInt8(ascii: "n"), UInt8(ascii: "["), UInt8(ascii: "{"): return nil
        default: return .literal(String(decoding: bytes[member.value], as: UTF8.self))
        }
    }

    func data(contentType: String?) throws(StructuredEventError) -> [UInt8]? {
        if let member = member("data_base64"), bytes[member.value.lowerBound] != UInt8(ascii: "n") {
            guard let data = base64(at: member.value) else { throw .invalidBase64 }
            return data
        }
        guard let member = member("data") else { return nil }
        if !isJSONContentType(contentType), let text = string("data") { return Array(text.utf8) }
        return Array(bytes[member.value])
    }
    /// The bytes that a string of base64 stands for, without a copy of its text, which may be long.
    private func base64(at value: Range<Int>) -> [UInt8]? {
        guard bytes[value.lowerBound] == UInt8(ascii: "\"") else { return nil }
        let content = (value.lowerBound + 1)..<(value.upperBound - 1)
        if let data = decodedBase64(bytes.span.extracting(content)) { return data }
        guard bytes[content].contains(UInt8(ascii: "\\")) else { return nil }
        return decodedBase64(Array(decodedString(bytes[content]).utf8).span)
    }
}
