// Written by update.py, which says what it is made of. Do not edit.

/// The release of dapr/components-contrib that the table is of.
let tableVersion = "1.18.4"

/// A line for each component (type, version, status, sides), and indented below it one for each field:
/// its name (`!`: required), type, side, what of it is secret, `=` and its values, `~` and its default. `-` begins an
/// authentication profile.
let componentTable = """
    bindings.alicloud.dingtalk.webhook v1 alpha input output
     id! string
     url! string
     secret string
     direction string
     route string
    bindings.alicloud.oss v1 alpha output
     endpoint! string
     bucket! string
     objectKey! string
     direction string
     route string
    -AliCloud Access Key Authentication
     accessKeyID string sensitive
     accessKeySecret string sensitive
     accessKey string
    bindings.alicloud.sls v1 alpha output
     endpoint! string
     project! string
     logstore! string
     topic! string
     source! string
     direction string
     route string
    -Access Key Authentication
     accessKeyID string sensitive
     accessKeySecret string sensitive
    bindings.alicloud.tablestore v1 stable output
     endpoint! string
     instanceName! string
     tableName! string
     direction string
     route string
    -Access Key Authentication
     accessKeyID! string
     accessKeySecret! string sensitive
     accessKey! string
    bindings.apns v1 alpha output
     development bool ~false
     direction string
     route string
    -APNS Key Authentication
     key-id! string
     team-id! string
     private-key! string sensitive
    bindings.aws.dynamodb v1 stable output
     table! string
     endpoint string
     direction string
     route string
    -AWS Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     sessionToken string sensitive
     region! string
    bindings.aws.kinesis v1 alpha input output
     streamName! string
     consumerName string
     mode string =shared|extended ~shared
     partitionKey string
     endpoint string
     direction string
     route string
    -AWS Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     sessionToken string sensitive
     region! string
    bindings.aws.s3 v1 stable output
     bucket! string
     endpoint string
     forcePathStyle bool ~false
     decodeBase64 bool ~false
     encodeBase64 bool ~false
     disableSSL bool ~false
     insecureSSL bool ~false
     direction string
     route string
    -built-in: aws
     region string
     awsRegion string
     accessKey string sensitive
     secretKey string sensitive
     sessionToken string sensitive
     awsAccessKey string sensitive
     awsSecretKey string sensitive
     awsSessionToken string sensitive
     assumeRoleArn string
     sessionName string
     trustAnchorArn string
     trustProfileArn string
     awsIamRoleArn string
     awsStsSessionName string
    bindings.aws.ses v1 stable output
     emailFrom! string
     emailTo! string
     subject! string
     emailCc string
     emailBcc string
     direction string
     route string
    -AWS Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     sessionToken string sensitive
     region! string
    bindings.aws.sns v1 alpha output
     topicArn! string
     endpoint string
     direction string
     route string
    -built-in: aws
     region string
     awsRegion string
     accessKey string sensitive
     secretKey string sensitive
     sessionToken string sensitive
     awsAccessKey string sensitive
     awsSecretKey string sensitive
     awsSessionToken string sensitive
     assumeRoleArn string
     sessionName string
     trustAnchorArn string
     trustProfileArn string
     awsIamRoleArn string
     awsStsSessionName string
    bindings.aws.sqs v1 alpha input output
     queueName! string
     endpoint string
     direction string
     route string
    -AWS Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     sessionToken string sensitive
     region! string
    bindings.azure.blobstorage v1 stable output
     containerName! string
     endpoint string
     publicAccessLevel string =none|blob|container ~none
     decodeBase64 bool ~false
     retryCount number ~3
     disableEntityManagement bool ~false
     direction string
     route string
    -Connection string
     connectionString! string sensitive
    -Account Key
     accountKey! string sensitive
     accountName! string
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    bindings.azure.cosmosdb v1 stable output
     url! string
     database! string
     collection! string
     partitionKey! string
     direction string
     route string
    -Master key
     masterKey! string sensitive
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    bindings.azure.cosmosdb.gremlinapi v1 alpha output
     url! string
     direction string
     route string
    -Master key
     masterKey! string sensitive
     username! string
    bindings.azure.eventgrid v1 beta input output
     subscriberEndpoint! string
     handshakePort! number
     scope! string
     eventSubscriptionName string
     accessKey! string
     topicEndpoint! string
     direction string
     route string
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    bindings.azure.eventhubs v1 stable input output
     consumerID! string
     consumerGroup string deprecated
     storageAccountKey string
     storageConnectionString string
     storageAccountName! string
     storageContainerName! string
     getAllMessageProperties bool ~false
     direction string
     route string
    -Connection string
     connectionString! string sensitive
     eventHub string
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    bindings.azure.openai v1 alpha output
     endpoint! string
     direction string
     route string
    -API Key
     apiKey! string sensitive
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    bindings.azure.servicebus.queues v1 stable input output
     queueName! string
     ttlInSeconds number
     maxRetriableErrorsPerSec number ~10
     minConnectionRecoveryInSec number ~2
     maxConnectionRecoveryInSec number ~300
     maxActiveMessages number ~1
     maxConcurrentHandlers number ~1
     lockRenewalInSec number ~20
     timeoutInSec number ~60
     disableEntityManagement bool ~false
     lockDurationInSec number
     autoDeleteOnIdleInSec number ~0
     defaultMessageTimeToLiveInSec number
     maxDeliveryCount number
     handlerTimeoutInSec number ~0
     publishMaxRetries number ~5
     publishInitialRetryIntervalInMs number ~500
     direction string
     route string
    -Connection string
     connectionString! string sensitive
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    bindings.azure.signalr v1 alpha output
     hub string
     direction string
     route string
    -Connection string with access key
     connectionString! string sensitive
     endpoint string
    -Access key
     accessKey! string sensitive
     endpoint! string
    -Connection string with Azure AD credentials
     connectionString! string sensitive
     endpoint string
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    bindings.azure.storagequeues v1 stable input output
     accountName! string
     queueName! string
     queueEndpoint string
     pollingInterval duration ~10s
     ttl duration ~10m
     decodeBase64 bool ~false
     encodeBase64 bool ~false
     visibilityTimeout duration ~30s
     initialVisibilityDelay duration
     direction string
     route string
    -Account Key
     accountKey! string sensitive
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    bindings.cloudflare.queues v1 alpha output
     queueName! string
     timeoutInSeconds string ~20
     direction string
     route string
    -API Token Authentication
     cfAPIToken! string sensitive
     cfAccountID! string
     key! string sensitive
     workerName! string
    -Connect to Pre-deployed Worker
     workerUrl! string
     key! string sensitive
     workerName! string
    bindings.commercetools v1 alpha output
     projectKey! string
     region! string ~gcp-europe-west1
     provider! string ~gcp
     scopes! string
     direction string
     route string
    -OAuth Client Authentication
     clientID! string
     clientSecret! string sensitive
    bindings.cron v1 stable input
     schedule! string
     direction string
     route string
    bindings.dubbo v1 alpha output
     interfaceName! string
     methodName! string
     version string
     group string
     providerHostname string
     providerPort string
     direction string
     route string
    bindings.gcp.bucket v1 alpha output
     bucket! string
     signTTL string
     decodeBase64 bool ~false
     encodeBase64 bool ~false
     contentType string
     direction string
     route string
    -built-in: gcp
     privateKeyID string sensitive
     privateKey string sensitive
     type string
     projectID string
     clientEmail string
     clientID string
     authURI string
     tokenURI string
     authProviderX509CertURL string
     clientX509CertURL string
    bindings.gcp.pubsub v1 alpha input output
     topic! string
     subscription string
     direction string
     route string
    -built-in: gcp
     privateKeyID string sensitive
     privateKey string sensitive
     type string
     projectID string
     clientEmail string
     clientID string
     authURI string
     tokenURI string
     authProviderX509CertURL string
     clientX509CertURL string
    bindings.graphql v1 alpha output
     endpoint! string
     direction string
     route string
    bindings.http v1 stable output
     url string
     responseTimeout string
     maxResponseBodySize bytesize ~100Mi
     MTLSRootCA string
     MTLSClientCert string
     MTLSClientKey string sensitive
     MTLSRenegotiation string =RenegotiateNever|RenegotiateOnceAsClient|RenegotiateFreelyAsClient
     securityToken string sensitive
     securityTokenHeader string
     errorIfNot2XX string ~true
     direction string
     route string
    bindings.huawei.obs v1 alpha output
     endpoint! string
     bucket! string
     direction string
     route string
    -Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     region! string
    bindings.influx v1 alpha output
     url! string
     org! string
     bucket! string
     measurement! string
     direction string
     route string
    -Token Authentication
     token! string sensitive
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
     region string
     awsRegion string
     accessKey string sensitive
     secretKey string sensitive
     sessionToken string sensitive
     awsAccessKey string sensitive
     awsSecretKey string sensitive
     awsSessionToken string sensitive
     assumeRoleArn string
     sessionName string
     trustAnchorArn string
     trustProfileArn string
     awsIamRoleArn string
     awsStsSessionName string
    bindings.kitex v1 alpha output
     serviceName! string
     methodName! string
     destService! string
     hostPorts! string
     direction string
     route string
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
    bindings.kubernetes v1 alpha input
     namespace string ~default
     kubeconfigPath string ~~/.kube/config
     resyncPeriodInSec duration ~10s
     direction string
     route string
    bindings.localstorage v1 stable output
     rootPath! string
     fileName! string
     direction string
     route string
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
    bindings.mysql v1 alpha output
     url! string
     pemPath string
     maxIdleConns number
     maxOpenConns number
     connMaxLifetime duration
     connMaxIdleTime duration
     direction string
     route string
    bindings.postgres v1 stable output
     timeout duration ~20s
     maxConns number ~0
     connectionMaxIdleTime duration
     queryExecMode string =cache_statement|cache_describe|describe_exec|exec|simple_protocol
     host string
     hostaddr string
     port string
     database string
     user string
     password string
     sslRootCert string
     direction string
     route string
    -Connection string
     connectionString! string sensitive
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    -built-in: aws
     region string
     awsRegion string
     accessKey string sensitive
     secretKey string sensitive
     sessionToken string sensitive
     awsAccessKey string sensitive
     awsSecretKey string sensitive
     awsSessionToken string sensitive
     assumeRoleArn string
     sessionName string
     trustAnchorArn string
     trustProfileArn string
     awsIamRoleArn string
     awsStsSessionName string
    bindings.postmark v1 alpha output
     serverToken! string
     accountToken! string
     emailFrom string
     emailTo string
     subject string
     emailCc string
     emailBcc string
     direction string
     route string
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
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    bindings.rethinkdb.statechange v1 beta input
     table string ~daprstate
     archive bool ~false
     timeout string
     useJSONNumber bool ~false
     numRetries number
     hostDecayDuration string ~5m
     useOpentracing bool ~false
     writeTimeout string
     readTimeout string
     handshakeVersion number
     keepAlivePeriod string
     maxIdle number
     authKey string sensitive
     initialCap number
     maxOpen number
     discoverHosts bool
     nodeRefreshInterval string
     direction string
     route string
    -Basic Authentication
     address string
     addresses string
     database! string
     username string
     password string
    -TLS Authentication
     enableTLS bool ~false
     clientCert! string
     clientKey! string sensitive
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
    bindings.sftp v1 alpha output
     address! string
     rootPath! string
     fileName string
     hostPublicKey string
     knownHostsFile string
     insecureIgnoreHostKey string ~false
     sequentialMode string ~false
     direction string
     route string
    -Password Authentication
     username! string
     password! string sensitive
    -Private Key Authentication
     username! string
     privateKey! string sensitive
     privateKeyPassphrase string sensitive
    bindings.smtp v1 alpha output
     host! string
     port string ~587
     emailFrom! string
     emailTo! string
     emailCC string
     emailBCC string
     priority string ~3
     subject! string
     skipTLSVerify string ~false
     direction string
     route string
    -User/Password Authentication
     user! string
     password! string sensitive
    bindings.twilio.sendgrid v1 alpha output
     emailFrom! string
     emailFromName string
     emailTo! string
     emailToName string
     subject! string
     emailCc string
     emailBcc string
     dynamicTemplateData string
     dynamicTemplateId string
     direction string
     route string
    -API Key Authentication
     apiKey! string sensitive
    bindings.twilio.sms v1 stable output
     fromNumber! string
     toNumber! string
     timeout duration ~30s
     direction string
     route string
    -Twilio Authentication
     accountSid! string
     authToken! string sensitive
    bindings.wasm v1 alpha output
     strictSandbox string ~false
     url! string
     direction string
     route string
    bindings.zeebe.command v1 stable output
     gatewayAddr! string
     gatewayKeepAlive duration ~45s
     usePlainTextConnection bool
     caCertificatePath string
     clientId string
     clientSecret string sensitive
     authorizationServerUrl string
     tokenAudience string
     tokenScope string
     clientConfigPath string
     direction string
     route string
    bindings.zeebe.jobworker v1 stable input
     gatewayAddr! string
     gatewayKeepAlive duration ~45s
     usePlainTextConnection bool
     caCertificatePath string
     clientId string
     clientSecret string sensitive
     authorizationServerUrl string
     tokenAudience string
     tokenScope string
     clientConfigPath string
     workerName string
     workerTimeout duration
     requestTimeout duration ~10s
     jobType! string
     maxJobsActive number ~32
     concurrency number ~4
     pollInterval duration ~100ms
     pollThreshold number ~0.3
     fetchVariables string
     autocomplete bool
     retryBackOff duration
     direction string
     route string
    pubsub.aws.snssqs v1 stable
     endpoint string
     messageVisibilityTimeout number ~10
     messageReceiveLimit number ~10
     messageRetryLimit number ~10
     sqsDeadLettersQueueName string
     messageWaitTimeSeconds number ~1
     messageMaxNumber number ~10
     fifo bool ~false
     fifoMessageGroupID string
     disableEntityManagement bool ~false
     disableDeleteOnRetryLimit bool ~false
     assetsManagementTimeoutSeconds number ~1
     concurrencyMode string ~parallel
     concurrencyLimit number ~0
     accountId string
     consumerID string
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -built-in: aws
     region string
     awsRegion string
     accessKey string sensitive
     secretKey string sensitive
     sessionToken string sensitive
     awsAccessKey string sensitive
     awsSecretKey string sensitive
     awsSessionToken string sensitive
     assumeRoleArn string
     sessionName string
     trustAnchorArn string
     trustProfileArn string
     awsIamRoleArn string
     awsStsSessionName string
    pubsub.azure.eventhubs v1 stable
     storageAccountKey string
     storageConnectionString string
     storageAccountName! string
     storageContainerName! string
     consumerID! string
     getAllMessageProperties string ~false
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     connectionString! string sensitive
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    pubsub.azure.servicebus.queues v1 stable
     maxRetriableErrorsPerSec number ~10
     minConnectionRecoveryInSec number ~2
     maxConnectionRecoveryInSec number ~300
     maxActiveMessages number ~1000
     maxConcurrentHandlers number ~0
     lockRenewalInSec number ~20
     timeoutInSec number ~60
     disableEntityManagement bool ~false
     lockDurationInSec number
     autoDeleteOnIdleInSec number ~0
     defaultMessageTimeToLiveInSec number
     maxDeliveryCount number
     handlerTimeoutInSec number ~60
     publishMaxRetries number ~5
     publishInitialRetryIntervalInMs number ~500
     consumerID string
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     connectionString! string sensitive
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    pubsub.azure.servicebus.topics v1 stable
     consumerID string ~The ID of the app
     maxRetriableErrorsPerSec number ~10
     minConnectionRecoveryInSec number ~2
     maxConnectionRecoveryInSec number ~300
     maxActiveMessages number ~1000
     maxConcurrentHandlers number ~0
     lockRenewalInSec number ~20
     timeoutInSec number ~60
     disableEntityManagement bool ~false
     lockDurationInSec number
     autoDeleteOnIdleInSec number ~0
     defaultMessageTimeToLiveInSec number
     maxDeliveryCount number
     handlerTimeoutInSec number ~60
     publishMaxRetries number ~5
     publishInitialRetryIntervalInMs number ~500
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     connectionString! string sensitive
    -built-in: azuread
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    pubsub.gcp.pubsub v1 stable
     enableMessageOrdering bool ~false
     orderingKey string
     disableEntityManagement bool ~false
     maxReconnectionAttempts number ~30
     connectionRecoveryInSec number ~2
     deadLetterTopic string
     endpoint string
     maxDeliveryAttempts number ~5
     maxOutstandingMessages number
     maxOutstandingBytes number
     maxConcurrentConnections number
     ackDeadline string ~20s
     consumerID string
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -built-in: gcp
     privateKeyID string sensitive
     privateKey string sensitive
     type string
     projectID string
     clientEmail string
     clientID string
     authURI string
     tokenURI string
     authProviderX509CertURL string
     clientX509CertURL string
    pubsub.in-memory v1 stable
     consumerID string
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    pubsub.jetstream v1 beta
     name string ~dapr.io - pubsub.jetstream
     streamName string
     durableName string
     queueGroupName string
     startSequence number
     startTime number ~0
     flowControl bool ~false
     ackWait string
     maxDeliver number
     maxAckPending number
     replicas number
     memoryStorage bool ~false
     rateLimit number
     heartbeat string
     deliverPolicy string =all|last|new|sequence|time ~all
     ackPolicy string =explicit|all|none ~explicit
     domain string
     apiPrefix string
     concurrency string ~single
     backOff string
     concurrencyMode string =parallel|single
     consumerID string
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
     tls_client_key! string sensitive
    pubsub.kafka v1 stable
     brokers! string
     consumerGroup string
     clientID string ~sarama
     initialOffset string =newest|oldest ~newest
     maxMessageBytes number
     consumeRetryInterval duration ~100ms
     consumeRetryEnabled bool ~true
     heartbeatInterval duration ~3s
     sessionTimeout duration ~10s
     version string ~2.0.0.0
     skipVerify bool ~false
     disableTls bool ~false
     channelBufferSize number ~256
     consumerFetchMin number ~1
     clientConnectionTopicMetadataRefreshInterval duration ~8m
     clientConnectionKeepAliveInterval duration ~0
     dialTimeout duration ~30s
     readTimeout duration ~30s
     writeTimeout duration ~30s
     metadataTimeout duration ~0
     producerRequiredAcks string ~all
     producerRetryMax number ~5
     consumerFetchDefault number ~1048576
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
     publishTopic string
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
     saslMechanism! string =SHA-512|SHA-256|PLAINTEXT ~PLAINTEXT
    -mTLS Authentication
     authType! string =mtls
     caCert! string
     clientCert! string
     clientKey! string sensitive
    -No Authentication
     authType! string =none
    -built-in: aws
     region string
     awsRegion string
     accessKey string sensitive
     secretKey string sensitive
     sessionToken string sensitive
     awsAccessKey string sensitive
     awsSecretKey string sensitive
     awsSessionToken string sensitive
     assumeRoleArn string
     sessionName string
     trustAnchorArn string
     trustProfileArn string
     awsIamRoleArn string
     awsStsSessionName string
    pubsub.kubemq v1 beta
     address! string
     clientID string
     group string
     store bool ~true
     disableReDelivery bool ~false
     consumerID string
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Token Authentication
     authToken! string
    pubsub.mqtt3 v1 stable
     retain bool ~false
     cleanSession bool ~false
     qos number =0|1|2|3|4|5|6|7 ~1
     consumerID string
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     url! string userinfo
     caCert string
     clientCert string
     clientKey string sensitive
    pubsub.pulsar v1 stable
     host! string userinfo
     listenerName string
     consumerID string
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
     subscribeInitialPosition string ~latest
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
     prefetchCount number ~0
     exchangeKind string =fanout|topic ~fanout
     deliveryMode number ~0
     autoAck bool ~false
     deletedWhenUnused bool ~true
     requeueInFailure bool ~false
     reconnectWaitSeconds duration ~3s
     ttlInSeconds duration
     clientName string
     heartBeat duration ~10s
     publishMessagePropertiesToMetadata bool ~false
     concurrencyMode string =parallel|single ~parallel
     host string userinfo deprecated
     consumerID string
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     connectionString! string userinfo
    -Authenticate Using RabbitMQ properties
     hostname string
     protocol string
     username string
     password string sensitive
    -Authenticate Using Connection string and External Sasl and TLS
     connectionString! string userinfo
     caCert! string
     clientCert! string
     clientKey! string sensitive
     saslExternal bool ~false
    pubsub.redis v1 stable
     redisHost! string
     redisPort string
     consumerID string
     enableTLS bool ~false
     insecureSkipTLSVerify bool ~false
     clientCert string
     clientKey string sensitive
     redeliverInterval duration ~15s
     processingTimeout duration ~60s
     queueDepth number ~100
     concurrency number ~10
     redisType string ~node
     redisDB number ~0
     redisMaxRetries number
     redisMinRetryInterval duration ~8ms
     redisMaxRetryInterval duration ~512ms
     dialTimeout duration ~5s
     readTimeout duration ~3
     writeTimeout duration
     poolSize number
     poolTimeout duration
     maxConnAge duration
     minIdleConns number ~0
     idleCheckFrequency duration ~1m
     idleTimeout duration ~5m
     failover bool ~false
     sentinelMasterName string
     maxLenApprox number
     streamTTL duration
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
     azureTenantId string
     azureClientId string
     azureCertificateFile string
     azureClientSecret string sensitive
     azureCertificate string sensitive
     azureCertificatePassword string sensitive
     azureEnvironment string =AzurePublicCloud|AzureChinaCloud|AzureUSGovernmentCloud ~AzurePublicCloud
    pubsub.rocketmq v1 alpha
     nameServer string
     instanceName string
     producerGroup string
     consumerGroup string
     nameSpace string
     nameServerDomain string
     retries number ~3
     producerQueueSelector string =hash|random|manual|roundRobin|dapr
     consumerModel string ~clustering
     fromWhere string =ConsumeFromLastOffset|ConsumeFromFirstOffset|ConsumeFromTimestamp
     consumeTimestamp string
     consumeOrderly bool ~false
     consumeMessageBatchMaxSize number
     consumeConcurrentlyMaxSpan number
     maxReconsumeTimes number
     autoCommit bool ~false
     consumeTimeout number
     consumerPullTimeout number ~30
     pullInterval number ~100
     consumerBatchSize number
     pullBatchSize number
     pullThresholdForQueue number
     pullThresholdForTopic number
     pullThresholdSizeForQueue number
     pullThresholdSizeForTopic number
     content-type string
     sendTimeOutSec number
     logLevel string ~warn
     mspProperties string
     groupName string
     sendTimeOut number
     consumerID string
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Credential Authentication
     accessKey! string
     secretKey! string
     securityToken string
    pubsub.solace.amqp v1 beta
     url! string sensitive
     caCert string
     clientCert string
     clientKey string sensitive
     consumerID string
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Solace authentication
     username! string
     password! string sensitive
    -No authentication
     anonymous! bool
    """
