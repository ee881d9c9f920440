/// SASL over TLS, with an authority of one's own.
private let login = """
    # Several brokers: a pod starts also while one of them is away.
    brokers kafka-0.kafka.shop.svc:9093,kafka-1.kafka.shop.svc:9093
    # A login over TLS. 'none' has neither, so it is for trials.
    authType password
    # With TLS and a login; 'false' has neither.
    !authRequired true
    # The default sends the password itself; with this it stays with the pod.
    saslMechanism SHA-512
    # Who logs in. It needs rights to read and write the topics, and to read the consumer groups.
    saslUsername @
    # Its password. In the file itself it would be in Git.
    saslPassword @
    # The authority that signed the certificates of the brokers. Without it only public ones count.
    caCert @
    # The release of the brokers. The default is 2.0.0, of 2018.
    version 3.6.0
    # With 'newest' events are missed that come before the first start.
    initialOffset oldest
    """

extension BrokerExample {
    static let kafkaBus = BrokerExample(.bus, login)

    static let kafkaSource = BrokerExample(
        .source,
        """
        # What is read; several topics with commas and no blanks between them.
        topics orders

        """ + login)
}
