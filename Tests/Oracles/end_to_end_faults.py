"""What fails in end_to_end.py while events are on their way."""


class Fault:
    """A name, how the table counts it, the action on a run, and what fails meanwhile."""

    def __init__(self, name, kind, action, meanwhile=()):
        self.name, self.kind, self.action, self.meanwhile = name, kind, action, list(meanwhile)


def outage(run):
    """Longer than the attempts of a delivery, so that the adapter refuses events or holds them."""
    run.sink.refuses_all = True
    run.processes.pause(22)
    run.sink.refuses_all = False


def adapter_twice(run):
    """The second time so long that the sidecar finds it unhealthy: the kubelet waits before it starts a container again."""
    run.caller.kill_adapter()
    run.processes.pause(1)
    run.caller.kill_adapter(pause=3)


def faults(way, has_trigger):
    """The faults of a round, in order. The caller is the pod that calls the sink."""
    sources = [
        Fault("a source's adapter is killed", "kill", lambda run: run.source.kill_adapter()),
        Fault("a source's sidecar is killed", "kill", lambda run: run.source.kill_sidecar()),
        Fault("a source's adapter and sidecar are killed", "kill", lambda run: run.source.kill()),
    ]
    broker = [Fault("the broker is ended and started anew", "restart", lambda run: way.broker.restart())]
    meanwhile = sources if way.is_rough and has_trigger else []
    found = [Fault("the sink refuses everything for 22 s", "outage", outage, meanwhile)]
    if way.is_rough:
        found += [
            Fault("the caller's adapter is killed twice", "kill", adapter_twice),
            Fault("the caller's sidecar is killed", "kill", lambda run: run.caller.kill_sidecar()),
            Fault("the caller's adapter and sidecar are killed", "kill", lambda run: run.caller.kill()),
            # It blocks for as long as its annotation says, as the adapter is well.
            Fault("the caller's sidecar gets SIGTERM", "restart", lambda run: run.caller.roll_sidecar(), broker if way.broker.restarts else []),
            Fault("all pods get SIGTERM and start anew with the inputs swapped", "roll", lambda run: run.roll()),
        ]
    return found


def summary(faults):
    """How many of each kind: `1 outage, 6 kills, 2 restarts, 1 roll`."""
    kinds = list(dict.fromkeys(fault.kind for fault in faults))
    counts = [(sum(fault.kind == kind for fault in faults), kind) for kind in kinds]
    return ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for count, kind in counts)
