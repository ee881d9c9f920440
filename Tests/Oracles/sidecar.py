#!/usr/bin/env python3
"""Carries events from a publisher to a function through real Dapr sidecars and Redis, and counts what is lost.

    DAPRD=FOLDER python3 Tests/Oracles/sidecar.py .build/dist/ofevents .build/dist/ofevents-adapter [EVENTS]

FOLDER holds Dapr's sidecar as programs named daprd-VERSION. For each of them, side by side, the script starts redis-server, and the two
Deployments that an EventSource and a Trigger become, each as an adapter and a sidecar. 2,000 CloudEvents of 1 byte to 4 MiB go the whole
way:

    publisher -> its sidecar -> Redis -> EventSource -> Redis -> Trigger -> HTTP sink

The sink answers each fifth event's first call with 503. While a first burst is on its way, the sidecars of both Deployments get SIGTERM;
events are published on while they end and start again. When half of the events are at the sink, both sidecars get SIGKILL and start again.
The adapters run on: their calls wait for the sidecar, and what Redis has not seen acknowledged comes again after processingTimeout. Every
event must reach the sink with its very bytes; the exit code is 1 where one does not. "Twice" are events that the sink took while its answer
was lost. Needs redis-server, PyYAML and the release build: a debug build is too slow for events of 4 MiB. Without DAPRD or redis-server the
script says so and checks nothing.
"""

import concurrent.futures
import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import yaml

from sidecar_events import Event, Sink
from sidecar_pods import Pod, dapr_annotations, flags_of
from sidecar_processes import Failure, Processes, Sidecar, start_redis

LARGE_EVENTS = 20

# The part of the events that is published as fast as may be, the part that is at the sink when the sidecars get SIGTERM, and when SIGKILL.
BURST, TERMINATED, KILLED = 0.3, 0.05, 0.5

# How many come in a second from the burst until the sidecars are back.
PACE = 40
PUBLISHERS = 8

# How long nothing may arrive before what is missing is lost: Redis brings an event again within ten seconds.
PATIENCE = 30

# Source and bus are the same Redis. An event whose sidecar is gone comes again within some seconds of the next start; of redeliverInterval
# Dapr reads milliseconds alone, and keeps its 15 s where the value has a unit.
SETTINGS = {"processingTimeout": "5s", "redeliverInterval": "5000", "concurrency": "50"}

RESOURCES = """
apiVersion: events.openfunction.io/v1alpha1
kind: EventBus
metadata: {name: default, namespace: shop}
spec:
  redis:
    version: v1
    type: pubsub.redis
    metadata: SETTINGS
---
apiVersion: events.openfunction.io/v1alpha1
kind: EventSource
metadata: {name: stock, namespace: shop}
spec:
  eventBus: default
  redis:
    changed:
      version: v1
      type: pubsub.redis
      srcTopic: stock.changed
      metadata: SETTINGS
---
apiVersion: events.openfunction.io/v1alpha1
kind: Trigger
metadata: {name: order, namespace: shop}
spec:
  eventBus: default
  inputs:
  - {name: changed, eventSourceName: stock, eventName: changed}
  subscribers:
  - condition: changed
    sink:
      ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: function}
"""


def render(ofevents, processes, name, resources, settings, sink):
    """What sidecars load, with the sink in the place of the Knative Service, and the Deployments by their names."""
    file = processes.folder / f"{name}.yaml"
    items = [{"name": name, "value": value} for name, value in settings.items()]
    file.write_text(resources.replace("SETTINGS", json.dumps(items)))
    result = subprocess.run([ofevents, "render", str(file)], capture_output=True, text=True)
    if result.returncode != 0:
        processes.fail(f"render: {result.stderr}")
    objects = list(yaml.safe_load_all(result.stdout))
    components = [value for value in objects if value["kind"] in ("Component", "Resiliency")]
    for component in components:
        if component["spec"].get("type") == "bindings.http":
            component["spec"]["metadata"] = [{"name": "url", "value": f"http://127.0.0.1:{sink.server_port}/"}]
    return components, {value["metadata"]["name"]: value for value in objects if value["kind"] == "Deployment"}


