#!/usr/bin/env python3
"""Sends messages of every kind through real sidecars, and reads them with Dapr's SDK for Python where an EventSource and a Trigger publish them.

    DAPRD=FOLDER python3 Tests/Oracles/end_to_end_messages.py .build/dist/ofevents .build/dist/ofevents-adapter

FOLDER holds Dapr's sidecar as programs named daprd-VERSION. For each of them, and for a bus on Redis and on JetStream, messages go this way:

    publisher -> its sidecar -> Redis -> EventSource -> bus -> Trigger -> HTTP sink, and -> bus -> consumer with Dapr's SDK

The messages are CloudEvents, some with one id, JSON, text and bytes. The sink must get each with its very bytes, with the event's own
attributes and nothing of Dapr's, and with its trace. The consumer, which subscribes as any app does, must get JSON as JSON, text as text and
bytes as bytes. Needs redis-server, nats-server, the packages dapr and PyYAML. Without DAPRD the script says that nothing was checked, and fails.
"""

import base64
import concurrent.futures
import contextlib
import http.server
import json
import os
import re
import signal
import sys
import threading
import time
from pathlib import Path

from dapr.clients import DaprClient
from dapr.clients.grpc.subscription import StreamCancelledError
from dapr.clients.health import DaprHealth

from end_to_end_brokers import JetStream, Redis
from end_to_end_pods import Pod, dapr_annotations, flags_of
from end_to_end_processes import Failure, Processes, Sidecar
from end_to_end_ways import render, resources

# The sidecars are waited for below; the SDK would ask the port of a pod.
DaprHealth.wait_for_sidecar = staticmethod(lambda: None)

TOPICS = ["shop-stock-changed", "shop-stock-moved", "out"]
PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
PLAIN = re.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01")


def cloud_event(identity, source, **more):
    """A CloudEvent as a producer of its own writes it, and what a sink gets of it."""
    return json.dumps({"specversion": "1.0", "id": identity, "source": source, "type": "stock.changed", **more}, ensure_ascii=False).encode()


class Message:
    """What is published, and what must come of it: bytes, the value that the consumer sees (None: no further one), and headers."""

    def __init__(self, body, data, value, headers=None, topic="stock.changed", is_raw=True, media_type="application/octet-stream"):
        self.body, self.data, self.value, self.headers = body, data, value, headers or {}
        self.topic, self.is_raw, self.media_type = topic, is_raw, media_type


def messages():
    number = '{"number": 9007199254740993, "price":1.0, "text": "é<&>"}'
    json_event = lambda source: cloud_event("same", source, datacontenttype="application/json")[:-1] + b',"data": ' + number.encode() + b"}"
    own = {"Ce-Id": "same", "Content-Type": "application/json"}
    traced = cloud_event("traced", "/one", datacontenttype="text/plain", data="é\n", traceparent=PARENT, tracestate="a=1", baggage="user=7", tenant="a")
    binary = cloud_event("bytes", "/one", datacontenttype="image/png", data_base64=base64.b64encode(bytes(range(256))).decode())
    padded = f"\n {number}\r\n".encode()
    # A stream of Dapr's has numbers as doubles.
    value = json.loads(number, parse_int=float)
    yield Message(json_event("/one"), number.encode(), value, {**own, "Ce-Source": "/one"})
    yield Message(json_event("/two"), number.encode(), value, {**own, "Ce-Source": "/two"})
    # The event of the first message as another input: it is one message on the Trigger's topic.
    yield Message(json_event("/one"), number.encode(), None, {**own, "Ce-Source": "/one"}, topic="stock.moved")
    yield Message(traced, "é\n".encode(), "é\n", {"Ce-Id": "traced", "Ce-Tenant": "a", "Traceparent": PARENT, "Tracestate": "a=1", "Baggage": "user=7"})
    yield Message(binary, bytes(range(256)), bytes(range(256)), {"Ce-Id": "bytes", "Content-Type": "image/png"})
    yield Message(padded, padded, value, {"Content-Type": "application/json"})
    yield Message(b"no JSON", b"no JSON", "no JSON", {"Content-Type": "text/plain"})
    yield Message(b"\xff\x00", b"\xff\x00", b"\xff\x00", {"Content-Type": "application/octet-stream"})
    # As an app publishes with Dapr: it becomes a CloudEvent of Dapr's.
    yield Message(b'{"n":1}', b'{"n":1}', {"n": 1}, {"Ce-Source": "publisher", "Content-Type": "application/json"}, is_raw=False, media_type="application/json")


