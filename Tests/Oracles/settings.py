#!/usr/bin/env python3
"""Draws settings by seed, writes each wrong in up to five ways, and compares what lint says with what Dapr's sidecar does.

    DAPRD=FOLDER python3 Tests/Oracles/settings.py .build/debug/ofevents --seed 1

Lint must report an error where the sidecar ends by the text alone or never subscribes, and no error anywhere else. What a broker decides does
not count. Where Dapr uses another value than the one written, no start shows it: the table names the code that does it.

Ends with the table, and with exit code 1 where a row is wrong. Needs Debian's redis-server, nats-server, rabbitmq-server and mosquitto.
"""

import argparse
import collections
import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path

import yaml

from end_to_end_brokers import BROKERS
from end_to_end_processes import Failure, Processes
from settings_mutations import TYPES, draw
from settings_sidecar import Starter
from settings_table import WAITING, code_of, exception

TOPICS = [f"o{number}" for number in range(1500)]
SINK = {"ref": {"apiVersion": "serving.knative.dev/v1", "kind": "Service", "name": "report"}}
LOST = {"ref": {"apiVersion": "serving.knative.dev/v1", "kind": "Service", "name": "lost"}}


def base(type_, brokers, number):
    """The settings of a Component that starts, and the topic of its events."""
    kind, name, topic = type_.split(".")[0], type_.split(".")[1], f"o{number}"
    if name == "cron":
        return {"schedule": "@every 1s"}, topic
    port = brokers["mqtt" if name == "mqtt3" else name].port
    settings = {
        "redis": {"redisHost": f"127.0.0.1:{port}"},
        "jetstream": {"natsURL": f"nats://127.0.0.1:{port}"},
        "kafka": {"brokers": f"127.0.0.1:{port}", "authType": "none", "initialOffset": "oldest"},
        "mqtt3": {"url": f"tcp://127.0.0.1:{port}", "consumerID": f"c{number}"},
        "rabbitmq": {"connectionString": f"amqp://guest:guest@127.0.0.1:{port}"},
    }[name]
    if kind == "bindings":
        settings |= {"kafka": {"topics": topic, "consumerGroup": f"g{number}"}, "mqtt3": {"topic": topic}, "rabbitmq": {"queueName": topic}}[name]
        if name == "rabbitmq":
            settings = {"host": settings.pop("connectionString")} | settings
    return settings, topic


def address(type_, brokers):
    name = type_.split(".")[1]
    return ("127.0.0.1", brokers["mqtt" if name == "mqtt3" else name].port if name != "cron" else 0)


def resources(type_, settings, topic, number):
    """The set: a source, and for a pub/sub type a bus with a source and a Trigger too."""
    spec = {"version": "v1", "type": type_, "metadata": [{"name": name, "value": value} for name, value in settings.items()]}
    api, place = "events.openfunction.io/v1alpha1", {"name": f"s{number}", "namespace": "shop"}
    source = spec if type_.startswith("bindings.") else spec | {"srcTopic": topic}
    yield {"apiVersion": api, "kind": "EventSource", "metadata": place, "spec": {
        "producers": [], "sink": SINK, "deadLetterSink": LOST, "kafka": {"placed": source}}}


def bus(type_, settings, number):
    spec = {"version": "v1", "type": type_, "metadata": [{"name": name, "value": value} for name, value in settings.items()]}
    api = "events.openfunction.io/v1alpha1"
    yield {"apiVersion": api, "kind": "EventBus", "metadata": {"name": "default", "namespace": "shop"}, "spec": {"nats": spec}}
    yield {"apiVersion": api, "kind": "EventSource", "metadata": {"name": "clock", "namespace": "shop"}, "spec": {
        "eventBus": "default", "cron": {"tick": {"version": "v1", "type": "bindings.cron", "metadata": [{"name": "schedule", "value": "@daily"}]}}}}
    yield {"apiVersion": api, "kind": "Trigger", "metadata": {"name": "mail", "namespace": "shop"}, "spec": {
        "eventBus": "default", "inputs": {"tick": {"eventSource": "clock", "event": "tick"}},
        "subscribers": [{"condition": "tick", "topic": "mail-out", "deadLetterTopic": "lost"}]}}


class Row:
    def __init__(self, case, result, findings):
        self.case, self.result, self.findings = case, result, findings
        if result.verdict == "H" and (case.type, case.setting) in WAITING:
            result.verdict = "N"
        self.errors = [one for one in findings if one["severity"] == "error"]
        # What speaks of the setting that is wrong, and not of the one beside it.
        self.words = [one for one in findings if one["severity"] != "error" and one["rule"] in REPLACING]
        self.code = code_of(case, self.words[0]["rule"]) if result.verdict == "o" and self.words else ""

    def is_wrong(self):
        if exception(self.case, self.result):
            return False
        if self.result.verdict in "BH":
            return False
        return bool(self.errors) != (self.result.verdict in "XN") or self.code is None

    def __str__(self):
        rules = ", ".join(sorted({f"{one['severity']} {one['rule']}" for one in self.findings})) or "silent"
        mark = "WRONG " if self.is_wrong() else ""
        note = exception(self.case, self.result)
        return " | ".join(part for part in [
            f"{mark}{self.result.verdict}", str(self.case), rules, self.code or "", note or "",
            self.result.line if self.is_wrong() or self.result.verdict in "BH" else ""] if part)


# The rules that speak of a value that is read otherwise than written, or not at all.
REPLACING = {
    "invalid-setting-value", "unknown-setting", "ignored-duration", "milliseconds-for-seconds", "negative-duration", "ignored-url-path",
    "unread-consumer", "unread-route", "setting-letter-case",
}


