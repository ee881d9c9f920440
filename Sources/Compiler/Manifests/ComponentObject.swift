internal import Brokers
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

/// The output binding that posts events to a Knative Service.
func sinkSpec(_ sink: SinkUse) -> YAMLValue {
    [
        "type": .string(HTTPBinding.type), "version": .string(HTTPBinding.version),
        "metadata": [["name": .string(HTTPBinding.address), "value": .string(sink.url)]],
    ]
}
