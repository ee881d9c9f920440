#!/usr/bin/env python3
"""Measures the release binary against its goals and prints a Markdown table.

    OFEVENTS=.build/dist/ofevents python3 Tests/Benchmarks/bench.py [--update] [--sources N] [--runs N]

A missed goal is a word in the table; the exit code is not 0 only when a command fails.
"""

import argparse
import filecmp
import os
import platform
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from table import Row, duration, markdown, megabytes
from timing import alternating_seconds, fail, median_seconds, run_once, text_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SAMPLE = ROOT / "Fixtures/render/sample-1-sink/eventsource-sink.yaml"
REPORT = ROOT / "docs/performance.md"
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


# The measurements

# How often the largest case runs: a run takes seconds.
LARGE_RUNS = 3


@dataclass
class Case:
    """What was measured with so many EventSources; `seconds` and the floor's `parse` and `emit` are medians."""

    count: int
    input_bytes: int
    peak_bytes: int
    seconds: float
    parse: float
    emit: float

    @property
    def floor(self):
        return self.parse + self.emit

    def render_row(self, goal):
        floor = f"floor {duration(self.floor)} (parse {duration(self.parse)}, emit {duration(self.emit)})"
        what = f"render, {self.count:,} EventSources"
        return Row(what, duration(self.seconds), floor, self.seconds / self.floor, goal)

    def memory_row(self):
        return Row(f"peak memory, {self.count:,} EventSources", megabytes(self.peak_bytes),
                   f"input {megabytes(self.input_bytes)}", self.peak_bytes / self.input_bytes, 20)