class Oracle:
    def __init__(self, program, processes, brokers):
        self.program, self.processes, self.brokers = program, processes, brokers

    def run(self, arguments, text):
        path = self.processes.folder / f"set-{threading.get_ident()}.yaml"
        path.write_text(text)
        return subprocess.run([self.program, *arguments, str(path)], capture_output=True, text=True)

    def lint(self, documents):
        result = self.run(["lint", "-o", "json", "--fail-on", "never"], yaml.safe_dump_all(documents, sort_keys=False))
        try:
            return json.loads(result.stdout)["findings"]
        except (ValueError, KeyError):
            self.processes.fail(f"lint: exit {result.returncode}: {result.stderr}")

    def component(self, documents, type_, settings):
        """The spec of the Component as it is rendered, so that completed names are those of a pod; as written where nothing is rendered."""
        result = self.run(["render", "--quiet"], yaml.safe_dump_all(documents, sort_keys=False))
        for one in yaml.safe_load_all(result.stdout):
            if one and one["kind"] == "Component" and one["spec"]["type"] == type_:
                spec, identity = one["spec"], one["scopes"][0]
                break
        else:
            metadata = [{"name": name, "value": value} for name, value in settings.items()]
            spec, identity = {"type": type_, "version": "v1", "metadata": metadata}, "s"
        # The sidecar writes too, so that there is an event.
        spec["metadata"] = [item for item in spec["metadata"] if item["name"] != "direction"]
        if type_ == "bindings.kafka":
            spec["metadata"].append({"name": "publishTopic", "value": settings.get("topics", "o")})
        return spec, identity

    def row(self, case, starter):
        settings, topic = base(case.type, self.brokers, case.number)
        if case.way == "spelling":
            # A setting that the sidecar needs is there under its wrong name alone.
            settings.pop(case.setting, None)
        if case.name:
            settings[case.name] = case.value
        documents = list(resources(case.type, settings, topic, case.number))
        findings = self.lint(documents)
        if case.type.startswith("pubsub."):
            # What a bus alone brings has other rules' words; an error counts in both.
            findings += [one for one in self.lint(list(bus(case.type, settings, case.number))) if one["severity"] == "error"]
        spec, identity = self.component(documents, case.type, settings)
        if case.type.startswith("bindings."):
            topic = settings.get("topic", settings.get("queueName", topic))
        return Row(case, starter.start(str(case.number), spec, identity, topic), findings)


def work(oracle, starter, cases, rows):
    while True:
        try:
            case = cases.get_nowait()
        except queue.Empty:
            return
        try:
            rows.append(oracle.row(case, starter))
        except Failure:
            return


class Control:
    """A Component as it should be, to see that an event comes."""

    way, setting, name, value, kind = "control", "", "", "", None

    def __init__(self, type_, number):
        self.type, self.number = type_, number

    def __str__(self):
        return f"{self.type} as it should be"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--side-by-side", type=int, default=3)
    parser.add_argument("--only", default="", help="a part of 'TYPE SETTING'")
    arguments = parser.parse_args()
    folder = Path(os.environ.get("DAPRD") or sys.exit("settings.py: DAPRD names the folder of daprd-VERSION"))
    daprd = max(folder.glob("daprd-*"), key=lambda path: [int(part) for part in path.name.split("-")[1].split(".")])
    with Processes() as processes:
        brokers = {kind: BROKERS[kind](processes, "settings", folder, [TOPICS]) for kind in BROKERS}
        oracle = Oracle(str(Path(arguments.program).resolve()), processes, brokers)
        drawn = draw(arguments.seed, arguments.count, {one: address(one, brokers) for one in TYPES})
        drawn = [case for case in drawn if arguments.only in f"{case.type} {case.setting}"]
        controls = [Control(type_, len(TOPICS) - 1 - place) for place, type_ in enumerate(TYPES)]
        cases, rows = queue.Queue(), []
        for case in [*controls, *drawn]:
            cases.put(case)
        threads = []
        for _ in range(arguments.side_by_side):
            threads.append(threading.Thread(target=work, args=(oracle, Starter(processes, str(daprd), brokers), cases, rows)))
            threads[-1].start()
        for thread in threads:
            thread.join()
        if processes.problem:
            sys.exit(f"settings.py: {processes.problem}")
    report(rows, arguments.seed, daprd.name)


def report(rows, seed, daprd):
    controls = [row for row in rows if row.case.way == "control"]
    rows = [row for row in rows if row.case.way != "control"]
    for row in sorted(rows, key=lambda row: (row.case.type, row.case.setting.lower(), row.case.number)):
        print(row)
    for row in controls:
        if row.result.verdict != "o" or row.errors:
            print("WRONG", row.case, row.result.verdict, row.result.line, row.errors)
    verdicts = collections.Counter(row.result.verdict for row in rows)
    wrong = [row for row in rows if row.is_wrong()]
    bad = [row for row in controls if row.result.verdict != "o" or row.errors]
    print(
        f"seed {seed}, {daprd}: {len({(row.case.type, row.case.setting) for row in rows})} settings, {len(rows)} starts: "
        f"{verdicts['X']} refused by their text, {verdicts['N']} never subscribe, {verdicts['o']} bring events "
        f"({sum(1 for row in rows if row.code)} with another value than written), {verdicts['B']} decided by the broker, {verdicts['H']} open; "
        f"{sum(1 for row in rows if exception(row.case, row.result))} exceptions, {len(wrong)} wrong")
    sys.exit(1 if wrong or bad else 0)


if __name__ == "__main__":
    main()