class Publisher:
    """A sidecar without an app that may use the source's Component, and the clients of its publish API."""

    def __init__(self, processes, name, daprd, components, source, sink, count):
        [component] = [part for part in components if part["kind"] == "Component" and part["metadata"]["name"] == source["metadata"]["name"]]
        sizes = {name: value for name, value in dapr_annotations(source).items() if name in ("max-body-size", "read-buffer-size")}
        flags = flags_of({"app-id": "publisher", **sizes}, processes)
        self.sidecar = Sidecar(processes, daprd, f"{name}-publisher", flags, [component], source["metadata"]["namespace"])
        self.path = f"/v1.0/publish/{component['metadata']['name']}/stock.changed"
        self.processes, self.sink = processes, sink
        self.numbers, self.lock, self.is_hurried = iter(range(count)), threading.Lock(), threading.Event()
        self.burst = int(BURST * count)
        self.large = set(range(7, count, count // LARGE_EVENTS + 1))

    def is_ready(self):
        return self.sidecar.is_ready("/v1.0/healthz/outbound")

    def next_number(self):
        with self.lock:
            return next(self.numbers, None)

    def publish(self):
        """Publishes events in turn with its like: a burst, then at an even pace, and the rest when the sidecars are back."""
        connection = http.client.HTTPConnection("127.0.0.1", self.sidecar.http_port, timeout=60)
        start = time.monotonic()
        while (number := self.next_number()) is not None:
            if number >= self.burst:
                self.is_hurried.wait(max(0, start + (number - self.burst) / PACE - time.monotonic()))
            self.processes.pause(0)
            event = Event(number, number in self.large)
            suffix, media_type, body = event.request()
            self.sink.expect(event)
            try:
                connection.request("POST", self.path + suffix, body, {"Content-Type": media_type})
                answer = connection.getresponse()
                text = f"{answer.status} {answer.read()}"
            except (OSError, http.client.HTTPException) as problem:
                text = repr(problem)
            if not text.startswith("204"):
                self.processes.fail(f"publish of {event.form}, {len(event.data)} bytes: {text}")


def together(processes, pool, what, calls):
    """Makes the calls side by side, while all programs are looked after. Returns their results."""
    jobs = [pool.submit(call) for call in calls]
    processes.wait(90, what, lambda: all(job.done() for job in jobs))
    return [job.result() for job in jobs]


def wait_for(count, sink, processes, name):
    """Waits until so many events are at the sink, or until nothing comes any more."""
    begin = time.monotonic()
    quiet = lambda: time.monotonic() - max(sink.last, begin)
    processes.wait(600, f"{name}: {count:.0f} events", lambda: len(sink.taken) >= count or quiet() > PATIENCE)


def carry(daprd, programs, processes, count):
    """Carries the events through one version of Dapr. Returns the lines that say what was seen, and whether all is well."""
    begin, name = time.monotonic(), daprd.name
    with Sink() as sink, concurrent.futures.ThreadPoolExecutor(PUBLISHERS + 2) as pool:
        redis = start_redis(processes, name)
        settings = {"redisHost": f"127.0.0.1:{redis}", **SETTINGS}
        components, deployments = render(programs[0], processes, name, RESOURCES, settings, sink)
        source, trigger = [
            Pod(processes, name, programs[1], str(daprd), deployments[workload], components)
            for workload in ("eventsource-stock-redis-changed", "trigger-order")
        ]
        publisher = Publisher(processes, name, str(daprd), components, deployments["eventsource-stock-redis-changed"], sink, count)
        processes.wait(30, f"{name}: everything is ready", lambda: all(part.is_ready() for part in (source, trigger, publisher)))

        publishing = [pool.submit(publisher.publish) for _ in range(PUBLISHERS)]
        wait_for(TERMINATED * count, sink, processes, name)
        endings = together(processes, pool, f"{name}: restarts", [pod.restart_sidecar for pod in (trigger, source)])
        publisher.is_hurried.set()
        wait_for(KILLED * count, sink, processes, name)
        together(processes, pool, f"{name}: restarts after SIGKILL", [pod.kill_sidecar for pod in (trigger, source)])
        for job in publishing:
            job.result()
        wait_for(count, sink, processes, name)
        again, refused = [
            sum(pod.counted(f"ofevents_events_{what}_total") for pod in (source, trigger)) for what in ("repeated", "refused")
        ]
        exits = [pod.stop_adapter() for pod in (source, trigger)]
    lost = [identity for identity in sink.expected if identity not in sink.taken]
    lines = [
        f"sidecar: {name}: {count:,} events, {len(lost)} lost, {sum(sink.taken.values()) - len(sink.taken)} twice, {len(sink.wrong)} with "
        f"other bytes; {len(sink.refused)} answered 503 first; both sidecars restarted, after {' and '.join(endings)}, and killed; "
        f"{again} came again to the adapters, which refused {refused}; {time.monotonic() - begin:.0f} s"
    ]
    if lost or sink.wrong:
        lines.append(f"sidecar: {name}: lost: {lost[:10]}, with other bytes: {sorted(sink.wrong)[:10]}")
    if any(exits):
        lines.append(f"sidecar: {name}: the adapters ended with {exits} after SIGTERM")
    return lines, len(sink.taken) == count and len(lines) == 1


def main():
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    programs = [os.path.abspath(path) for path in sys.argv[1:3]]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
    folder = os.environ.get("DAPRD")
    if not folder or not shutil.which("redis-server"):
        print("sidecar: left out: " + ("there is no redis-server" if folder else "DAPRD names no folder with daprd-VERSION"))
        return 0
    versions = sorted(Path(folder).resolve().glob("daprd-*"))
    if not versions:
        sys.exit(f"sidecar: there is no daprd-VERSION in {folder}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    # The inner block ends first: what waits for a program that is gone ends too.
    with concurrent.futures.ThreadPoolExecutor(len(versions)) as pool, Processes() as processes:
        jobs = [pool.submit(carry, daprd, programs, processes, count) for daprd in versions]
        try:
            for job in concurrent.futures.as_completed(jobs):
                job.result()
        except Failure:
            print("\n".join(processes.last_lines()), file=sys.stderr)
            sys.exit(f"sidecar: {processes.problem}")
        outcomes = [job.result() for job in jobs]
        is_well = all(outcome for _, outcome in outcomes)
        if not is_well:
            print("\n".join(processes.last_lines()), file=sys.stderr)
    print("\n".join(line for lines, _ in outcomes for line in lines))
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