class Bench:
    """What is measured with, and where."""

    def __init__(self, ofevents, folder, sources, runs):
        self.ofevents, self.folder, self.sources, self.runs = ofevents, folder, sources, runs
        self.floor = folder / "floor"
        self.output = folder / "output.yaml"
        compiler = shlex.split(os.environ.get("CC", "cc"))
        text_of([*compiler, "-O2", str(HERE / "floor.c"), "-o", str(self.floor), *libyaml_flags()])

    def generate(self, what, count):
        path = self.folder / f"{what}-{count}.yaml"
        run_once([sys.executable, str(HERE / "generate.py"), what, str(count)], path)
        return path

    def render(self, path):
        return [str(self.ofevents), "render", str(path)]

    def first_render(self, path):
        """One run that counts for memory and leaves its output behind; an empty output is a failure."""
        run = run_once(self.render(path), self.output)
        if self.output.stat().st_size == 0:
            fail(f"{shlex.join(self.render(path))}: no output")
        return run

    def floors(self, source, rendered, runs):
        """(parse, emit) of each run of the floor, in seconds."""
        command = [str(self.floor), "render", str(source), str(rendered)]
        lines = (run_once(command, self.output).stderr for _ in range(runs))
        return [tuple(map(float, re.fullmatch(r"parse (\S+) emit (\S+)\n", line).groups())) for line in lines]

    def case(self, count, runs):
        """Everything about `count` EventSources."""
        source = self.generate("eventsources", count)
        peak = self.first_render(source).peak_bytes
        rendered = self.folder / "rendered.yaml"
        self.output.replace(rendered)
        # The floor before and after what it is compared with: a machine that slows down meanwhile slows down both.
        half = max(runs // 2, 1)
        floors = self.floors(source, rendered, half)
        [seconds] = median_seconds([self.render(source)], self.output, runs, warmup=1)
        floors += self.floors(source, rendered, half)
        parse, emit = (statistics.median(times) for times in zip(*floors))
        return Case(count, source.stat().st_size, peak, seconds, parse, emit)

    def all_rows(self):
        small = self.case(self.sources, self.runs)
        large = self.case(10 * self.sources, LARGE_RUNS)

        triggers = self.generate("triggers", self.sources)
        self.first_render(triggers)
        [trigger_seconds] = median_seconds([self.render(triggers)], self.output, self.runs, warmup=0)

        startup, sample, kustomize = self.sample_seconds()
        beside_kubectl = ("skipped: no kubectl", None)
        if kustomize:
            beside_kubectl = (f"`kubectl kustomize` {duration(kustomize)}", sample / kustomize)

        grown, base = large.seconds - startup, small.seconds - startup
        size = self.ofevents.stat().st_size
        return [
            small.render_row(goal=1.5),
            large.render_row(goal=None),
            Row(f"growth: {large.count:,} without start-up", duration(grown),
                f"{small.count:,}: {duration(base)}; the floor grows {large.floor / small.floor:.1f} times",
                grown / base, 11),
            small.memory_row(),
            large.memory_row(),
            Row("render, one sample", duration(sample), *beside_kubectl, 0.1),
            Row("render, one sample", duration(sample), f"start-up {duration(startup)}", None, "under 5 ms",
                sample < 0.005),
            Row(f"render, {self.sources:,} Triggers on as many EventSources", duration(trigger_seconds),
                f"input {megabytes(triggers.stat().st_size)}"),
            self.dialects_row(),
            self.lint_row("eventsources", "EventSources", goal=1.3),
            self.lint_row("misspelt", "EventSources with a misspelt setting", goal=None),
            self.lint_row("triggers", "Triggers on as many EventSources", goal=None),
            self.scenarios_row(1000),
            *self.repository_rows(4000),
            self.start_row(),
            Row("release binary", megabytes(size), "", None, "under 13 MB", size < 13e6),
        ]

    def dialects_row(self):
        """EventSources of the released dialect beside the same as components, whose output must be the same."""
        sources = [self.generate(kind, self.sources) for kind in ("typed", "components")]
        rendered = self.folder / "rendered.yaml"
        self.first_render(sources[0])
        self.output.replace(rendered)
        self.first_render(sources[1])
        if not filecmp.cmp(rendered, self.output, shallow=False):
            fail("the dialects become different output")
        typed, components = alternating_seconds(
            [self.render(source) for source in sources], self.output, 2 * self.runs, warmup=1)
        return Row(f"render, {self.sources:,} EventSources of the released dialect", duration(typed),
                   f"the same as components {duration(components)}, in turns", typed / components, 1.1)

    def lint_row(self, kind, what, goal):
        """Lint beside render on the same input; both write their output to a file."""
        source = self.generate(kind, self.sources)
        lint = [str(self.ofevents), "lint", "--fail-on", "never", str(source)]
        findings = run_once(lint, self.output).stderr.strip().removeprefix("ofevents: ")
        seconds, render = median_seconds([lint, self.render(source)], self.output, self.runs, warmup=1)
        return Row(f"lint, {self.sources:,} {what}", duration(seconds), f"render {duration(render)}; {findings}",
                   seconds / render, goal)

    def scenarios_row(self, count):
        """So many scenarios of ten steps, beside rendering the resources that they share."""
        resources = self.generate("triggers", 10)
        scenarios = self.generate("scenarios", count)
        command = [str(self.ofevents), "test", str(scenarios)]
        run_once(command, self.output)
        seconds, render = median_seconds([command, self.render(resources)], self.output, self.runs, warmup=1)
        beside = f"render of their resources {duration(render)}, {seconds / render:,.0f} times"
        return Row(f"test, {count:,} scenarios of ten steps", duration(seconds), beside, None, "under 2 s", seconds < 2)

    def repository_rows(self, count):
        """Each command at the root of a repository with so many files, most of which hold nothing of ours."""
        root = self.folder / "repository"
        run_once([sys.executable, str(HERE / "repository.py"), str(root), str(count)], self.output)
        size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
        rows = []
        for name in ["render", "lint", "list", "test"]:
            command = [str(self.ofevents), name, str(root)]
            run_once(command, self.output)
            [seconds] = median_seconds([command], self.output, self.runs, warmup=1)
            rows.append(Row(f"{name}, a repository of {count:,} files", duration(seconds), megabytes(size), None,
                            "under 0.3 s", seconds < 0.3))
        return rows

    def start_row(self):
        """The start of the program beside that of a static Swift program that prints a line."""
        source, hello = self.folder / "hello.swift", self.folder / "hello"
        source.write_text('print("hello")\n')
        text_of(["swiftc", "-O", "-static-executable", str(source), "-o", str(hello)])
        text_of(["strip", str(hello)])
        start, floor = median_seconds([[str(self.ofevents), "--version"], [str(hello)]], self.output, runs=200, warmup=10)
        return Row("start, `ofevents --version`", duration(start), f"a static Swift program that prints a line {duration(floor)}",
                   start / floor, 2)

    def sample_seconds(self):
        """Start-up, one sample, and the same file through `kubectl kustomize` (None without kubectl)."""
        overlay = self.folder / "overlay"
        overlay.mkdir()
        file = overlay / SAMPLE.name
        file.write_bytes(SAMPLE.read_bytes() if SAMPLE.exists() else self.generate("eventsources", 1).read_bytes())
        (overlay / "kustomization.yaml").write_text(f"resources:\n  - {file.name}\n")
        commands = [[str(self.ofevents), "--version"], self.render(file)]
        if shutil.which("kubectl"):
            commands.append(["kubectl", "kustomize", str(overlay)])
        for command in commands:
            run_once(command, self.output)
        seconds = median_seconds(commands, self.output, runs=max(self.runs, 20), warmup=3)
        return (*seconds, None) if len(seconds) == 2 else tuple(seconds)


def libyaml_flags():
    if shutil.which("pkg-config") and subprocess.run(["pkg-config", "--exists", "yaml-0.1"]).returncode == 0:
        return shlex.split(text_of(["pkg-config", "--cflags", "--libs", "yaml-0.1"]))
    return ["-lyaml"]


def surroundings(ofevents, runs):
    """A sentence about what the figures hold for."""
    processor = platform.machine()
    if Path("/proc/cpuinfo").exists():
        models = re.findall(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
        processor = models[0] if models else processor
    version = text_of([str(ofevents), "--version"]).strip()
    clock = text_of(["hyperfine", "--version"]).strip() if shutil.which("hyperfine") else "the script's own clock"
    date = time.strftime("%Y-%m-%d")
    return (f"ofevents {version.removeprefix('ofevents ')}, {date}: {processor}, {os.cpu_count()} cores, "
            f"{platform.system()} {platform.machine()}; medians of {runs} runs ({LARGE_RUNS} of the largest), {clock}.")


def update_report(text):
    """Rewrites what stands between the two markers in the report."""
    name = REPORT.relative_to(ROOT)
    report = REPORT.read_text() if REPORT.exists() else None
    if report is None:
        print(f"bench: {name} does not exist yet, nothing updated", file=sys.stderr)
    elif report.count(BEGIN) != 1 or report.count(END) != 1 or report.index(BEGIN) > report.index(END):
        fail(f"{name}: expected one {BEGIN} and, after it, one {END}")
    else:
        before, after = report.split(BEGIN)[0], report.split(END)[1]
        REPORT.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}")


def main():
    parser = argparse.ArgumentParser(description="Measures ofevents against its goals.")
    parser.add_argument("--update", action="store_true", help=f"also rewrite the table in {REPORT.relative_to(ROOT)}")
    parser.add_argument("--sources", type=int, default=10_000,
                        help="how many EventSources (default 10000); also measured with ten times as many")
    parser.add_argument("--runs", type=int, default=10, help="runs of each measurement (default 10)")
    options = parser.parse_args()
    if min(options.sources, options.runs) < 1:
        parser.error("--sources and --runs start at 1")
    ofevents = Path(os.environ.get("OFEVENTS") or ROOT / ".build/dist/ofevents").absolute()
    if not ofevents.exists():
        fail("no release binary: build it with `swift build -c release`, or name one in OFEVENTS")
    if not shutil.which("hyperfine"):
        print("bench: measuring without hyperfine; for better figures: apt-get install hyperfine", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="ofevents-bench-") as folder:
        rows = Bench(ofevents, Path(folder), options.sources, options.runs).all_rows()
    text = f"{surroundings(ofevents, options.runs)}\n\n{markdown(rows)}"
    print(text)
    if options.update:
        update_report(text)


if __name__ == "__main__":
    main()
