private let connection = """
    # With 'mqtts', TLS. A user or a password in it would make all of it a secret.
    url mqtts://mqtt.shop.svc:8883
    # The authority that signed the certificate of the broker.
    caCert @
    # The certificate with which the pod logs in.
    clientCert @
    # The key of that certificate.
    clientKey @
    # The broker keeps what comes while the pod restarts.
    cleanSession false
    """

extension BrokerExample {
    /// As an event bus MQTT loses events.
    static let mqttPubSub = BrokerExample(
        .source, topic: "parcels",
        connection + """

            # With 0 a message is sent once, whether it arrives or not.
            qos 1
            """)

    static let mqttSource = BrokerExample(
        .source,
        """
        # What is read; '+' and '#' stand for other words.
        topic parcels

        """ + connection)
}
