internal import EventsAPI

extension APIReference {
    static let sink = ObjectSchema(
        "Sink",
        """
        A Knative Service that gets the events: their data as the body of a POST, their attributes as 'Ce-' headers. It \
        becomes a Component 'bindings.http' with the address 'http://{name}.{namespace}.svc.{cluster domain}'.
        """,
        example: """
            sink:
              ref:
                apiVersion: serving.knative.dev/v1
                kind: Service
                name: report
            """,
        fields: [
            FieldSchema(
                "ref", .object(reference), required: true,
                "The Service, by its name. An address ('uri', 'url') is not accepted.")
        ])

    private static let reference = ObjectSchema(
        "SinkReference", "The object that gets the events.",
        fields: [
            FieldSchema(
                "apiVersion", .string, required: true, "The group and version of the object.",
                values: Sink.supported.map { String($0.prefix { $0 != " " }) }),
            FieldSchema(
                "kind", .string, required: true, "The kind of the object.",
                values: Sink.supported.compactMap { $0.split(separator: " ").last.map(String.init) }),
            FieldSchema(
                "name", .string, required: true,
                "The name of the Service: a letter, then lower-case letters, digits and '-', at most 63 characters."),
            FieldSchema(
                "namespace", .string,
                "The namespace of the Service. It may differ from the namespace of the resource.",
                default: "the namespace of the resource"),
        ])
}
