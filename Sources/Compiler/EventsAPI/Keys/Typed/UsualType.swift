extension BackendKey {
    /// The type that is most likely meant by settings below the key without a type, as the released dialect writes them.
    var usualType: String {
        switch name {
        case "nats": "pubsub.jetstream"
        case "mqtt": "pubsub.mqtt3"
        default: "pubsub.\(name)"
        }
    }
}
