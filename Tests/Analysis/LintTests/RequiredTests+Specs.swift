import Findings
import Lint

extension RequiredTests {
    /// What runs, by component; the settings are those of Dapr's reference, with names as people write them.
    static let valid: [Spec] = kafka + brokers + amazon + azure + google + others

    private static let kafka = [
        Spec(
            "bindings.kafka",
            "brokers=kafka:9092\ntopics=a,b\nconsumerGroup=g\nauthType=none\ninitialOffset=oldest\nversion=2.0.0"),
        Spec(
            "bindings.kafka",
            """
            topics=topic1,topic2
            brokers=localhost:9092,localhost:9093
            consumerGroup=group1
            publishTopic=topic3
            authRequired=false
            """
        ).without(.deprecatedSetting),
        Spec(
            "pubsub.kafka",
            """
            brokers=dapr-kafka.myapp.svc.cluster.local:9092
            consumerGroup={namespace}
            consumerID=channel1
            clientId=my-dapr-app-id
            authType=password
            saslUsername=adminuser
            saslPassword<kafka
            saslMechanism=SHA-512
            maxMessageBytes=1024
            consumeRetryInterval=200ms
            heartbeatInterval=5s
            sessionTimeout=15s
            version=2.0.0
            disableTls=false
            """),
        Spec(
            "pubsub.kafka",
            """
            brokers=kafka:9092
            authType=mtls
            caCert<kafka
            clientCert<kafka
            clientKey<kafka
            consumerFetchDefault=2097152
            channelBufferSize=512
            schemaRegistryURL=http://registry:8081
            schemaRegistryAPIKey<kafka
            schemaRegistryAPISecret<kafka
            escapeHeaders=true
            backOffPolicy=exponential
            backOffMaxInterval=1m
            backOffMultiplier=1.5
            backOffMaxRetries=-1
            """),
        Spec("pubsub.kafka", "brokers=kafka:9092\nauthType=mtls\nclientCert<kafka\nclientKey<kafka")
            .without(.mtlsWithoutAuthority),
        Spec(
            "pubsub.kafka",
            "brokers=kafka:9092\nauthType=oidc\noidcTokenEndpoint=https://idp/token\noidcClientID=a\noidcClientSecret<kafka\noidcScopes=openid,kafka\ncaCert<kafka"
        ),
        Spec(
            "pubsub.kafka",
            "brokers=kafka:9092\nauthType=oidc_private_key_jwt\noidcTokenEndpoint=https://idp/token\noidcClientID=a\noidcClientAssertionCert<kafka\noidcClientAssertionKey<kafka\noidcKid=1"
        ),
        Spec(
            "pubsub.kafka", "brokers=kafka:9092\nauthType=awsiam\nregion=us-west-1\nassumeRoleArn=arn:aws:iam::1:role/a"
        ),
        Spec(
            "bindings.kafka",
            "brokers=kafka:9092\ntopics=a\nauthType=awsiam\nawsRegion=us-west-1\nawsAccessKey<aws\nawsSecretKey<aws"),
        Spec("pubsub.kafka", "brokers=kafka:9092\nauthType=certificate\ncaCert<kafka"),
        Spec("pubsub.kafka", "brokers=kafka:9092\nauthType=none\nconsumeRetryInterval=200"),
    ]

