internal import YAMLTree

extension ManifestKind {
    /// A Dapr Component, which the sidecars load: it must be there before they start.
    package static let component = ManifestKind(
        "dapr.io/v1alpha1", "Component", plural: "Components", rank: 10, detail: "type")
}

extension Manifest {
    /// What a Dapr Component says.
    ///
    /// - Parameters:
    ///   - auth: the field that says where its secrets are.
    ///   - scopes: the app-ids that load it; empty for every app of the namespace.
    func component(_ spec: YAMLValue, auth: YAMLField? = nil, scopes: [String]) -> Content {
        var fields = [YAMLField("spec", spec)]
        if let auth { fields.append(auth) }
        if !scopes.isEmpty { fields.append(YAMLField("scopes", .list(scopes.map(YAMLValue.string)))) }
        return Content(labels: [owner.controlledBy] + owner.recommendedLabels, fields: fields)
    }
}
