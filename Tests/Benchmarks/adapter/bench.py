#!/usr/bin/env python3
"""Measures the adapter beside nginx and a Python handler and prints a Markdown table.

    ADAPTER=.build/dist/ofevents-adapter OFEVENTS=.build/dist/ofevents python3 Tests/Benchmarks/adapter/bench.py [--update] [--seconds N]

Needs nginx and wrk, and a Python with the packages dapr, fastapi and uvicorn for the handler (named in PYTHON). A missed goal is a word in
the table; the exit code is not 0 only when a command fails or an event is not answered with success.
"""

import argparse
import json
import os
import platform
import re
import shutil
import socket
import statistics
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
REPORT = ROOT / "docs/adapter.md"
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"
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
        for name in ("InvokeBinding", "PublishEvent"):
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
        rendered = subprocess.run([ofevents(), "render", "-q", "-o", "json", "-"], input=yaml, text=True, capture_output=True)
        if rendered.returncode:
            fail(rendered.stderr)
        items = json.loads(rendered.stdout)["items"]
        [deployment] = [item for item in items if item["kind"] == "Deployment"]
        [container] = deployment["spec"]["template"]["spec"]["containers"]
        config = next(item["value"] for item in container["env"] if item["name"] == "CONFIG")
        environment = {"CONFIG": config, "APP_PORT": str(port), "OPS_PORT": str(ops), "DAPR_GRPC_PORT": str(self.ports["grpc"])}
        process = Process("adapter", [str(self.program)], environment, port)
        wait_for(lambda: urllib.request.urlopen(f"http://127.0.0.1:{ops}/readyz").status == 200, "the adapter")
        process.ops = ops
        return process

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


def metadata(key, value):
    """InvokeBindingResponse with one entry of its map `metadata` (field 2)."""
    entry = bytes([0x0A, len(key)]) + key + bytes([0x12, len(value)]) + value
    return bytes([0x12, len(entry)]) + entry


SOURCE_PATH = "/eventsource-orders-kafka-placed"


def adapter():
    return os.environ.get("ADAPTER", str(ROOT / ".build/dist/ofevents-adapter"))


def ofevents():
    return os.environ.get("OFEVENTS", str(ROOT / ".build/dist/ofevents"))


# The table


def row(what, load, measure="", goal="", reached=None):
    figures = [f"{load.rate:,.0f}", f"{load.p50:.2f} ms", f"{load.p99:.2f} ms", f"{100 * load.cpu:.0f} %", f"{load.event:.1f} µs",
               f"{load.memory / 1e6:.1f} MB"]
    return [what, *figures, *judged(measure, goal, reached)]


def judged(measure, goal, reached):
    return [measure, goal, {None: "", True: "yes", False: "**no**"}[reached]]


def measured(what, measure, goal, reached):
    """A row of one figure, where the columns of the row above hold or there is no load."""
    return [what, "", "", "", "", "", "", *judged(measure, goal, reached)]


def at_least(what, value, goal, unit):
    return measured(what, f"{value:.2f} {unit}" if value < 10 else f"{value:.0f} {unit}", f"at least {goal}", value >= goal)


def at_most(what, value, goal, unit):
    return measured(what, f"{value:.2f} {unit}" if unit.startswith("×") else f"{value:.1f} {unit}", f"at most {goal}", value <= goal)


def median(loads):
    return Load(*(statistics.median(getattr(load, name) for load in loads) for name in ("rate", "p50", "p99", "cpu", "memory", "event")))


def half(bench, process, kind, path, top):
    """At half of its top rate: the pauses are set anew once, because answers take time too."""
    load = bench.load(process, kind, path, top / 2)
    return bench.load(process, kind, path, top / 2 * (top / 2) / load.rate)


def source_rows(bench, rounds):
    proxy = bench.nginx("proxy", bench.ports["app"])
    relay, documented, tuned = bench.adapter(SOURCE), bench.python("documented"), bench.python("tuned")
    idle = relay.memory() / 1e6
    processes = (proxy, relay, documented, tuned)
    loads = {process.name: [] for process in processes}
    for _ in range(rounds):
        for process in processes:
            loads[process.name].append(bench.load(process, "source", SOURCE_PATH))
    top, floor, slow, less_slow = (median(loads[process.name]) for process in (relay, proxy, documented, tuned))
    slower = half(bench, relay, "source", SOURCE_PATH, top.rate)
    for process in processes:
        process.stop()
    return [
        row("nginx, reverse proxy", floor),
        row("Python, Dapr SDK as documented", slow),
        row("Python, Dapr SDK, tuned", less_slow),
        row("adapter: source, 1 sink", top),
        at_least("events/s", top.rate / floor.rate, 0.75, "× nginx"),
        at_most("CPU an event", top.event / floor.event, 1.3, "× nginx"),
        at_least("events/s", top.rate / slow.rate, 20, "× Python as documented"),
        at_least("events/s", top.rate / less_slow.rate, 20, "× Python, tuned"),
        row("half its top rate", slower, *p99(slower)),
        at_most("memory, idle", idle, 8, "MB"),
        at_most("memory, top rate", top.memory / 1e6, 24, "MB"),
    ]


