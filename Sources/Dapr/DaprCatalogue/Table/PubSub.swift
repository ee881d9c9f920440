// Written by update.py, which says what it is made of. Do not edit.

/// Components in the form that `ComponentType` reads.
let pubSub = """
    pubsub.in-memory v1 stable
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    pubsub.jetstream v1 beta
     name string ~dapr.io - pubsub.jetstream
     streamName string
     durableName string
     queueGroupName string
     startSequence number 0..
     startTime number 0.. ~0
     flowControl bool ~false
     ackWait duration
     maxDeliver number
     maxAckPending number
     replicas number 0..
     memoryStorage bool ~false
     rateLimit number 0..
     heartbeat duration
     deliverPolicy string ==all|last|new|sequence|time ~all
     ackPolicy string ==explicit|all|none ~explicit
     domain string
     apiPrefix string
     concurrency string ==parallel|single ~single
     backOff string
     concurrencyMode string exact ==parallel|single
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Basic Authentication
     natsURL! string userinfo
    -Token Authentication
     natsURL! string userinfo
     token! string sensitive
    -JWT Authentication
     natsURL! string userinfo
     jwt! string sensitive
     seedKey! string sensitive
    -TLS Authentication
     natsURL! string userinfo
     tls_client_cert! string
     tls_client_key! string
    pubsub.kafka v1 stable
     brokers! string
     consumerGroup string
     clientID string ~sarama
     initialOffset string exact =newest|oldest ~newest
     maxMessageBytes number
     consumeRetryInterval duration strict ~100ms
     consumeRetryEnabled bool ~true
     heartbeatInterval duration positive ~3s
     sessionTimeout duration positive ~10s
     version version ~2.0.0.0
     skipVerify bool ~false
     disableTls bool ~false
     channelBufferSize number exact strict 0..2147483647 ~256
     consumerFetchMin number exact strict 1..2147483647 ~1
     clientConnectionTopicMetadataRefreshInterval duration ~8m
     clientConnectionKeepAliveInterval duration ~0
     dialTimeout duration ~30s
     readTimeout duration ~30s
     writeTimeout duration ~30s
     metadataTimeout duration ~0
     producerRequiredAcks string ~all
     producerRetryMax number ~5
     consumerFetchDefault number exact strict 1..2147483647 ~1048576
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
     consumerID string exact
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
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
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
    pubsub.kubemq v1 beta
     address! string
     clientID string
     group string
     store bool ~true
     disableReDelivery bool ~false
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Token Authentication
     authToken string sensitive
    pubsub.mqtt3 v1 stable @pubsub.mqtt
     retain bool ~false
     cleanSession bool ~false
     qos number =0|1|2 ~1
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     url! string userinfo
     caCert string exact
     clientCert string exact
     clientKey string sensitive exact
    pubsub.pulsar v1 stable
     host! string userinfo
     listenerName string
     consumerID string exact
     namespace string ~default
     enableTLS bool ~false
     tenant string ~public
     disableBatching bool ~false
     batchingMaxPublishDelay duration ~10ms
     batchingMaxMessages number ~1000
     batchingMaxSize number ~131072
     compressionType string =none|lz4|zlib|zstd ~none
     compressionLevel string =default|faster|better ~default
     publicKey string
     privateKey string
     keys string
     persistent bool ~true
     redeliveryDelay duration ~30s
     <topic-name>.avroschema string
     <topic-name>.rawschema bool ~false
     <topic-name>.jsonschema string
     processMode string =sync|async ~async
     maxConcurrentHandlers number ~100
     receiverQueueSize number ~1000
     subscribeType string ~shared
     subscribeInitialPosition string =earliest|latest ~latest
     replicateSubscriptionState bool ~false
     subscribeMode string ~durable
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Shared token
     token string sensitive
    -OAuth2
     oauth2Audiences string
     oauth2ClientSecret string sensitive
     oauth2ClientSecretPath string
     oauth2CredentialsFile string
     oauth2TokenCAPEM string
     oauth2ClientID string
     oauth2TokenURL string
     oauth2Scopes string
    pubsub.rabbitmq v1 stable
     durable bool ~true
     publisherConfirm bool ~false
     maxLen number
     maxLenBytes number
     enableDeadLetter bool ~false
     prefetchCount number 0..255 ~0
     exchangeKind string ==fanout|topic|direct|headers ~fanout
     deliveryMode number =0|1|2 ~0
     autoAck bool ~false
     deletedWhenUnused bool ~true
     requeueInFailure bool ~false
     reconnectWaitSeconds duration ~3s
     ttlInSeconds duration /ttl
     clientName string
     heartBeat duration ~10s
     publishMessagePropertiesToMetadata bool ~false
     concurrencyMode string exact ==parallel|single ~parallel
     host string userinfo deprecated exact >connectionString
     saslExternal bool ~false
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     connectionString string userinfo
    -Authenticate Using RabbitMQ properties
     hostname string
     protocol string
     username string
     password string sensitive
    -Authenticate Using Connection string and External Sasl and TLS
     connectionString string userinfo
     caCert! string exact
     clientCert! string exact
     clientKey! string sensitive exact
     saslExternal! bool =true ~false
    pubsub.redis v1 stable
     redisHost! string
     redisPort number strict 0..65535
     consumerID string exact
     enableTLS bool strict ~false
     insecureSkipTLSVerify bool strict ~false
     clientCert string
     clientKey string sensitive
     redeliverInterval duration strict ~15s
     processingTimeout duration strict ~60s
     queueDepth number strict 0..2147483647 ~100
     concurrency number strict 0.. ~10
     redisType string ==node|cluster ~node
     redisDB number strict ~0
     redisMaxRetries number strict
     redisMinRetryInterval duration strict ~8ms
     redisMaxRetryInterval duration strict ~512ms
     dialTimeout duration strict unsigned ~5s
     readTimeout duration strict ~3s
     writeTimeout duration strict
     poolSize number strict 0..2147483647
     poolTimeout duration strict
     maxConnAge duration strict
     minIdleConns number strict ~0
     idleCheckFrequency duration strict ~1m
     idleTimeout duration strict ~5m
     failover bool strict ~false
     sentinelMasterName string
     maxLenApprox number strict
     streamTTL duration strict
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Username and password
     redisUsername string
     redisPassword string sensitive
     sentinelUsername string
     sentinelPassword string sensitive
    -built-in: azuread
     useEntraID bool strict /useAzureAD ~false
    pubsub.rocketmq v1 alpha
     nameServer string
     instanceName string
     producerGroup string
     consumerGroup string
     nameSpace string
     nameServerDomain string
     retries number ~3
     producerQueueSelector string /queueSelector =hash|random|manual|roundRobin|dapr
     consumerModel string ~clustering
     fromWhere string /consumeFromWhere =ConsumeFromLastOffset|ConsumeFromFirstOffset|ConsumeFromTimestamp
     consumeTimestamp string
     consumeOrderly bool ~false
     consumeMessageBatchMaxSize number
     consumeConcurrentlyMaxSpan number
     maxReconsumeTimes number
     autoCommit bool ~false
     consumeTimeout number
     consumerPullTimeout number ~30
     pullInterval number ~100
     consumerBatchSize number deprecated >pullBatchSize
     pullBatchSize number
     pullThresholdForQueue number
     pullThresholdForTopic number
     pullThresholdSizeForQueue number
     pullThresholdSizeForTopic number
     content-type string
     sendTimeOutSec number
     logLevel string ~warn
     mspProperties string
     groupName string deprecated >consumerGroup
     sendTimeOut number deprecated >sendTimeOutSec
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Credential Authentication
     accessKey string
     secretKey string sensitive
     securityToken string sensitive
    pubsub.solace.amqp v1 beta
     url! string userinfo
     caCert string
     clientCert string
     clientKey string sensitive
     anonymous bool ~false
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Solace authentication
     username! string
     password! string sensitive
    -No authentication
     anonymous! bool =true
    """
