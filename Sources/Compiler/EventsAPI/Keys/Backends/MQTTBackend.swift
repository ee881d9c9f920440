extension BackendKey {
    /// In the component dialect.
    static let mqtt = BackendKey(
        name: "mqtt",
        text: "The backend, for MQTT: 'type: pubsub.mqtt3'.")
}
