"""What Dapr's code says of components, where their metadata.yaml says something else or nothing.

The yaml is documentation. Each entry names the file that decides, in dapr/components-contrib unless another is said; look at each of them
again when the version changes (docs/catalogue.md).

A field is a dictionary with the keys of the yaml, and beside them `aliases` (other names that the code reads it by), `unless` (names that make
it unnecessary; without one of them it is required whatever the profile), `profile` (the one profile that it is of), `general` (of no profile alone), `exact` (read in this letter case only), `exactValues` (its values too), `strict` (read by dapr/kit's config package: words
of strconv for a bool, digits alone for a number, and milliseconds where a duration is a plain number), `bounds` (the least and the greatest number,
`None` for no greatest), `positive` and `unsigned` (of a duration: the least is a nanosecond, or none), and for what is deprecated `successor` (the field that has taken its place, empty where nothing has). `None` removes a field.
"""


def field(name, **more):
    return {"name": name, **more}


def fields(*names, **more):
    return [field(name, **more) for name in names]


# What the runtime reads of any component, and whether another letter case will do
# (dapr/dapr: pkg/runtime/processor/binding/binding.go, pkg/runtime/processor/pubsub/pubsub.go, pkg/scopes/scopes.go).
RUNTIME = {
    "bindings": [field("direction", type="string"), field("route", type="string", exact=True)],
    "pubsub": [field("consumerID", type="string", exact=True)]
    + fields("publishingScopes", "subscriptionScopes", "allowedTopics", "protectedTopics", type="string"),
}

# Other names that daprd registers a component by (dapr/dapr: cmd/daprd/components).
ALIASES = {
    "bindings.alicloud.dingtalk.webhook": ["bindings.dingtalk.webhook"],
    "bindings.azure.servicebus.queues": ["bindings.azure.servicebusqueues"],
    "bindings.dubbo": ["bindings.alicloud.dubbo"],
    "bindings.mqtt3": ["bindings.mqtt"],
    "bindings.postgres": ["bindings.postgresql"],
    "pubsub.aws.snssqs": ["pubsub.snssqs"],
    "pubsub.azure.servicebus.topics": ["pubsub.azure.servicebus"],
    "pubsub.mqtt3": ["pubsub.mqtt"],
}

# Profiles that many components share, as .build-tools/builtin-authentication-profiles.yaml has them: for a source that does not hold them.
BUILTIN = {
    "aws": fields("region", "awsRegion", type="string")
    + fields("accessKey", "secretKey", "sessionToken", type="string", sensitive=True)
    + [field("assumeRoleArn", type="string"), field("sessionName", type="string", default="DaprDefaultSession")]
    + fields("trustAnchorArn", "trustProfileArn", type="string"),
    "azuread": [field("azureClientId", type="string"),
                field("azureEnvironment", type="string", default="AzurePublicCloud",
                      allowedValues=["AzurePublicCloud", "AzureChinaCloud", "AzureUSGovernmentCloud"]),
                field("azureTenantId", type="string"), field("azureClientSecret", type="string", sensitive=True),
                field("azureCertificate", type="string", sensitive=True), field("azureCertificateFile", type="string"),
                field("azureCertificatePassword", type="string", sensitive=True)],
    "gcp": fields("privateKeyID", "privateKey", type="string", sensitive=True)
    + [field("type", type="string", allowedValues=["service_account"])]
    + fields("projectID", "clientEmail", "clientID", "authURI", "tokenURI", "authProviderX509CertURL", "clientX509CertURL", type="string"),
}

