extension BackendKey {
    /// In the component dialect.
    static let redis = BackendKey(
        name: "redis",
        text: "The backend, for streams of Redis: 'type: pubsub.redis'.")
}
