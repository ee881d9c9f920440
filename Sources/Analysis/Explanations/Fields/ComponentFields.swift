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
                "The version of the component: v1 for every known binding and pub/sub component."),
            FieldSchema("metadata", .list(of: setting), settings),
            FieldSchema(
                "ignoreErrors", .boolean,
                """
                With true, the sidecar starts although the component does not: the pod looks healthy, but no event \
                comes or goes. It is written unchanged.
                """, default: "false"),
            FieldSchema(
                "initTimeout", .string,
                "How long the sidecar waits for the component at its start, such as 30s. It is written unchanged.",
                default: "5s"),
            secretStore,
        ]
    }

    /// The field that names the secret store, in both forms.
    static let secretStore = FieldSchema(
        "auth", .object(auth),
        "Where the secrets are that 'secretKeyRef' names. It goes to the Component, beside its 'spec'.")

    private static let auth = ObjectSchema(
        "Auth", "The secret store of a component.",
        fields: [
            FieldSchema(
                "secretStore", .string, required: true,
                "The name of a Component of a secret store in the namespace, such as 'vault'.")
        ])

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
                The value. It is written unchanged, and Dapr converts it to text. Without a text ('~', 'null' or \
                nothing) it counts as absent. For a password or a key use 'secretKeyRef'.
                """),
            FieldSchema(
                "secretKeyRef", .object(secretReference),
                """
                The value as an entry of a Secret, in the namespace of the EventSource or Trigger that uses the \
                component. It overrides 'value'. Without a name it counts as absent.
                """),
            FieldSchema(
                "envRef", .string,
                "The value from an environment variable of the sidecar (not of the adapter). It counts only without 'value'."
            ),
        ])

    private static let secretReference = ObjectSchema(
        "SecretKeyRef", "An entry of a Secret.",
        fields: [
            FieldSchema("name", .string, "The name of the Secret. Without one the reference counts as absent."),
            FieldSchema("key", .string, "The entry of the Secret.", default: "the same as 'name'"),
        ])
}
