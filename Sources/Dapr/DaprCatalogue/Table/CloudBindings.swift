// Written by update.py, which says what it is made of. Do not edit.

/// Components in the form that `ComponentType` reads.
let cloudBindings = """
    bindings.alicloud.dingtalk.webhook v1 alpha input output @bindings.dingtalk.webhook
     id! string
     url! string
     secret string sensitive
     direction string
     route string exact
    bindings.alicloud.oss v1 alpha output
     endpoint! string
     bucket! string
     objectKey! string
     direction string
     route string exact
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
     route string exact
    -Access Key Authentication
     accessKeyID string sensitive
     accessKeySecret string sensitive
    bindings.alicloud.tablestore v1 stable output
     endpoint! string
     instanceName! string
     tableName! string
     direction string
     route string exact
    -Access Key Authentication
     accessKeyID! string
     accessKeySecret! string sensitive
     accessKey! string
    bindings.aws.dynamodb v1 stable output
     table! string
     endpoint string
     direction string
     route string exact
    -AWS Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     sessionToken string sensitive
     region! string
    bindings.aws.kinesis v1 alpha input output
     streamName! string
     consumerName string
     mode string ==shared|extended ~shared
     partitionKey string
     endpoint string
     direction string
     route string exact
    -AWS Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     sessionToken string sensitive
     region string /awsRegion
    -built-in: aws
    bindings.aws.s3 v1 stable output
     bucket! string
     endpoint string
     forcePathStyle bool ~false
     decodeBase64 bool ~false
     encodeBase64 bool ~false
     disableSSL bool ~false
     insecureSSL bool ~false
     direction string
     route string exact
    -built-in: aws
    bindings.aws.ses v1 stable output
     emailFrom! string
     emailTo! string
     subject! string
     emailCc string
     emailBcc string
     direction string
     route string exact
    -AWS Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     sessionToken string sensitive
     region! string
    bindings.aws.sns v1 alpha output
     topicArn! string
     endpoint string
     direction string
     route string exact
    -built-in: aws
    bindings.aws.sqs v1 alpha input output
     queueName! string
     endpoint string
     direction string
     route string exact
    -AWS Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     sessionToken string sensitive
     region string /awsRegion
    -built-in: aws
    bindings.azure.blobstorage v1 stable output
     containerName! string
     endpoint string
     publicAccessLevel string =none|blob|container ~none
     decodeBase64 bool ~false
     retryCount number ~3
     disableEntityManagement bool ~false
     direction string
     route string exact
    -Connection string
     connectionString! string output sensitive
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
     route string exact
    -Master key
     masterKey! string sensitive
    -built-in: azuread
    bindings.azure.cosmosdb.gremlinapi v1 alpha output
     url! string
     direction string
     route string exact
    -Master key
     masterKey! string sensitive
     username! string
    bindings.azure.eventgrid v1 beta input output
     subscriberEndpoint! string input
     handshakePort! number input ~8080
     scope! string input
     eventSubscriptionName string input
     accessKey! string output sensitive
     topicEndpoint! string output
     subscriptionID! string input /azureSubscriptionID
     azureTenantId! string input /spnTenantId /tenantId
     azureClientId! string input /spnClientId /clientId
     direction string
     route string exact
    -built-in: azuread
    bindings.azure.eventhubs v1 stable input output
     consumerID! string input ?consumerGroup
     consumerGroup string input deprecated >consumerID
     storageAccountKey string input sensitive
     storageConnectionString string input sensitive
     storageAccountName! string input
     storageContainerName! string input
     getAllMessageProperties bool input ~false
     direction string
     route string exact
    -Connection string
     connectionString! string sensitive ?eventHubNamespace
     eventHub string
    -built-in: azuread
     eventHubNamespace! string
     eventHub! string
     enableEntityManagement bool ~false
     enableInOrderMessageDelivery bool ~false
     resourceGroupName string
     subscriptionId string
     messageRetentionInDays number ~1
     partitionCount number ~1
    bindings.azure.openai v1 alpha output
     endpoint! string
     direction string
     route string exact
    -API Key
     apiKey! string sensitive
    -built-in: azuread
    bindings.azure.servicebus.queues v1 stable input output @bindings.azure.servicebusqueues
     queueName! string
     ttlInSeconds number output
     maxRetriableErrorsPerSec number input 0.. ~10
     minConnectionRecoveryInSec number ~2
     maxConnectionRecoveryInSec number ~300
     maxActiveMessages number input 1.. ~1
     maxConcurrentHandlers number input ~1
     lockRenewalInSec number input ~20
     timeoutInSec number ~60
     disableEntityManagement bool ~false
     lockDurationInSec number
     autoDeleteOnIdleInSec number ~0
     defaultMessageTimeToLiveInSec number 1.. /ttlInSeconds
     maxDeliveryCount number
     handlerTimeoutInSec number ~0
     publishMaxRetries number output ~5
     publishInitialRetryIntervalInMs number output /publishInitialRetryInternalInMs ~500
     direction string
     route string exact
    -Connection string
     connectionString! string sensitive ?namespaceName
    -built-in: azuread
     namespaceName! string
    bindings.azure.signalr v1 alpha output
     hub string
     direction string
     route string exact
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
     accountName! string /storageAccount /storageAccountName
     queueName! string /queue /storageAccountQueue
     queueEndpoint string /endpoint /storageEndpoint /storageAccountEndpoint /queueEndpointUrl
     pollingInterval duration ~10s
     ttl duration output /ttlInSeconds ~10m
     decodeBase64 bool output ~false
     encodeBase64 bool output ~false
     visibilityTimeout duration input ~30s
     initialVisibilityDelay duration output
     direction string
     route string exact
    -Account Key
     accountKey! string sensitive /accessKey /storageAccessKey /storageAccountKey
    -built-in: azuread
    bindings.cloudflare.queues v1 alpha output
     queueName! string
     timeoutInSeconds string ~20
     direction string
     route string exact
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
     route string exact
    -built-in: gcp
    bindings.gcp.pubsub v1 alpha input output
     topic! string output
     subscription string
     direction string
     route string exact
    -built-in: gcp
    bindings.huawei.obs v1 alpha output
     endpoint! string
     bucket! string
     direction string
     route string exact
    -Access Key Authentication
     accessKey! string
     secretKey! string sensitive
     region! string
    """