    private static let brokers = [
        Spec(
            "bindings.mqtt3",
            "url=tcp://localhost:1883\ntopic=mytopic\nconsumerID=myapp\nretain=false\ncleanSession=false\nbackOffMaxRetries=-1"
        ),
        Spec("bindings.mqtt3", "url=ssl://mqtt:8883\ntopic=t\nconsumerID={uuid}\nbackOffMaxRetries=3\ncaCert<mqtt"),
        // The compiler sets the client id.
        Spec("bindings.mqtt3", "url=tcp://localhost:1883\ntopic=mytopic"),
        Spec("pubsub.mqtt3", "url=tcp://localhost:1883\nqos=1\nretain=false\ncleanSession=false"),
        Spec(
            "pubsub.mqtt3",
            "url=ssl://host.domain:8883\nqos=1\ncleanSession=true\nconsumerID={podName}\ncaCert<m\nclientCert<m\nclientKey<m"
        ),
        Spec(
            "bindings.rabbitmq",
            "host<rabbit\nqueueName=queue1\ndurable=true\ndeleteWhenUnused=false\nttlInSeconds=3600\nprefetchCount=0\nexclusive=false\nmaxPriority=5\nreconnectWaitInSeconds=5\nexternalSasl=false\ncaCert<r"
        ).without(.incompleteCertificates),
        Spec(
            "pubsub.rabbitmq",
            "connectionString<rabbit\nconsumerID=channel1\ndurable=false\ndeletedWhenUnused=false\nautoAck=false\ndeliveryMode=2\nrequeueInFailure=true\nprefetchCount=10\nreconnectWaitSeconds=5\nconcurrencyMode=parallel\npublisherConfirm=false\nenableDeadLetter=true\nmaxLen=3000\nmaxLenBytes=10485760\nexchangeKind=direct\nsaslExternal=false\nttlInSeconds=3600\nclientName={podName}\nheartBeat=10s"
        ),
        Spec(
            "pubsub.rabbitmq",
            "protocol=amqp\nhostname=localhost\nusername=user\npassword<rabbit\nrequeueInFailure=true"),
        // A certificate of the broker alone is no external login.
        Spec("pubsub.rabbitmq", "connectionString<rabbit\ncaCert<rabbit\nrequeueInFailure=yes"),
        Spec(
            "pubsub.rabbitmq",
            "connectionString<r\nsaslExternal=true\ncaCert<r\nclientCert<r\nclientKey<r\nrequeueInFailure=true"),
        Spec(
            "pubsub.redis",
            "redisHost=localhost:6379\nredisPassword<redis\nconsumerID=channel1\nuseEntraID=true\nenableTLS=false\nredisMaxRetries=3\nprocessingTimeout=15s\nredeliverInterval=60000\nqueueDepth=100\nconcurrency=10\nredisType=cluster\ndialTimeout=5s\nmaxLenApprox=1000"
        ),
        Spec(
            "pubsub.redis",
            "redisHost=sentinel:26379\nfailover=true\nsentinelMasterName=mymaster\nsentinelPassword<r\nreadTimeout=-1"),
        Spec(
            "pubsub.jetstream",
            "natsURL=nats://localhost:4222\njwt<nats\nseedKey<nats\nname=my-conn-name\nstreamName=my-stream\ndurableName=d\nqueueGroupName=q\nstartSequence=1\nstartTime=1630349391\nflowControl=false\nackWait=10s\nmaxDeliver=5\nbackOff=500ms,2s,10s\nmaxAckPending=5000\nreplicas=1\nmemoryStorage=false\nrateLimit=1024\nheartbeat=15s\nackPolicy=explicit\ndeliverPolicy=all\ndomain=hub\napiPrefix=PREFIX\nconcurrencyMode=single"
        ),
        Spec(
            "pubsub.jetstream",
            "natsURL=tls://nats:4222\ntls_client_cert<nats\ntls_client_key<nats\nconcurrency=parallel"),
        Spec("pubsub.jetstream", "natsURL=nats://nats:4222\ntoken<nats"),
        Spec(
            "pubsub.pulsar",
            "host=localhost:6650\nconsumerID=channel1\nenableTLS=false\ntenant=public\nnamespace=default\npersistent=true\ndisableBatching=false\ntoken<pulsar\nredeliveryDelay=30s\nreceiverQueueSize=1000\nprocessMode=sync\nsubscribeType=key_shared\norders.jsonschema={}\nmy.topic.avroschema={}"
        ),
        Spec(
            "pubsub.pulsar",
            "host=pulsar+ssl://pulsar:6651\noauth2TokenURL=https://idp/token\noauth2ClientID=a\noauth2ClientSecret<p\noauth2Scopes=a,b\noauth2Audiences=c"
        ),
        Spec("pubsub.kubemq", "address=localhost:50000\nstore=false\nconsumerID=channel1"),
        Spec(
            "bindings.kubemq",
            "address=localhost:50000\nchannel=queue1\nauthToken<k\nautoAcknowledged=false\npollMaxItems=10"),
        Spec(
            "pubsub.rocketmq",
            "instanceName=dapr-rocketmq-test\nconsumerGroup=g\nproducerGroup=p\nconsumerID=channel1\nnameSpace=dapr-test\nnameServer=127.0.0.1:9876,127.0.0.1:9877\nretries=3\nconsumerModel=clustering\nconsumeOrderly=false"
        ),
        Spec("bindings.rocketmq", "nameServer=127.0.0.1:9876\ntopics=topic1\nconsumerGroup=g\nretries=3"),
        Spec(
            "bindings.rocketmq",
            "nameServer=127.0.0.1:9876\ntopics=t\naccessKey<r\nsecretKey<r\nendpoint=http://e\naccessProto=tcp"),
        Spec("pubsub.solace.amqp", "url=amqp://localhost:5672\nusername=default\npassword<solace\nconsumerID=channel1"),
        Spec("pubsub.solace.amqp", "url=amqp://localhost:5672\nanonymous=true"),
        Spec("pubsub.in-memory", ""),
        Spec("bindings.cron", "schedule=@every 15m\ndirection=input"),
    ]

