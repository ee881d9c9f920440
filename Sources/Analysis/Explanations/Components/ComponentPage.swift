internal import DaprCatalogue
internal import DaprComponents

/// A Dapr component as its page knows it, and what follows from the catalogue about its settings.
struct ComponentPage {
    let type: ComponentType

    /// The name by which it was asked for, in lower case.
    let name: String

    /// Nil for a type that is not in the catalogue.
    init?(_ name: String) {
        guard let type = Catalogue.component(name) else { return nil }
        self.type = type
        self.name = name.lowercased()
    }

    /// The names of the settings, each once.
    var settings: [String] { type.allFields.values.map(\.name).sorted() }

    var isBinding: Bool { ComponentCategory(of: type.type) == .binding }

    /// A setting by its name in any letter case.
    ///
    /// Pulsar has settings that begin with the name of a topic, which are `<topic-name>.avroschema` in the catalogue.
    func setting(_ name: String) -> ComponentField? {
        let (name, fields) = (name.lowercased(), type.allFields)
        return fields[name]
            ?? fields.values.first { field in
                field.name.hasPrefix("<") && name.hasSuffix(field.name.lowercased().drop { $0 != ">" }.dropFirst())
            }
    }

    /// Whether it must be set whatever else is: what some ways to authenticate ask for may be left out with another.
    func isRequired(_ field: ComponentField) -> Bool {
        func isAsked(in fields: [ComponentField]) -> Bool {
            fields.contains { $0.name == field.name && $0.isRequired }
        }
        return isAsked(in: type.fields)
            || (!type.profiles.isEmpty && type.profiles.allSatisfy { isAsked(in: $0.fields) })
    }

    /// The settings without which no use of it works; of a source without those of the output side.
    var requiredFields: [ComponentField] {
        let ofProfiles = (type.profiles.first?.fields ?? []).filter { !isShared($0) }
        return (type.fields + ofProfiles).filter { isRequired($0) && !(type.isInput && $0.side == .output) }
    }

    /// True for a setting that does not depend on the way to authenticate.
    func isShared(_ field: ComponentField) -> Bool {
        type.fields.contains { $0.name.lowercased() == field.name.lowercased() }
    }

    /// The ways to authenticate that a setting is for.
    func profiles(of field: ComponentField) -> [String] {
        type.profiles.filter { $0.fields.contains { $0.name.lowercased() == field.name.lowercased() } }
            .map { title(of: $0) }
    }

    /// What a way to authenticate is called, in few words.
    func title(of profile: AuthenticationProfile) -> String {
        let known = [
            "built-in: aws": "AWS", "built-in: azuread": "Microsoft Entra ID", "built-in: gcp": "Google Cloud",
            "No Authentication": "none",
        ]
        var title = known[profile.title] ?? profile.title
        let start = "authenticate using "
        if title.lowercased().hasPrefix(start) { title.removeFirst(start.count) }
        return title.hasSuffix(" Authentication") ? String(title.dropLast(" Authentication".count)) : title
    }
}