# What the code reads beside them.
BUILTIN_CODE = {
    # common/component/kafka/kafka.go, common/authentication/aws
    "aws": {**{name: {"type": "string", "sensitive": True} for name in ("awsAccessKey", "awsSecretKey", "awsSessionToken")},
            "awsIamRoleArn": {"type": "string"}, "awsStsSessionName": {"type": "string"}},
    # common/authentication/azure/metadata-properties.go
    "azuread": {
        "azureTenantId": {"aliases": ["spnTenantId", "tenantId"]}, "azureClientId": {"aliases": ["spnClientId", "clientId"]},
        "azureClientSecret": {"aliases": ["spnClientSecret", "clientSecret"]},
        "azureCertificate": {"aliases": ["spnCertificate"]}, "azureCertificateFile": {"aliases": ["spnCertificateFile"]},
        "azureCertificatePassword": {"aliases": ["spnCertificatePassword"]},
        "azureEnvironment": {"aliases": ["azureCloud"], "allowedValues": [
            "AzurePublicCloud", "AzureChinaCloud", "AzureUSGovernmentCloud", "AzurePublic", "AzureChina", "AzureUSGovernment"]},
        "azureAuthMethods": {"type": "string", "aliases": ["azureADAuthMethods", "entraIDAuthMethods", "microsoftEntraIDAuthMethods"]},
    },
    # bindings/gcp/pubsub/pubsub.go (the names of Google's key file), pubsub/gcp/pubsub/metadata.go
    "gcp": {
        "type": {"allowedValues": []}, "identityProjectID": {"type": "string"}, "projectID": {"aliases": ["project_id"]},
        "privateKeyID": {"aliases": ["private_key_id"]}, "privateKey": {"aliases": ["private_key"]},
        "clientEmail": {"aliases": ["client_email"]}, "clientID": {"aliases": ["client_id"]}, "authURI": {"aliases": ["auth_uri"]},
        "tokenURI": {"aliases": ["token_uri"]}, "authProviderX509CertURL": {"aliases": ["auth_provider_x509_cert_url"]},
        "clientX509CertURL": {"aliases": ["client_x509_cert_url"]},
    },
}

EVENT_HUBS_ENTITIES = fields("enableEntityManagement", "enableInOrderMessageDelivery", type="bool", default="false") \
    + fields("resourceGroupName", "subscriptionId", type="string") + fields("messageRetentionInDays", "partitionCount", type="number", default="1")

# Fields of one component in a shared profile, for a source that names the profile alone.
BUILTIN_OF = {
    ("bindings.kafka", "aws"): [field("authType", type="string", required=True, allowedValues=["awsiam"])],
    ("pubsub.kafka", "aws"): [field("authType", type="string", required=True, allowedValues=["awsiam"])],
    ("bindings.redis", "azuread"): [field("useEntraID", type="bool", default="false")],
    ("pubsub.redis", "azuread"): [field("useEntraID", type="bool", default="false")],
    ("bindings.azure.eventhubs", "azuread"): fields("eventHubNamespace", "eventHub", type="string", required=True) + EVENT_HUBS_ENTITIES,
    ("pubsub.azure.eventhubs", "azuread"): fields("eventHubNamespace", type="string", required=True) + EVENT_HUBS_ENTITIES,
    ("bindings.azure.servicebus.queues", "azuread"): fields("namespaceName", type="string", required=True),
    ("pubsub.azure.servicebus.queues", "azuread"): fields("namespaceName", type="string", required=True),
    ("pubsub.azure.servicebus.topics", "azuread"): fields("namespaceName", type="string", required=True),
    ("bindings.postgres", "azuread"): [field("useAzureAD", type="bool")],
    ("bindings.postgres", "aws"): [field("useAWSIAM", type="bool")],
}

# Shared profiles that the code uses and the yaml does not name (bindings/aws/*/*.go: the options of common/aws/auth).
MORE_BUILTIN = {"bindings.aws.sqs": ["aws"], "bindings.aws.kinesis": ["aws"]}

# Ways to authenticate that the yaml does not have.
MORE_PROFILES = {
    # common/component/kafka/metadata.go
    type_: [{"title": "Root certificate", "fields": [field("authType", type="string", required=True, allowedValues=["certificate"]),
                                                     field("caCert", type="string", required=True)]}]
    for type_ in ("bindings.kafka", "pubsub.kafka")
}

TEXT, NUMBER, BOOL, DURATION = ({"type": name} for name in ("string", "number", "bool", "duration"))
OPTIONAL, SECRET, USERINFO, EXACT = {"required": False}, {"sensitive": True}, {"sensitive": "userinfo"}, {"exact": True}

# pubsub/concurrency.go; read in one letter case
CONCURRENCY = {"type": "string", "exact": True, "allowedValues": ["parallel", "single"], "exactValues": True}

