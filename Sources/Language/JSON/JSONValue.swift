/// A JSON text, taken apart; numbers stay the text that they are.
package indirect enum JSONValue: Sendable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case list([JSONValue])

    /// Members in their order; of two with one name the last one counts, as it does for most readers.
    case object([(name: String, value: JSONValue)])

    /// Nil for what is not one JSON text in UTF-8, or is nested more than 512 levels deep.
    package init?(_ bytes: [UInt8]) {
        guard isJSON(bytes) else { return nil }
        var scanner = JSONScanner(bytes)
        guard let value = try? Self.take(&scanner, of: bytes) else { return nil }
        self = value
    }

    private static func take(_ scanner: inout JSONScanner, of bytes: [UInt8]) throws(JSONScanner.Failure) -> JSONValue {
        scanner.skipBlanks()
        switch scanner.next {
        case UInt8(ascii: "{"): return .object(try members(&scanner, of: bytes))
        case UInt8(ascii: "["): return .list(try items(&scanner, of: bytes))
        case UInt8(ascii: "\""): return .string(try text(&scanner, of: bytes))
        default:
            switch String(decoding: bytes[try scanner.takeValue()], as: UTF8.self) {
            case "null": return .null
            case "true": return .boolean(true)
            case "false": return .boolean(false)
            case let digits: return .number(digits)
            }
        }
    }

    private static func text(_ scanner: inout JSONScanner, of bytes: [UInt8]) throws(JSONScanner.Failure) -> String {
        let (content, isEscaped) = try scanner.takeString()
        return isEscaped ? decodedString(bytes[content]) : String(decoding: bytes[content], as: UTF8.self)
    }

    private static func items(
        _ scanner: inout JSONScanner, of bytes: [UInt8]
    ) throws(JSONScanner.Failure) -> [JSONValue] {
        try scanner.take(UInt8(ascii: "["))
        var items: [JSONValue] = []
        while try goesOn(&scanner, until: UInt8(ascii: "]"), isFirst: items.isEmpty) {
            items.append(try take(&scanner, of: bytes))
        }
        return items
    }

    private static func members(
        _ scanner: inout JSONScanner, of bytes: [UInt8]
    ) throws(JSONScanner.Failure) -> [(name: String, value: JSONValue)] {
        try scanner.take(UInt8(ascii: "{"))
        var members: [(name: String, value: JSONValue)] = []
        var names: Set<String> = []
        var isFirst = true
        while try goesOn(&scanner, until: UInt8(ascii: "}"), isFirst: isFirst) {
            isFirst = false
            scanner.skipBlanks()
            let name = try text(&scanner, of: bytes)
            scanner.skipBlanks()
            try scanner.take(UInt8(ascii: ":"))
            let value = try take(&scanner, of: bytes)
            // Names that are equal as text may still differ in their bytes.
            if !names.insert(name).inserted { members.removeAll { $0.name.utf8.elementsEqual(name.utf8) } }
            members.append((name, value))
        }
        return members
    }

    /// Takes the end of a collection (false), or what parts an element from the one before it.
    private static func goesOn(
        _ scanner: inout JSONScanner, until end: UInt8, isFirst: Bool
    ) throws(JSONScanner.Failure) -> Bool {
        scanner.skipBlanks()
        if scanner.next == end {
            try scanner.take(end)
            return false
        }
        if !isFirst { try scanner.take(UInt8(ascii: ",")) }
        return true
    }
}

extension JSONValue {
    /// The value as JSON in one line.
    package var text: String {
        var writer = JSONWriter(.compact)
        writer.write(self)
        return writer.text
    }
}
