"""The adapter, nginx and a Python handler as programs under load, and wrk, which makes it: what bench.py and soak.py measure with."""

import json
import os
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
CONNECTIONS = 64

SOURCE = """
apiVersion: events.openfunction.io/v1alpha1
kind: EventSource
metadata: {name: orders}
spec:
  kafka:
    placed: {version: v1, type: bindings.kafka, metadata: [{name: brokers, value: "kafka:9092"}, {name: topics, value: placed}]}
  sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: sink}}
"""
TRIGGER = """
apiVersion: events.openfunction.io/v1alpha1
kind: EventBus
metadata: {name: bus}
spec: {kafka: {version: v1, type: pubsub.kafka, metadata: [{name: brokers, value: "kafka:9092"}]}}
---
apiVersion: events.openfunction.io/v1alpha1
kind: Trigger
metadata: {name: billing}
spec:
  eventBus: bus
  inputs: [{name: placed, eventSourceName: orders, eventName: placed}]
  subscribers:
"""


def fail(message):
    sys.exit(f"bench: {message}")


def subscribers(count):
    lines = [f'  - {{condition: placed, sink: {{ref: {{apiVersion: serving.knative.dev/v1, kind: Service, name: sink-{number}}}}}}}\n' for number in range(count)]
    return TRIGGER + "".join(lines)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(check, what):
    end = time.monotonic() + 20
    while True:
        try:
            if check():
                return
        except OSError:
            pass
        if time.monotonic() > end:
            fail(f"{what} does not become ready")
        time.sleep(0.02)


def answers(port):
    socket.create_connection(("127.0.0.1", port), 1).close()
    return True


# What is measured


