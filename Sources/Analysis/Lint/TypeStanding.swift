internal import DaprCatalogue

/// What a version of Dapr makes of a component's type.
enum TypeStanding {
    /// It had the type before; the successor is absent where nothing took its place.
    case removed(in: DaprVersion, successor: String?)

    /// A later version has it; the predecessor did the same before.
    case newer(from: DaprVersion, predecessor: String?)

    /// It has the type, perhaps by another name now.
    case present(currentName: String?)

    /// It never had such a type.
    case unknown

    /// - Parameter isKnown: whether the catalogue has the settings of the type; those of a type with a history may be lost.
    init(of type: String, isKnown: Bool, in version: DaprVersion) {
        let history = Catalogue.history(of: type)
        if let removed = history?.removed, version >= removed {
            self = .removed(in: removed, successor: history?.other)
        } else if let added = history?.added, version < added {
            self = .newer(from: added, predecessor: history?.other)
        } else if history == nil, !isKnown {
            self = .unknown
        } else {
            let isRenamed = history?.renamed.map { version >= $0 } ?? false
            self = .present(currentName: isRenamed ? history?.other : nil)
        }
    }
}
