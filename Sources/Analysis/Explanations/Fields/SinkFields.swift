internal import EventsAPI

extension APIReference {
    static let sink = ObjectSchema(
        "Sink",
        """
        Who gets the events: their data as the body of a POST, their attributes as 'Ce-' headers. It is an object ('ref') or an \
        address ('uri'). It becomes a Component 'bindings.http' with the address \
        'http://{name}.{namespace}.svc.{cluster domain}' of the object. In a Trigger it is named \
        'trigger-sink-{trigger}-{namespace}-{name}' for a Knative Service without 'port' and 'path'. Any other sink is named \
        'trigger-sink-{trigger}-{hash}' after its address, so two paths of one Service are two Components.
        """,
        example: """
            sink:
              ref:
                apiVersion: serving.knative.dev/v1
                kind: Service
                name: report
            """,
        fields: [
            FieldSchema("ref", .object(reference), "The object, by its name. Either 'ref' or 'uri' is required."),
            FieldSchema(
                "uri", .string,
                """
                The whole address, with 'http://' or 'https://', its path and its query. Beside 'ref' it counts instead of the \
                object, and a path such as '/hooks' is the object's. It is no place for a password.
                """),
            FieldSchema("port", .integer, "The port of the object. It stands beside 'ref'.", default: "80"),
            FieldSchema(
                "path", .string,
                "The path, perhaps with a query, behind the address of the object. It stands beside 'ref'."),
        ])

    private static let reference = ObjectSchema(
        "SinkReference", "The object that gets the events. With a name alone it is a Knative Service.",
        fields: [
            FieldSchema(
                "apiVersion", .string, "The group and version of the object. A Function needs it.",
                values: SinkKind.all.flatMap(\.apiVersions), default: "that of a Knative Service"),
            FieldSchema(
                "kind", .string,
                "The kind of the object: a Service of Knative or of Kubernetes, or a Function of OpenFunction.",
                values: Set(SinkKind.all.map(\.kind)).sorted(), default: "that of 'apiVersion'"),
            FieldSchema(
                "name", .string, required: true,
                "The name of the object: a letter, then lower-case letters, digits and '-', at most 63 characters."),
            FieldSchema(
                "namespace", .string,
                "The namespace of the object. It may differ from the namespace of the resource.",
                default: "the namespace of the resource"),
        ])
}
