// Written by update.py, which says what it is made of. Do not edit.

/// Components in the form that `ComponentType` reads.
let cloudPubSub = """
    pubsub.aws.snssqs v1 stable @pubsub.snssqs
     endpoint string
     messageVisibilityTimeout number 1.. ~10
     messageReceiveLimit number
     messageRetryLimit number 2.. ~10
     sqsDeadLettersQueueName string
     messageWaitTimeSeconds number 1.. ~2
     messageMaxNumber number 1..10 ~10
     fifo bool ~false
     fifoMessageGroupID string
     disableEntityManagement bool ~false
     disableDeleteOnRetryLimit bool ~false
     assetsManagementTimeoutSeconds float ~1
     concurrencyMode string exact ==parallel|single ~parallel
     concurrencyLimit number ~0
     accountId string
     accessKey string sensitive /awsAccountID
     secretKey string sensitive /awsSecret
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -built-in: aws
    pubsub.azure.eventhubs v1 stable
     storageAccountKey string sensitive
     storageConnectionString string sensitive
     storageAccountName! string
     storageContainerName! string
     consumerID string exact
     getAllMessageProperties bool input ~false
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     connectionString! string sensitive ?eventHubNamespace
    -built-in: azuread
     eventHubNamespace! string
     enableEntityManagement bool ~false
     enableInOrderMessageDelivery bool ~false
     resourceGroupName string
     subscriptionId string
     messageRetentionInDays number ~1
     partitionCount number ~1
    pubsub.azure.servicebus.queues v1 stable
     maxRetriableErrorsPerSec number 0.. ~10
     minConnectionRecoveryInSec number ~2
     maxConnectionRecoveryInSec number ~300
     maxActiveMessages number 1.. ~1000
     maxConcurrentHandlers number ~0
     lockRenewalInSec number ~20
     timeoutInSec number ~60
     disableEntityManagement bool ~false
     lockDurationInSec number
     autoDeleteOnIdleInSec number ~0
     defaultMessageTimeToLiveInSec number 1.. /ttlInSeconds
     maxDeliveryCount number
     handlerTimeoutInSec number ~60
     publishMaxRetries number ~5
     publishInitialRetryIntervalInMs number /publishInitialRetryInternalInMs ~500
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     connectionString! string sensitive ?namespaceName
    -built-in: azuread
     namespaceName! string
    pubsub.azure.servicebus.topics v1 stable @pubsub.azure.servicebus
     consumerID string exact
     maxRetriableErrorsPerSec number 0.. ~10
     minConnectionRecoveryInSec number ~2
     maxConnectionRecoveryInSec number ~300
     maxActiveMessages number 1.. ~1000
     maxConcurrentHandlers number ~0
     lockRenewalInSec number ~20
     timeoutInSec number ~60
     disableEntityManagement bool ~false
     lockDurationInSec number
     autoDeleteOnIdleInSec number ~0
     defaultMessageTimeToLiveInSec number 1.. /ttlInSeconds
     maxDeliveryCount number
     handlerTimeoutInSec number ~60
     publishMaxRetries number ~5
     publishInitialRetryIntervalInMs number /publishInitialRetryInternalInMs ~500
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -Connection string
     connectionString! string sensitive ?namespaceName
    -built-in: azuread
     namespaceName! string
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
     ackDeadline duration ~20s
     projectID! string
     consumerID string exact
     publishingScopes string
     subscriptionScopes string
     allowedTopics string
     protectedTopics string
    -built-in: gcp
    """
