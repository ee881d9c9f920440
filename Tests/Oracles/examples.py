#!/usr/bin/env python3
"""Runs the examples of `ofevents explain TYPE --example` beside the real sidecar of Dapr, with the broker that each is for.

    DAPRD=FOLDER python3 Tests/Oracles/examples.py .build/debug/ofevents

FOLDER holds Dapr's sidecar as programs named daprd-VERSION; the newest is taken. Address, secrets and TLS are replaced, and nothing else: every
reference to a Secret must be among what is replaced. The sidecar must load all Components of the broker, and one event must come through them
to an app. Both dialects run where both can say it. Needs PyYAML, redis-server, nats-server, rabbitmq-server and mosquitto; what lacks its
broker is left out, with a word, and so is all of it without DAPRD.
"""

import concurrent.futures
import http.server
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import threading
import uuid
from pathlib import Path

import yaml

from end_to_end_brokers import MQTT, JetStream, RabbitMQ, Redis
from end_to_end_processes import Failure, Processes, Sidecar, get

# The broker of each type, and what replaces its address, secrets and TLS: None leaves the setting out.
NO_CERTIFICATES = {"caCert": None, "clientCert": None, "clientKey": None}
EXAMPLES = {
    "pubsub.redis": (Redis, {"redisHost": "127.0.0.1:{port}", "redisUsername": None, "redisPassword": None, "enableTLS": "false"}),
    "pubsub.jetstream": (JetStream, {"natsURL": "nats://127.0.0.1:{port}", "token": None}),
    "pubsub.rabbitmq": (RabbitMQ, {"connectionString": "amqp://guest:guest@127.0.0.1:{port}"}),
    "bindings.rabbitmq": (RabbitMQ, {"host": "amqp://guest:guest@127.0.0.1:{port}"}),
    "pubsub.mqtt3": (MQTT, {"url": "mqtt://127.0.0.1:{port}", **NO_CERTIFICATES}),
    "bindings.mqtt3": (MQTT, {"url": "mqtt://127.0.0.1:{port}", **NO_CERTIFICATES}),
    # Nobody waits until 6:00.
    "bindings.cron": (None, {"schedule": "@every 1s"}),
}
PROGRAMS = {Redis: "redis-server", JetStream: "nats-server", RabbitMQ: "/usr/lib/rabbitmq/bin/rabbitmq-server", MQTT: "mosquitto"}
RELEASED = {"pubsub.redis", "bindings.mqtt3", "bindings.cron"}


class App(http.server.BaseHTTPRequestHandler):
    """Subscribes to one topic, and takes what comes."""

    def answer(self, body=b""):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        is_asked = self.path == "/dapr/subscribe"
        self.answer(json.dumps(self.server.subscriptions if is_asked else {}).encode())

    def do_OPTIONS(self):
        self.answer()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.server.mark in body:
            self.server.events.set()
        self.answer(b"{}")

    def log_message(self, *_):
        pass


class Run:
    """One example in one dialect."""

    def __init__(self, processes, ofevents, daprd, kind, dialect, broker):
        self.processes, self.daprd, self.kind, self.broker = processes, daprd, kind, broker
        self.name = f"{kind} ({dialect})"
        text = subprocess.run([ofevents, "explain", kind, "--example", "--dialect", dialect], check=True, capture_output=True).stdout
        manifests = subprocess.run([ofevents, "render", "--no-config", "-"], input=text, check=True, capture_output=True).stdout
        every = [item for item in yaml.safe_load_all(manifests) if item and item["kind"] == "Component"]
        self.components = [self.replaced(item) for item in every if item["spec"]["type"] == kind]

    def replaced(self, component):
        """The Component as this broker takes it, and as any app may load it."""
        component.pop("scopes", None)
        values, settings = dict(EXAMPLES[self.kind][1]), []
        for item in component["spec"]["metadata"]:
            if item["name"] not in values:
                if "secretKeyRef" in item:
                    self.processes.fail(f"{self.name}: the secret '{item['name']}' is not replaced")
                settings.append(item)
            elif value := values.pop(item["name"]):
                settings.append({"name": item["name"], "value": value.format(port=self.broker.port if self.broker else 0)})
        # In the released dialect there may be less to replace, but never the address.
        if values and any(value is not None and "{port}" in value for value in values.values()):
            self.processes.fail(f"{self.name}: the example has no {', '.join(values)}")
        component["spec"]["metadata"] = settings
        return component

    def setting(self, name):
        return next((item["value"] for item in self.components[0]["spec"]["metadata"] if item["name"] == name), None)

    def run(self):
        names = [item["metadata"]["name"] for item in self.components]
        reader, publisher, topic = names[-1], names[0], "shop-clock-nightly"
        is_binding = self.kind.startswith("bindings.")
        if self.kind == "bindings.mqtt3":
            publisher, topic = "producer", self.setting("topic")
            self.components.append(self.producer())
        if self.kind == "pubsub.jetstream":
            request = {"name": self.setting("streamName"), "subjects": [topic]}
            answer = self.broker.request(f"$JS.API.STREAM.CREATE.{request['name']}", request)
            if "error" in answer:
                self.processes.fail(f"{self.name}: {answer['error']}")
        app = http.server.ThreadingHTTPServer(("127.0.0.1", 0), App)
        app.events = threading.Event()
        # What an earlier run left on the broker does not count; a tick has no data.
        mark = uuid.uuid4().hex
        app.mark, event = mark.encode() if self.broker else b"", json.dumps({"order": mark})
        app.subscriptions = [] if is_binding else [{"pubsubname": reader, "topic": topic, "route": "/events"}]
        threading.Thread(target=app.serve_forever, args=(0.05,), daemon=True).start()
        label = self.name.replace(" ", "-").strip("()")
        flags = ["--app-id", "example", "--app-port", str(app.server_port)]
        sidecar = Sidecar(self.processes, self.daprd, label, flags, self.components, "shop")
        self.processes.wait(60, f"{self.name}: the sidecar is ready", sidecar.is_ready)
        loaded = {item["name"] for item in json.loads(get(sidecar.http_port, "/v1.0/metadata")[1]).get("components", [])}
        if not set(names) <= loaded:
            self.processes.fail(f"{self.name}: not loaded: {', '.join(set(names) - loaded)}")

        def arrives():
            if self.kind == "bindings.rabbitmq":
                publish_to_queue(self.broker.port, self.setting("queueName"), event.encode())
            elif self.broker:
                sidecar.post(f"/v1.0/publish/{publisher}/{topic}", event, "application/json")
            return app.events.wait(1)

        self.processes.wait(30, f"{self.name}: one event arrives", arrives)
        self.processes.stop(sidecar.program, 10)
        app.shutdown()
        app.server_close()
        return f"{self.name}: {len(names)} loaded, an event arrives"

    def producer(self):
        """A pub/sub component of the same broker, under another client id."""
        settings = {"url": self.setting("url"), "consumerID": "producer", "qos": "1"}
        return {
            "apiVersion": "dapr.io/v1alpha1", "kind": "Component", "metadata": {"name": "producer", "namespace": "shop"},
            "spec": {"type": "pubsub.mqtt3", "version": "v1", "metadata": [{"name": name, "value": value} for name, value in settings.items()]},
        }


