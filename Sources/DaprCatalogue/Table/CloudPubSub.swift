// Written by update.py, which says what it is made of. Do not edit.

/// Components in the form that `ComponentType` reads.
let cloudPubSub = """
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
    """
