"""EventSources that both dialects can say, in either: what bench.py compares has the same meaning and becomes the same bytes."""

# The settings of a component that a typed field becomes.
SETTINGS = {"topic": ["topics", "publishTopic"]}

TYPES = {"kafka": "bindings.kafka", "cron": "bindings.cron", "mqtt": "bindings.mqtt3", "redis": "pubsub.redis"}


def fields(kind, topic, broker, number):
    """The fields of a source, in the order of the reference: names with a text of YAML, or with a Secret and its key."""
    if kind == "cron":
        return [("schedule", '"@every 15m"')]
    if kind == "mqtt":
        return [("url", '"tcp://mosquitto.messaging:1883"'), ("topic", topic), ("retain", "false"), ("cleanSession", "false")]
    if kind == "redis":
        return [("redisHost", "redis.messaging:6379"), ("redisPassword", ("redis", "password")), ("enableTLS", "true")]
    found = [("brokers", broker), ("topic", topic), ("authRequired", "true" if number % 10 == 9 else "false")]
    if number % 10 == 9:
        found += [("saslUsername", "shop"), ("saslPassword", ("kafka-shop", "password"))]
    return found + ([("maxMessageBytes", "1048576")] if number % 6 == 1 else [])


def kind_of(number):
    return {4: "cron", 6: "mqtt", 8: "redis"}.get(number % 10, "kafka")


def typed_source(event, kind, topic, found):
    text = f"    {event}:\n"
    for name, value in found:
        if isinstance(value, tuple):
            text += f"      {name}:\n        secretKeyRef:\n          name: {value[0]}\n          key: {value[1]}\n"
        else:
            text += f"      {name}: {value}\n"
    return text + (f"      srcTopic: {topic}\n" if kind == "redis" else "")


def component_source(event, kind, topic, found):
    text = f"    {event}:\n      type: {TYPES[kind]}\n      version: v1\n      metadata:\n"
    for name, value in found:
        for setting in SETTINGS.get(name, [name]) if kind == "kafka" else [name]:
            text += f"      - name: {setting}\n"
            if isinstance(value, tuple):
                text += f"        secretKeyRef:\n          name: {value[0]}\n          key: {value[1]}\n"
            else:
                text += f"        value: {value}\n"
    return text + (f"      srcTopic: {topic}\n" if kind == "redis" else "")


def source(number, event, topic, broker, *, typed):
    """The kind of a source, and its text below the kind."""
    kind = kind_of(number)
    write = typed_source if typed else component_source
    return kind, write(event, kind, topic, fields(kind, topic, broker, number))