def publish_to_queue(port, queue, body):
    """One message to a queue of RabbitMQ, by the exchange that leads to each queue of its name (AMQP 0-9-1)."""

    def text(value):
        return bytes([len(value)]) + value.encode()

    def frame(kind, channel, payload):
        return struct.pack(">BHI", kind, channel, len(payload)) + payload + b"\xce"

    def method(channel, number, way, payload=b""):
        return frame(1, channel, struct.pack(">HH", number, way) + payload)

    def long(value):
        return struct.pack(">I", len(value)) + value

    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        stream = connection.makefile("rb")

        def wait_for(*expected):
            while True:
                kind, _, size = struct.unpack(">BHI", stream.read(7))
                payload = stream.read(size + 1)
                if kind == 1 and struct.unpack(">HH", payload[:4]) == expected:
                    return

        connection.sendall(b"AMQP\x00\x00\x09\x01")
        wait_for(10, 10)
        connection.sendall(method(0, 10, 11, long(b"") + text("PLAIN") + long(b"\0guest\0guest") + text("en_US")))
        wait_for(10, 30)
        connection.sendall(method(0, 10, 31, struct.pack(">HIH", 10, 131072, 0)) + method(0, 10, 40, text("/") + text("") + b"\0"))
        wait_for(10, 41)
        connection.sendall(method(1, 20, 10, text("")))
        wait_for(20, 11)
        connection.sendall(
            method(1, 60, 40, b"\0\0" + text("") + text(queue) + b"\0") + frame(2, 1, struct.pack(">HHQH", 60, 0, len(body), 0)) + frame(3, 1, body))
        connection.sendall(method(1, 20, 40, struct.pack(">H", 200) + text("") + struct.pack(">HH", 0, 0)))
        wait_for(20, 41)


def newest_sidecar():
    folder = os.environ.get("DAPRD")
    every = list(Path(folder).resolve().glob("daprd-*")) if folder else []
    if not every:
        print("examples: left out: nothing was checked, as DAPRD names no folder with daprd-VERSION")
        sys.exit()
    return str(max(every, key=lambda path: [int(part) for part in path.name.split("-")[1].split(".")]))


def run_broker(processes, ofevents, daprd, make):
    broker = make and make(processes, "example", None, [])
    lines = []
    for kind, (own, _) in EXAMPLES.items():
        for dialect in ["component"] + ["released"] * (kind in RELEASED):
            if own is make:
                lines.append(Run(processes, ofevents, daprd, kind, dialect, broker).run())
    return lines


def main():
    ofevents, daprd = str(Path(sys.argv[1]).resolve()), newest_sidecar()
    brokers = []
    for broker in dict.fromkeys(broker for broker, _ in EXAMPLES.values()):
        program = PROGRAMS.get(broker)
        if program and not (shutil.which(program) or Path(program).exists()):
            print(f"examples: those of {broker.kind} are left out, as there is no {program}")
        else:
            brokers.append(broker)
    with Processes() as processes:
        with concurrent.futures.ThreadPoolExecutor(len(brokers)) as pool:
            runs = [pool.submit(run_broker, processes, ofevents, daprd, broker) for broker in brokers]
            try:
                lines = [line for run in runs for line in run.result()]
            except Failure:
                sys.exit("\n".join([f"examples: not passed: {processes.problem}", *processes.last_lines()]))
    print("\n".join(lines))
    print(f"examples: {len(lines)} passed, beside {Path(daprd).name}")


if __name__ == "__main__":
    main()
