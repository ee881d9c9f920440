// Written by update.py, which says what it is made of. Do not edit.

/// Components in the form that `ComponentType` reads.
let brokerBindings = """
    bindings.kafka v1 stable input output
     topics string
     brokers! string
     publishTopic string
     consumerGroup string
     clientConnectionTopicMetadataRefreshInterval duration ~8m
     clientConnectionKeepAliveInterval duration ~0
     clientID string ~sarama
     initialOffset string =newest|oldest ~newest
     maxMessageBytes number
     consumeRetryInterval duration ~100ms
     consumeRetryEnabled bool ~false
     heartbeatInterval duration ~3s
     sessionTimeout duration ~10s
     version string ~2.0.0.0
     skipVerify bool ~false
     disableTls bool ~false
     schemaRegistryURL string
     schemaRegistryAPIKey string
     schemaRegistryAPISecret string sensitive
     schemaCachingEnabled bool ~true
     schemaLatestVersionCacheTTL duration ~5m
     escapeHeaders bool ~false
     useAvroJSON bool ~false
     compression string ~none
     consumerGroupRebalanceStrategy string =range|sticky|roundrobin ~range
     excludeHeaderMetaRegex string
     dialTimeout duration ~30s
     readTimeout duration ~30s
     writeTimeout duration ~30s
     metadataTimeout duration ~0
     producerRequiredAcks string ~all
     producerRetryMax number ~5
     channelBufferSize number
     consumerFetchMin number
     consumerFetchDefault number
     consumerID string
     backOffPolicy string
     backOffDuration duration
     backOffInitialInterval duration
     backOffMaxInterval duration
     backOffMaxElapsedTime duration
     backOffMultiplier number
     backOffRandomizationFactor number
     backOffMaxRetries number
     authRequired bool deprecated
     authType string =none|password|mtls|oidc|oidc_private_key_jwt|awsiam|certificate
     direction string
     route string
    -OIDC Authentication
     authType! string =oidc
     oidcTokenEndpoint! string
     oidcClientID! string
     oidcClientSecret! string sensitive
     oidcScopes string ~openid
     oidcExtensions string
    -OIDC Private Key JWT Authentication
     authType! string =oidc_private_key_jwt
     oidcTokenEndpoint! string
     oidcClientID! string
     oidcClientAssertionCert! string
     oidcClientAssertionKey! string sensitive
     oidcResource string
     oidcAudience string
     oidcScopes string ~openid
     oidcExtensions string
     oidcKid string
    -SASL Authentication
     authType! string =password
     saslUsername! string
     saslPassword! string sensitive
     saslMechanism! string =SHA-512|SHA-256|PLAINTEXT ~PLAINTEXT
    -mTLS Authentication
     authType! string =mtls
     caCert! string
     clientCert! string
     clientKey! string sensitive
    -No Authentication
     authType! string =none
    -built-in: aws
    bindings.kubemq v1 beta input output
     address! string
     channel! string
     pollMaxItems number ~1
     pollTimeoutSeconds number ~3600
     autoAcknowledged bool ~false
     direction string
     route string
    -Token Authentication
     authToken! string
    bindings.mqtt3 v1 beta input output
     url! string userinfo
     topic! string
     consumerID! string input
     retain bool ~false
     cleanSession bool ~false
     backOffMaxRetries number ~0
     qos number deprecated
     direction string
     route string
    -TLS Authentication
     caCert string
     clientCert string
     clientKey string sensitive
    bindings.rabbitmq v1 stable input output
     queueName! string
     durable bool ~false
     deleteWhenUnused bool ~false
     ttl duration
     prefetchCount number ~0
     exclusive bool ~false
     maxPriority number ~1
     reconnectWaitInSeconds number ~5
     caCert string
     clientCert string
     clientKey string sensitive
     externalSasl string ~false
     saslExternal bool
     direction string
     route string
    -Connection string
     host! string userinfo
    bindings.redis v1 stable output
     redisHost! string
     redisPort string
     enableTLS bool ~false
     insecureSkipTLSVerify bool ~false
     clientCert string
     clientKey string sensitive
     redisMaxRetries number ~3
     redisMinRetryInterval duration ~8ms
     redisMaxRetryInterval duration ~512ms
     failover bool ~false
     sentinelMasterName string
     redisDB number ~0
     redisType string =node|cluster ~node
     dialTimeout duration ~5s
     readTimeout duration ~3s
     writeTimeout duration
     poolSize number
     poolTimeout duration
     maxConnAge duration
     minIdleConns number ~0
     idleCheckFrequency duration ~1m
     idleTimeout duration ~5m
     direction string
     route string
    -Username and password
     redisUsername string
     redisPassword string sensitive
     sentinelUsername string
     sentinelPassword string sensitive
    -built-in: azuread
    bindings.rocketmq v1 alpha input output
     accessProto string =tcp|tcp-cgo|http
     nameServer string
     endpoint string
     consumerGroup string
     consumerBatchSize string
     consumerThreadNums string
     instanceId string
     nameServerDomain string
     retries string
     topics! string
     direction string
     route string
    -Access Key Authentication
     accessKey! string
     secretKey! string sensitive
    """
