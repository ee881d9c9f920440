extension BackendKey {
    /// In the released dialect, whose only backend it is.
    static let natsStreaming = BackendKey(
        name: "natsStreaming",
        text: """
            The backend of the released dialect: NATS Streaming, which Dapr 1.13 removed. It becomes a component \
            'pubsub.natsstreaming', with a warning from that release on. Use 'nats' with 'type: pubsub.jetstream'.
            """,
        form: .natsStreaming)
}
