internal import Resolution
internal import YAMLTree

extension ManifestKind {
    /// A Dapr Component, which the sidecars load: it must be there before they start.
    package static let component = ManifestKind(
        "dapr.io/v1alpha1", "Component", plural: "Components", rank: 10, detail: "type")
}

extension Manifest {
    /// A Dapr Component.
    ///
    /// - Parameters:
    ///   - scopes: the app-ids that load it; empty for every app of the namespace.
    ///   - spec: makes its `spec`.
    init(
        component name: String, type: String, of owner: Owner, scopes: [String],
        spec: @escaping @Sendable () -> YAMLValue
    ) {
        self.init(.component, name, of: owner, detail: type) { manifest in
            var fields = [YAMLField("spec", spec())]
            if !scopes.isEmpty { fields.append(YAMLField("scopes", .list(scopes.map(YAMLValue.string)))) }
            return Content(
                labels: [manifest.owner.controlledBy] + manifest.owner.recommendedLabels, fields: fields)
        }
    }
}
