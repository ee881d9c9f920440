#!/usr/bin/env python3
"""Prints valid input for `ofevents render`, as large as asked for.

    generate.py eventsources N    one EventBus and N EventSources on it
    generate.py typed N           one EventBus and N EventSources of the dialect of OpenFunction 0.3 to 1.2
    generate.py components N      the same EventSources as components: they become the same bytes
    generate.py misspelt N        the same, with a name that Dapr does not know in each source of Kafka
    generate.py triggers N        one EventBus, N EventSources with one event each and N Triggers on them
    generate.py scenarios N       N scenarios of ten steps on triggers-10.yaml, which is `generate.py triggers 10`

Every resource is a function of its number alone: the same command prints the same bytes, everywhere and always, and a
larger stream begins with the smaller one's EventSources.
"""

import sys

import dialects

NAMESPACE = "shop"

SUBJECTS = ["orders", "payments", "shipments", "inventory", "invoices", "customers", "returns", "ratings", "sessions",
            "alerts", "refunds"]
FACTS = ["created", "updated", "cancelled", "approved", "failed", "expired", "archived"]
EVENTS = ["placed", "changes", "audit-copy", "accepted", "rejected"]
TEAMS = ["checkout", "logistics", "finance", "identity"]
BROKERS = [
    "dapr-kafka.kafka:9092",
    "kafka-0.kafka.messaging:9092,kafka-1.kafka.messaging:9092,kafka-2.kafka.messaging:9092",
    "events-kafka-bootstrap.messaging.svc.cluster.local:9093",
]
SCHEDULES = ["@every 5s", "@every 15m", "@hourly", "0 */10 * * * *", "0 30 2 * * *"]

BUS = f"""\
# The bus that everything below is on.
apiVersion: events.openfunction.io/v1alpha1
kind: EventBus
metadata:
  name: default
  namespace: {NAMESPACE}
spec:
  nats:
    version: v1
    type: pubsub.jetstream
    metadata:
      - name: natsURL
        value: "nats://nats.messaging:4222"
      - name: streamName
        value: shop-events
      - name: deliverPolicy
        value: new
      - name: ackPolicy
        value: explicit
"""


def pick(choices, number):
    return choices[number % len(choices)]


def topic_name(number):
    return f"{pick(SUBJECTS, number)}-{pick(FACTS, number)}"


def source_name(number):
    return f"{topic_name(number)}-{number:06d}"


def main_event(number):
    """The event that an EventSource always has: its kind and its name."""
    return ("cron", "tick") if number % 10 == 4 else ("kafka", pick(EVENTS, number))


def quoted(text):
    return f'"{text}"'


def item(name, value):
    return f"        - name: {name}\n          value: {value}\n"


def secret_item(name, secret, key):
    return f"        - name: {name}\n          secretKeyRef:\n            name: {secret}\n            key: {key}\n"


def kafka_source(number, event):
    topic = topic_name(number)
    topics = f"{topic},{topic}-replay" if number % 7 == 3 else topic
    text = f"    {event}:\n      version: v1\n      type: bindings.kafka\n      metadata:\n"
    text += item("brokers", pick(BROKERS, number))
    text += item("topics", topics)
    if number % 12 == 11:
        text += item("consumerGroup", f"group-{number % 5}")
    text += item("publishTopic", topic)
    if number % 10 == 9:
        text += item("authType", quoted("password"))
        text += item("saslUsername", pick(TEAMS, number))
        text += secret_item("saslPassword", f"kafka-{pick(TEAMS, number)}", "password")
        text += item("saslMechanism", "SHA-512")
    else:
        text += item("authType", quoted("none") if number % 2 else "none")
    if number % 6 == 1:
        text += item("initialOffset", "oldest") + item("maxMessageBytes", quoted("1048576"))
    return text


