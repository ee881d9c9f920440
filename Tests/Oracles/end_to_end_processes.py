"""Programs of end_to_end.py as processes on loopback, and Dapr's sidecar among them."""

import contextlib
import http.client
import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import yaml


class Failure(Exception):
    """The run cannot go on."""


class Program:
    """A process in a group of its own, whose output is in a file."""

    def __init__(self, name, process, log):
        self.name, self.process, self.log, self.may_end = name, process, log, False

    def kill(self):
        """Kills its group, unless it has ended: then the number may be another's."""
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def last_lines(self, count=1):
        lines = self.log.read_text(errors="replace").splitlines()
        return [f"{self.name}: {line[:300]}" for line in lines[-count:]]


class Processes:
    """All programs of a run and their folder; on leaving, nothing of them is left."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ofevents-end-to-end-"))
        self.programs, self.lock, self.is_stopping, self.problem = [], threading.Lock(), threading.Event(), None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with self.lock:
            self.is_stopping.set()
            for program in self.programs:
                program.kill()
        if not os.environ.get("KEEP_LOGS"):
            shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, name, arguments, environment):
        with self.lock:
            if self.is_stopping.is_set():
                raise Failure()
            path = self.folder / f"{name}-{len(self.programs)}.log"
            with open(path, "wb") as log:
                process = subprocess.Popen(
                    arguments, env=environment, cwd=self.folder, start_new_session=True,
                    stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                )
            self.programs.append(Program(name, process, path))
            return self.programs[-1]

    def stop(self, program, seconds):
        """Stops a program as the kubelet does: SIGTERM, and SIGKILL when the time is up. Returns the exit status."""
        program.may_end = True
        program.process.send_signal(signal.SIGTERM)
        end = time.monotonic() + seconds
        while program.process.poll() is None and time.monotonic() < end:
            self.pause(0.05)
        program.kill()
        return program.process.returncode

    def fail(self, problem):
        """Ends the run in every thread; what was the first problem is kept."""
        with self.lock:
            self.problem = self.problem or problem
            self.is_stopping.set()
        raise Failure()

    def last_lines(self):
        """What each program said last."""
        return [line for program in self.programs for line in program.last_lines()]

    def count(self, words):
        """How many lines of all programs have these words."""
        return sum(line.count(words) for program in self.programs for line in program.log.read_text(errors="replace").splitlines())

    def pause(self, seconds):
        if self.is_stopping.wait(max(0, seconds)):
            raise Failure()

    def wait(self, seconds, what, condition):
        end = time.monotonic() + seconds
        while not condition():
            for program in list(self.programs):
                if not program.may_end and program.process.poll() is not None:
                    self.fail(f"{program.name} ended with {program.process.returncode}")
            if time.monotonic() > end:
                self.fail(f"{what}: not within {seconds} s")
            self.pause(0.05)


class Ports:
    """Free ports below those that the system gives to clients, so that nobody takes one while its program is restarted.

    Scripts run side by side: each has a block of 1,000, whose first port it keeps open as the sign of that.
    """

    given, lock, sign = set(), threading.Lock(), None

    # Other checks use ports of 15,000 and 18,000, and from 20,000 on.
    blocks = [10, 11, 12, 13, 14, 16, 17, 19]

    @classmethod
    def own_block(cls):
        """The block of this script, under the lock."""
        for block in [] if cls.sign else cls.blocks:
            sign = socket.socket()
            try:
                sign.bind(("127.0.0.1", 1000 * block))
                sign.listen()
            except OSError:
                sign.close()
                continue
            cls.sign = sign
            break
        if not cls.sign:
            raise RuntimeError("every block of ports has an owner")
        return cls.sign.getsockname()[1]

    @classmethod
    def take(cls):
        while True:
            with cls.lock, socket.socket() as probe:
                port = cls.own_block() + random.randrange(1, 1000)
                try:
                    probe.bind(("127.0.0.1", port))
                except OSError:
                    continue
                if port not in cls.given:
                    cls.given.add(port)
                    return port


def get(port, path, timeout=5):
    """Status and body, or 0 where there is no answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    except (OSError, http.client.HTTPException):
        return 0, ""
    finally:
        connection.close()


class Sidecar:
    """A daprd that can be started again with the same ports."""

    def __init__(self, processes, program, name, flags, components, namespace):
        self.processes, self.name, self.namespace = processes, name, namespace
        self.http_port, self.grpc_port = Ports.take(), Ports.take()
        resources = processes.folder / f"{name}-resources-{self.http_port}"
        resources.mkdir()
        for number, component in enumerate(components):
            (resources / f"{number}.yaml").write_text(yaml.safe_dump(component))
        self.arguments = [
            program, "--mode", "standalone", "--resources-path", str(resources), "--dapr-http-port", str(self.http_port),
            "--dapr-grpc-port", str(self.grpc_port), "--dapr-internal-grpc-port", str(Ports.take()), "--dapr-listen-addresses", "127.0.0.1",
            "--dapr-internal-grpc-listen-address", "127.0.0.1", "--app-channel-address", "127.0.0.1", "--enable-metrics=false",
            "--placement-host-address", "", "--scheduler-host-address", "", *flags,
        ]
        self.start()

    def start(self):
        self.program = self.processes.start(f"{self.name}-daprd", self.arguments, {"NAMESPACE": self.namespace})

    def is_ready(self, path="/v1.0/healthz"):
        return get(self.http_port, path)[0] == 204

    def post(self, path, body, media_type):
        """Status and body, or 0 and what went wrong."""
        connection = http.client.HTTPConnection("127.0.0.1", self.http_port, timeout=60)
        try:
            connection.request("POST", path, body, {"Content-Type": media_type})
            answer = connection.getresponse()
            return answer.status, answer.read().decode(errors="replace")
        except (OSError, http.client.HTTPException) as problem:
            return 0, repr(problem)
        finally:
            connection.close()

    def start_again(self):
        """As the kubelet does, also where it ends at once, as a broker is not there."""
        end = time.monotonic() + 90
        self.start()
        self.program.may_end = True
        while not self.is_ready():
            if self.program.process.poll() is not None:
                self.processes.pause(1)
                self.start()
                self.program.may_end = True
            if time.monotonic() > end:
                self.processes.fail(f"{self.name}: the sidecar is not ready again within 90 s")
            self.processes.pause(0.05)
        self.program.may_end = False