# dapr/kit: retry/retry.go, config/prefix.go
BACK_OFF = {
    "backOffPolicy": {**TEXT, **EXACT, "allowedValues": ["constant", "exponential"]},
    **{name: {**DURATION, **EXACT, "strict": True}
       for name in ("backOffDuration", "backOffInitialInterval", "backOffMaxInterval", "backOffMaxElapsedTime")},
    **{name: {"type": "float", **EXACT} for name in ("backOffMultiplier", "backOffRandomizationFactor")},
    "backOffMaxRetries": {**NUMBER, **EXACT, "strict": True},
}

KAFKA = {
    # common/component/kafka/metadata.go
    "maxMessageBytes": {"default": None}, "clientConnectionTopicMetadataRefreshInterval": {"default": "8m"},
    "schemaRegistryAPISecret": SECRET, "publishTopic": {**OPTIONAL, **EXACT}, "topics": {"required": True, "direction": "input", **EXACT},
    "initialOffset": EXACT, "consumeRetryInterval": {"strict": True},
    # Read with strconv; sarama checks them (`Config.Validate`; run with Dapr 1.18).
    "channelBufferSize": {**NUMBER, **EXACT, "strict": True, "bounds": [0, 2**31 - 1]},
    **{name: {**NUMBER, **EXACT, "strict": True, "bounds": [1, 2**31 - 1]} for name in ("consumerFetchMin", "consumerFetchDefault")},
    "compression": {"allowedValues": ["none", "gzip", "snappy", "lz4", "zstd"], "exactValues": True},
    "heartbeatInterval": {"positive": True}, "sessionTimeout": {"positive": True},
    "version": {"type": "version"},  # ParseKafkaVersion of IBM/sarama
    "consumerGroup": TEXT, "consumerID": TEXT, "caCert": {**TEXT, **OPTIONAL}, **BACK_OFF,
    "saslMechanism": {"allowedValues": ["SHA-512", "SHA-256", "PLAINTEXT", "PLAIN"], "exactValues": True, "default": "PLAINTEXT"},
    # Still mapped to authType.
    "authRequired": {**BOOL, "strict": True, "deprecated": True, "successor": "authType"},
    "authType": {"allowedValues": ["none", "password", "mtls", "oidc", "oidc_private_key_jwt", "awsiam", "certificate"]},
    # common/component/kafka/kafka.go
    "region": {**TEXT, "aliases": ["awsRegion"], "profile": "built-in: aws", "required": True},
}

# common/component/azure/eventhubs/metadata.go
EVENT_HUBS = {
    "connectionString": {**TEXT, **SECRET, "required": True, "unless": ["eventHubNamespace"]},
    "storageAccountKey": SECRET, "storageConnectionString": SECRET, "getAllMessageProperties": BOOL,
}

# common/component/azure/servicebus/metadata.go
SERVICE_BUS = {
    "connectionString": {**TEXT, **SECRET, "required": True, "unless": ["namespaceName"]},
    "defaultMessageTimeToLiveInSec": {"aliases": ["ttlInSeconds"], "bounds": [1, None]},
    "maxActiveMessages": {"bounds": [1, None]}, "maxRetriableErrorsPerSec": {"bounds": [0, None]},
    "publishInitialRetryIntervalInMs": {"aliases": ["publishInitialRetryInternalInMs"]},
    "consumerID": {"default": None},
}

REDIS = {"clientKey": SECRET, "redisPort": {**NUMBER, "bounds": [0, 65535]}, "redisType": {"allowedValues": ["node", "cluster"], "exactValues": True},
         "useEntraID": {"aliases": ["useAzureAD"]},
         # go-redis: its pool is a channel of so many; a negative time to connect is over at once; the yaml's "3" is 3 ms (run with Dapr 1.18).
         "poolSize": {"bounds": [0, 2**31 - 1]}, "dialTimeout": {"unsigned": True}, "readTimeout": {"default": "3s"}, "enableTLS": {**BOOL, **OPTIONAL, "default": "false"}}

# The keys belong together in the code, or are asked of the environment where they are absent.
AWS_KEYS = {"region": {**OPTIONAL, "aliases": ["awsRegion"]}}

