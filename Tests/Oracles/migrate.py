#!/usr/bin/env python3
"""Reads what `ofevents migrate` makes of a text with PyYAML, an implementation that shares nothing with ours but the specification.

    python3 Tests/Oracles/migrate.py .build/debug/ofevents

Every file of Fixtures/migrate and Fixtures/render, with each migration:

1. The data are those of the text before, but for the components that the migration is about. What a source of the released dialect
   becomes is computed here, from the fields as OpenFunction's API names them.
2. Every comment is still there, as often as before and in the same words.
3. The documents that did not change are the same to the letter.
4. From CR LF comes CR LF, and a second run changes nothing.

Ends with the counts, or with the first difference and exit code 1. Needs Python 3.9 and PyYAML.
"""

import collections
import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
KINDS = ["jetstream", "component", "released", "settings"]

# The fields of the released dialect, in order, with the settings of Dapr that they are.
FORMS = {
    "kafka": ("bindings.kafka", [
        ("brokers", ["brokers"]), ("topic", ["topics", "publishTopic"]), ("authRequired", ["authRequired"]),
        ("saslUsername", ["saslUsername"]), ("saslPassword", ["saslPassword"]),
        ("maxMessageBytes", ["maxMessageBytes"]), ("consumerGroup", ["consumerGroup"]),
    ]),
    "cron": ("bindings.cron", [("schedule", ["schedule"])]),
    "mqtt": ("bindings.mqtt3", [(name, [name]) for name in
                                "url topic qos retain cleanSession caCert clientCert clientKey".split()]),
    "redis": ("pubsub.redis", [(name, [name]) for name in
                               """redisHost redisPassword enableTLS failover sentinelMasterName redeliverInterval
                               processingTimeout redisType redisDB redisMaxRetries poolSize minIdleConns
                               redisMinRetryInterval redisMaxRetryInterval dialTimeout readTimeout writeTimeout
                               poolTimeout maxConnAge idleCheckFrequency idleTimeout""".split()]),
    "natsStreaming": ("pubsub.natsstreaming", [(name, [name]) for name in
                                               """natsURL natsStreamingClusterID subscriptionType
                                               durableSubscriptionName ackWaitTime maxInFlight deliverNew
                                               startAtSequence startWithLastReceived deliverAll startAtTimeDelta
                                               startAtTime startAtTimeFormat""".split()]),
}

# Fields that stay beside the settings.
BESIDE = ["srcTopic", "scaleOption"]

# The fields of an input, in a mapping and in a list.
INPUTS = {"eventSource": "eventSourceName", "event": "eventName", "namespace": "eventSourceNamespace"}
KEPT = {"natsurl": "natsURL", "ackwaittime": "ackWait", "maxinflight": "maxAckPending"}
POLICIES = {"deliverall": "all", "delivernew": "new", "startwithlastreceived": "last"}


def fail(message):
    sys.exit(f"migrate: {message}")


def migrate(program, kind, content):
    run = subprocess.run([program, "migrate", kind, "-q", "-"], input=content, capture_output=True)
    if run.returncode not in (0, 1):
        fail(f"exit {run.returncode}\n{run.stderr.decode()}")
    return run.stdout


def texts():
    for folder in ["migrate", "render"]:
        for path in sorted((ROOT / "Fixtures" / folder).rglob("*")):
            if path.suffix in (".yaml", ".yml", ".json") and not path.name.startswith("expected"):
                try:
                    text = path.read_bytes().decode()
                except UnicodeDecodeError:
                    continue
                if "\r" not in text and not text.startswith("\ufeff"):
                    yield str(path.relative_to(ROOT)), text


def comments(text):
    """The words of every comment, which stand between the tokens of PyYAML."""
    place, found = 0, collections.Counter()
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        start, end = token.start_mark.index, token.end_mark.index
        if end == start or start < place:
            continue
        found.update(re.findall(r"#[^\n\r]*", text[place:start]))
        place = end
        # The comment behind `|` is within its token.
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            place = end
    found.update(re.findall(r"#[^\n\r]*", text[place:]))
    return found


def component(kind, source):
    """What a source of the released dialect is as a component."""
    type, fields = FORMS[kind]
    metadata = []
    for field, settings in fields:
        value = source.get(field)
        if value is None or value == "":
            continue
        for name in settings:
            metadata.append({"name": name, **(value if isinstance(value, dict) else {"value": value})})
    # A bus of the component dialect has no field for scaling.
    beside = {name: source[name] for name in BESIDE if name in source and kind != "natsStreaming"}
    return {"type": type, "version": "v1", "metadata": metadata, **beside}


def listed(inputs):
    """What a mapping of inputs is as a list."""
    fields = [(name, inputs[name]) for name in sorted(inputs, key=lambda name: str(name).encode())]
    return [{"name": str(name), **{INPUTS.get(key, key): value for key, value in fields.items()}}
            for name, fields in fields]


# What a bus on JetStream has no use for.
DROPPED = [
    "natsstreamingclusterid", "subscriptiontype", "durablesubscriptionname", "consumerid", "startatsequence", "startattime",
    "startattimeformat", "startattimedelta",
]


