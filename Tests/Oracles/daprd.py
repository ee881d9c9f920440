#!/usr/bin/env python3
"""Plays the Dapr sidecar for ofevents-adapter, with Dapr's own generated stubs.

    python3 Tests/Oracles/daprd.py .build/debug/ofevents-adapter

The adapter is started as its pod starts it, with the CONFIG of each Deployment in Fixtures/render. The script asks it what daprd asks
(/dapr/config, /dapr/subscribe, OPTIONS), brings it events over HTTP, serves the gRPC API that it calls, and checks that every target of
CONFIG gets the very bytes, that a failing sink leads to a refusal or a dead letter, that what comes again is delivered once, and that
SIGTERM ends it in order. Needs Python 3.9 and the packages dapr, grpcio and PyYAML.
"""

import base64
import concurrent.futures
import http.client
import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import yaml

from daprd_messages import PAYLOAD, bring_to, check, cloud_event, published
from daprd_sidecar import Sidecar

CASES = Path(__file__).resolve().parent.parent.parent / "Fixtures" / "render"


def components(config):
    """The names of the Components that a configuration refers to."""
    holders = [config, *config.get("subscribers", []), *config.get("eventBusComponents", [])]
    names = [value for holder in holders for key, value in holder.items() if key.lower().endswith("componentname")]
    return sorted(set(names))


class Pod:
    """One adapter beside one sidecar."""

    def __init__(self, program, config):
        text = config if config.lstrip().startswith("{") else base64.b64decode(config)
        names = components(json.loads(text))
        self.sidecar = Sidecar(names[1:])
        self.port, self.ops = free_port(), free_port()
        environment = {"CONFIG": config, "APP_PORT": str(self.port), "OPS_PORT": str(self.ops), "DAPR_GRPC_PORT": str(self.sidecar.port)}
        environment["DAPR_HTTP_PORT"] = str(self.sidecar.health.server_port)
        self.process = subprocess.Popen([program], env=environment, stderr=subprocess.PIPE)
        end = time.monotonic() + 60
        while not self.says_what_is_missing(names[0]):
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError("the adapter does not say which Component is missing")
            time.sleep(0.02)
        self.sidecar.components = names
        while self.get("/readyz", self.ops) != 200:
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError("the adapter does not become ready")
            time.sleep(0.02)

    def says_what_is_missing(self, name):
        try:
            return self.request("GET", "/readyz", port=self.ops) == (503, f"the sidecar has not loaded: {name}\n".encode())
        except OSError:
            return False

    def get(self, path, port):
        try:
            return self.request("GET", path, port=port)[0]
        except OSError:
            return 0

    def request(self, method, path, body=b"", headers=None, port=None):
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=20)
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read()

    def stop(self):
        """Ends both as a pod ends: the sidecar goes when the adapter says that it is unhealthy."""
        self.sidecar.status, begin = 500, time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        while self.get("/healthz", self.port) == 200:
            check(time.monotonic() - begin < 10, "it does not become unhealthy after SIGTERM")
            time.sleep(0.02)
        self.sidecar.stop()
        code = self.process.wait(40)
        errors = self.process.stderr.read().decode()
        check(code == 0, f"exit {code} after SIGTERM: {errors}")
        check(time.monotonic() - begin < 10, "the end takes long")
        check(PAYLOAD.decode() not in errors, "a payload is in the log")