    private static let amazon = [
        Spec(
            "bindings.aws.sqs",
            "queueName=items\nregion=us-west-2\naccessKey<aws\nsecretKey<aws\nsessionToken<aws\ndirection=input"),
        // Without keys those of the pod's role are taken.
        Spec("bindings.aws.sqs", "queueName=items\nregion=us-west-2"),
        Spec(
            "bindings.aws.kinesis",
            "streamName=s\nconsumerName=c\nmode=shared\nregion=us-west-2\naccessKey<aws\nsecretKey<aws"),
        Spec("bindings.aws.kinesis", "streamName=s\nmode=extended\nendpoint=http://localhost:4566"),
        Spec(
            "pubsub.aws.snssqs",
            "accessKey<aws\nsecretKey<aws\nregion=us-east-1\nconsumerID=channel1\nendpoint=http://localhost:4566\nsqsDeadLettersQueueName=d\nmessageVisibilityTimeout=10\nmessageRetryLimit=10\nmessageReceiveLimit=10\nmessageWaitTimeSeconds=1\nmessageMaxNumber=10\nfifo=true\nfifoMessageGroupID=g\ndisableEntityManagement=false\ndisableDeleteOnRetryLimit=false\nassetsManagementTimeoutSeconds=5\nconcurrencyMode=single\nconcurrencyLimit=42"
        ),
        Spec("pubsub.snssqs", "awsAccountID<aws\nawsSecret<aws\nawsRegion=us-east-1"),
        Spec("pubsub.aws.snssqs", "region=us-east-1"),
    ]

