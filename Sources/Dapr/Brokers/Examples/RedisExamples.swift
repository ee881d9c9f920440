extension BrokerExample {
    static let redis = BrokerExample(
        .bus, topic: "orders",
        """
        # With the port, and without a scheme.
        redisHost redis.shop.svc:6379
        # A user with rights to these streams alone.
        redisUsername @
        # The password. In the file itself it would be in Git.
        redisPassword @
        # Otherwise the password goes over the network as it is.
        enableTLS true
        # Longer than a delivery takes: after this time an entry is redelivered.
        processingTimeout 60s
        # How often such entries are looked for, in milliseconds.
        redeliverInterval 15000
        # Entries that are older are removed; without it a stream fills the memory.
        streamTTL 168h
        """)
}