def free_port():
    """A port below those that the system gives to connections: another process may get one of these before the adapter listens."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


def targets(holder, bus, sink="sinkComponentName", topic="topicName"):
    found = [(holder[sink], None)] if sink in holder else []
    return found + ([(bus, holder[topic])] if topic in holder else [])


def check_source(pod, config):
    component = config["eventSourceComponentName"]
    status, body = pod.request("GET", "/dapr/subscribe")
    if "eventSourceTopic" in config:
        [subscription] = json.loads(body)
        check((subscription["pubsubname"], subscription["topic"]) == (component, config["eventSourceTopic"]), "subscription")
        check(pod.request("OPTIONS", f"/{component}")[0] == 404, "OPTIONS of a pub/sub source")
        bring = lambda number: bring_to(pod, subscription, cloud_event(number))
    else:
        check((status, json.loads(body)) == (200, []), "subscriptions of a binding")
        check(pod.request("OPTIONS", f"/{component}")[0] == 200, "OPTIONS")
        place = lambda number: {"__topic": "t", "__partition": "0", "__offset": str(number), "readtimeutc": str(number)}
        bring = lambda number: pod.request("POST", f"/{component}", PAYLOAD, place(number))[0]
    wanted = targets(config, config.get("eventBusComponentName"), topic="eventBusTopic")
    check(bring(1) == 200, "the event is not accepted")
    calls = pod.sidecar.take()
    check(sorted(map(str, wanted)) == sorted(str(call[:2]) for call in calls), f"{calls} where {wanted} were wanted")
    for call in calls:
        name, topic, data, metadata = call
        exact = data if topic is None else published(call)
        check(exact == PAYLOAD, f"{name} got {exact}")
        check(topic is not None or "rawPayload" not in metadata, f"{metadata}")
        check(topic is not None or metadata.get("Content-Type", "application/json") == "application/json", f"{metadata}")
    check((bring(1), pod.sidecar.take()) == (200, []), "an event that comes again is delivered again")
    if "sinkComponentName" in config:
        pod.sidecar.failing = {config["sinkComponentName"]}
        letters = targets(config, config.get("eventBusComponentName"), "deadLetterSinkComponentName", "deadLetterTopicName")
        if letters:
            check(bring(2) == 200, "an event is refused that its dead letters have")
            check(set(letters) <= {call[:2] for call in pod.sidecar.take()}, f"not all of the dead letters {letters} have the event")
            pod.sidecar.failing = set()
            return
        if "refusal" in config:
            # It must not be refused: it is held, and tried again until it succeeds.
            with concurrent.futures.ThreadPoolExecutor(1) as pool:
                answer = pool.submit(bring, 2)
                time.sleep(0.5)
                check(not answer.done(), "an event is answered that must be held")
                pod.sidecar.take()
                pod.sidecar.failing = set()
                check(answer.result(20) == 200, "a held event is not accepted later")
        else:
            check(bring(2) == 500, "a failure is acknowledged")
            pod.sidecar.take()
            pod.sidecar.failing = set()
            check(bring(2) == 200, "a refused event is not accepted later")
        check([call[:2] for call in pod.sidecar.take()] == [(config["sinkComponentName"], None)], "more than what failed")


def check_trigger(pod, config):
    bus, others = config["eventBusComponentName"], {item["topic"]: item["componentName"] for item in config.get("eventBusComponents", [])}
    subscriptions = json.loads(pod.request("GET", "/dapr/subscribe")[1])
    check([entry["topic"] for entry in subscriptions] == config["eventBusTopics"], "topics")
    check(all(entry["pubsubname"] == others.get(entry["topic"], bus) for entry in subscriptions), "pub/sub component")
    fired = set()
    for number, entry in enumerate(subscriptions * 2):
        check(bring_to(pod, entry, cloud_event(number)) == 200, "the event is not accepted")
        for name, topic, data, _ in pod.sidecar.take():
            fired.add((name, topic))
            if topic is None and config.get("payload") != "all":
                check(data == PAYLOAD, f"{name} got {data}")
    plain = [subscriber for subscriber in config["subscribers"] if "!" not in subscriber.get("condition", "")]
    for subscriber in plain:
        for target in targets(subscriber, bus):
            check(target in fired, f"{target} got nothing though every input was true")
    for subscriber in plain:
        letters = targets(subscriber, bus, "deadLetterSinkComponentName", "deadLetterTopicName")
        # An event of another subscriber of the sink would be held, if that has no dead letters.
        sharing = [other for other in config["subscribers"] if other.get("sinkComponentName") == subscriber.get("sinkComponentName")]
        have_letters = all(targets(other, bus, "deadLetterSinkComponentName", "deadLetterTopicName") for other in sharing)
        if "sinkComponentName" in subscriber and letters and have_letters:
            check_dead_letters(pod, subscriber, subscriptions, letters)


def check_dead_letters(pod, subscriber, subscriptions, letters):
    pod.sidecar.failing = {subscriber["sinkComponentName"]} - {name for name, _ in letters}
    if pod.sidecar.failing:
        for number, entry in enumerate(subscriptions):
            bring_to(pod, entry, cloud_event(f"{subscriber['sinkComponentName']}-{number}"))
        reached = {call[:2] for call in pod.sidecar.take()}
        check(set(letters) <= reached, f"dead letters in {reached} where {letters} were wanted")
    pod.sidecar.failing = set()


def deployments():
    for path in sorted(CASES.glob("*/expected.yaml")):
        for value in yaml.safe_load_all(path.read_text()):
            if value["kind"] == "Deployment":
                variables = value["spec"]["template"]["spec"]["containers"][0]["env"]
                config = {item["name"]: item.get("value") for item in variables}["CONFIG"]
                # Kubernetes makes one $ of two.
                yield f"{path.parent.name}: {value['metadata']['name'][:60]}", config.replace("$$", "$")


def run(program, name, text):
    config = json.loads(text)
    # The original controller writes the same as base64.
    pod = Pod(program, text if len(text) % 2 else base64.b64encode(text.encode()).decode())
    try:
        (check_trigger if "subscribers" in config else check_source)(pod, config)
    except Exception as problem:
        pod.process.kill()
        raise AssertionError(f"{name}: {problem}") from problem
    pod.stop()


def check_sample(program, sample):
    """From the broker to the function: what a source publishes is brought to each Trigger that subscribes to its topic."""
    pods = [(json.loads(text), Pod(program, text)) for name, text in deployments() if name.startswith(f"{sample}:")]
    carried = 0
    try:
        for number, (config, pod) in enumerate(pods):
            if "subscribers" in config:
                continue
            place = {"__topic": "t", "__partition": "0", "__offset": str(number), "readtimeutc": str(number)}
            check(pod.request("POST", f"/{config['eventSourceComponentName']}", PAYLOAD, place)[0] == 200, "the event is not accepted")
            for name, topic, data, _ in pod.sidecar.take():
                if topic is None:
                    check(data == PAYLOAD, f"{name} got {data}")
                    carried += 1
                    continue
                for other, trigger in pods:
                    if topic in other.get("eventBusTopics", []):
                        [entry] = [entry for entry in json.loads(trigger.request("GET", "/dapr/subscribe")[1]) if entry["topic"] == topic]
                        check(bring_to(trigger, entry, data) == 200, "topic")
                        reached = [call for call in trigger.sidecar.take() if call[2] == PAYLOAD]
                        check(len(reached) == len(other["subscribers"]), f"{len(reached)} sinks got the event")
                        carried += 1
        sources = sum("subscribers" not in config for config, _ in pods)
        check(carried == sources > 0, f"{carried} of {sources} events reached a function")
    except Exception as problem:
        for _, pod in pods:
            pod.process.kill()
        raise AssertionError(f"{sample}: {problem}") from problem
    for _, pod in pods:
        pod.stop()


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    every = list(deployments())
    if not every:
        sys.exit(f"daprd: there are no Deployments in {CASES}")
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        for future in [pool.submit(run, program, name, text) for name, text in every]:
            try:
                future.result()
            except AssertionError as problem:
                sys.exit(f"daprd: {problem}")
    samples = [path.name for path in sorted(CASES.glob("sample-*"))]
    for sample in samples:
        try:
            check_sample(program, sample)
        except AssertionError as problem:
            sys.exit(f"daprd: {problem}")
    print(f"daprd: {', '.join(samples)} run from the event to the function")
    print(f"daprd: {len(every)} Deployments run as their CONFIG says, beside Dapr's own stubs")


if __name__ == "__main__":
    main()
