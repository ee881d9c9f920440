#!/usr/bin/env python3
"""Keeps the adapter at its top rate under a CPU limit, and counts how often Dapr's sidecar finds it unhealthy: once is a failure.

    DAPRD=FOLDER ADAPTER=.build/dist/ofevents-adapter OFEVENTS=.build/dist/ofevents python3 Tests/Benchmarks/adapter/health.py [MINUTES [MILLICPU]]

FOLDER holds Dapr's sidecar as programs named daprd-VERSION; the newest probes the adapter as the annotations of the rendered Deployment say, and
another client asks as the kubelet does. nginx takes the events in the place of a sidecar, and wrk makes them, as in bench.py. Failed probes add
up for a pod's life: two of them make it unhealthy. In the end the adapter is stopped for a while, and the sidecar must say so. Needs root, for a
control group, and PyYAML.
"""

import os
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

import load as bench

sys.path.insert(0, str(bench.ROOT / "Tests/Oracles"))
from end_to_end_pods import dapr_annotations, flags_of
from end_to_end_processes import Processes, Sidecar, get

UNHEALTHY = "App entered un-healthy status"


class CPULimit:
    """A control group whose processes have so many thousandths of a core, in periods of 0.1 s as Kubernetes gives them."""

    def __init__(self, thousandths):
        root = Path("/sys/fs/cgroup")
        self.is_old = not (root / "cgroup.controllers").exists()
        self.folder = root / "cpu" / "ofevents-health" if self.is_old else root / "ofevents-health"
        try:
            self.folder.mkdir(exist_ok=True)
            if self.is_old:
                (self.folder / "cpu.cfs_quota_us").write_text(str(100 * thousandths))
            else:
                (self.folder / "cpu.max").write_text(f"{100 * thousandths} 100000")
        except OSError as problem:
            bench.fail(f"no control group can be made, so nothing was checked: {problem}")

    def add(self, pid):
        (self.folder / "cgroup.procs").write_text(str(pid))

    def throttled(self):
        """In how many periods of all that had work the processes had to wait."""
        found = dict(line.split() for line in (self.folder / "cpu.stat").read_text().splitlines())
        return int(found["nr_throttled"]), int(found["nr_periods"])

    def remove(self):
        self.folder.rmdir()


class Probes:
    """Asks each path each second, and keeps how long an answer took at most and which answers were not 200."""

    def __init__(self, paths):
        self.paths, self.worst, self.failures, self.is_over = paths, dict.fromkeys(paths, 0.0), [], threading.Event()
        self.thread = threading.Thread(target=self.ask)
        self.thread.start()

    def ask(self):
        while not self.is_over.wait(1):
            for port, path in self.paths:
                begin = time.monotonic()
                status, _ = get(port, path, timeout=1)
                self.worst[port, path] = max(self.worst[port, path], time.monotonic() - begin)
                if status != 200:
                    self.failures.append(f"{path}: {status}")

    def end(self):
        self.is_over.set()
        self.thread.join()


def measure(runner, processes, limit, minutes):
    daprd = max(Path(os.environ.get("DAPRD", "/nowhere")).glob("daprd-*"), default=None)
    if daprd is None:
        bench.fail("DAPRD names no folder with daprd-VERSION, so nothing was checked")
    runner.nginx("sidecar", runner.ports["grpc"])
    adapter = runner.adapter(bench.SOURCE)
    flags = flags_of(dapr_annotations(adapter.deployment), processes) + ["--app-port", str(adapter.port)]
    sidecar = Sidecar(processes, str(daprd), "health", flags, [], "default")
    processes.wait(30, "the sidecar", sidecar.is_ready)
    limit.add(adapter.process.pid)
    probes = Probes([(adapter.port, "/healthz"), (adapter.ops, "/livez"), (adapter.ops, "/readyz")])
    try:
        load = runner.load(adapter, "source", bench.SOURCE_PATH)
    finally:
        probes.end()
    (throttled, periods), unhealthy = limit.throttled(), processes.count(UNHEALTHY)
    print(f"{minutes} min at {load.rate:,.0f} events/s, p99 {load.p99:.0f} ms, {load.memory / 1e6:.1f} MB, held back in {throttled:,} of {periods:,} periods")
    for (_, path), seconds in probes.worst.items():
        print(f"{path}: {1000 * seconds:.0f} ms at most")
    print(f"{daprd.name}: unhealthy {unhealthy} times; other probes that failed: {len(probes.failures)} {probes.failures[:5]}")
    os.kill(adapter.process.pid, signal.SIGSTOP)
    processes.pause(6)
    os.kill(adapter.process.pid, signal.SIGCONT)
    if processes.count(UNHEALTHY) == unhealthy:
        bench.fail("a stopped adapter is not unhealthy, so nothing was checked")
    return unhealthy > 0 or bool(probes.failures)


def main(minutes=60, thousandths=100):
    limit = CPULimit(thousandths)
    with tempfile.TemporaryDirectory(prefix="ofevents-health-") as folder, Processes() as processes:
        try:
            return measure(bench.Bench(Path(folder), 60 * minutes), processes, limit, minutes)
        finally:
            for process in bench.Process.started:
                process.stop()
            limit.remove()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
