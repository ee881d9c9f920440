internal import YAMLTree

extension ManifestKind {
    /// A Dapr Component, which the sidecars load: it must be there before they start.
    package static let component = ManifestKind(
        "dapr.io/v1alpha1", "Component", plural: "Components", rank: 10, detail: "type")
}

extension Manifest {
    /// What a Dapr Component says.
    ///
    /// - Parameter scopes: the app-ids that load it; empty for every app of the namespace.
    func component(_ spec: YAMLValue, scopes: [String]) -> Content {
        var fields = [YAMLField("spec", spec)]
        if !scopes.isEmpty { fields.append(YAMLField("scopes", .list(scopes.map(YAMLValue.string)))) }
        return Content(labels: [owner.controlledBy] + owner.recommendedLabels, fields: fields)
    }
}
