"""What `ofevents topics` prints, given to the brokers that Debian has: NATS makes the streams, RabbitMQ imports the definitions, and a real
sidecar, where DAPRD names a folder with one, then declares nothing else. Without a broker's program its part is left out, with a word.

Usage: topics.py OFEVENTS [--all]; with --all beside each sidecar in the folder, otherwise beside the newest.
"""

import base64
import http.server
import json
import os
import shlex
import shutil
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import yaml
from end_to_end_brokers import JetStream, RabbitMQ
from end_to_end_processes import Failure, Ports, Processes

ROOT = Path(__file__).resolve().parents[2]
SHOP = """
apiVersion: events.openfunction.io/v1alpha1
kind: EventBus
metadata: {name: default, namespace: shop}
spec: {rabbitmq: {version: v1, type: pubsub.rabbitmq, metadata: [{name: connectionString, value: "%s"}%s]}}
---
apiVersion: events.openfunction.io/v1alpha1
kind: EventSource
metadata: {name: clock, namespace: shop}
spec:
  eventBus: default
  cron: {tick: {version: v1, type: bindings.cron, metadata: [{name: schedule, value: "@daily"}]}}
---
apiVersion: events.openfunction.io/v1alpha1
kind: Trigger
metadata: {name: count, namespace: shop}
spec:
  eventBus: default
  inputs: [{name: tick, eventSourceName: clock, eventName: tick}]
  subscribers: [{condition: tick, topic: counted}]
"""

# Further settings of the bus: each is a way in which Dapr declares something else.
VARIANTS = {
    "plain": "",
    "settings": ', {name: exchangeKind, value: topic}, {name: durable, value: "false"}, {name: deletedWhenUnused, value: "true"}',
    "dead-letters": ', {name: enableDeadLetter, value: "true"}, {name: maxLen, value: "5000"}, {name: maxLenBytes, value: "100000"}',
}


def ofevents(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"topics.py: {' '.join(arguments)}: {done.stderr}")
    return done.stdout


class Server(JetStream):
    """NATS without a stream."""

    def prepare(self):
        pass


