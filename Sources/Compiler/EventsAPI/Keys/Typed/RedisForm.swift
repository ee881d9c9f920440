extension TypedForm {
    /// A source of Redis (`pkg/event/eventsource/redis`). Upstream makes `bindings.redis` of it, which gives no events; here it reads the
    /// stream that `srcTopic` names, with the same settings.
    static let redis = TypedForm(
        "RedisSource", "pubsub.redis",
        [
            TypedField("redisHost", .text, required: true, "The address of the server, such as 'redis.shop.svc:6379'."),
            TypedField("redisPassword", .text, "The password."),
            TypedField("enableTLS", .boolean, "Whether the connection uses TLS."),
            TypedField("failover", .boolean, "Whether Redis has sentinels; needs 'sentinelMasterName'."),
            TypedField("sentinelMasterName", .text, "The name of the master that the sentinels know."),
            TypedField("redeliverInterval", .text, "How often the pod looks for entries that were not acknowledged."),
            TypedField("processingTimeout", .text, "How long an entry may be in delivery until it is redelivered."),
            TypedField("redisType", .text, "'node' or 'cluster'."),
            TypedField("redisDB", .integer, "The number of the database."),
            TypedField("redisMaxRetries", .integer, "How often a command is tried again."),
            TypedField("poolSize", .integer, "The most connections."),
            TypedField("minIdleConns", .integer, "How many connections are kept open."),
            TypedField("redisMinRetryInterval", .text, "The shortest time between two attempts of a command."),
            TypedField("redisMaxRetryInterval", .text, "The longest time between two attempts of a command."),
            TypedField("dialTimeout", .text, "How long a new connection may take."),
            TypedField("readTimeout", .text, "How long an answer may take."),
            TypedField("writeTimeout", .text, "How long a command may take to be sent."),
            TypedField("poolTimeout", .text, "How long a command waits for a connection."),
            TypedField("maxConnAge", .text, "The age at which a connection is closed."),
            TypedField("idleCheckFrequency", .text, "How often idle connections are looked for."),
            TypedField("idleTimeout", .text, "How long a connection may be idle."),
        ])
}
