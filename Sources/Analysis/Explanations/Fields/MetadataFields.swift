extension APIReference {
    static let plainMetadata = metadata(
        annotations: FieldSchema(
            "annotations", .object(ObjectSchema("map[string]string", "", fields: [])),
            "Notes of yours and of other programs. They are not copied to what is generated.", ignored: true))

    static let clusterMetadata = metadata(
        namespace: FieldSchema(
            "namespace", .string,
            "It has no meaning here: a ClusterEventBus serves every namespace. What stands here must be a valid name.",
            ignored: true),
        annotations: FieldSchema(
            "annotations", .object(ObjectSchema("map[string]string", "", fields: [])),
            "Notes of yours and of other programs. They are not copied to what is generated.", ignored: true))

    /// The metadata of a resource; most of what Kubernetes knows there is of no meaning here.
    static func metadata(namespace: FieldSchema = namespace, annotations: FieldSchema) -> ObjectSchema {
        ObjectSchema(
            "ObjectMeta", "The name and namespace of the resource, and what a cluster wrote beside them.",
            fields: [
                FieldSchema(
                    "name", .string, required: true,
                    """
                    The name: lower-case letters, digits, '-' and '.', at most 253 characters. Everything that is \
                    generated is named after it, and other resources refer to it.
                    """),
                namespace,
                annotations,
                FieldSchema(
                    "labels", .object(ObjectSchema("map[string]string", "", fields: [])),
                    "Not read, and not copied to what is generated: that has labels of its own.", ignored: true),
                FieldSchema(
                    "generateName", .string,
                    "Not used: everything is named after 'name', and what a cluster would make of this is not known.",
                    ignored: true),
            ] + serverWritten.map { FieldSchema($0.0, $0.1, "Written by the cluster; not read.", ignored: true) })
    }

    static let namespace = FieldSchema(
        "namespace", .string,
        """
        The namespace: lower-case letters, digits and '-', at most 63 characters. What is generated is in it, and \
        references without a namespace mean it.
        """,
        default: "that of the option '--namespace', which is 'default' where it is not given")

    private static let serverWritten: [(String, FieldType)] = [
        ("clusterName", .string), ("creationTimestamp", .string), ("deletionGracePeriodSeconds", .scalar),
        ("deletionTimestamp", .string), ("finalizers", .scalar), ("generation", .scalar), ("initializers", .scalar),
        ("managedFields", .scalar), ("ownerReferences", .scalar), ("resourceVersion", .string), ("selfLink", .string),
        ("uid", .string),
    ]
}
