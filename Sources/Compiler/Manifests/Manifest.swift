internal import EventsAPI
package import YAMLTree

/// One Kubernetes object to be written.
///
/// The object is made of the resolved model when `value` is asked for, so that ten thousand of them need not be in
/// memory at once.
package struct Manifest: Sendable {
    package var kind: ManifestKind
    package var namespace: String { owner.namespace }
    package var name: String

    /// The resource that it is made of.
    package var owner: Owner

    /// What lists show beside the name, such as the component type or the container image; `kind.detail` says which.
    package var detail: String

    /// Makes the fields behind `apiVersion`, `kind` and `metadata`, and the labels.
    private let make: @Sendable (Manifest) -> Content

    /// What a generator says of an object; the rest is the same for all.
    struct Content {
        /// The labels that are this program's, in their order; the author's are added to those of every object.
        var labels: [YAMLField]

        /// The fields behind `metadata`, such as `spec`.
        var fields: [YAMLField]
    }

    /// - Parameter make: makes the object's content. It is called from several threads. It should capture a place and the
    ///   model's own arrays, which all manifests share: a copy of ten thousand EventSources would cost more than the rest.
    init(
        _ kind: ManifestKind, _ name: String, of owner: Owner, detail: String = "",
        _ make: @escaping @Sendable (Manifest) -> Content
    ) {
        (self.kind, self.name, self.owner, self.detail, self.make) = (kind, name, owner, detail, make)
    }

    /// The whole object.
    package var value: YAMLValue {
        let content = make(self)
        var metadata = [YAMLField("name", .string(name)), YAMLField("namespace", .string(namespace))]
        metadata.append(YAMLField("labels", .map(content.labels.adding(owner.copied.labels, toPods: false))))
        let annotations = [YAMLField]().adding(owner.copied.annotations, toPods: false)
        if !annotations.isEmpty { metadata.append(YAMLField("annotations", .map(annotations))) }
        return .map(
            [
                YAMLField("apiVersion", .string(kind.apiVersion)), YAMLField("kind", .string(kind.name)),
                YAMLField("metadata", .map(metadata)),
            ] + content.fields)
    }

    /// Its file in `--output-dir`.
    package var fileName: String { "\(kind.filePrefix)-\(namespace)-\(name).yaml" }

    /// How messages name it.
    package var title: String { "\(kind.name) '\(name)' of namespace '\(namespace)'" }
}
