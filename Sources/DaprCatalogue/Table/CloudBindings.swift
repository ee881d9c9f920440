// Written by update.py, which says what it is made of. Do not edit.

/// Components in the form that `ComponentType` reads.
let cloudBindings = """
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
    bindings.azure.openai v1 alpha output
     endpoint! string
     direction string
     route string
    -API Key
     apiKey! string sensitive
    -built-in: azuread
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
    bindings.gcp.bucket v1 alpha output
     bucket! string
     signTTL string
     decodeBase64 bool ~false
     encodeBase64 bool ~false
     contentType string
     direction string
     route string
    -built-in: gcp
    bindings.gcp.pubsub v1 alpha input output
     topic! string
     subscription string
     direction string
     route string
    -built-in: gcp
    bindings.huawei.obs v1 alpha output
     endpoint! string
     bucket! string
     direction string
     route string
    -Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     region! string
    """
