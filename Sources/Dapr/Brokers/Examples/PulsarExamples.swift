extension BrokerExample {
    /// The scheme alone turns TLS on (`sanitiseURL` of pubsub/pulsar/pulsar.go, and `newClient` of apache/pulsar-client-go); `enableTLS` is
    /// about the certificate.
    static let pulsar = BrokerExample(
        .bus,
        """
        # 'pulsar+ssl' turns TLS on. Without a scheme the token goes over the network as it is.
        host pulsar+ssl://pulsar.shop.svc:6651
        # The certificate of the broker is checked.
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
