extension BackendKey {
    /// In the component dialect.
    static let nats = BackendKey(
        name: "nats",
        text: """
            The backend, for any pub/sub component: the only one that the original controller knows. For NATS itself it \
            is 'pubsub.jetstream'.
            """)
}
