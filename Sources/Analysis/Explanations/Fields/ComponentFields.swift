extension APIReference {
    /// The fields of a Dapr component that stands inline; they are those of a Component's `spec`.
    ///
    /// - Parameters:
    ///   - type: what `type` may be.
    ///   - settings: what is done with `metadata`.
    static func componentFields(type: String, settings: String) -> [FieldSchema] {
        [
            FieldSchema("type", .string, required: true, type),
            FieldSchema(
                "version", .string, required: true,
                "The version of the component: v1 for every binding and pub/sub component that is known."),
            FieldSchema("metadata", .list(of: setting), settings),
            FieldSchema(
                "ignoreErrors", .boolean,
                """
                With true the sidecar starts although the component does not: the pod looks well, and no event comes or \
                goes. It is written as it stands.
                """, default: "false"),
            FieldSchema(
                "initTimeout", .string,
                "How long the sidecar waits for the component at its start, such as 30s. It is written as it stands.",
                default: "5s"),
        ]
    }

    private static let setting = ObjectSchema(
        "Setting",
        """
        One setting of the component: its name, and its value or where that comes from. 'ofevents explain TYPE' shows \
        the settings of a type.
        """,
        fields: [
            FieldSchema(
                "name", .string, required: true,
                "The name of the setting, such as 'brokers'. Write it in the letter case of its page."),
            FieldSchema(
                "value", .scalar,
                """
                The value. It is written as it stands, and Dapr makes a text of it. A password or a key does not belong \
                here: use 'secretKeyRef'.
                """),
            FieldSchema(
                "secretKeyRef", .object(secretReference),
                """
                The value as an entry of a Secret, in the namespace of the EventSource or Trigger that uses the component. \
                It takes the place of 'value'.
                """),
            FieldSchema(
                "envRef", .string,
                "The value as an environment variable of the sidecar (not of the adapter). It counts without 'value' only."
            ),
        ])

    private static let secretReference = ObjectSchema(
        "SecretKeyRef", "An entry of a Secret.",
        fields: [
            FieldSchema("name", .string, required: true, "The name of the Secret."),
            FieldSchema("key", .string, "The entry of the Secret.", default: "the same as 'name'"),
        ])
}
