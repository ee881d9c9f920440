"""A rendered Deployment as processes on loopback: the adapter, and a sidecar with the flags that Dapr's injector makes of its annotations."""

import signal
import time

from sidecar_processes import Ports, Sidecar, get

# What the injector makes of the annotations that may be in a Deployment (pkg/injector/patcher/sidecar_container.go in dapr/dapr).
SAME_NAME = {
    "app-id", "app-protocol", "app-health-check-path", "app-health-probe-interval", "app-health-probe-timeout", "app-health-threshold",
    "app-max-concurrency", "log-level", "max-body-size", "read-buffer-size",
}
LONGER_NAME = {"block-shutdown-duration", "graceful-shutdown-seconds"}
SWITCHES = {"log-as-json", "enable-app-health-check"}

# The port is another one here, and "enabled" is for the injector itself.
NO_FLAG = {"enabled", "app-port"}


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
