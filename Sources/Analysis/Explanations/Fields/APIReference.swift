internal import EventsAPI

/// The fields of the four kinds, as the decoder reads them and the compiler uses them.
package enum APIReference {
    /// The API group and version of all four.
    package static var apiVersion: String { ResourceKind.apiVersion }

    /// The kinds, in the order in which a set is usually written.
    package static let kinds: [ObjectSchema] = [eventSource, eventBus, clusterEventBus, trigger]

    /// The kind of a name in any letter case, or of its plural.
    static func kind(_ name: some StringProtocol) -> ObjectSchema? {
        let name = name.lowercased()
        return kinds.first { kind in
            let known = kind.name.lowercased()
            return name == known || name == known + (known.hasSuffix("s") ? "es" : "s")
        }
    }

    /// A resource: what every kind has, and a `spec`.
    static func resource(
        _ kind: ResourceKind, _ text: String, example: String, metadata: ObjectSchema, spec: ObjectSchema
    ) -> ObjectSchema {
        ObjectSchema(
            kind.rawValue, text, example: example,
            fields: [
                FieldSchema(
                    "apiVersion", .string, required: true, "The group and version of the API; there is no other.",
                    values: [ResourceKind.apiVersion]),
                FieldSchema(
                    "kind", .string, required: true, "The kind, in this letter case.", values: [kind.rawValue]),
                FieldSchema("metadata", .object(metadata), required: true, metadata.text),
                FieldSchema("spec", .object(spec), required: true, spec.text),
                FieldSchema(
                    "status", .object(ObjectSchema("Status", "", fields: [])),
                    "What a cluster wrote about the resource; it is in files that come from kubectl.", ignored: true),
            ])
    }

    /// How much the pods of a resource log.
    static let logLevel = FieldSchema(
        "logLevel", .string,
        """
        How much the pods log. A number in quotes is upstream's verbosity: '"0"' to '"3"' is 'info', '"4"' and '"5"' are 'debug', \
        and more is 'trace'. Or write the level itself, such as 'debug'.
        """, default: "info")
}
