extension APIReference {
    static let plainMetadata = metadata(
        annotations: FieldSchema(
            "annotations", .object(ObjectSchema("map[string]string", "", fields: [])),
            "Notes for people and other programs. They are not copied to generated objects.", ignored: true),
        labels: ignoredLabels)

    /// That of a resource whose labels and annotations go on.
    static let sourceMetadata = metadata(
        annotations: FieldSchema(
            "annotations", .object(ObjectSchema("map[string]string", "", fields: [])), copiedAnnotations),
        labels: copiedLabels)

    /// What becomes of annotations that this program does not read.
    static let copiedAnnotations = """
        They are copied to every generated object and its pods, except those that kubectl, Helm, kustomize, Argo CD and \
        Flux keep for themselves. Annotations of 'dapr.io' are copied to the pods alone. A note names those that ofevents \
        writes itself.
        """

    /// The labels of a resource that go on.
    static let copiedLabels = FieldSchema(
        "labels", .object(ObjectSchema("map[string]string", "", fields: [])),
        """
        They are copied to every generated object and its pods, never to a selector. Left out are those that other \
        programs keep for themselves, and names that generated objects have already.
        """)

    private static let ignoredLabels = FieldSchema(
        "labels", .object(ObjectSchema("map[string]string", "", fields: [])),
        "Not read, and not copied: generated objects have the labels of the EventSource or Trigger.", ignored: true)

    static let clusterMetadata = metadata(
        namespace: FieldSchema(
            "namespace", .string,
            "It has no effect: a ClusterEventBus serves every namespace. It must still be a valid name.",
            ignored: true),
        annotations: FieldSchema(
            "annotations", .object(ObjectSchema("map[string]string", "", fields: [])),
            "Notes for people and other programs. They are not copied to generated objects.", ignored: true),
        labels: ignoredLabels)

    /// The metadata of a resource; most of what Kubernetes knows there is of no meaning here.
    static func metadata(
        namespace: FieldSchema = namespace, annotations: FieldSchema, labels: FieldSchema
    ) -> ObjectSchema {
        ObjectSchema(
            "ObjectMeta", "The name and namespace of the resource, and fields that a cluster wrote.",
            fields: [
                FieldSchema(
                    "name", .string, required: true,
                    """
                    The name: lower-case letters, digits, '-' and '.', at most 253 characters. Generated objects \
                    are named after it, and other resources refer to it.
                    """),
                namespace,
                annotations,
                labels,
                FieldSchema(
                    "generateName", .string,
                    "Not used: generated objects are named after 'name'.",
                    ignored: true),
            ] + serverWritten.map { FieldSchema($0.0, $0.1, "Written by the cluster; not read.", ignored: true) })
    }

    static let namespace = FieldSchema(
        "namespace", .string,
        """
        The namespace: lower-case letters, digits and '-', at most 63 characters. Generated objects are in it, and \
        references without a namespace mean it.
        """,
        default: "the value of '--namespace', or 'default'")

    private static let serverWritten: [(String, FieldType)] = [
        ("clusterName", .string), ("creationTimestamp", .string), ("deletionGracePeriodSeconds", .scalar),
        ("deletionTimestamp", .string), ("finalizers", .scalar), ("generation", .scalar), ("initializers", .scalar),
        ("managedFields", .scalar), ("ownerReferences", .scalar), ("resourceVersion", .string), ("selfLink", .string),
        ("uid", .string),
    ]
}
