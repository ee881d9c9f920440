extension BrokerExample {
    static let jetStream = BrokerExample(
        .bus,
        """
        # With 'tls' the token does not go over the network as it is.
        natsURL tls://nats.shop.svc:4222
        # Who connects. In the file itself it would be in Git.
        token @
        # The stream that has the topics of the bus among its subjects.
        streamName events
        # Longer than a delivery takes: after this time an event is redelivered.
        ackWait 60s
        """)
}
