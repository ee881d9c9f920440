internal import JSON

/// The members of a JSON object in the value of `CONFIG`, read by name. A fault names the place, such as `inputs[0].topic`.
///
/// Members that nobody asks for are ignored, so that a later version may add some, but for those that `refuseOthers(than:)` refuses.
struct ConfigMembers {
    private let members: [(name: String, value: JSONValue)]

    /// What stands before a member's name in a fault: nothing, or the place of the object and a dot.
    private let prefix: String

    /// Reads the whole value.
    init(json: String) throws(HandlerConfigError) {
        guard let value = JSONValue(Array(json.utf8)) else {
            throw HandlerConfigError(description: "it is not valid JSON")
        }
        guard case .object(let members) = value else {
            throw HandlerConfigError(description: "it is not a JSON object")
        }
        (self.members, prefix) = (members, "")
    }

    private init(_ value: JSONValue, at place: String) throws(HandlerConfigError) {
        guard case .object(let members) = value else { throw .wrongType(of: value, at: place) }
        (self.members, prefix) = (members, place + ".")
    }

    /// Refuses members with other names, where one that is misspelt or of a later version would change what the rest means.
    func refuseOthers(than known: [String]) throws(HandlerConfigError) {
        guard let other = members.first(where: { !known.contains($0.name) }) else { return }
        let names = known.map { "'\($0)'" }.joined(separator: " and ")
        throw HandlerConfigError(description: "'\(prefix + other.name)' is not known; there are \(names)")
    }

    /// A text that must be there.
    func text(_ name: String) throws(HandlerConfigError) -> String {
        try Self.text(try value(name), at: prefix + name)
    }

    /// A text; nil where it is missing or null.
    func textIfPresent(_ name: String) throws(HandlerConfigError) -> String? {
        guard let value = valueIfPresent(name) else { return nil }
        return try Self.text(value, at: prefix + name)
    }

    /// One of a few texts; nil where it is missing or null.
    func choiceIfPresent<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String
    ) throws(HandlerConfigError) -> Choice? {
        guard let text = try textIfPresent(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw HandlerConfigError(description: "'\(prefix + name)' is '\(text)', and must be one of: \(known)")
        }
        return choice
    }

    /// A whole number, which may be written as `3.0` or `3e0`; nil where it is missing or null.
    func wholeNumberIfPresent(_ name: String) throws(HandlerConfigError) -> Int? {
        guard let value = valueIfPresent(name) else { return nil }
        guard case .number(let digits) = value else { throw .wrongType(of: value, at: prefix + name) }
        if let number = Int(digits) { return number }
        guard let number = Double(digits).flatMap({ Int(exactly: $0) }) else {
            throw HandlerConfigError(description: "'\(prefix + name)' cannot be read")
        }
        return number
    }

    /// True or false; nil where it is missing or null.
    func flagIfPresent(_ name: String) throws(HandlerConfigError) -> Bool? {
        guard let value = valueIfPresent(name) else { return nil }
        guard case .boolean(let flag) = value else { throw .wrongType(of: value, at: prefix + name) }
        return flag
    }

    /// A whole number of at least 1 that must be there.
    func count(_ name: String) throws(HandlerConfigError) -> Int {
        guard let number = try wholeNumberIfPresent(name), number > 0 else {
            throw HandlerConfigError(description: "'\(prefix + name)' must be a whole number of at least 1")
        }
        return number
    }

    /// What is read from an object; nil where it is missing or null.
    func objectIfPresent<Element>(
        _ name: String, _ read: (ConfigMembers) throws(HandlerConfigError) -> Element
    ) throws(HandlerConfigError) -> Element? {
        guard let value = valueIfPresent(name) else { return nil }
        return try read(try ConfigMembers(value, at: prefix + name))
    }

    /// A list of texts that must be there.
    func texts(_ name: String) throws(HandlerConfigError) -> [String] {
        try elements(of: try value(name), at: prefix + name, Self.text)
    }

    /// What is read from a list of objects that must be there.
    func objects<Element>(
        _ name: String, _ read: (ConfigMembers) throws(HandlerConfigError) -> Element
    ) throws(HandlerConfigError) -> [Element] {
        try elements(of: try value(name), at: prefix + name) { value, place throws(HandlerConfigError) in
            try read(try ConfigMembers(value, at: place))
        }
    }

    /// What is read from a list of objects; nothing where it is missing or null.
    func objectsIfPresent<Element>(
        _ name: String, _ read: (ConfigMembers) throws(HandlerConfigError) -> Element
    ) throws(HandlerConfigError) -> [Element] {
        valueIfPresent(name) == nil ? [] : try objects(name, read)
    }

    /// Whether there is a list, of whatever; it is a fault where something else is there.
    func hasList(_ name: String) throws(HandlerConfigError) -> Bool {
        guard let value = valueIfPresent(name) else { return false }
        guard case .list = value else { throw .wrongType(of: value, at: prefix + name) }
        return true
    }

    private func elements<Element>(
        of value: JSONValue, at place: String, _ read: (JSONValue, String) throws(HandlerConfigError) -> Element
    ) throws(HandlerConfigError) -> [Element] {
        guard case .list(let values) = value else { throw .wrongType(of: value, at: place) }
        var elements: [Element] = []
        for (index, value) in values.enumerated() { elements.append(try read(value, "\(place)[\(index)]")) }
        return elements
    }

    private static func text(_ value: JSONValue, at place: String) throws(HandlerConfigError) -> String {
        guard case .string(let text) = value else { throw .wrongType(of: value, at: place) }
        return text
    }

    private func value(_ name: String) throws(HandlerConfigError) -> JSONValue {
        guard let member = members.first(where: { $0.name == name }) else {
            throw HandlerConfigError(description: "it has no '\(prefix + name)'")
        }
        return member.value
    }

    private func valueIfPresent(_ name: String) -> JSONValue? {
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        if case .null = member.value { return nil }
        return member.value
    }
}

extension HandlerConfigError {
    fileprivate static func wrongType(of value: JSONValue, at place: String) -> HandlerConfigError {
        if case .null = value { return HandlerConfigError(description: "'\(place)' is null") }
        return HandlerConfigError(description: "'\(place)' has another type than expected")
    }
}
