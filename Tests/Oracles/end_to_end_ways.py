"""What end_to_end.py carries events through: every event bus between a source and a Trigger, and the samples of Fixtures/render.

A way starts its brokers, says which resources are rendered, and how its publisher makes an event of the source.
"""

import copy
import json
import re
import subprocess
from pathlib import Path

import yaml

from end_to_end_brokers import BROKERS
from end_to_end_events import Event, NamedEvent

SAMPLES = Path(__file__).resolve().parents[2] / "Fixtures" / "render"

RESOURCES = """
apiVersion: events.openfunction.io/v1alpha1
kind: EventBus
metadata: {name: default, namespace: shop}
spec: {KEY: {version: v1, type: TYPE, metadata: SETTINGS}}
---
apiVersion: events.openfunction.io/v1alpha1
kind: EventSource
metadata: {name: stock, namespace: shop}
spec:
  eventBus: default
  redis:
    changed: {version: v1, type: ORIGIN, srcTopic: stock.changed, metadata: SOURCE}
    moved: {version: v1, type: ORIGIN, srcTopic: stock.moved, metadata: SOURCE}
---
apiVersion: events.openfunction.io/v1alpha1
kind: Trigger
metadata: {name: order, namespace: shop}
spec:
  eventBus: default
  BULK
  inputs: INPUTS
  subscribers:
  - condition: changed || moved
    sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: function}}
    TOPIC
"""


def metadata(settings):
    """The settings of a component as a list."""
    return [{"name": name, "value": value} for name, value in settings.items()]


def resources(bus, source, inputs=("changed", "moved"), bulk="", topic=""):
    """An EventBus, an EventSource with two events and a Trigger that reads both; bus and source are brokers."""
    listed = [f"{{name: {name}, eventSourceName: stock, eventName: {name}}}" for name in inputs]
    places = {
        "KEY": bus.key, "TYPE": bus.type, "SETTINGS": json.dumps(metadata(bus.settings())), "ORIGIN": source.type,
        "SOURCE": json.dumps(metadata(source.source_settings())), "INPUTS": f"[{', '.join(listed)}]",
        "BULK": f"bulk: {bulk}" if bulk else "", "TOPIC": f"topic: {topic}" if topic else "",
    }
    return re.sub("|".join(rf"\b{place}\b" for place in places), lambda place: places[place[0]], RESOURCES)


def render(ofevents, processes, file, daprd, sink):
    """What sidecars of that version load, with the sink in the place of the Knative Service, and the Deployments by their names."""
    version = daprd.name.removeprefix("daprd-").rpartition(".")[0]
    result = subprocess.run([ofevents, "render", "--dapr-version", version, str(file)], capture_output=True, text=True)
    if result.returncode != 0:
        processes.fail(f"render: {result.stderr}")
    objects = list(yaml.safe_load_all(result.stdout))
    loaded = [value for value in objects if value["kind"] in ("Component", "Resiliency")]
    for component in loaded:
        if component["spec"].get("type") == "bindings.http":
            component["spec"]["metadata"] = [{"name": "url", "value": f"http://127.0.0.1:{sink.server_port}/"}]
    return loaded, {value["metadata"]["name"]: value for value in objects if value["kind"] == "Deployment"}


class Way:
    """Brokers, resources and a publisher."""

    # What events may be lost in, for want of a promise of the broker or of Dapr: lint's words.
    may_lose = ""

    # Whether pods, sidecars and brokers fail too, or only the sink's answers.
    is_rough = True

    # How many seconds longer than others its pods may take to end.
    slack = 0

    # How many seconds nothing may arrive at least before what is missing is lost; its broker may ask for more.
    patience = 0

    # Whether a schedule gives events too, which are in no count.
    has_ticks = False

    # The Components and topics of the sources.
    sources = []

    # Topics of the sources and of the bus: each list is a stream of its own.
    topics = []

    def start(self, processes, name, folder):
        """Starts the brokers."""
        self.broker = BROKERS[self.kind](processes, f"{name}-{self.name}", folder, self.topics)

    def render(self, ofevents, processes, daprd, sink, is_swapped):
        """What sidecars load, with the sink in the place of the Knative Service, and the Deployments by their names."""
        file = processes.folder / f"{self.name}-{is_swapped}.yaml"
        file.write_text(self.text(is_swapped))
        return render(ofevents, processes, file, daprd, sink)


