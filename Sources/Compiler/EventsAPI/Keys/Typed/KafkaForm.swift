extension TypedForm {
    /// A source of Kafka's records (`pkg/event/eventsource/kafka`): the topic is read, and named as the one to write to.
    static let kafka = TypedForm(
        "KafkaSource", "bindings.kafka",
        [
            TypedField("brokers", .text, required: true, "The addresses of the brokers, with commas between them."),
            TypedField(
                "topic", .text, required: true, settings: ["topics", "publishTopic"],
                "The topic; several with commas between them."),
            TypedField(
                "authRequired", .boolean, required: true, needs: ["saslUsername", "saslPassword"],
                "Whether Dapr logs in with SASL, over TLS. With 'false' it connects without TLS and without a login."),
            TypedField("saslUsername", .text, "The user of the login. Required with 'authRequired: true'."),
            TypedField("saslPassword", .text, "The password of the login. Required with 'authRequired: true'."),
            TypedField("maxMessageBytes", .integer, "How many bytes a record may have."),
            TypedField(
                "consumerGroup", .text,
                "It has no effect, and a note says so: each source gets a group of its own. It is in documents of 0.3 to 0.5."
            ),
            .scaleOption(ScaleOption.kafka),
        ])
}
