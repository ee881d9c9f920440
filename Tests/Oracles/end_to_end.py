#!/usr/bin/env python3
"""Carries events through rendered pods with a real sidecar on every event bus, while pods and brokers fail, and counts what is lost.

    DAPRD=FOLDER python3 Tests/Oracles/end_to_end.py OPTIONS .build/dist/ofevents .build/dist/ofevents-adapter [WAY …]

FOLDER holds Dapr's sidecar as programs named daprd-VERSION, and kafka-stand-in. For each version and each way the script starts the brokers
and each rendered Deployment as its pod: an adapter, and a sidecar with the Components and the Resiliency that their scopes allow. A way is an
event bus between an EventSource with two events and a Trigger that reads both, or a sample of Fixtures/render. Events of all kinds, from none
to 4 MiB of data, go the whole way, to an HTTP sink that refuses each fifth at first:

    publisher -> its sidecar -> broker -> EventSource -> broker -> Trigger -> HTTP sink

Meanwhile everything fails in turn: end_to_end_faults.py has the list. In the end the sink refuses everything, and the pods get SIGTERM.
Checked are: every event is at the sink with its very bytes; none comes again to a living adapter that had the sink's answer; a pod is gone
within 3 s of its last event under load, and within 5 s of SIGTERM while every event is refused; adapters end with 0. MQTT may lose events
while pods end: lint's words on that and the number are printed. So may RabbitMQ, as many as sidecars logged publishes
without a confirmation. The exit code is 1 where anything else does not hold. Without DAPRD the
script says that nothing was checked, and fails.

    --short              every bus with the newest version, Redis and JetStream with each, all with one event a call
    --events N           events of each way (2,000)
    --equal-ids N        so many pairs of events with one id, of two sources
    --side-by-side N     so many runs at once (all)
    --slack SECONDS      so much longer may a pod take to end, where the machine has other work
    --limit SECONDS      after this time the script ends by itself, says what each run does, and fails (900)
    --versions PATTERN   the sidecars of FOLDER (daprd-*)
    --update PAGE        write the rows into the table of this page
With KEEP_LOGS set, what the programs wrote stays in the temporary folders.
"""

import argparse
import concurrent.futures
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from end_to_end_run import Run
from end_to_end_table import head, update
from end_to_end_ways import Bus, ways


# Pairs of events with one id on one stream of JetStream, which would drop the second of two messages with one id.
EQUAL_IDS = 10


# What --short runs with each version: Redis keeps a refused event up to Dapr 1.16 and drops it later.
OLDER_TOO = ["redis", "jetstream"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ofevents", type=os.path.abspath)
    parser.add_argument("adapter", type=os.path.abspath)
    parser.add_argument("ways", nargs="*")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--equal-ids", type=int, default=EQUAL_IDS)
    parser.add_argument("--side-by-side", type=int, default=99)
    parser.add_argument("--slack", type=float, default=0)
    parser.add_argument("--limit", type=int, default=900)
    parser.add_argument("--versions", default="daprd-*")
    parser.add_argument("--update", type=Path)
    return parser.parse_args()


def versions(pattern):
    folder = os.environ.get("DAPRD")
    if not folder:
        sys.exit("end-to-end: not passed: nothing was checked, as DAPRD names no folder with daprd-VERSION and kafka-stand-in")
    found = sorted(Path(folder).resolve().glob(pattern))
    if not found:
        sys.exit(f"end-to-end: not passed: there is no {pattern} in {folder}")
    return found


def pairs(options):
    """The versions and ways to run: with --short every bus with the newest version, and with the others those that differ most."""
    found = versions(options.versions)
    return [
        (daprd, way) for daprd in found[::-1] for way in ways(options.ways)
        if not options.short or isinstance(way, Bus) and not way.bulk and (daprd == found[-1] or way.name in OLDER_TOO)
    ]


def lint_word(ofevents, way):
    """What lint says of a bus that loses events, or nothing."""
    class Address:
        key, type, settings = "mqtt", "pubsub.mqtt3", staticmethod(lambda: {"url": "mqtt://127.0.0.1:1883", "qos": "1"})
        source_settings = settings
    if way.name != "mqtt":
        return ""
    bus = Bus("mqtt")
    bus.broker = Address
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write(bus.text(False))
        file.flush()
        result = subprocess.run([ofevents, "lint", "-o", "json", file.name], capture_output=True, text=True)
    return next((finding["message"] for finding in json.loads(result.stdout)["findings"] if finding["rule"] == "loses-events"), "")


def watch(runs, limit):
    """Ends everything when the time is up, and says what each run did then."""
    def end():
        doing = ", ".join(f"{run}: {run.step}" for run in runs if run.step != "is done")
        print(f"end-to-end: not done within {limit} s: {doing}", file=sys.stderr, flush=True)
        for run in runs:
            run.processes.is_stopping.set()
            run.processes.problem = run.processes.problem or f"not done within {limit} s"
    timer = threading.Timer(limit, end)
    timer.daemon = True
    timer.start()
    return timer


def carry(run):
    result = run.carry()
    run.step = "is done"
    print(result, flush=True)
    for problem in result.problems:
        print(f"end-to-end: {result.name}: {problem}", file=sys.stderr, flush=True)
    return result


def main():
    options = arguments()
    runs = [Run(daprd, way, options) for daprd, way in pairs(options)]
    words = {}
    for run in runs:
        run.way.may_lose = words.setdefault(run.way.name, lint_word(options.ofevents, run.way))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    timer = watch(runs, options.limit)
    print("\n".join(head()), flush=True)
    with concurrent.futures.ThreadPoolExecutor(min(options.side_by_side, len(runs))) as pool:
        try:
            results = list(pool.map(carry, runs))
        finally:
            for run in runs:
                run.processes.problem = run.processes.problem or "ended by a signal, or by a fault of this script"
                run.processes.is_stopping.set()
    timer.cancel()
    said = [f"`ofevents lint` says about {name}: {word}." for name, word in words.items() if word]
    said += [
        f"{result.name}: {result.lost} lost; its sidecars reported {result.unconfirmed} events as published that RabbitMQ had not confirmed."
        for result in results if result.lost and result.unconfirmed]
    late = [f"{result.name}: late, as the machine has other work: {what}." for result in results for what in result.late]
    print("\n".join(said + late))
    if options.update:
        update(options.update, results, said)
    return 1 if any(result.problems for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())