def jetstream(backend):
    metadata, policy = [], False
    if "type" not in backend:
        backend = component("natsStreaming", backend)
    for item in backend.get("metadata", []):
        name = item["name"].lower()
        if name in KEPT:
            metadata.append({**item, "name": KEPT[name]})
        elif name in POLICIES and str(item["value"]).lower() == "true" and not policy:
            metadata.append({"name": "deliverPolicy", "value": POLICIES[name]})
            policy = True
        elif name not in POLICIES and name not in DROPPED:
            metadata.append(item)
    return {**backend, "type": "pubsub.jetstream", "metadata": metadata}


def settings(spec):
    if "type" not in spec:
        return {name: value for name, value in spec.items() if name != "qos"}
    new = dict(spec)
    new["type"] = {"bindings.mqtt": "bindings.mqtt3", "pubsub.mqtt": "pubsub.mqtt3"}.get(spec["type"], spec["type"])
    metadata = []
    for item in spec.get("metadata", []):
        name = item["name"].lower()
        if new["type"].endswith(".kafka") and name == "authrequired":
            item = {"name": "authType", "value": "password" if str(item["value"]).lower() == "true" else "none"}
        elif new["type"] == "bindings.mqtt3" and name == "qos":
            continue
        elif new["type"] == "pubsub.rabbitmq" and name == "host":
            item = {**item, "name": "connectionString"}
        metadata.append(item)
    if metadata:
        new["metadata"] = metadata
    return new


def pairs(old, new):
    """The components and inputs of a document before and after, each with its key; anything else that differs is a fault."""
    if isinstance(old, dict) and isinstance(old.get("items"), list):
        for a, b in zip(old["items"], new["items"]):
            yield from pairs(a, b)
        old, new = {**old, "items": 0}, {**new, "items": 0}
    if not isinstance(old, dict) or not isinstance(old.get("spec"), dict) or not isinstance(new, dict):
        if old != new:
            fail(f"{old!r} became {new!r}")
        return
    before, after = dict(old["spec"]), dict(new["spec"])
    if not str(old.get("apiVersion")).startswith("events.openfunction.io/"):
        before, after = {"": before}, {"": after}
    for key in ["kafka", "cron", "mqtt", "redis"]:
        a, b = before.get(key), after.get(key)
        if old["kind"] == "EventSource" and isinstance(a, dict) and isinstance(b, dict) and list(a) == list(b):
            for event in a:
                yield key, a[event], b[event]
            del before[key], after[key]
    for name in ["natsStreaming", "nats"]:
        if name in before:
            other = next((name for name in ["natsStreaming", "nats"] if name in after), name)
            yield "natsStreaming", before.pop(name), after.pop(other, None)
    if "inputs" in before:
        yield "inputs", before.pop("inputs"), after.pop("inputs", None)
    if {**old, "spec": before} != {**new, "spec": after}:
        fail(f"{old!r} became {new!r}")


def unordered(spec):
    metadata = spec.get("metadata", [])
    return {**spec, "metadata": sorted(metadata, key=lambda item: item["name"])}


def check(kind, source, old, new):
    if old == new:
        return
    if source == "inputs":
        fits = kind == "component" and new == listed(old)
        if kind == "released" and isinstance(new, dict):
            fits = [item["name"] for item in old] == [str(name) for name in new] and sorted(
                listed(new), key=lambda item: item["name"]) == sorted(old, key=lambda item: item["name"])
    elif kind == "component":
        fits = new == component(source, old)
    elif kind == "released":
        fits = unordered(component(source, new)) == unordered(old)
    elif kind == "jetstream":
        fits = new == jetstream(old)
    else:
        fits = new == settings(old)
    if not fits:
        fail(f"{kind}, {source}: {old!r} became {new!r}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = sys.argv[1]
    changed = same = 0
    for name, text in texts():
        try:
            before = list(yaml.safe_load_all(text))
        except yaml.YAMLError:
            continue
        for kind in KINDS:
            result = migrate(program, kind, text.encode()).decode()
            if result == text:
                same += 1
                continue
            changed += 1
            try:
                after = list(yaml.safe_load_all(result))
            except yaml.YAMLError as error:
                fail(f"{name}: {error}")
            if len(before) != len(after):
                fail(f"{name}: {len(before)} documents became {len(after)}")
            for number, (old, new) in enumerate(zip(before, after)):
                for source, a, b in pairs(old, new):
                    check(kind, source, a, b)
            if comments(text) != comments(result):
                fail(f"{name}, {kind}: the comments differ: {comments(text) - comments(result)} {comments(result) - comments(text)}")
            if migrate(program, kind, text.replace("\n", "\r\n").encode()).decode() != result.replace("\n", "\r\n"):
                fail(f"{name}, {kind}: CR LF gives another text")
            if migrate(program, kind, result.encode()).decode() != result:
                fail(f"{name}, {kind}: a second run changes it")
    if changed < 10:
        fail(f"only {changed} texts changed")
    print(f"migrate: {changed} texts changed as they must, {same} stayed")


if __name__ == "__main__":
    main()
