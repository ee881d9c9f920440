extension SourceKey {
    /// In both dialects.
    static let redis = SourceKey(
        "redis",
        """
        Events by name, each with the Dapr component that it comes from; for streams of Redis. Use \
        'pubsub.redis' with 'srcTopic': the binding 'bindings.redis' never gives an event.
        """,
        example: """
            spec:
              eventBus: default
              redis:
                counted:
                  redisHost: redis.shop.svc:6379
                  srcTopic: counts
                changed:
                  type: pubsub.redis
                  version: v1
                  srcTopic: stock
                  metadata:
                  - name: redisHost
                    value: redis.shop.svc:6379
            """,
        form: .redis)
}
