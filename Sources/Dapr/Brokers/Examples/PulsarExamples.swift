extension BrokerExample {
    static let pulsar = BrokerExample(
        .bus,
        """
        # The port for TLS; without a scheme, as 'enableTLS' chooses it.
        host pulsar.shop.svc:6651
        # Otherwise the token goes over the network as it is.
        enableTLS true
        # Who connects. In the file itself it would be in Git.
        token @
        # Of its own for this bus, so that rights and quotas can be set for it.
        tenant shop
        # The namespace of the tenant. Its retention says how long events are kept.
        namespace events
        # With 'latest' a new Trigger misses what came before its first start.
        subscribeInitialPosition earliest
        """)
}