def p99(load):
    return f"p99 {load.p99:.2f} ms", "at most 5", load.p99 <= 5


def trigger_rows(bench, count, rounds):
    """A Trigger beside nginx, which passes on one request where the Trigger makes so many deliveries."""
    name = f"adapter: trigger, {count} subscriber{'s' if count > 1 else ''}"
    process, proxy = bench.adapter(subscribers(count)), bench.nginx("proxy", bench.ports["app"])
    runs, floors = [], []
    for _ in range(rounds):
        floors.append(bench.load(proxy, "source", SOURCE_PATH))
        runs.append(bench.load(process, "trigger", "/topics/0"))
    top, floor = median(runs), median(floors)
    slower = half(bench, process, "trigger", "/topics/0", top.rate)
    check_deliveries(name, process, count)
    process.stop()
    proxy.stop()
    return [
        row("nginx, reverse proxy", floor),
        row(name, top),
        *([
            at_least("deliveries/s", top.rate * count / floor.rate, 0.9, "× nginx' requests/s"),
            at_most("CPU a delivery", top.event / count / floor.event, 0.8, "× nginx' a request"),
        ] if count > 1 else []),
        row("half its top rate", slower, *p99(slower)),
        at_most("memory, top rate", top.memory / 1e6, 24, "MB"),
    ]


def large_rows(bench, count):
    """Events of nearly 4 MB from eight connections: the adapter takes 16 MiB of them at once."""
    process = bench.adapter(subscribers(count))
    load = bench.load(process, "large", "/topics/0", connections=8)
    check_deliveries("large events", process, count)
    peak = process.peak() / 1e6
    process.stop()
    return [
        row(f"adapter: events of 4 MB, {count} subscribers", load),
        at_most("memory at its peak", peak, 80, "MB"),
    ]


def check_deliveries(name, process, count):
    metrics = urllib.request.urlopen(f"http://127.0.0.1:{process.ops}/metrics").read().decode()
    received = sum(map(int, re.findall(r"^ofevents_events_received_total{.*} (\d+)$", metrics, re.M)))
    delivered = sum(map(int, re.findall(r"^ofevents_deliveries_total{.*} (\d+)$", metrics, re.M)))
    in_flight = sum(map(int, re.findall(r"^ofevents_events_in_flight{.*} (\d+)$", metrics, re.M)))
    if not (received - in_flight) * count <= delivered <= received * count or not received:
        fail(f"{name}: {received} events, {in_flight} of them in flight, {delivered} deliveries")


def markdown(rows):
    header = ["What", "Events/s", "p50", "p99", "CPU", "CPU an event", "RSS", "Measure", "Goal", "Reached"]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [header, ["---"] * len(header), *rows])


def surroundings(seconds, rounds):
    model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    return (f"{time.strftime('%Y-%m-%d')}: {model[1] if model else platform.machine()}, {os.cpu_count()} cores for everything, "
            f"{CONNECTIONS} connections ({4 * CONNECTIONS} at half rate), medians of {rounds} runs of {seconds} s in turn; one core is 100 %.")


def update_report(text):
    report = REPORT.read_text()
    before, after = report.split(BEGIN)[0], report.split(END)[1]
    REPORT.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}")


def main():
    parser = argparse.ArgumentParser(description="Measures the adapter beside nginx and Python.")
    parser.add_argument("--update", action="store_true", help=f"also rewrite the table in {REPORT.relative_to(ROOT)}")
    parser.add_argument("--seconds", type=int, default=8, help="length of each run (default 8)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each program (default 3)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ofevents-bench-") as folder:
        bench = Bench(Path(folder), options.seconds)
        try:
            bench.nginx("sidecar", bench.ports["grpc"])
            rows = source_rows(bench, options.rounds)
            for count in (1, 10):
                rows += trigger_rows(bench, count, options.rounds)
            rows += large_rows(bench, 10)
        finally:
            for process in Process.started:
                process.stop()
    text = f"{surroundings(options.seconds, options.rounds)}\n\n{markdown(rows)}"
    print(text)
    if options.update:
        update_report(text)


if __name__ == "__main__":
    main()
