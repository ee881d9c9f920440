/// What is known of Dapr's bindings and pub/sub components: types, sides, fields.
///
/// The table is text inside of the program; a component is taken out of it when it is asked for, so that a command that asks for
/// none pays nothing.
package enum Catalogue {
    /// The release of dapr/components-contrib that it is of.
    package static var version: String { tableVersion }

    /// Every type, in order.
    package static var types: [String] { Array(places.keys).sorted() }

    /// The component of a type, whatever its letter case (Dapr looks types up in lower case); nil for one that is not known.
    package static func component(_ type: String) -> ComponentType? {
        guard let place = places[type.lowercased()] else { return nil }
        return ComponentType(lines: lines[place...])
    }

    private static let lines =
        [cloudBindings, brokerBindings, otherBindings, cloudPubSub, pubSub].flatMap { $0.split(separator: "\n") }

    /// The fields of a profile that many components share.
    static func builtInFields(_ name: Substring) -> [ComponentField] {
        let lines = builtInProfiles.split(separator: "\n")
        let own = lines.drop { $0 != "-\(name)" }.dropFirst().prefix { $0.hasPrefix(" ") }
        return own.map { ComponentField(line: $0.dropFirst()) }
    }

    /// The line of each type.
    private static let places: [String: Int] = {
        var places: [String: Int] = [:]
        for (index, line) in lines.enumerated()
        where line.utf8.first != UInt8(ascii: " ") && line.utf8.first != UInt8(ascii: "-") {
            places[String(line.prefix { $0 != " " })] = index
        }
        return places
    }()
}

/// One type of component.
///
/// In the tables it is a line (type, version, status, sides), and indented below it one for each field: its name (`!`: required), type,
/// side, what of it is secret, `=` and its values, `~` and its default. `-` begins an authentication profile.
package struct ComponentType: Sendable {
    package let type: String

    /// What a Component's `version` is, such as `v1`.
    package let version: String

    /// `stable`, `beta` or `alpha`.
    package let status: String

    /// Of a binding: whether events come from it, and whether they go to it. A pub/sub component does both.
    package let isInput: Bool
    package let isOutput: Bool

    /// The fields that every use of it may have.
    package private(set) var fields: [ComponentField] = []

    /// The ways to prove who one is, each with fields of its own.
    package private(set) var profiles: [AuthenticationProfile] = []

    /// Every field by its name in lower case; one that is in several profiles once.
    package var allFields: [String: ComponentField] {
        var all: [String: ComponentField] = [:]
        for field in profiles.flatMap(\.fields) + fields {
            let name = field.name.lowercased()
            var merged = field
            if let other = all[name] {
                merged.allowedValues =
                    other.allowedValues + field.allowedValues.filter { !other.allowedValues.contains($0) }
                if merged.secret == .none { merged.secret = other.secret }
            }
            all[name] = merged
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
                    profiles[profiles.count - 1].fields.append(field)
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
}

/// One field of `metadata`.
package struct ComponentField: Sendable {
    package enum Side: String, Sendable {
        case input
        case output
    }

    /// What of the value is a secret.
    package enum Secret: String, Sendable {
        case none
        case sensitive
        /// Only what a URL may hold before an `@`.
        case userinfo
    }

    package let name: String
    package let isRequired: Bool

    /// `string`, `number`, `bool`, `duration` or `bytesize`.
    package let type: String

    /// The side of a binding that reads it; nil for both.
    package let side: Side?
    package var secret = Secret.none
    package let isDeprecated: Bool

    /// The values that it may have; empty where they are not limited.
    package var allowedValues: [String]
    package let defaultValue: String?

    init(line: Substring) {
        let halves = line.split(separator: "~", maxSplits: 1)
        defaultValue = halves.count == 2 ? String(halves[1]) : nil
        let words = halves[0].split(separator: " ").map(String.init)
        isRequired = words[0].hasSuffix("!")
        name = isRequired ? String(words[0].dropLast()) : words[0]
        type = words.count > 1 ? words[1] : "string"
        let rest = words.dropFirst(2)
        side = rest.lazy.compactMap { Side(rawValue: $0) }.first
        secret = rest.lazy.compactMap { Secret(rawValue: $0) }.first ?? .none
        isDeprecated = rest.contains("deprecated")
        let values = rest.first { $0.hasPrefix("=") }?.dropFirst() ?? ""
        allowedValues = values.split(separator: "|").map(String.init)
    }
}
