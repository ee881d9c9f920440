"""What settings.py cannot see from a start: the code that uses another value than the one written, and what cannot be decided."""

KIT, CONTRIB = "dapr/kit", "components-contrib"

# Where a value is read otherwise than written, or not at all. By the type and the setting …
OF_SETTING = {
    ("kafka", "consumerGroupRebalanceStrategy"): f"{CONTRIB} common/component/kafka/metadata.go: what is unknown is 'range'",
    ("kafka", "saslMechanism"): f"{CONTRIB} common/component/kafka/auth.go: what is unknown is PLAINTEXT",
    **{("kafka", name): f"{CONTRIB} common/component/kafka/metadata.go: 1.18.0 has no such field" for name in (
        "dialTimeout", "readTimeout", "writeTimeout", "metadataTimeout", "producerRetryMax", "producerRequiredAcks")},
    ("bindings.mqtt3", "qos"): f"{CONTRIB} bindings/mqtt3/metadata.go: 'qos' is deprecated, and is 1",
    ("jetstream", "consumerID"): f"{CONTRIB} pubsub/jetstream/metadata.go: no such field, the reader is 'durableName'",
    ("jetstream", "ackPolicy"): f"{CONTRIB} pubsub/jetstream/metadata.go: what is unknown is 'explicit'",
    ("redis", "redeliverInterval"): f"{CONTRIB} pubsub/redis/redis.go: no whole number is 15 seconds",
    ("redis", "redisType"): f"{CONTRIB} common/component/redis/redis.go: what is not 'cluster' is one node",
    ("rabbitmq", "reconnectWaitSeconds"): f"{CONTRIB} pubsub/rabbitmq/metadata.go: a timer of less than nothing ends at once",
}

# … by the type and the rule …
OF_RULE = {
    ("redis", "milliseconds-for-seconds"): f"{CONTRIB} common/component/redis/settings.go: a plain number counts milliseconds",
    ("redis", "negative-duration"): f"{CONTRIB} common/component/redis/settings.go, and go-redis: less than nothing is no limit",
    ("kafka", "milliseconds-for-seconds"): f"{KIT} config/decode.go: a plain number counts milliseconds",
    ("kafka", "negative-duration"): f"{CONTRIB} common/component/kafka/metadata.go: passed on as it is",
    ("jetstream", "negative-duration"): f"{CONTRIB} pubsub/jetstream/metadata.go: passed on, and NATS takes its default",
    ("rabbitmq", "negative-duration"): f"{CONTRIB} pubsub/rabbitmq/metadata.go: passed on as it is",
}

# … or by the rule, and of a value of this kind.
OF_KIND = {
    ("unknown-setting", None): f"{KIT} metadata/metadata.go: what no field is named like is left out",
    ("unread-consumer", None): f"{CONTRIB}: the type's metadata has no such field",
    ("invalid-setting-value", "bool"): f"{KIT} metadata/utils.go: what is not true to it is false",
}

# Settings whose text alone can keep a sidecar waiting for ever: without an event it counts as one that never subscribes.
WAITING = {("bindings.mqtt3", "url"), ("pubsub.mqtt3", "url"), ("bindings.kafka", "authType"), ("pubsub.kafka", "authType")}

# (type, setting, verdict): why a row that lint and the sidecar see otherwise is right.
EXCEPTIONS = {}


def code_of(case, rule):
    """The code that does it, or None where the table has no entry."""
    names = [case.type, case.type.split(".")[1]]
    if rule == "unknown-setting":
        return OF_KIND[rule, None]
    for name in names:
        if found := OF_SETTING.get((name, case.setting)) or OF_RULE.get((name, rule)):
            return found
    return OF_KIND.get((rule, None)) or OF_KIND.get((rule, case.kind))


def exception(case, result):
    return EXCEPTIONS.get((case.type, case.setting, result.verdict))
