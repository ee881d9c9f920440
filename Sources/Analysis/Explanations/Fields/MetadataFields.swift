extension APIReference {
    static let plainMetadata = metadata(
        annotations: FieldSchema(
            "annotations", .object(ObjectSchema("map[string]string", "", fields: [])),
            "Notes for people and other programs. They are not copied to generated objects.", ignored: true))

    static let clusterMetadata = metadata(
        namespace: FieldSchema(
            "namespace", .string,
            "It has no effect: a ClusterEventBus serves every namespace. It must still be a valid name.",
            ignored: true),
        annotations: FieldSchema(
            "annotations", .object(ObjectSchema("map[string]string", "", fields: [])),
            "Notes for people and other programs. They are not copied to generated objects.", ignored: true))

    /// The metadata of a resource; most of what Kubernetes knows there is of no meaning here.
    static func metadata(namespace: FieldSchema = namespace, annotations: FieldSchema) -> ObjectSchema {
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
                FieldSchema(
                    "labels", .object(ObjectSchema("map[string]string", "", fields: [])),
                    "Not read, and not copied: generated objects have their own labels.", ignored: true),
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
