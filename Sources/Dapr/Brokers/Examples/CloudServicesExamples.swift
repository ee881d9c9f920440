private let aws = """
    # Where the queues are.
    region eu-central-1
    # A user with rights to these queues alone. On EKS leave out both keys, and give the pods a role.
    accessKey @
    # The key of that user. In the file itself it would be in Git.
    secretKey @

    """
private let serviceBus = """
    # It has a key, so all of it is a secret.
    connectionString @
    # How many messages a pod works on at a time.
    maxConcurrentHandlers 20
    # As many as are worked on: the lock of a message that waits may end.
    maxActiveMessages 20

    """
private let queue = """
    # The queue, which nothing else reads: readers of a queue share its messages.
    queueName orders

    """

extension BrokerExample {
    static let sqs = BrokerExample(.source, queue + aws)

    static let snsAndSQS = BrokerExample(
        .bus,
        aws + """
            # Seconds. Longer than a delivery takes: after this time an event is redelivered.
            messageVisibilityTimeout 60
            """)

    static let eventHubs = BrokerExample(
        .bus, before: "Create the event hubs, and in each the consumer groups that 'ofevents render' shows.",
        """
        # It has a key, so all of it is a secret. Without 'EntityPath', so that the bus may have several topics.
        connectionString @
        # Where it is kept how far each group has read.
        storageAccountName shopevents
        # The key of that account. In the file itself it would be in Git.
        storageAccountKey @
        # A container for this bus alone.
        storageContainerName checkpoints
        """)

    static let serviceBusSource = BrokerExample(.source, queue + serviceBus)

    /// As an event bus it gives each event to one of its readers.
    static let serviceBusQueues = BrokerExample(.source, topic: "orders", serviceBus)
    static let serviceBusTopics = BrokerExample(.bus, serviceBus)

    static let storageQueues = BrokerExample(
        .source,
        queue + """
            # Where the queue is.
            accountName shopevents
            # The key of that account. In the file itself it would be in Git.
            accountKey @
            # Longer than a delivery takes: after this time a message is redelivered.
            visibilityTimeout 60s
            """)

    /// The settings are the fields of the key's own file, which the binding hands on as they are (bindings/gcp/pubsub/pubsub.go).
    static let googleSource = BrokerExample(
        .source,
        """
        # The project of the topic.
        project_id shop-prod
        # The topic that the subscription is of.
        topic orders
        # Of its own for this source: readers of a subscription share its messages.
        subscription orders-events
        # The binding needs the key of an account. This and what follows are fields of the key's file.
        type service_account
        # An account with rights to this subscription alone.
        client_email orders@shop-prod.iam.gserviceaccount.com
        # Where the account gets its tokens.
        token_uri https://oauth2.googleapis.com/token
        # Which of the account's keys it is.
        private_key_id @
        # The key itself. In the file it would be in Git.
        private_key @
        """)

    static let googleBus = BrokerExample(
        .bus,
        """
        # The project. Without keys the pod's own account counts (Workload Identity).
        projectID shop-prod
        # Longer than a delivery takes: after this time an event is redelivered.
        ackDeadline 60s
        # How many events a pod has at a time.
        maxOutstandingMessages 100
        """)

    static let rocketMQ = BrokerExample(
        .bus,
        """
        # The name server, which knows the brokers.
        nameServer rocketmq.shop.svc:9876
        # Who connects.
        accessKey @
        # The key of that user. In the file itself it would be in Git.
        secretKey @
        # Of the pods that publish to this bus.
        producerGroup shop-events
        # Otherwise a new Trigger misses what came before its first start.
        fromWhere ConsumeFromFirstOffset
        """)
}