    private static let azure = [
        Spec(
            "bindings.azure.eventhubs",
            "connectionString<a\nconsumerGroup=myapp\nstorageAccountName=s\nstorageAccountKey<a\nstorageContainerName=c"
        ).without(.deprecatedSetting),
        Spec(
            "bindings.azure.eventhubs",
            "eventHubNamespace=ns\neventHub=hub\nconsumerID=myapp\nazureTenantId=t\nazureClientId=c\nazureClientSecret<a\nstorageAccountName=s\nstorageContainerName=c\nenableEntityManagement=false\nresourceGroupName=r\nsubscriptionID=u\npartitionCount=1\nmessageRetentionInDays=1\nenableInOrderMessageDelivery=true\ngetAllMessageProperties=true"
        ),
        Spec(
            "pubsub.azure.eventhubs",
            "connectionString<a\nstorageAccountName=s\nstorageAccountKey<a\nstorageContainerName=c"),
        Spec(
            "pubsub.azure.eventhubs",
            "eventHubNamespace=ns\nazureClientId=c\nstorageAccountName=s\nstorageContainerName=c"),
        Spec(
            "pubsub.azure.servicebus.topics",
            "connectionString<a\nconsumerID=channel1\ntimeoutInSec=60\nhandlerTimeoutInSec=60\ndisableEntityManagement=false\nmaxDeliveryCount=3\nlockDurationInSec=60\nlockRenewalInSec=20\nmaxActiveMessages=10000\nmaxConcurrentHandlers=10\ndefaultMessageTimeToLiveInSec=10\nautoDeleteOnIdleInSec=3600\nminConnectionRecoveryInSec=2\nmaxConnectionRecoveryInSec=300\nmaxRetriableErrorsPerSec=10\npublishMaxRetries=5\npublishInitialRetryIntervalInMs=500"
        ),
        Spec("pubsub.azure.servicebus.topics", "namespaceName=ns.servicebus.windows.net"),
        Spec("pubsub.azure.servicebus", "connectionString<a"),
        Spec(
            "pubsub.azure.servicebus.queues",
            "namespaceName=ns.servicebus.windows.net\nazureClientId=c\nazureAuthMethods=wi,mi"),
        Spec(
            "bindings.azure.servicebusqueues",
            "connectionString<a\nqueueName=q\nttlInSeconds=3600\ndirection=input, output"),
        Spec(
            "bindings.azure.servicebus.queues",
            "namespaceName=ns.servicebus.windows.net\nqueueName=q\nmaxActiveMessages=1"),
        Spec(
            "bindings.azure.storagequeues",
            "accountName=account1\naccountKey<a\nqueueName=myqueue\npollingInterval=30s\nttl=60\ndecodeBase64=false\nencodeBase64=false\nendpoint=http://127.0.0.1:10001\nvisibilityTimeout=30s"
        ),
        Spec("bindings.azure.storagequeues", "storageAccount=account1\nstorageAccessKey<a\nqueue=myqueue"),
        Spec("bindings.azure.storagequeues", "accountName=account1\nqueueName=q\nazureClientId=c"),
        Spec(
            "bindings.azure.eventgrid",
            "azureTenantId=t\nazureSubscriptionId=s\nazureClientId=c\nazureClientSecret<a\nsubscriberEndpoint=https://host\nhandshakePort=9000\nscope=/subscriptions/s\neventSubscriptionName=n"
        ),
    ]

    private static let google = [
        Spec("pubsub.gcp.pubsub", "projectId=p\nendpoint=http://localhost:8085\nconsumerID=channel1"),
        Spec(
            "pubsub.gcp.pubsub",
            "type=service_account\nprojectId=p\nidentityProjectId=i\nprivateKeyId<g\nclientEmail=e\nclientId=c\nauthUri=https://a\ntokenUri=https://t\nauthProviderX509CertUrl=https://c\nclientX509CertUrl=https://x\nprivateKey<g\ndisableEntityManagement=false\nenableMessageOrdering=false\norderingKey=k\nmaxReconnectionAttempts=30\nconnectionRecoveryInSec=2\ndeadLetterTopic=d\nmaxDeliveryAttempts=5\nmaxOutstandingMessages=1000\nmaxOutstandingBytes=1000000000\nmaxConcurrentConnections=10\nackDeadline=60s"
        ),
        Spec(
            "bindings.gcp.pubsub",
            "topic=topic1\nsubscription=s\ntype=service_account\nproject_id=p\nprivate_key_id<g\nclient_email=e\nclient_id=1\nauth_uri=https://a\ntoken_uri=https://t\nauth_provider_x509_cert_url=https://c\nclient_x509_cert_url=https://x\nprivate_key<g"
        ),
        Spec("bindings.gcp.pubsub", "subscription=s\nprojectID=p"),
    ]

    private static let others = [
        Spec(
            "bindings.dingtalk.webhook",
            "id=test_webhook_id\nurl=https://oapi.dingtalk.com/robot/send?access_token=x\nsecret<d"),
        Spec("bindings.alicloud.dingtalk.webhook", "id=a\nurl=https://oapi.dingtalk.com\ndirection=input"),
        Spec("bindings.kubernetes", "namespace=default\nresyncPeriodInSec=10\ndirection=input"),
        Spec(
            "bindings.rethinkdb.statechange", "address=127.0.0.1:28015\ndatabase=dapr\ntable=daprstate\nusername=admin"),
        Spec(
            "bindings.zeebe.jobworker",
            "gatewayAddr=zeebe:26500\njobType=a\ngatewayKeepAlive=45s\nusePlainTextConnection=true\npollThreshold=0.3\nmaxJobsActive=32\nautocomplete=true"
        ),
    ]
}