class Bus(Way):
    """An EventSource with two events and a Trigger that reads both; source and bus are the same broker."""

    # No source shares its stream with the bus, as a stream drops a second message with an id of the last two minutes.
    topics = [["stock.changed"], ["stock.moved"], ["shop-stock-changed", "shop-stock-moved"]]
    sources = [("eventsource-stock-redis-changed", "stock.changed"), ("eventsource-stock-redis-moved", "stock.moved")]

    # What the Trigger asks for: how many events in one call.
    bulk = None

    def __init__(self, kind):
        self.kind = self.name = kind

    def text(self, is_swapped):
        inputs = ["changed", "moved"]
        return resources(self.broker, self.broker, inputs[::-1] if is_swapped else inputs, self.bulk)

    def publisher_components(self, loaded):
        """The Components of the sources, which anybody may use."""
        names = [name for name, _ in self.sources]
        found = [part for part in loaded if part["kind"] == "Component" and part["metadata"]["name"] in names]
        if self.broker.is_exclusive:
            found = copy.deepcopy(found)
            for part in found:
                part["scopes"], settings = ["publisher"], part["spec"]["metadata"]
                part["spec"]["metadata"] = [item for item in settings if item["name"] != "consumerID"]
                part["spec"]["metadata"] += metadata({"consumerID": f"publisher-{part['metadata']['name']}"})
        return found

    def render(self, *arguments):
        loaded, deployments = super().render(*arguments)
        if self.broker.is_exclusive:
            # Else each sidecar of the namespace takes the others' connection away.
            for part in loaded:
                if part["metadata"]["name"] in deployments:
                    part.setdefault("scopes", [part["metadata"]["name"]])
        return loaded, deployments

    def event(self, number):
        return Event(number, self.broker.largest)

    def request(self, event):
        """Path, media type and body with which a sidecar publishes the event."""
        component, topic = self.sources[event.number % 2]
        suffix, media_type, body = event.request()
        return f"/v1.0/publish/{component}/{topic}{suffix}", media_type, body


class Mild(Bus):
    """A bus that loses events when a pod ends, while only the sink's answers fail."""

    is_rough = False

    # An attempt without an answer ends after 20 s, and the event waits up to 15 s for the next.
    patience = 45

    def __init__(self, kind):
        self.kind, self.name = kind, f"{kind}-answers"


class Bulk(Bus):
    """A bus whose Trigger gets several events in one call."""

    bulk = "auto"

    def __init__(self, kind):
        self.kind, self.name = kind, f"{kind}-bulk"
        # The sidecar waits so long for what it has read of Redis and not handed over.
        self.slack = 1 if kind == "redis" else 0


class Sample(Way):
    """A sample with the stand-in for Kafka, and with a JetStream bus in the place of NATS Streaming, which the sidecars do not have."""

    def __init__(self, folder):
        self.folder, self.name = folder, folder.name[:len("sample-1")]
        self.documents = [
            document for file in sorted(folder.glob("*.yaml")) if not file.name.startswith(("expected", "events-producer"))
            for document in yaml.safe_load_all(file.read_text())
        ]
        self.has_ticks = any("cron" in document["spec"] for document in self.documents)
        # What the bus holds: the source's events, and what subscribers publish.
        subscribers = [part for document in self.documents for part in document["spec"].get("subscribers", [])]
        published = [part[key] for part in subscribers for key in ("topic", "deadLetterTopic") if key in part]
        self.topics = [["default-my-eventsource-sample-two", *sorted(set(published))]]

    def start(self, processes, name, folder):
        self.broker = BROKERS["kafka"](processes, f"{name}-{self.name}", folder, [])
        has_bus = any("EventBus" in document["kind"] for document in self.documents)
        self.bus = BROKERS["jetstream"](processes, f"{name}-{self.name}", folder, self.topics) if has_bus else None

    def text(self, is_swapped):
        for document in self.documents:
            if "EventBus" in document["kind"]:
                document["spec"] = {"nats": {"version": "v1", "type": "pubsub.jetstream", "metadata": metadata(self.bus.settings())}}
            for event in document["spec"].get("kafka", {}).values():
                for item in event["metadata"]:
                    if item["name"] == "brokers":
                        item["value"] = self.broker.settings()["brokers"]
                # What a partition gets before its first commit counts too.
                if "initialOffset" not in [item["name"] for item in event["metadata"]]:
                    event["metadata"].append({"name": "initialOffset", "value": "oldest"})
        return yaml.safe_dump_all(self.documents)

    def publisher_components(self, loaded):
        """A Component that writes any bytes as a record: a binding takes JSON alone over HTTP."""
        return [{
            "apiVersion": "dapr.io/v1alpha1", "kind": "Component", "metadata": {"name": "producer"},
            "spec": {"type": "pubsub.kafka", "version": "v1", "metadata": metadata(self.broker.settings())},
        }]

    def event(self, number):
        # The id is the record's place, which nobody knows before.
        return NamedEvent(number, self.broker.largest, "record", "")

    def request(self, event):
        return "/v1.0/publish/producer/sample?metadata.rawPayload=true", "application/octet-stream", event.data


def ways(names):
    """The ways with these names, or all."""
    known = [Bus(kind) for kind in BROKERS] + [Mild("mqtt"), Bulk("kafka"), Bulk("redis")]
    known += [Sample(folder) for folder in sorted(SAMPLES.glob("sample-*"))]
    found = [way for way in known if way.name in names or not names]
    unknown = set(names) - {way.name for way in found}
    if unknown:
        raise SystemExit(f"end-to-end: {', '.join(sorted(unknown))}: there is {', '.join(way.name for way in known)}")
    return found