class Sink(http.server.ThreadingHTTPServer):
    """The function, which notes what it gets."""

    daemon_threads, block_on_close = True, False

    def __init__(self):
        self.requests, self.lock = [], threading.Lock()
        super().__init__(("127.0.0.1", 0), SinkRequest)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class SinkRequest(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with self.server.lock:
            self.server.requests.append((dict(self.headers), body))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Consumer:
    """An app of somebody else: Dapr's SDK for Python, which subscribes to a topic as its documentation shows."""

    def __init__(self, processes, name, daprd, component):
        component = json.loads(json.dumps(component))
        component.pop("scopes", None)
        names = {"durableName", "queueGroupName", "consumerID"}
        settings = [item for item in component["spec"]["metadata"] if item["name"] not in names]
        component["spec"]["metadata"] = settings + [{"name": item, "value": "consumer"} for item in sorted(names)]
        self.sidecar = Sidecar(processes, daprd, f"{name}-consumer", flags_of({"app-id": "consumer"}, processes), [component], "shop")
        self.component, self.values, self.client = component["metadata"]["name"], {}, None

    def is_ready(self):
        return self.sidecar.is_ready("/v1.0/healthz/outbound")

    def start(self):
        self.client = DaprClient(f"127.0.0.1:{self.sidecar.grpc_port}")
        self.subscription = self.client.subscribe(pubsub_name=self.component, topic="out")
        threading.Thread(target=self.read, daemon=True).start()

    def stop(self):
        self.subscription.close()
        self.client.close()

    def read(self):
        with contextlib.suppress(StreamCancelledError):
            for message in self.subscription:
                if message is not None:
                    # Of a content type that the SDK does not know it has the bytes alone.
                    self.values[message.id()] = message.raw_data() if message.data() is None else message.data()
                    self.subscription.respond_success(message)


class Run:
    """One version of Dapr with one bus."""

    def __init__(self, programs, daprd, processes, bus):
        self.programs, self.daprd, self.processes, self.name = programs, daprd, processes, f"{daprd.name}-{bus.kind}"
        self.redis = Redis(processes, f"{self.name}-source", daprd.parent, [])
        self.bus = bus(processes, f"{self.name}-bus", daprd.parent, [TOPICS])

    def carry(self):
        sink = Sink()
        file = self.processes.folder / f"{self.name}.yaml"
        file.write_text(resources(self.bus, self.redis, topic="out"))
        loaded, deployments = render(self.programs[0], self.processes, file, self.daprd, sink)
        pods = [Pod(self.processes, self.name, self.programs[1], str(self.daprd), item, loaded) for item in deployments.values()]
        named = {part["metadata"]["name"]: part for part in loaded if part["kind"] == "Component"}
        consumer = Consumer(self.processes, self.name, str(self.daprd), named["trigger-eventbus-order"])
        sources = [f"eventsource-stock-redis-{name}" for name in ("changed", "moved")]
        flags = flags_of({"app-id": "publisher", "max-body-size": dapr_annotations(deployments[sources[0]])["max-body-size"]}, self.processes)
        publisher = Sidecar(self.processes, str(self.daprd), f"{self.name}-publisher", flags, [named[name] for name in sources], "shop")
        ready = lambda: consumer.is_ready() and publisher.is_ready("/v1.0/healthz/outbound") and all(pod.is_ready() for pod in pods)
        self.processes.wait(60, f"{self.name}: everything is ready", ready)
        consumer.start()
        self.processes.pause(3)
        every = list(messages())
        for message in every:
            component = sources[["stock.changed", "stock.moved"].index(message.topic)]
            path = f"/v1.0/publish/{component}/{message.topic}" + ("?metadata.rawPayload=true" if message.is_raw else "")
            status, answer = publisher.post(path, message.body, message.media_type)
            if status != 204:
                self.processes.fail(f"{self.name}: publish: {status} {answer}")
        end = time.monotonic() + 30
        while time.monotonic() < end and (len(sink.requests) < len(every) or len(consumer.values) < len(every) - 1):
            self.processes.pause(0.1)
        # More than there should be would come now.
        self.processes.pause(1)
        consumer.stop()
        sink.shutdown()
        sink.server_close()
        return self.problems(every, sink.requests, consumer.values)

    def problems(self, every, requests, values):
        problems = [problem for headers, _ in requests for problem in foreign_headers(headers)]
        if len(requests) != len(every):
            problems.append(f"{len(requests)} at the sink, of {len(every)}")
        for message in every:
            found = [headers for headers, body in requests if body == message.data and message.headers.items() <= headers.items()]
            if not found:
                problems.append(f"{message.body[:60]} did not reach the sink with {message.headers}: {requests}")
        rest = list(values.values())
        for value in [message.value for message in every if message.value is not None]:
            if value in rest:
                rest.remove(value)
            else:
                problems.append(f"the consumer did not get {value}: {values}")
        if rest:
            problems.append(f"the consumer got {rest} too")
        return [f"{self.name}: {problem}" for problem in problems]


def foreign_headers(headers):
    known = {"Ce-Id", "Ce-Source", "Ce-Type", "Ce-Specversion", "Ce-Time", "Ce-Tenant"}
    more = {name for name in headers if name.startswith("Ce-")} - known
    if more:
        yield f"the sink got {sorted(more)}"
    if not PLAIN.fullmatch(headers["Traceparent"]):
        yield f"the sink got the trace {headers['Traceparent']}"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    programs = [os.path.abspath(path) for path in sys.argv[1:]]
    folder = os.environ.get("DAPRD")
    if not folder:
        sys.exit("messages: not passed: nothing was checked, as DAPRD names no folder with daprd-VERSION")
    versions = sorted(Path(folder).resolve().glob("daprd-*"))
    if not versions:
        sys.exit(f"messages: there is no daprd-VERSION in {folder}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    runs = [(daprd, bus) for daprd in versions for bus in (Redis, JetStream)]
    with concurrent.futures.ThreadPoolExecutor(len(runs)) as pool, Processes() as processes:
        jobs = [pool.submit(lambda daprd, bus: Run(programs, daprd, processes, bus).carry(), *run) for run in runs]
        try:
            problems = [problem for job in jobs for problem in job.result()]
        except Failure:
            print("\n".join(processes.last_lines()), file=sys.stderr)
            sys.exit(f"messages: {processes.problem}")
    print("\n".join(problems) or f"messages: {len(list(messages()))} messages as they were at a sink and with Dapr's SDK: "
          + ", ".join(f"{daprd.name} on {bus.kind}" for daprd, bus in runs))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
