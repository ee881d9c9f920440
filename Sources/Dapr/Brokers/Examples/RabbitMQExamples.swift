extension BrokerExample {
    static let rabbitMQBus = BrokerExample(
        .bus,
        """
        # Such as 'amqps://user:password@rabbitmq.shop.svc:5671': it has the password, so all of it is a secret.
        connectionString @
        # Queue and exchange are there again after a restart of RabbitMQ.
        durable true
        # Otherwise the queue is gone, with its events, whenever its reader restarts.
        deletedWhenUnused false
        # Events are written to disk.
        deliveryMode 2
        # An event counts as published only when RabbitMQ has it.
        publisherConfirm true
        # An event that cannot be delivered is redelivered, and not dropped.
        requeueInFailure true
        # How many events a pod has at a time; 0 gives it the whole queue.
        prefetchCount 50
        """)

    static let rabbitMQSource = BrokerExample(
        .source,
        """
        # Such as 'amqps://user:password@rabbitmq.shop.svc:5671': it has the password, so all of it is a secret.
        host @
        # The queue, which nothing else reads: readers of a queue share its messages.
        queueName orders
        # As the queue was declared: RabbitMQ refuses another value.
        durable true
        # How many messages a pod has at a time; 0 gives it the whole queue.
        prefetchCount 50
        """)
}