CORRECTIONS = {
    "bindings.kafka": KAFKA,
    "pubsub.kafka": {**KAFKA, "topics": None, "publishTopic": None, "consumeRetryEnabled": {"default": "true"}},  # pubsub/kafka/kafka.go
    "bindings.mqtt3": {  # bindings/mqtt3/metadata.go
        "consumerID": {"required": True, "direction": "input"}, "cleanSession": {**BOOL, "default": "false"},
        "backOffMaxRetries": {**NUMBER, "default": "0"}, "retain": BOOL, "qos": {**NUMBER, "deprecated": True, "successor": ""}, "url": USERINFO,
        "caCert": OPTIONAL, "clientCert": OPTIONAL, "clientKey": OPTIONAL,
    },
    "pubsub.mqtt3": {  # pubsub/mqtt3/metadata.go, pubsub/tls.go
        "qos": {**NUMBER, "allowedValues": ["0", "1", "2"]}, "url": USERINFO,
        "caCert": EXACT, "clientCert": EXACT, "clientKey": EXACT,
    },
    "bindings.rabbitmq": {  # bindings/rabbitmq/rabbitmq.go
        "contentType": None, "externalSasl": {**BOOL, "aliases": ["saslExternal"]}, "clientKey": SECRET, "host": USERINFO,
        "ttl": {"aliases": ["ttlInSeconds"]}, "maxPriority": {"bounds": [0, 255]}, "reconnectWaitInSeconds": {**DURATION, "default": "5s"},
    },
    "pubsub.rabbitmq": {  # pubsub/rabbitmq/metadata.go
        "durable": {"default": "true"}, "concurrency": None, "concurrencyMode": {**CONCURRENCY, "default": "parallel"},
        "host": {**TEXT, **EXACT, "deprecated": True, "successor": "connectionString", "sensitive": "userinfo"}, "connectionString": {**TEXT, **OPTIONAL, **USERINFO},
        "exchangeKind": {"allowedValues": ["fanout", "topic", "direct", "headers"], "exactValues": True},
        "deliveryMode": {"allowedValues": ["0", "1", "2"]}, "ttlInSeconds": {"aliases": ["ttl"]}, "prefetchCount": {**NUMBER, "bounds": [0, 255]},
        "caCert": EXACT, "clientCert": {**EXACT, "sensitive": False}, "clientKey": EXACT,
        # Only with it are the three of them asked for.
        "saslExternal": [{**BOOL, "general": True, "default": "false"}, {
            "profile": "Authenticate Using Connection string and External Sasl and TLS", "required": True, "allowedValues": ["true"]}],
    },
    "pubsub.redis": {**REDIS,  # common/component/redis/redis.go, settings.go
                     "queueDepth": {"bounds": [0, 2**31 - 1]}, "concurrency": {"bounds": [0, None]},
                     "processingTimeout": {"default": "60s"}, "redeliverInterval": {"default": "15s"}},
    "bindings.redis": REDIS,
    "bindings.http": {"url": OPTIONAL, "securityToken": SECRET, "MTLSClientKey": SECRET,  # bindings/http/http.go
                      "errorIfNot2XX": EXACT, "responseTimeout": DURATION},
    "pubsub.jetstream": {  # pubsub/jetstream/metadata.go
        "deliverPolicy": {**OPTIONAL, "default": "all", "exactValues": True}, "ackPolicy": {"exactValues": True}, "token": SECRET,
        "jwt": SECRET, "seedKey": SECRET, "tls_client_key": {"sensitive": False}, "natsURL": USERINFO, "ackWait": DURATION, "heartbeat": DURATION,
        # The server refuses a negative number of replicas; the others are of 64 bits without a sign (run with Dapr 1.18).
        **{name: {"bounds": [0, None]} for name in ("replicas", "startSequence", "startTime", "rateLimit")},
        "concurrencyMode": CONCURRENCY, "concurrency": {"allowedValues": ["parallel", "single"], "exactValues": True},
    },
    "pubsub.pulsar": {"host": USERINFO, "subscribeInitialPosition": {"allowedValues": ["earliest", "latest"]}},
    "pubsub.solace.amqp": {"url": USERINFO,   # pubsub/solace/amqp/metadata.go
                           "anonymous": [{**BOOL, "general": True, "default": "false"}, {"profile": "No authentication", "allowedValues": ["true"]}]},
    "pubsub.kubemq": {"authToken": {**OPTIONAL, **SECRET}},  # pubsub/kubemq/metadata.go
    "bindings.kubemq": {"authToken": {**OPTIONAL, **SECRET}},  # bindings/kubemq/options.go
    "pubsub.rocketmq": {  # pubsub/rocketmq/metadata.go
        "accessKey": OPTIONAL, "secretKey": {**OPTIONAL, **SECRET}, "securityToken": SECRET, "fromWhere": {"aliases": ["consumeFromWhere"]},
        "producerQueueSelector": {"aliases": ["queueSelector"]}, "groupName": {"deprecated": True, "successor": "consumerGroup"},
        "consumerBatchSize": {"deprecated": True, "successor": "pullBatchSize"}, "sendTimeOut": {"deprecated": True, "successor": "sendTimeOutSec"},
    },
    "bindings.rocketmq": {"accessKey": OPTIONAL, "secretKey": OPTIONAL},  # bindings/rocketmq/settings.go
    "pubsub.aws.snssqs": {  # pubsub/aws/snssqs/metadata.go
        "assetsManagementTimeoutSeconds": {"type": "float"}, "concurrencyMode": CONCURRENCY, "messageReceiveLimit": {"default": None},
        "messageWaitTimeSeconds": {"default": "2", "bounds": [1, None]}, "messageVisibilityTimeout": {"bounds": [1, None]},
        "messageRetryLimit": {"bounds": [2, None]}, "messageMaxNumber": {"bounds": [1, 10]}, "accessKey": {**TEXT, **SECRET, "aliases": ["awsAccountID"]},
        "secretKey": {**TEXT, **SECRET, "aliases": ["awsSecret"]},
    },
    "bindings.aws.kinesis": {**AWS_KEYS, "mode": {"exactValues": True}},  # bindings/aws/kinesis/kinesis.go
    "bindings.aws.sqs": AWS_KEYS,  # bindings/aws/sqs/sqs.go
    "bindings.azure.eventhubs": {**EVENT_HUBS, "eventHub": TEXT, "consumerID": {"unless": ["consumerGroup"]},
                                 "consumerGroup": {"successor": "consumerID"}},
    "pubsub.azure.eventhubs": {**EVENT_HUBS, "consumerID": OPTIONAL},
    "bindings.azure.servicebus.queues": {name: change for name, change in SERVICE_BUS.items() if name != "consumerID"},
    "pubsub.azure.servicebus.queues": {name: change for name, change in SERVICE_BUS.items() if name != "consumerID"},
    "pubsub.azure.servicebus.topics": SERVICE_BUS,
    "bindings.azure.eventgrid": {  # bindings/azure/eventgrid/eventgrid.go
        "handshakePort": {"default": "8080"}, "accessKey": SECRET,
        "subscriptionID": {**TEXT, "required": True, "direction": "input", "aliases": ["azureSubscriptionID"]},
        "azureTenantId": {**TEXT, "required": True, "direction": "input", "aliases": ["spnTenantId", "tenantId"]},
        "azureClientId": {**TEXT, "required": True, "direction": "input", "aliases": ["spnClientId", "clientId"]},
    },
    "bindings.azure.storagequeues": {  # bindings/azure/storagequeues/storagequeues.go, common/authentication/azure
        "accountName": {"aliases": ["storageAccount", "storageAccountName"]},
        "accountKey": {"aliases": ["accessKey", "storageAccessKey", "storageAccountKey"]},
        "queueName": {"aliases": ["queue", "storageAccountQueue"]},
        "queueEndpoint": {"aliases": ["endpoint", "storageEndpoint", "storageAccountEndpoint", "queueEndpointUrl"]},
        "ttl": {"aliases": ["ttlInSeconds"]},
    },
    "pubsub.gcp.pubsub": {  # pubsub/gcp/pubsub/pubsub.go, metadata.go
        "projectID": {**TEXT, "required": True}, "ackDeadline": DURATION,
    },
    "bindings.gcp.pubsub": {"topic": {"direction": "output"}},  # bindings/gcp/pubsub/pubsub.go
    "bindings.alicloud.dingtalk.webhook": {"secret": SECRET},
    "bindings.rethinkdb.statechange": {"password": SECRET},
    "bindings.zeebe.jobworker": {"pollThreshold": {"type": "float"}},
}

# Components that read their settings with dapr/kit's config package (common/component/redis/settings.go).
STRICT = ["bindings.redis", "pubsub.redis"]
