#!/usr/bin/env python3
"""Runs the adapter for an hour at a tenth of its top rate and says how its memory goes; ends with 1 where a request fails or memory grows by half.

    ADAPTER=.build/dist/ofevents-adapter OFEVENTS=.build/dist/ofevents python3 Tests/Benchmarks/adapter/soak.py [MINUTES [RATE]]

A source and a Trigger with ten subscribers run beside each other; the rates are a tenth of what bench.py found. Needs nginx and wrk.
"""

import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import load as bench


def load(process, kind, path, rate, seconds):
    """Starts wrk and returns it."""
    connections = 32
    return subprocess.Popen(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", str(bench.HERE / "events.lua"),
         f"http://127.0.0.1:{process.port}{path}", "--", kind, "soak", f"{1000 * connections / rate:.3f}"],
        stdout=subprocess.PIPE, text=True)


def metric(process, name):
    text = urllib.request.urlopen(f"http://127.0.0.1:{process.ops}/metrics").read().decode()
    return sum(map(int, re.findall(rf"^{name}{{.*}} (\d+)$", text, re.M)))


def main(minutes=60, rate=3300):
    with tempfile.TemporaryDirectory(prefix="ofevents-soak-") as folder:
        runner = bench.Bench(Path(folder), 0)
        try:
            runner.nginx("sidecar", runner.ports["grpc"])
            pods = [
                (runner.adapter(bench.SOURCE), "source", bench.SOURCE_PATH, rate),
                (runner.adapter(bench.subscribers(10)), "trigger", "/topics/0", rate / 7),
            ]
            loads = [load(*pod, 60 * minutes) for pod in pods]
            sizes = []
            for minute in range(minutes):
                time.sleep(60)
                sizes.append([process.memory() / 1e6 for process, *_ in pods])
                print(f"{minute + 1} min: " + ", ".join(f"{size:.1f} MB" for size in sizes[-1]), flush=True)
            is_wrong = False
            for run, (process, kind, _, _) in zip(loads, pods):
                text = run.communicate()[0]
                print(f"{kind}: {metric(process, 'ofevents_events_received_total')} events, "
                      f"{metric(process, 'ofevents_deliveries_total')} deliveries, {metric(process, 'ofevents_events_refused_total')} refused")
                print(re.search(r"Latency Distribution.*?99%\s+\S+", text, re.S)[0])
                if "Non-2xx" in text or "Socket errors" in text:
                    print(text)
                    is_wrong = True
            for index, (_, kind, _, _) in enumerate(pods):
                tenth = max(1, len(sizes) // 6)
                parts = [max(size[index] for size in sizes[start:start + tenth]) for start in range(0, len(sizes), tenth)]
                print(f"{kind}: most in each sixth: " + ", ".join(f"{part:.1f}" for part in parts) + " MB")
                # In a leak an hour's events would show.
                is_wrong |= parts[-1] > 1.5 * parts[0]
            return is_wrong
        finally:
            for process in bench.Process.started:
                process.stop()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
