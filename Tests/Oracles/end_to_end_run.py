"""One run of end_to_end.py: a way, with one version of Dapr."""

import concurrent.futures
import threading
import time

from end_to_end_events import NamedEvent, Sink
from end_to_end_faults import faults
from end_to_end_pods import Pod, dapr_annotations, flags_of
from end_to_end_processes import Failure, Processes, Sidecar
from end_to_end_table import UNCONFIRMED, Result

# The first events are published as fast as may be, the last not before the pods are rolled: then some are under way.
BURST, TAIL, PUBLISHERS = 0.05, 0.15, 4

# How long the events of a round take, in seconds, and how many come in a second at most.
ROUND, PACE = 90, 150

# How long the next fault waits for events at most: a group of Kafka has them again ten seconds after a member was killed.
FLOW = 20


class Publisher:
    """A sidecar without an app, and the clients of its publish API."""

    def __init__(self, run, loaded, deployment):
        self.run, self.way, self.processes = run, run.way, run.processes
        flags = flags_of({"app-id": "publisher", "max-body-size": dapr_annotations(deployment)["max-body-size"]}, self.processes)
        namespace = deployment["metadata"]["namespace"]
        self.sidecar = Sidecar(
            self.processes, str(run.daprd), f"{self.way.name}-publisher", flags, self.way.publisher_components(loaded), namespace)
        self.numbers, self.lock, self.is_rolling = iter(range(run.count)), threading.Lock(), threading.Event()
        self.pace = min(PACE, run.count * (1 - BURST - TAIL) / ROUND)
        self.rounds = max(1, round(run.count / self.pace / ROUND))

    def start(self):
        self.begin = time.monotonic()
        self.threads = [threading.Thread(target=self.guarded) for _ in range(PUBLISHERS)]
        for thread in self.threads:
            thread.start()

    def is_done(self):
        return not any(thread.is_alive() for thread in self.threads)

    def guarded(self):
        try:
            self.publish_all()
        except Failure:
            pass
        except Exception as problem:  # In a thread nobody else would see it.
            with self.processes.lock:
                self.processes.problem = self.processes.problem or f"publisher: {problem!r}"
            self.processes.is_stopping.set()

    def next_number(self):
        with self.lock:
            return next(self.numbers, None)

    def publish_all(self):
        burst, tail = int(BURST * self.run.count), int((1 - TAIL) * self.run.count)
        while (number := self.next_number()) is not None:
            if burst <= number < tail:
                self.processes.pause(self.begin + (number - burst) / self.pace - time.monotonic())
            while number >= tail and not self.is_rolling.wait(0.1):
                self.processes.pause(0)
            if number >= tail:
                self.processes.pause(0.1)
            event = self.way.event(number)
            self.run.sink.expect(event)
            self.publish(event)

    def publish(self, event):
        """A publish that fails is made again until it succeeds, as the broker may be away."""
        path, media_type, body = self.way.request(event)
        for _ in range(120):
            status, text = self.sidecar.post(path, body, media_type)
            if status == 204:
                return
            self.processes.pause(0.5)
        self.processes.fail(f"{self.way.name}: publish of {event.form}, {len(event.data)} bytes: {status} {text}")


