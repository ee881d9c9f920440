/// How a component's settings are spelt where each is a field of a mapping, and not an entry of `metadata`: which field sets which.
///
/// There is one for each such mapping, which all components that are spelt so share. It knows nothing of the resource that holds them.
package final class FieldSpelling: Sendable {
    /// A field that sets one or several settings.
    package struct Field: Sendable {
        package let name: String

        /// True where its value is a number or a boolean, which has no quotes.
        package let isBare: Bool

        /// True where nothing can be said without it.
        package let isRequired: Bool

        package init(_ name: String, isBare: Bool = false, isRequired: Bool = false) {
            self.name = name
            self.isBare = isBare
            self.isRequired = isRequired
        }
    }

    /// The fields by the setting, in lower case.
    private let fields: [String: Field]

    /// - Parameter fields: each field with the settings that it sets.
    package init(_ fields: [(field: Field, settings: [String])]) {
        self.fields = fields.reduce(into: [:]) { result, item in
            for setting in item.settings { result[setting.lowercased()] = item.field }
        }
    }

    /// The field of a setting, whatever its letter case; nil for a setting that has none.
    package func field(of setting: String) -> Field? { fields[setting.lowercased()] }
}