class Process:
    """A program under load: a process, its memory and its processor time."""

    started = []

    def __init__(self, name, command, environment, port):
        Process.started.append(self)
        self.name, self.port, self.process = name, port, None
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(command, env={**os.environ, **environment}, stderr=self.log, stdout=self.log)
        wait_for(lambda: answers(port), name)
        time.sleep(0.3)

    def pids(self):
        """The process and its children, such as the worker of nginx."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [self.process.pid, *map(int, children)]

    def memory(self):
        """The resident set of the process that does the work."""
        sizes = [int(re.search(r"VmRSS:\s*(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) * 1024 for pid in self.pids()]
        return max(sizes)

    def peak(self):
        """The most that the resident set ever was, of the process that does the work."""
        return max(int(re.search(r"VmHWM:\s*(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) * 1024 for pid in self.pids())

    def seconds(self):
        ticks = 0
        for pid in self.pids():
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self):
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()


@dataclass
class Load:
    """One run of wrk."""

    rate: float
    p50: float
    p99: float
    cpu: float
    memory: int
    event: float  # microseconds of processor time an event


def milliseconds(text):
    value, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", text).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


class Bench:
    def __init__(self, folder, seconds):
        self.folder, self.seconds, self.runs = folder, seconds, 0
        self.ports = {name: free_port() for name in ("grpc", "http", "app")}
        answer = metadata(b"statusCode", b"200")
        (folder / "answers").mkdir()
        (folder / "answers/binding.grpc").write_bytes(struct.pack(">BI", 0, len(answer)) + answer)
        (folder / "answers/empty").write_bytes(b"")
        # POST is answered with what stands in for 'not allowed'; that is what nginx says where there is a file.
        calls = folder / "answers/dapr.proto.runtime.v1.Dapr"
        calls.mkdir()
        for name in ("InvokeBinding", "PublishEvent", "GetMetadata"):
            (calls / name).write_bytes(b"")
        (folder / "answers" / SOURCE_PATH[1:]).write_bytes(b"")
        folder.chmod(0o755)
        # A copy, as a node unpacks an image: how a file came to be decides how much of it the kernel maps beside what is touched.
        self.program = Path(shutil.copy(adapter(), folder))

    def nginx(self, name, port):
        text = (HERE / f"{name}.conf").read_text().replace("@folder@", str(self.folder))
        for key, value in self.ports.items():
            text = text.replace(f"@{key}@", str(value))
        path = self.folder / f"{name}.conf"
        path.write_text(text)
        return Process(f"nginx ({name})", ["nginx", "-c", str(path)], {}, port)

    def adapter(self, yaml):
        port, ops = free_port(), free_port()
        items = render(yaml)
        [deployment] = [item for item in items if item["kind"] == "Deployment"]
        [container] = deployment["spec"]["template"]["spec"]["containers"]
        config = next(item["value"] for item in container["env"] if item["name"] == "CONFIG")
        environment = {"CONFIG": config, "APP_PORT": str(port), "OPS_PORT": str(ops), "DAPR_GRPC_PORT": str(self.ports["grpc"])}
        environment["DAPR_HTTP_PORT"] = str(self.ports["http"])
        self.load_components(item["metadata"]["name"] for item in items if item["kind"] == "Component")
        process = Process("adapter", [str(self.program)], environment, port)
        wait_for(lambda: urllib.request.urlopen(f"http://127.0.0.1:{ops}/readyz").status == 200, "the adapter")
        process.ops, process.deployment = ops, deployment
        return process

    def load_components(self, names):
        """Lets the sidecar say that it has loaded these: the answer to GetMetadata."""
        names = [name.encode() for name in names]
        components = [bytes([10, len(name)]) + name for name in names]
        answer = b"".join(bytes([26, len(component)]) + component for component in components)
        (self.folder / "answers/metadata.grpc").write_bytes(struct.pack(">BI", 0, len(answer)) + answer)

    def python(self, form):
        environment = {
            "FORM": form, "APP_PORT": str(port := free_port()), "SINK": "eventsource-sink-orders", "DAPR_GRPC_PORT": str(self.ports["grpc"]),
            "DAPR_HTTP_PORT": str(self.ports["http"]),
        }
        return Process(f"Python ({form})", [os.environ.get("PYTHON", sys.executable), str(HERE / "handler.py")], environment, port)

    def load(self, process, kind, path, rate=None, connections=None):
        """A run at full rate, or at about the given rate."""
        self.runs += 1
        connections = connections or (CONNECTIONS if rate is None else 4 * CONNECTIONS)
        pause = 0 if rate is None else 1000 * connections / rate
        before = process.seconds()
        result = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{self.seconds}s", "--latency", "-s", str(HERE / "events.lua"),
             f"http://127.0.0.1:{process.port}{path}", "--", kind, str(self.runs), f"{pause:.3f}"],
            text=True, capture_output=True)
        if result.returncode or "Non-2xx" in result.stdout or "Socket errors" in result.stdout:
            process.log.seek(0)
            fail(f"{process.name}:\n{result.stdout}{result.stderr}{process.log.read()[-2000:].decode(errors='replace')}")
        cpu = (process.seconds() - before) / self.seconds
        found = dict(re.findall(r"^\s+(50|99)%\s+(\S+)\s*$", result.stdout, re.M))
        if len(found) < 2:
            fail(f"{process.name}: not the output of wrk that was expected:\n{result.stdout}")
        reached = float(re.search(r"Requests/sec:\s+([\d.]+)", result.stdout)[1])
        return Load(reached, milliseconds(found["50"]), milliseconds(found["99"]), cpu, process.memory(), 1e6 * cpu / reached)


def render(yaml):
    """The objects that a text becomes."""
    rendered = subprocess.run([ofevents(), "render", "-q", "-o", "json", "-"], input=yaml, text=True, capture_output=True)
    if rendered.returncode:
        fail(rendered.stderr)
    return json.loads(rendered.stdout)["items"]


def metadata(key, value):
    """InvokeBindingResponse with one entry of its map `metadata` (field 2)."""
    entry = bytes([0x0A, len(key)]) + key + bytes([0x12, len(value)]) + value
    return bytes([0x12, len(entry)]) + entry


SOURCE_PATH = "/eventsource-orders-kafka-placed"


def adapter():
    return os.environ.get("ADAPTER", str(ROOT / ".build/dist/ofevents-adapter"))


def ofevents():
    return os.environ.get("OFEVENTS", str(ROOT / ".build/dist/ofevents"))
