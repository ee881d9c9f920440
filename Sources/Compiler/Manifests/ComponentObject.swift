internal import Resolution
internal import YAMLTree

/// A Dapr Component (`dapr.io/v1alpha1`).
///
/// - Parameter scopes: the app-ids that load it; empty for every app of the namespace.
func componentObject(_ name: String, owner: Owner, spec: YAMLValue, scopes: [String]) -> YAMLValue {
    var fields = [
        YAMLField("apiVersion", "dapr.io/v1alpha1"),
        YAMLField("kind", "Component"),
        YAMLField(
            "metadata",
            [
                "name": .string(name), "namespace": .string(owner.namespace),
                "labels": .map([owner.controlledBy] + owner.recommendedLabels),
            ]
        ),
        YAMLField("spec", spec),
    ]
    if !scopes.isEmpty { fields.append(YAMLField("scopes", .list(scopes.map(YAMLValue.string)))) }
    return .map(fields)
}

/// The author's spec with what the resolution set; `metadata` is there even if empty, as the CRD demands.
func componentSpec(_ component: ResolvedComponent) -> YAMLValue {
    let items = component.metadata.map { item in
        switch item {
        case .written(let node): YAMLValue.node(node)
        case .set(let name, let value):
            YAMLValue.map([YAMLField("name", .string(name)), YAMLField("value", .string(value))])
        }
    }
    return .map(
        component.fields + [YAMLField("metadata", .list(items))]
    )
}

/// The output binding that posts events to a Knative Service.
func sinkSpec(_ sink: SinkUse) -> YAMLValue {
    [
        "type": "bindings.http", "version": "v1",
        "metadata": [["name": "url", "value": .string(sink.url)]],
    ]
}