class Managed(RabbitMQ):
    """RabbitMQ with the API that imports definitions."""

    def arguments(self):
        self.api = Ports.take()
        (self.folder / "plugins").write_text("[rabbitmq_management].")
        (self.folder / "rabbitmq.conf").write_text(f"management.tcp.port = {self.api}\nmanagement.tcp.ip = 127.0.0.1\n")
        return super().arguments()

    def environment(self):
        return super().environment() | {"RABBITMQ_CONFIG_FILE": str(self.folder / "rabbitmq.conf")}

    def call(self, path, method="GET", body=None):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.api}/api/{path}", method=method, data=None if body is None else body.encode(),
            headers={"Authorization": "Basic " + base64.b64encode(b"guest:guest").decode(), "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def answers(self):
        try:
            return bool(self.call("overview"))
        except OSError:
            return False

    def objects(self):
        """What is there, as definitions have it."""
        found = self.call("definitions/%2F")
        return {key: sorted(json.dumps(one, sort_keys=True) for one in found[key]) for key in ("exchanges", "queues", "bindings")}

    def wipe(self):
        for kind in ("queues", "exchanges"):
            for one in self.call("definitions/%2F")[kind]:
                self.call(f"{kind}/%2F/{one['name']}", "DELETE")


def streams_of_commands(text):
    """Name and subjects of each `nats stream add`, as a shell reads them."""
    found = {}
    for line in text.replace("\\\n", "").splitlines():
        words = shlex.split(line, comments=True)
        if words:
            assert words[:3] == ["nats", "stream", "add"] and words[4] == "--server" and words[-5:] == ["--storage", "file", "--retention", "limits", "--defaults"], words
            options = [option.partition("=") for option in words[6:-5]]
            assert all(name == "--subjects" for name, _, _ in options), words
            found[words[3]] = [subject for _, _, subject in options]
    return found


def check_nats(program, processes, failures):
    events = str(ROOT / "Fixtures/topics/jetstream/events.yaml")
    server = Server(processes, "topics", None, [])
    manifests = list(yaml.safe_load_all(ofevents(program, "topics", "-q", "-o", "nack", events)))
    commands = streams_of_commands(ofevents(program, "topics", "-q", "-o", "nats", events))
    specs = {one["spec"]["name"]: one["spec"] for one in manifests}
    if {name: spec["subjects"] for name, spec in specs.items()} != {name: subjects for name, subjects in commands.items() if not name.startswith("${STREAM:")}:
        failures.append(f"nats and nack differ: {specs} {commands}")
    for name, spec in specs.items():
        # Where the stream is made is NACK's business.
        answer = server.request(f"$JS.API.STREAM.CREATE.{name}", {key: value for key, value in spec.items() if key != "servers"})
        if "error" in answer:
            failures.append(f"NATS: {name}: {answer['error']}")
    listed = json.loads(ofevents(program, "topics", "-q", "-o", "json", events))
    topics = [topic["name"] for bus in listed["buses"] if bus["kind"] == "EventBus" for topic in bus["topics"]]
    for topic in topics:
        answer = server.request("$JS.API.STREAM.NAMES", {"subject": topic})
        if len(answer.get("streams") or []) != 1:
            failures.append(f"NATS: the topic {topic} is in {answer.get('streams')}")
    return len(specs), len(set(topics))


class App(http.server.BaseHTTPRequestHandler):
    """An app that subscribes to the Trigger's topic."""

    def do_GET(self):
        body = b"[]"
        if self.path == "/dapr/subscribe":
            body = json.dumps([{"pubsubname": "trigger-eventbus-count", "topic": "shop-clock-tick", "route": "/t"}]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def check_sidecar(program, version, processes, broker, events, failures):
    """True where the sidecar subscribed; what it declared is in the broker."""
    documents = yaml.safe_load_all(ofevents(program, "render", "-q", events))
    component = next(one for one in documents if one["metadata"]["name"] == "trigger-eventbus-count" and one["kind"] == "Component")
    folder = Path(events).with_suffix(f".{version}")
    folder.mkdir(exist_ok=True)
    (folder / "bus.yaml").write_text(yaml.safe_dump({**component, "scopes": []}))
    app = http.server.ThreadingHTTPServer(("127.0.0.1", 0), App)
    threading.Thread(target=app.serve_forever, args=(0.05,), daemon=True).start()
    ports = {name: Ports.take() for name in ("dapr-http-port", "dapr-grpc-port", "dapr-internal-grpc-port", "metrics-port")}
    arguments = [str(Path(os.environ["DAPRD"]) / version), "--app-id", "trigger-count", "--app-port", str(app.server_port)]
    arguments += ["--app-protocol", "http", "--resources-path", str(folder), "--dapr-listen-addresses", "127.0.0.1"]
    arguments += [word for name, port in ports.items() for word in (f"--{name}", str(port))]
    sidecar = processes.start(version, arguments, {"PATH": os.environ["PATH"], "HOME": str(folder)})
    sidecar.may_end = True
    try:
        processes.wait(60, f"{version} subscribes", lambda: "app is subscribed to" in sidecar.log.read_text(errors="replace"))
        processes.wait(30, f"{version} reads its queue", lambda: any(queue.get("consumers") for queue in broker.call("queues")))
    finally:
        sidecar.kill()
        app.shutdown()
    if "inequivalent" in sidecar.log.read_text(errors="replace"):
        failures.append(f"{version}: RabbitMQ refuses what it declares")


def check_rabbitmq(program, processes, failures):
    broker = Managed(processes, "topics", None, [])
    # The newest, unless all are asked for.
    sidecars = sorted(path.name for path in Path(os.environ["DAPRD"]).glob("daprd-*")) if os.environ.get("DAPRD") else []
    sidecars = sidecars if "--all" in sys.argv else sidecars[-1:]
    for name, settings in VARIANTS.items():
        events = processes.folder / f"{name}.yaml"
        events.write_text(SHOP % (broker.settings()["connectionString"], settings))
        definitions = ofevents(program, "topics", "-q", "-o", "rabbitmq", str(events))
        broker.call("definitions", "POST", definitions)
        imported = broker.objects()
        wanted = {key: len(value) for key, value in json.loads(definitions).items()}
        if {key: len(value) for key, value in imported.items()} != wanted:
            failures.append(f"RabbitMQ: {name}: {imported} is not {definitions}")
        for version in sidecars:
            check_sidecar(program, version, processes, broker, str(events), failures)
            if broker.objects() != imported and name != "settings":
                failures.append(f"{version}: {name}: it declares {broker.objects()}, and {imported} was imported")
        broker.wipe()
        # The other way round: what the sidecar makes by itself is what would be imported. What deletes itself is gone when it ends.
        for version in sidecars if name != "settings" else []:
            check_sidecar(program, version, processes, broker, str(events), failures)
            own = broker.objects()
            for key in own:
                if not set(own[key]) <= set(imported[key]):
                    failures.append(f"{version}: {name}: it declares {own[key]}, and not {imported[key]}")
            broker.wipe()
    return len(VARIANTS), sidecars


def main():
    program, failures = str(Path(sys.argv[1]).resolve()), []
    with Processes() as processes:
        try:
            if shutil.which("nats-server"):
                streams, topics = check_nats(program, processes, failures)
                print(f"topics: NATS made {streams} streams for {topics} topics")
            else:
                print("topics: nats-server is not installed: left out")
            if Path("/usr/lib/rabbitmq/bin/rabbitmq-server").exists():
                variants, sidecars = check_rabbitmq(program, processes, failures)
                beside = ", ".join(sidecars) or "no sidecar (DAPRD is not set)"
                print(f"topics: RabbitMQ imported {variants} definitions, beside {beside}")
            else:
                print("topics: rabbitmq-server is not installed: left out")
        except Failure:
            failures += [processes.problem or "a program ended", *processes.last_lines()]
    if failures:
        sys.exit("topics.py: " + "\n".join(failures))


main()
