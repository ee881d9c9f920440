extension BackendKey {
    /// In the component dialect.
    static let kafka = BackendKey(
        name: "kafka",
        text: "The backend, for Kafka: 'type: pubsub.kafka'.")
}
