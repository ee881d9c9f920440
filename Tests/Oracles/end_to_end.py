#!/usr/bin/env python3
"""Carries events through rendered pods with a real sidecar on every event bus, while pods and brokers fail, and counts what is lost.

    DAPRD=FOLDER python3 Tests/Oracles/end_to_end.py .build/dist/ofevents .build/dist/ofevents-adapter [EVENTS [BUS …]]

FOLDER holds Dapr's sidecar as programs named daprd-VERSION, and kafka-stand-in. For each version and each bus the script renders an
EventSource with two events and a Trigger that reads both, and starts each Deployment as its pod: an adapter, and a sidecar with the Components
and the Resiliency that their scopes allow. Events go the whole way, from a publisher to an HTTP sink that refuses each fifth at first:

    publisher -> its sidecar -> broker -> EventSource -> broker -> Trigger -> HTTP sink

Meanwhile, one after the other, with a pause between them: the Trigger's adapter is killed, its sidecar is killed, both are, the
EventSource's pod is killed, the broker is killed, and both pods get SIGTERM and start anew with the inputs of the Trigger swapped. In the end
the sink refuses everything, and both pods get SIGTERM. Every event must reach the sink with its very bytes. Printed are the events that were
lost, those that the sink took twice, and the seconds until a pod was gone: under load, and while every event is refused. The exit code is 1
where an event is lost on a bus that promises to keep it. Without DAPRD the script says so, and fails.
"""

import concurrent.futures
import os
import re
import signal
import sys
import threading
import time
from pathlib import Path

from end_to_end_brokers import BROKERS, SOURCE_TOPICS
from sidecar import render
from sidecar_events import Event, Sink
from sidecar_pods import Pod, dapr_annotations, flags_of
from sidecar_processes import Failure, Processes, Sidecar

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
    changed: {version: v1, type: TYPE, srcTopic: stock.changed, metadata: SETTINGS}
    moved: {version: v1, type: TYPE, srcTopic: stock.moved, metadata: SETTINGS}
---
apiVersion: events.openfunction.io/v1alpha1
kind: Trigger
metadata: {name: order, namespace: shop}
spec:
  eventBus: default
  inputs: INPUTS
  subscribers:
  - condition: changed || moved
    sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: function}}
