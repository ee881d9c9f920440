"""A rendered Deployment as processes on loopback: one adapter with the environment of its container, and one daprd with the flags that Dapr's
injector makes of the annotations and with the Components that their scopes allow. Only ports and addresses differ from a cluster.
"""

import dataclasses
import json
import re
import signal
import time

from end_to_end_processes import Ports, Sidecar, get

# What the injector makes of the annotations that may be in a Deployment (pkg/injector/patcher/sidecar_container.go in dapr/dapr).
SAME_NAME = {
    "app-id", "app-protocol", "app-health-check-path", "app-health-probe-interval", "app-health-probe-timeout", "app-health-threshold",
    "app-max-concurrency", "log-level", "max-body-size", "read-buffer-size",
}
LONGER_NAME = {"block-shutdown-duration", "graceful-shutdown-seconds"}
SWITCHES = {"log-as-json", "enable-app-health-check"}

# The port is another one here, and "enabled" is for the injector itself.
NO_FLAG = {"enabled", "app-port"}

# How long a sidecar may take to end that its adapter has end: it waits until that is unhealthy, and for 5 s for what it does.
SIDECAR_ENDS = 15


class Pod:
    """A rendered Deployment: the adapter and its sidecar."""

    def __init__(self, processes, prefix, adapter, daprd, deployment, components):
        template = deployment["spec"]["template"]
        annotations, container = dapr_annotations(deployment), template["spec"]["containers"][0]
        self.name, self.processes = f"{prefix}-{container['name']}", processes
        self.seconds_to_end = template["spec"]["terminationGracePeriodSeconds"]
        # When they ended, for Sink.repeated.
        self.adapter_ends, self.sidecar_ends = [], []
        self.ops_port, app_port = Ports.take(), Ports.take()
        loaded = [part for part in components if annotations["app-id"] in part.get("scopes", [annotations["app-id"]])]
        flags = flags_of(annotations, processes) + ["--app-port", str(app_port)]
        self.sidecar = Sidecar(processes, daprd, self.name, flags, loaded, deployment["metadata"]["namespace"])
        # Kubernetes makes one $ of two.
        environment = {item["name"]: item["value"].replace("$$", "$") for item in container["env"]}
        environment |= {"APP_PORT": str(app_port), "OPS_PORT": str(self.ops_port), "DAPR_GRPC_PORT": str(self.sidecar.grpc_port)}
        environment["DAPR_HTTP_PORT"] = str(self.sidecar.http_port)
        self.restarts_sidecar = json.loads(environment["CONFIG"]).get("restartsSidecar", False)
        self.start_adapter = lambda: processes.start(f"{self.name}-adapter", [adapter], environment)
        self.adapter = self.start_adapter()

    def is_ready(self):
        return self.sidecar.is_ready() and get(self.ops_port, "/readyz")[0] == 200

    def kill_adapter(self, pause=0.5):
        """Ends the adapter at once, and starts it anew after a pause, as the kubelet does with a container.

        Some adapters then have an older sidecar end, which is started anew too.
        """
        self.end_adapter()
        self.processes.pause(pause)
        self.adapter = self.start_adapter()
        if self.restarts_sidecar:
            self.end_sidecar(self.wait_for_end_of_sidecar)

    def end_adapter(self):
        self.adapter_ends.append(time.monotonic())
        self.adapter.may_end = True
        self.adapter.kill()

    def wait_for_end_of_sidecar(self):
        sidecar, end = self.sidecar.program.process, time.monotonic() + SIDECAR_ENDS
        while sidecar.poll() is None:
            if time.monotonic() > end:
                self.processes.fail(f"{self.name}: its adapter started anew, and the sidecar did not end within {SIDECAR_ENDS} s")
            self.processes.pause(0.05)

    def kill_sidecar(self):
        """Ends the sidecar at once, and starts it anew."""
        self.end_sidecar(self.sidecar.program.kill)

    def roll_sidecar(self):
        """Ends the sidecar alone within the seconds that its pod has, and starts it anew."""
        self.end_sidecar(lambda: self.processes.stop(self.sidecar.program, self.seconds_to_end))

    def end_sidecar(self, action):
        begin = time.monotonic()
        self.sidecar.program.may_end = True
        action()
        self.sidecar_ends.append((begin, time.monotonic()))
        self.sidecar.start_again()

    def kill(self):
        """Ends both at once, and starts them anew."""
        self.end_adapter()
        self.adapter = self.start_adapter()
        self.kill_sidecar()

    def end(self):
        """Ends the pod as the kubelet does: SIGTERM to both at once. Returns what its end was like."""
        begin, last, programs = time.monotonic(), self.last_event(), [self.adapter, self.sidecar.program]
        for program in programs:
            program.may_end = True
            program.process.send_signal(signal.SIGTERM)
        while any(program.process.poll() is None for program in programs) and time.monotonic() < begin + self.seconds_to_end:
            last = max(last, self.last_event())
            self.processes.pause(0.05)
        end = time.monotonic()
        for program in programs:
            program.kill()
        self.adapter_ends.append(end)
        return Ending(end - begin, end - max(begin, last), self.adapter.process.returncode)

    def last_event(self):
        """When the adapter got its last event, as it counts, on the clock of this script; 0 where it does not answer."""
        found = re.search(r"^ofevents_last_event_timestamp_seconds\{.*\} (\S+)$", get(self.ops_port, "/metrics", timeout=0.5)[1], re.M)
        return float(found[1]) - time.time() + time.monotonic() if found else 0


@dataclasses.dataclass
class Ending:
    """The end of a pod: seconds from SIGTERM, seconds from its last event, and the adapter's exit status."""

    seconds: float
    since_last_event: float
    status: int


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
            processes.fail(f"dapr.io/{name}: say in end_to_end_pods.py what the injector makes of it")
    return flags
