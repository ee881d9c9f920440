/// One type of component.
///
/// In the tables it is a line (type, version, status, sides, `@` and other names), and indented below it one for each field, in the form that
/// `ComponentField` reads. `-` begins an authentication profile.
package struct ComponentType: Sendable {
    package let type: String

    /// What a Component's `version` is, such as `v1`.
    package let version: String

    /// `stable`, `beta` or `alpha`.
    package let status: String

    /// Of a binding: whether events come from it, and whether they go to it. A pub/sub component does both.
    package let isInput: Bool
    package let isOutput: Bool

    /// Other names that Dapr takes for it.
    package let aliases: [String]

    /// The fields that every use of it may have.
    package private(set) var fields: [ComponentField] = []

    /// The ways to prove who one is, each with fields of its own.
    package private(set) var profiles: [AuthenticationProfile] = []

    /// Every field by its name in lower case; one that is in several profiles once.
    package var allFields: [String: ComponentField] {
        var all: [String: ComponentField] = [:]
        for field in profiles.flatMap(\.fields) {
            var merged = field
            if let other = all[field.name.lowercased()] {
                merged.allowedValues =
                    other.allowedValues + field.allowedValues.filter { !other.allowedValues.contains($0) }
                if merged.secret == .none { merged.secret = other.secret }
            }
            all[field.name.lowercased()] = merged
        }
        // What is said of a field in general is for all profiles.
        for field in fields {
            var merged = field
            if merged.secret == .none { merged.secret = all[field.name.lowercased()]?.secret ?? .none }
            all[field.name.lowercased()] = merged
        }
        return all
    }

    /// - Parameter lines: the type's own line, those of its fields and profiles, and perhaps others behind them.
    init(lines: ArraySlice<Substring>) {
        let words = lines.first?.split(separator: " ").map(String.init) ?? []
        type = words.first ?? ""
        version = words.count > 1 ? words[1] : ""
        status = words.count > 2 ? words[2] : ""
        let isBinding = type.hasPrefix("bindings.")
        isInput = !isBinding || words.dropFirst(3).contains("input")
        isOutput = !isBinding || words.dropFirst(3).contains("output")
        aliases = words.filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) }
        for line in lines.dropFirst() {
            switch line.utf8.first {
            case UInt8(ascii: "-"):
                let title = line.dropFirst()
                let shared =
                    title.hasPrefix("built-in: ") ? Catalogue.builtInFields(title.dropFirst("built-in: ".count)) : []
                profiles.append(AuthenticationProfile(title: String(title), fields: shared))
            case UInt8(ascii: " "):
                let field = ComponentField(line: line.dropFirst())
                if profiles.isEmpty {
                    fields.append(field)
                } else {
                    profiles[profiles.count - 1].replace(field)
                }
            default: return
            }
        }
    }
}

/// A set of fields that belong together.
package struct AuthenticationProfile: Sendable {
    package var title: String
    package var fields: [ComponentField]

    /// Puts a field in, in the place of the shared one of that name where there is one.
    fileprivate mutating func replace(_ field: ComponentField) {
        fields.removeAll { $0.name == field.name }
        fields.append(field)
    }
}
