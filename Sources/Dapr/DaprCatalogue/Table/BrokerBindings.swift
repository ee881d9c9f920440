// Written by update.py, which says what it is made of. Do not edit.

/// Components in the form that `ComponentType` reads.
let brokerBindings = """
    bindings.kafka v1 stable input output
     topics! string input exact
     brokers! string
     publishTopic string output exact
     consumerGroup string input
     clientConnectionTopicMetadataRefreshInterval duration ~8m
     clientConnectionKeepAliveInterval duration ~0
     clientID string ~sarama
     initialOffset string input exact =newest|oldest ~newest
     maxMessageBytes number
     consumeRetryInterval duration strict ~100ms
     consumeRetryEnabled bool ~false
     heartbeatInterval duration positive ~3s
     sessionTimeout duration positive ~10s
     version version ~2.0.0.0
     skipVerify bool ~false
     disableTls bool ~false
     schemaRegistryURL string
     schemaRegistryAPIKey string
     schemaRegistryAPISecret string sensitive
     schemaCachingEnabled bool ~true
     schemaLatestVersionCacheTTL duration ~5m
     escapeHeaders bool ~false
     useAvroJSON bool ~false
     compression string ==none|gzip|snappy|lz4|zstd ~none
     consumerGroupRebalanceStrategy string =range|sticky|roundrobin ~range
     excludeHeaderMetaRegex string
     dialTimeout duration ~30s
     readTimeout duration ~30s
     writeTimeout duration ~30s
     metadataTimeout duration ~0
     producerRequiredAcks string ~all
     producerRetryMax number ~5
     channelBufferSize number exact strict 0..2147483647
     consumerFetchMin number exact strict 1..2147483647
     consumerFetchDefault number exact strict 1..2147483647
     consumerID string
     backOffPolicy string exact =constant|exponential
     backOffDuration duration exact strict
     backOffInitialInterval duration exact strict
     backOffMaxInterval duration exact strict
     backOffMaxElapsedTime duration exact strict
     backOffMultiplier float exact
     backOffRandomizationFactor float exact
     backOffMaxRetries number exact strict
     saslMechanism string ==SHA-512|SHA-256|PLAINTEXT|PLAIN ~PLAINTEXT
     authRequired bool deprecated strict >authType
     authType string =none|password|mtls|oidc|oidc_private_key_jwt|awsiam|certificate
     direction string
     route string exact
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
     saslMechanism! string ==SHA-512|SHA-256|PLAINTEXT ~PLAINTEXT
    -mTLS Authentication
     authType! string =mtls
     caCert string
     clientCert! string
     clientKey! string sensitive
    -No Authentication
     authType! string =none
    -built-in: aws
     authType! string =awsiam
     region! string /awsRegion
    -Root certificate
     authType! string =certificate
     caCert! string
    bindings.kubemq v1 beta input output
     address! string
     channel! string
     pollMaxItems number ~1
     pollTimeoutSeconds number ~3600
     autoAcknowledged bool ~false
     direction string
     route string exact
    -Token Authentication
     authToken string sensitive
    bindings.mqtt3 v1 beta input output @bindings.mqtt
     url! string userinfo
     topic! string
     consumerID! string input
     retain bool ~false
     cleanSession bool ~false
     backOffMaxRetries number ~0
     qos number deprecated >
     direction string
     route string exact
    -TLS Authentication
     caCert string
     clientCert string
     clientKey string sensitive
    bindings.rabbitmq v1 stable input output
     queueName! string
     durable bool output ~false
     deleteWhenUnused bool ~false
     ttl duration output /ttlInSeconds
     prefetchCount number input ~0
     exclusive bool ~false
     maxPriority number 0..255 ~1
     reconnectWaitInSeconds duration ~5s
     caCert string
     clientCert string
     clientKey string sensitive
     externalSasl bool /saslExternal ~false
     direction string
     route string exact
    -Connection string
     host! string userinfo
    bindings.redis v1 stable output
     redisHost! string
     redisPort number strict 0..65535
     enableTLS bool strict ~false
     insecureSkipTLSVerify bool strict ~false
     clientCert string
     clientKey string sensitive
     redisMaxRetries number strict ~3
     redisMinRetryInterval duration strict ~8ms
     redisMaxRetryInterval duration strict ~512ms
     failover bool strict ~false
     sentinelMasterName string
     redisDB number strict ~0
     redisType string ==node|cluster ~node
     dialTimeout duration strict unsigned ~5s
     readTimeout duration strict ~3s
     writeTimeout duration strict
     poolSize number strict 0..2147483647
     poolTimeout duration strict
     maxConnAge duration strict
     minIdleConns number strict ~0
     idleCheckFrequency duration strict ~1m
     idleTimeout duration strict ~5m
     direction string
     route string exact
    -Username and password
     redisUsername string
     redisPassword string sensitive
     sentinelUsername string
     sentinelPassword string sensitive
    -built-in: azuread
     useEntraID bool strict /useAzureAD ~false
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
     route string exact
    -Access Key Authentication
     accessKey string
     secretKey string sensitive
    """
