extension BackendKey {
    /// In the component dialect.
    static let rabbitmq = BackendKey(
        name: "rabbitmq",
        text: "The backend, for RabbitMQ: 'type: pubsub.rabbitmq'.")
}
