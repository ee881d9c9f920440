extension TypedForm {
    /// A source of MQTT messages (`pkg/event/eventsource/mqtt`, since 0.5). Upstream makes `bindings.mqtt` of it, which Dapr 1.10 renamed.
    static let mqtt = TypedForm(
        "MQTTSource", "bindings.mqtt3",
        [
            TypedField("url", .text, required: true, "The address of the broker, such as 'tcp://mqtt.shop.svc:1883'."),
            TypedField("topic", .text, required: true, "The topic; '+' and '#' stand for others."),
            TypedField("qos", .integer, "From Dapr 1.10 on it is ignored: the quality of service is always 1."),
            TypedField("retain", .boolean, "It is about messages that are written, not about those that are read."),
            TypedField(
                "cleanSession", .boolean,
                "With 'true', messages that arrive while the pod restarts are lost. The default is 'false'."),
            TypedField("caCert", .text, "The certificate of the authority that signed the broker's, as PEM."),
            TypedField("clientCert", .text, "The certificate of the client, as PEM."),
            TypedField("clientKey", .text, "The key of the client's certificate, as PEM."),
            TypedField(
                "consumerID", .text, ignored: "each source gets a client id of its own",
                "It has no effect, and a note says so: each source gets a client id of its own."),
        ])
}