"""

INPUTS = [f"{{name: {name}, eventSourceName: stock, eventName: {name}}}" for name in ("changed", "moved")]


def objects(ofevents, processes, broker, sink, inputs):
    """What sidecars load, and the Deployments by name."""
    text = RESOURCES.replace("KEY", broker.key).replace("TYPE", broker.type).replace("INPUTS", f"[{', '.join(inputs)}]")
    return render(ofevents, processes, broker.name, text, broker.settings(), sink)


class Publisher:
    """A sidecar without an app that may use the Components of the sources, and publishes to both in turn."""

    def __init__(self, processes, daprd, broker, loaded, deployments, sink, count, pace):
        self.sources = [f"eventsource-stock-redis-{name}" for name in ("changed", "moved")]
        components = [part for part in loaded if part["kind"] == "Component" and part["metadata"]["name"] in self.sources]
        annotations = dapr_annotations(deployments[self.sources[0]])
        flags = flags_of({"app-id": "publisher", "max-body-size": annotations["max-body-size"]}, processes)
        self.sidecar = Sidecar(processes, daprd, f"{broker.name}-publisher", flags, components, "shop")
        self.processes, self.sink, self.count, self.pace, self.name = processes, sink, count, pace, broker.name

    def run(self):
        """Publishes at an even pace; a publish that fails is made again until it succeeds, as the broker may be away."""
        start = time.monotonic()
        for number in range(self.count):
            self.processes.pause(start + number / self.pace - time.monotonic())
            event = Event(number, False)
            suffix, media_type, body = event.request()
            self.sink.expect(event)
            source = number % 2
            path = f"/v1.0/publish/{self.sources[source]}/{SOURCE_TOPICS[source]}{suffix}"
            for _ in range(120):
                status, text = self.sidecar.post(path, body, media_type)
                if status == 204:
                    break
                self.processes.pause(0.5)
            else:
                self.processes.fail(f"{self.name}: publish: {status} {text}")


class Run:
    """One bus with one version of Dapr."""

    def __init__(self, programs, daprd, kind, processes, count):
        self.ofevents, self.adapter, self.daprd, self.processes, self.count = *programs, daprd, processes, count
        self.broker = BROKERS[kind](processes, daprd.name, daprd.parent)
        self.faults = []

    def pods(self, inputs):
        loaded, deployments = objects(self.ofevents, self.processes, self.broker, self.sink, inputs)
        pods = [
            Pod(self.processes, f"{self.broker.name}-{name}", self.adapter, str(self.daprd), deployment, loaded)
            for name, deployment in deployments.items()
        ]
        return loaded, deployments, pods

    def roll(self, pods, inputs):
        """Ends all pods as a roll-out does, and starts new ones. Returns the seconds that each took to end."""
        with concurrent.futures.ThreadPoolExecutor(len(pods)) as pool:
            seconds = list(pool.map(lambda pod: pod.end(), pods))
        *_, new = self.pods(inputs)
        self.wait_ready(new)
        return seconds, new

    def wait_ready(self, pods):
        self.processes.wait(90, f"{self.broker.name}: everything is ready", lambda: all(pod.is_ready() for pod in pods))

    def carry(self):
        begin = time.monotonic()
        with Sink() as self.sink:
            # Triggers first: an exchange of RabbitMQ without a queue drops what is published to it.
            loaded, deployments, pods = self.pods(INPUTS)
            self.wait_ready(pods)
            pace = max(40, self.count / 75)
            publisher = Publisher(self.processes, str(self.daprd), self.broker, loaded, deployments, self.sink, self.count, pace)
            self.processes.wait(30, f"{self.broker.name}: the publisher is ready", lambda: publisher.sidecar.is_ready("/v1.0/healthz/outbound"))
            thread = threading.Thread(target=self.guarded, args=(publisher.run,))
            thread.start()
            under_load, pods = self.fail_in_turn(pods)
            while thread.is_alive():
                self.processes.pause(0.2)
            self.wait_for_rest()
            refused = self.end_refusing(pods, publisher)
        lost = [identity for identity in self.sink.expected if identity not in self.sink.taken]
        twice = sum(self.sink.taken.values()) - len(self.sink.taken)
        return Result(
            self.daprd.name.removeprefix("daprd-"), self.broker, self.count, list(self.faults), lost, twice, len(self.sink.wrong), max(under_load),
            max(refused), time.monotonic() - begin)

    def guarded(self, action):
        try:
            action()
        except Failure:
            pass

    def fail_in_turn(self, pods):
        """Each fault while events are on their way."""
        trigger = next(pod for pod in pods if "trigger" in pod.name)
        source = next(pod for pod in pods if "eventsource" in pod.name)
        faults = [] if self.broker.loses else [
            ("adapter killed twice", lambda: [trigger.kill_adapter(), self.processes.pause(1), trigger.kill_adapter()]),
            ("sidecar killed", trigger.kill_sidecar),
            ("both killed", trigger.kill),
            ("source killed", source.kill),
        ]
        if self.broker.restarts:
            faults.append(("broker killed", self.broker.restart))
        for name, fault in faults:
            self.processes.pause(6)
            fault()
            self.faults.append(name)
        self.processes.pause(6)
        self.faults.append("roll with inputs swapped")
        seconds, pods = self.roll(pods, INPUTS[::-1])
        return seconds, pods

    def wait_for_rest(self):
        """Until all events are at the sink, or none has come for long."""
        last = lambda: time.monotonic() - self.sink.last
        self.processes.wait(
            900, f"{self.broker.name}: the rest", lambda: len(self.sink.taken) >= len(self.sink.expected) or last() > self.broker.patience)

    def end_refusing(self, pods, publisher):
        """How long pods take to end while every event is refused: those events are in no count."""
        self.sink.refuses_all = True
        for number in range(40):
            source = number % 2
            path = f"/v1.0/publish/{publisher.sources[source]}/{SOURCE_TOPICS[source]}?metadata.cloudevent.id=refused-{number}"
            publisher.sidecar.post(path, b"refused", "text/plain")
        self.processes.pause(5)
        with concurrent.futures.ThreadPoolExecutor(len(pods)) as pool:
            return list(pool.map(lambda pod: pod.end(), pods))


class Result:
    """What one run showed."""

    def __init__(self, version, broker, count, faults, lost, twice, wrong, under_load, refusing, seconds):
        self.version, self.broker, self.lost, self.wrong = version, broker, lost, wrong
        self.cells = [
            broker.kind, version, f"{count:,}", ", ".join(faults), f"{len(lost)}", f"{twice}", f"{under_load:.1f}", f"{refusing:.1f}",
            f"{seconds:.0f}",
        ]

    @property
    def is_well(self):
        return not self.wrong and (not self.lost or bool(self.broker.loses))

    def __str__(self):
        line = "| " + " | ".join(self.cells) + " |"
        if self.lost:
            line += f" lost: {' '.join(self.lost[:8])}" + (f"; it may lose {self.broker.loses}" if self.broker.loses else "")
        return line + (f" {self.wrong} with other bytes" if self.wrong else "")


HEAD = "| bus | Dapr | events | faults | lost | twice | seconds to end under load | … while every event is refused | seconds in all |"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    programs = [os.path.abspath(path) for path in sys.argv[1:3]]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
    kinds = sys.argv[4:] or list(BROKERS)
    folder = os.environ.get("DAPRD")
    if not folder:
        sys.exit("end-to-end: DAPRD names no folder with daprd-VERSION and kafka-stand-in: nothing was checked")
    versions = sorted(Path(folder).resolve().glob("daprd-*"))
    if not versions:
        sys.exit(f"end-to-end: there is no daprd-VERSION in {folder}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    print(HEAD + "\n" + re.sub(r"[^|]+", "---", HEAD), flush=True)
    is_well = True
    # One bus at a time, both versions side by side.
    for kind in kinds:
        with concurrent.futures.ThreadPoolExecutor(len(versions)) as pool, Processes() as processes:
            jobs = [pool.submit(lambda daprd: Run(programs, daprd, kind, processes, count).carry(), daprd) for daprd in versions]
            try:
                results = [job.result() for job in jobs]
            except Failure:
                print("\n".join(processes.last_lines()), file=sys.stderr)
                sys.exit(f"end-to-end: {processes.problem}")
            for result in results:
                print(result, flush=True)
            is_well = is_well and all(result.is_well for result in results)
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