class Run:
    """One way with one version of Dapr."""

    def __init__(self, daprd, way, options):
        self.ofevents, self.adapter, self.daprd, self.way = options.ofevents, options.adapter, daprd, way
        self.count, self.equal_ids, self.slack = options.events, options.equal_ids, options.slack
        self.processes, self.done, self.step = Processes(), [], "is not started"
        self.under_load, self.statuses, self.is_swapped = [], [], False
        self.ends = ([], [])

    def __str__(self):
        return f"{self.way.name} with {self.daprd.name}"

    def carry(self):
        """Returns what the run showed, also where it failed."""
        begin = time.monotonic()
        with self.processes, Sink(min(0.1, 200 / self.count)) as self.sink:
            try:
                self.way.start(self.processes, self.daprd.name, self.daprd.parent)
                refused = self.carry_through()
                self.unconfirmed = self.processes.count(UNCONFIRMED)
            except Failure:
                return Result.failure(self, "\n".join(self.processes.last_lines()))
        return Result(self, refused, time.monotonic() - begin)

    def carry_through(self):
        # Triggers first: an exchange of RabbitMQ without a queue drops what is published to it.
        self.start_pods()
        self.step = "publishes"
        self.publisher = Publisher(self, self.loaded, next(iter(self.deployments.values())))
        self.processes.wait(
            60, f"{self}: the publisher is ready", lambda: self.publisher.sidecar.is_ready("/v1.0/healthz/outbound"))
        self.publisher.start()
        for number in range(self.publisher.rounds):
            self.fail_in_turn(number + 1 == self.publisher.rounds)
        self.publisher.is_rolling.set()
        self.processes.wait(3600, f"{self}: every event is published", self.publisher.is_done)
        self.wait_for_rest()
        if self.equal_ids and len(self.way.sources) > 1:
            self.publish_equal_ids()
            self.wait_for_rest()
        return self.end_refusing()

    def start_pods(self):
        self.step = "starts pods"
        self.loaded, self.deployments = self.way.render(self.ofevents, self.processes, self.daprd, self.sink, self.is_swapped)
        self.pods = [
            Pod(self.processes, f"{self.way.name}-{name}", self.adapter, str(self.daprd), deployment, self.loaded)
            for name, deployment in self.deployments.items()
        ]
        self.caller = next((pod for pod in self.pods if pod.name.endswith("-trigger")), self.pods[-1])
        self.source = next(pod for pod in self.pods if pod.name.endswith("-eventsource"))
        self.processes.wait(120, f"{self}: all pods are ready", lambda: all(pod.is_ready() for pod in self.pods))

    def fail_in_turn(self, is_last):
        """Each fault while events are on their way."""
        found = faults(self.way, self.caller is not self.source)
        for number, fault in enumerate(found):
            self.wait_for_flow()
            self.step = fault.name
            if is_last and number + 1 == len(found):
                self.publisher.is_rolling.set()
                self.processes.pause(1)
            self.carry_out(fault)

    def wait_for_flow(self):
        """Until events come again: a fault shows little where none are under way."""
        taken, begin = len(self.sink.taken), time.monotonic()
        while len(self.sink.taken) <= taken and time.monotonic() < begin + FLOW:
            self.processes.pause(0.1)
        self.processes.pause(begin + self.way.broker.settle - time.monotonic())

    def carry_out(self, fault):
        """The fault, and what fails meanwhile."""
        with concurrent.futures.ThreadPoolExecutor(1) as pool:
            job = pool.submit(fault.action, self)
            self.done.append(fault)
            for other in fault.meanwhile:
                self.processes.pause(1 if other is fault.meanwhile[0] else self.way.broker.settle)
                other.action(self)
                self.done.append(other)
            job.result()

    def roll(self):
        """Ends all pods as a roll-out does, and starts new ones."""
        self.under_load += self.end_pods()
        self.is_swapped = not self.is_swapped
        self.start_pods()

    def end_pods(self):
        """Ends all pods side by side. Returns their ends."""
        with concurrent.futures.ThreadPoolExecutor(len(self.pods)) as pool:
            endings = list(pool.map(lambda pod: pod.end(), self.pods))
        self.statuses += [ending.status for ending in endings]
        self.ends[0].extend(self.caller.adapter_ends)
        self.ends[1].extend(self.caller.sidecar_ends)
        return endings

    def wait_for_rest(self):
        """Until all events are at the sink, or none has come for long."""
        self.step = "waits for the rest"
        begin = time.monotonic()
        last = lambda: time.monotonic() - max(begin, self.sink.last)
        patience = max(self.way.patience, self.way.broker.patience)
        self.processes.wait(
            1800, f"{self}: the rest", lambda: len(self.sink.taken) >= len(self.sink.expected) or last() > patience)

    def publish_equal_ids(self):
        """Pairs of events of two sources with one id: both must arrive."""
        self.step = "publishes events with equal ids"
        for number in range(2 * self.equal_ids):
            source = number % 2
            event = NamedEvent(number, self.way.broker.largest, f"equal-{source}", f"equal-{number // 2}", f"/source-{source}")
            self.sink.expect(event)
            self.publisher.publish(event)

    def end_refusing(self):
        """How pods end while every event is refused: those events are in no count."""
        self.step = "ends pods while every event is refused"
        self.sink.refuses_all = True
        for number in range(40):
            event = self.way.event(self.count + number)
            self.publisher.publish(event)
        self.processes.pause(5)
        return self.end_pods()
