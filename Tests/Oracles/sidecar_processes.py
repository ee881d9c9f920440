"""Redis, Dapr sidecars and adapters as processes on loopback, for sidecar.py.

A rendered Deployment becomes what it is in a cluster: one adapter with the environment of its container, and one daprd with the flags
that Dapr's injector makes of the annotations and with the Components that their scopes allow. Only ports and addresses differ.
"""

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

# What the injector makes of the annotations that may be in a Deployment (pkg/injector/patcher/sidecar_container.go in dapr/dapr).
SAME_NAME = {
    "app-id", "app-protocol", "app-health-check-path", "app-health-probe-interval", "app-health-probe-timeout", "app-health-threshold",
    "app-max-concurrency", "log-level", "max-body-size", "read-buffer-size",
}
LONGER_NAME = {"block-shutdown-duration", "graceful-shutdown-seconds"}
SWITCHES = {"log-as-json", "enable-app-health-check"}

# The port is another one here, and "enabled" is for the injector itself.
NO_FLAG = {"enabled", "app-port"}


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

    def last_lines(self, count=3):
        lines = self.log.read_text(errors="replace").splitlines()
        return [f"{self.name}: {line[:300]}" for line in lines[-count:]]


class Processes:
    """All programs of a run and their folder; on leaving, nothing of them is left."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="ofevents-sidecar-"))
        self.programs, self.lock, self.is_stopping, self.problem = [], threading.Lock(), threading.Event(), None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with self.lock:
            self.is_stopping.set()
            for program in self.programs:
                program.kill()
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
    """Free ports below those that the system gives to clients, so that nobody takes one while its program is restarted."""

    given, lock = set(), threading.Lock()

    @classmethod
    def take(cls):
        while True:
            port = random.randrange(10000, 32000)
            with cls.lock, socket.socket() as probe:
                try:
                    probe.bind(("127.0.0.1", port))
                except OSError:
                    continue
                if port not in cls.given:
                    cls.given.add(port)
                    return port


def get(port, path):
    """Status and body, or 0 where there is no answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    except (OSError, http.client.HTTPException):
        return 0, ""
    finally:
        connection.close()


def start_redis(processes, name):
    """Debian's Redis, which keeps everything in memory. Returns its port."""
    port = Ports.take()
    processes.start(f"{name}-redis", [
        "redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", str(processes.folder),
    ], {"PATH": os.environ["PATH"]})

    def answers():
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(16) == b"+PONG\r\n"
        except OSError:
            return False

    processes.wait(10, "redis-server", answers)
    return port


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

    def restart(self, seconds):
        """Ends it within the seconds that its pod has, and starts it anew. Returns how it ended."""
        begin = time.monotonic()
        status = self.processes.stop(self.program, seconds)
        ending = f"{time.monotonic() - begin:.1f} s" + (f" (status {status})" if status else "")
        self.start_again()
        return ending

    def kill(self):
        """Ends it at once, and starts it anew."""
        self.program.may_end = True
        self.program.kill()
        self.start_again()

    def start_again(self):
        self.start()
        self.processes.wait(30, f"{self.name}: the sidecar is ready again", self.is_ready)


class Pod:
    """A rendered Deployment: the adapter and its sidecar."""

    def __init__(self, processes, prefix, adapter, daprd, deployment, components):
        template = deployment["spec"]["template"]
        annotations, container = dapr_annotations(deployment), template["spec"]["containers"][0]
        self.name, self.processes = f"{prefix}-{container['name']}", processes
        self.seconds_to_end = template["spec"]["terminationGracePeriodSeconds"]
        self.ops_port, app_port = Ports.take(), Ports.take()
        loaded = [part for part in components if annotations["app-id"] in part.get("scopes", [annotations["app-id"]])]
        flags = flags_of(annotations, processes) + ["--app-port", str(app_port)]
        self.sidecar = Sidecar(processes, daprd, self.name, flags, loaded, deployment["metadata"]["namespace"])
        # Kubernetes makes one $ of two.
        environment = {item["name"]: item["value"].replace("$$", "$") for item in container["env"]}
        environment |= {"APP_PORT": str(app_port), "OPS_PORT": str(self.ops_port), "DAPR_GRPC_PORT": str(self.sidecar.grpc_port)}
        environment["DAPR_HTTP_PORT"] = str(self.sidecar.http_port)
        self.start_adapter = lambda: processes.start(f"{self.name}-adapter", [adapter], environment)
        self.adapter = self.start_adapter()

    def is_ready(self):
        return self.sidecar.is_ready() and get(self.ops_port, "/readyz")[0] == 200

    def restart_sidecar(self):
        """Returns how the sidecar ended."""
        return self.sidecar.restart(self.seconds_to_end)

    def kill_sidecar(self):
        self.sidecar.kill()

    def counted(self, metric):
        """What the adapter has counted, all its labels together."""
        lines = get(self.ops_port, "/metrics")[1].splitlines()
        return sum(int(line.split()[-1]) for line in lines if line.startswith(metric + "{"))

    def kill_adapter(self):
        """Ends the adapter at once, and starts it anew half a second later, as the kubelet does with a container."""
        self.adapter.may_end = True
        self.adapter.kill()
        self.processes.pause(0.5)
        self.adapter = self.start_adapter()

    def kill(self):
        """Ends both at once, and starts them anew."""
        self.adapter.may_end = True
        self.adapter.kill()
        self.adapter = self.start_adapter()
        self.sidecar.kill()

    def end(self):
        """Ends the pod as the kubelet does: SIGTERM to both at once. Returns the seconds until both are gone."""
        begin, programs = time.monotonic(), [self.adapter, self.sidecar.program]
        for program in programs:
            program.may_end = True
            program.process.send_signal(signal.SIGTERM)
        while any(program.process.poll() is None for program in programs) and time.monotonic() < begin + self.seconds_to_end:
            self.processes.pause(0.05)
        for program in programs:
            program.kill()
        return time.monotonic() - begin

    def stop_adapter(self):
        """Ends the adapter. Returns its exit status."""
        return self.processes.stop(self.adapter, self.seconds_to_end)


def dapr_annotations(deployment):
    annotations = deployment["spec"]["template"]["metadata"]["annotations"]
    return {name.removeprefix("dapr.io/"): value for name, value in annotations.items() if name.startswith("dapr.io/")}


def flags_of(annotations, processes):
    flags = []
    for name, value in annotations.items():
        if name in SWITCHES:
            flags.append(f"--{name}={value}")
        elif name in SAME_NAME | LONGER_NAME:
            flags += [f"--dapr-{name}" if name in LONGER_NAME else f"--{name}", value]
        elif name not in NO_FLAG:
            processes.fail(f"dapr.io/{name}: say in sidecar_processes.py what the injector makes of it")
    return flags
