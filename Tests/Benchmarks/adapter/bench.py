#!/usr/bin/env python3
"""Measures the adapter beside nginx and a Python handler and prints a Markdown table.

    ADAPTER=.build/dist/ofevents-adapter OFEVENTS=.build/dist/ofevents python3 Tests/Benchmarks/adapter/bench.py [--update] [--seconds N]

Needs nginx and wrk, and a Python with the packages dapr, fastapi and uvicorn for the handler (named in PYTHON). A missed goal is a word in
the table; the exit code is not 0 only when a command fails or an event is not answered with success.
"""

import argparse
import os
import platform
import re
import statistics
import tempfile
import time
import urllib.request
from pathlib import Path

from load import CONNECTIONS, ROOT, SOURCE, SOURCE_PATH, Bench, Load, Process, fail, subscribers

REPORT = ROOT / "docs/adapter.md"
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


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
