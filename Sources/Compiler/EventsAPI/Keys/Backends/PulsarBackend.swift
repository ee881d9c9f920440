extension BackendKey {
    /// In the component dialect.
    static let pulsar = BackendKey(
        name: "pulsar",
        text: "The backend, for Pulsar: 'type: pubsub.pulsar'.")
}
