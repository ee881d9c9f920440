"""Which settings settings.py draws, and how each is written wrong."""

import random

from catalogue_table import fields_of

TYPES = [
    "bindings.cron", "bindings.kafka", "bindings.mqtt3", "bindings.rabbitmq", "pubsub.jetstream", "pubsub.kafka", "pubsub.mqtt3",
    "pubsub.rabbitmq", "pubsub.redis",
]

# Not drawn, as the broker or the cloud decides about nearly every value of them, or as there is nothing to be read wrong.
LEFT_OUT = {
    "redisDB", "redisType", "replicas", "enableTLS", "useEntraID", "failover", "sentinelMasterName", "sentinelUsername", "sentinelPassword",
    "direction", "route", "publishTopic", "maxLenBytes",
}

# How many settings of each type.
LEAST = 5

# What a good value is where the table has neither values nor a default.
GOOD = {
    "schedule": "@every 1s", "excludeHeaderMetaRegex": "^x-", "backOff": "1s,2s", "rateLimit": "1000000", "startTime": "1700000000",
    "apiPrefix": "$JS.API", "protocol": "amqp", "hostname": "127.0.0.1", "producerRequiredAcks": "all",
}
OF_KIND = {"bool": "true", "number": "5", "duration": "5s", "float": "1.5", "version": "2.0.0.0", "string": "abc"}

# Each way has some values, of which one is drawn.
TYPE = {
    "bool": ["perhaps", "x", "2", "yes"], "number": ["x", "soon", "3.5"], "duration": ["soon", "x", "5 s"], "float": ["x", "soon"],
    "version": ["x", "2"], "string": ["5", "true"],
}
RANGE = {
    "bool": ["-1"], "number": ["-1", "0", "70000", "99999999999"], "duration": ["-5s", "0", "0s", "9999999h"], "float": ["-1", "0"],
    "version": ["99.0.0", "0.1.0.0"], "string": ["-1", "a b", "a.b", "x" * 300],
}
UNIT = {"number": ["5s", "10ms", "5k"], "duration": ["5", "10ms", "30", "5d"], "float": ["5s"]}
SCHEDULES = {
    "type": ["x", "soon", "5"], "range": ["61 * * * * *", "0 25 * * *", "* * * * 7", "@every 0s", "@every -5s"],
    "enumeration": ["@EVERY 1s", "@Hourly", "@weekend"], "unit": ["@every 1", "@every 5d", "@every 1000ms", "* * * *"],
}
ADDRESSES = {
    "type": ["x", "5"], "range": ["{host}:99999", "{host}:-1", "{host}"], "enumeration": ["kafka://{host}:{port}", "HTTP://{host}:{port}"],
    "unit": ["{host};{port}", "{host}:{port}ms"],
}
ADDRESS_NAMES = ("url", "natsURL", "host", "connectionString", "brokers", "redisHost")


class Case:
    """One setting of a type, and what is written for it."""

    def __init__(self, number, type_, way, name, value, field):
        self.number, self.type, self.way, self.name, self.value = number, type_, way, name, value
        self.setting, self.kind = field.name, field.kind

    def __str__(self):
        shown = self.value if len(self.value) < 30 else f"{self.value[:10]}… ({len(self.value)})"
        return f"{self.type} {self.name} {shown!r} ({self.way})"


def misspelt(name, generator):
    """The name without one of its letters, but for the first."""
    place = generator.randrange(1, len(name)) if len(name) > 1 else 0
    return name[:place] + name[place + 1:]


def ways(field, generator, address):
    """The values of up to five mutations: their way, the name that is written, and the value."""
    table = SCHEDULES if field.name == "schedule" else ADDRESSES if field.name in ADDRESS_NAMES else None
    host, port = address
    good = f"{host}:{port}" if table is ADDRESSES else GOOD.get(field.name) or (
        field.values[0] if field.values and field.values[0] else OF_KIND.get(field.kind, "abc"))
    if table:
        for way, values in table.items():
            yield way, field.name, generator.choice(values).format(host=host, port=port)
    else:
        yield "type", field.name, generator.choice(TYPE.get(field.kind, TYPE["string"]))
        yield "range", field.name, generator.choice(RANGE.get(field.kind, RANGE["string"]))
        if field.values:
            value = generator.choice([one for one in field.values if one])
            yield "enumeration", field.name, generator.choice(["wrong", value.upper(), value.capitalize()])
        elif field.kind == "bool":
            yield "enumeration", field.name, generator.choice(["TRUE", "False", "on", "t"])
        if field.kind in UNIT:
            yield "unit", field.name, generator.choice(UNIT[field.kind])
    yield "spelling", misspelt(field.name, generator), good


def draw(seed, count, addresses):
    """The cases of `count` settings, of each type some; addresses are (host, port) by type."""
    generator, cases, seen = random.Random(seed), [], set()
    tables = {one: [field for name, field in fields.items() if name not in LEFT_OUT] for one, fields in fields_of(TYPES).items()}
    types = [one for one in TYPES for _ in range(LEAST)]
    pool = [one for one in TYPES for _ in tables[one]]
    types += [generator.choice(pool) for _ in range(max(0, count - len(types)))]
    for type_ in types[:count] if count >= len(types) else generator.sample(types, count):
        unseen = [field for field in tables[type_] if (type_, field.name) not in seen] or tables[type_]
        field = generator.choice(unseen)
        seen.add((type_, field.name))
        for way, name, value in ways(field, generator, addresses[type_]):
            if (type_, name, value) not in seen:
                seen.add((type_, name, value))
                cases.append(Case(len(cases), type_, way, name, value, field))
    return cases
