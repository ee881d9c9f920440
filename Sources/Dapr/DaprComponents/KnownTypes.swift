package import DaprCatalogue
package import Text

/// The types of components that a set uses, each taken out of the catalogue once.
package struct KnownTypes: Sendable {
    package struct Known: Sendable {
        package let type: ComponentType

        /// Every field by its name in lower case, and by each other name that Dapr reads it by.
        package let fields: [String: ComponentField]

        /// The names of the fields, as they are written.
        package let names: Vocabulary

        /// How settings end whose names begin with that of a topic, as some of Pulsar's do.
        package let endings: [String]

        /// The fields that no use of it can do without.
        package let needed: [ComponentField]

        /// Those that every way to authenticate asks for.
        package let neededByEveryProfile: [ComponentField]

        /// Whether a field is asked for however the author proves who they are.
        package func isNeededAnyway(_ field: ComponentField) -> Bool {
            (needed + neededByEveryProfile).contains { $0.name == field.name }
        }

        init(_ type: ComponentType) {
            self.type = type
            // One of several fields is needed whatever the profile.
            needed = (type.fields + type.profiles.flatMap { $0.fields.filter { !$0.alternatives.isEmpty } })
                .filter(\.isNeeded)
            neededByEveryProfile = (type.profiles.first?.fields ?? []).filter { field in
                type.profiles.allSatisfy { $0.fields.contains { $0.isNeeded && $0.name == field.name } }
            }
            let own = type.allFields
            let all = own.values.map(\.name)
            names = Vocabulary(all.filter { !$0.hasPrefix("<") })
            endings = all.filter { $0.hasPrefix("<") }.compactMap { $0.split(separator: ">").last.map(String.init) }
            fields = own.values.reduce(into: own) { fields, field in
                for alias in field.aliases where fields[alias.lowercased()] == nil {
                    fields[alias.lowercased()] = field
                }
            }
        }
    }

    /// The release of Dapr whose types they are.
    package let release: DaprVersion
    private var known: [String: Known?] = [:]

    /// Which fields unknown settings are meant for, each by its name.
    package typealias Guesses = (nearest: [String: String], meant: [String: String])

    /// Those made before: one slip is often in many components of a set.
    private var guesses: [[String]: Guesses] = [:]

    /// Beyond it names have only words in common, as `subscriptionType` and `subscriptionScopes`.
    private static let mostSlips = 3

    /// The field that each unknown setting of a component is most likely meant for, and the one that it can only be meant for.
    ///
    /// - Parameter present: all settings of the component in lower case, which nothing is meant for.
    mutating func guesses(for unknown: [String], of type: Known, besides present: [String]) -> Guesses {
        let key = [type.type.type] + unknown + ["/"] + present
        if let found = guesses[key] { return found }
        let present = Set(present)
        let nearest = unknown.reduce(into: [:]) {
            $0[$1] = type.names.nearest(to: $1, slips: Self.mostSlips, besides: present)
        }
        let found = (nearest, type.names.meant(by: unknown, slips: 1, besides: present))
        guesses[key] = found
        return found
    }

    package init(release: DaprVersion) { self.release = release }

    /// Nil for a type that the release does not have.
    package mutating func find(_ type: String) -> Known? {
        if let found = known[type] { return found }
        let found = Catalogue.component(type, in: release).map { Known($0) }
        known[type] = .some(found)
        return found
    }
}

/// True for a setting of a type of the newest release, whatever the letter case of both.
package func isSetting(_ name: String, of type: String) -> Bool {
    Catalogue.component(type, in: .newest)?.allFields[name.lowercased()] != nil
}

/// The name of the setting that is written so, or that Dapr also reads by this name, in a type of the newest release, whatever the
/// letter case; nil where the type has none.
package func settingName(_ name: String, of type: String) -> String? {
    guard let fields = Catalogue.component(type, in: .newest)?.allFields else { return nil }
    let name = name.lowercased()
    if let field = fields[name] { return field.name }
    return fields.values.filter { $0.aliases.contains { $0.lowercased() == name } }.map(\.name).min()
}

extension ComponentField {
    /// True for a required field for which nothing is put where it is absent.
    package var isNeeded: Bool { isRequired && defaultValue == nil }
}
