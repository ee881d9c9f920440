internal import DaprCatalogue

/// The types of components that a set uses, each taken out of the catalogue once.
struct KnownTypes {
    struct Known {
        let type: ComponentType

        /// Every field by its name in lower case.
        let fields: [String: ComponentField]

        /// The names of the fields, as they are written.
        let names: [String]

        init(_ type: ComponentType) {
            self.type = type
            fields = type.allFields
            names = fields.values.map(\.name)
        }
    }

    private var known: [String: Known?] = [:]

    /// Nil for a type that is not in the catalogue.
    mutating func find(_ type: String) -> Known? {
        if let found = known[type] { return found }
        let found = Catalogue.component(type).map { Known($0) }
        known[type] = .some(found)
        return found
    }
}