def cron_source(number, event):
    header = f"    {event}:\n      version: v1\n      type: bindings.cron\n      metadata:\n"
    return header + item("schedule", quoted(pick(SCHEDULES, number // 10)))


def sink(key, name, indent, namespace=None):
    """A reference to a Knative Service under `key`, which stands `indent` columns in."""
    lines = [f"{key}:", "  ref:", "    apiVersion: serving.knative.dev/v1", "    kind: Service", f"    name: {name}"]
    if namespace:
        lines.append(f"    namespace: {namespace}")
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


def metadata(number, name):
    text = f"metadata:\n  name: {name}\n  namespace: {NAMESPACE}\n"
    if number % 3 == 0:
        text += f"  labels:\n    app.kubernetes.io/part-of: {pick(SUBJECTS, number)}\n"
        text += f"    team: {pick(TEAMS, number)}\n"
    if number % 4 == 0:
        text += f"  annotations:\n    example.com/owner: \"{pick(TEAMS, number)}@example.com\"\n"
        text += f"    example.com/description: What happens to {pick(SUBJECTS, number)}, number {number}\n"
    return text


def event_source(number, only_main_event=False):
    kind, event = main_event(number)
    text = f"# {pick(TEAMS, number)}: ask before changing the topic\n" if number % 16 == 5 else ""
    text += "apiVersion: events.openfunction.io/v1alpha1\nkind: EventSource\n"
    text += metadata(number, source_name(number))
    text += f"spec:\n  eventBus: {quoted('default') if number % 2 else 'default'}\n"
    if number % 10 == 2:
        text += sink("sink", f"{topic_name(number)}-ksvc", 2, NAMESPACE if number % 20 == 2 else None)
    text += f"  {kind}:\n"
    text += cron_source(number, event) if kind == "cron" else kafka_source(number, event)
    if number % 25 == 8 and not only_main_event:
        text += kafka_source(number + 1, "replays")
    if number % 25 == 16 and not only_main_event:
        text += "  cron: # and once in a while, without being asked\n" + cron_source(number, "sweep")
    return text


def event_source_of(number, *, typed):
    """An EventSource that both dialects can say."""
    kind, below = dialects.source(number, pick(EVENTS, number), topic_name(number), pick(BROKERS, number), typed=typed)
    header = "apiVersion: events.openfunction.io/v1alpha1\nkind: EventSource\n"
    return f"{header}{metadata(number, source_name(number))}spec:\n  eventBus: default\n  {kind}:\n{below}"


def condition(number, inputs):
    """A condition that names every input, is false without any event and true after some."""
    if len(inputs) == 1:
        return inputs[0]
    if len(inputs) == 2:
        form = pick(["{0} && {1}", "{0} || {1}", "{0} && !{1}", "!{1} && ({0})"], number // 3)
    else:
        form = pick(["{0} && {1} && {2}", "({0} || {1}) && !{2}", "{0} && ({1} || {2})", "{0} || {1} && !{2}",
                     "!({1} || {2}) && {0}"], number // 3)
    text = form.format(*inputs)
    return quoted(text) if text.startswith("!") or number % 2 else text


def subscriber(number, text_of_condition, role):
    name = f"{topic_name(number)}-{role}"
    text = f"    - condition: {text_of_condition}\n"
    if number % 8 != 6:
        text += sink("sink", f"{name}-ksvc", 6, NAMESPACE if number % 2 else None)
    if number % 4 == 2:
        text += f"      topic: {quoted(name)}\n"
    if number % 4 == 1:
        text += sink("deadLetterSink", "dead-letter-inbox", 6, "operations")
    if number % 9 == 7:
        text += f"      deadLetterTopic: {name}-dead\n"
    return text


def trigger(number, total):
    inputs = []
    text = "  inputs:\n"
    for position in range(min(number % 3 + 1, total)):
        source = (number - 1 + position) % total + 1
        event = main_event(source)[1]
        inputs.append(f"{pick(SUBJECTS, source)}-{event}-{position + 1}")
        text += f"    - name: {inputs[-1]}\n      eventSourceName: {source_name(source)}\n      eventName: {event}\n"
    text += "  subscribers:\n" + subscriber(number, condition(number, inputs), "handler")
    if number % 5 == 0:
        text += "    # the same again, for the books\n" + subscriber(number + 1, inputs[0], "ledger")
    header = "apiVersion: events.openfunction.io/v1alpha1\nkind: Trigger\n"
    return header + metadata(number, f"on-{source_name(number)}") + "spec:\n  eventBus: default\n" + text


def scenario(number):
    """Ten steps: six events, a pause, a failure, a redelivery and a restart."""
    sources = [(number + offset) % 10 + 1 for offset in range(6)]
    names = [f"{source_name(source)}/{main_event(source)[1]}" for source in sources]
    events = [f"- event: {name}\n  id: e{index}\n  data: {{number: {number}, index: {index}}}\n"
              for index, name in enumerate(names)]
    topics = [f"{NAMESPACE}-{name.replace('/', '-')}" for name in names]
    steps = (f"- topic: {topics[0]}\n  fails: true\n  times: 1\n" + "".join(events[:3]) + "- pause: 61s\n"
             + f"- redeliver: e0\n- restart: {{trigger: on-{source_name(sources[1])}}}\n" + "".join(events[3:]))
    expected = "".join(f"- topic: {topic}\n  data: {{number: {number}}}\n" for topic in topics)
    expected += "".join(f"- accepted: {{event: {name}, id: e{index}}}\n" for index, name in enumerate(names))
    return (f"scenario: number {number}\nresources: triggers-10.yaml\nnamespace: {NAMESPACE}\norder: any\nothers: allowed\n"
            f"steps:\n{steps}expect:\n{expected}")


def stream(what, total):
    """The documents, one after another."""
    numbers = range(1, total + 1)
    if what == "scenarios":
        yield from map(scenario, numbers)
        return
    yield BUS
    if what in ("typed", "components"):
        yield from (event_source_of(number, typed=what == "typed") for number in numbers)
        return
    for number in numbers:
        text = event_source(number, only_main_event=what == "triggers")
        yield text.replace("name: publishTopic", "name: publishTopics") if what == "misspelt" else text
    if what == "triggers":
        yield from (trigger(number, total) for number in numbers)


def main(arguments):
    kinds = ("eventsources", "typed", "components", "misspelt", "triggers", "scenarios")
    if len(arguments) != 2 or arguments[0] not in kinds or not arguments[1].isdecimal():
        sys.exit(f"usage: generate.py {'|'.join(kinds)} N")
    for position, document in enumerate(stream(arguments[0], int(arguments[1]))):
        sys.stdout.write("---\n" + document if position else document)


if __name__ == "__main__":
    main(sys.argv[1:])
