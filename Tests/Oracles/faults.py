#!/usr/bin/env python3
"""Counts what is lost when everything around ofevents-adapter fails, and the adapter is killed.

    python3 Tests/Oracles/faults.py .build/debug/ofevents-adapter source|trigger [EVENTS [KILLS [SEED]]]

A broker in this script brings events over the app channel and brings again what is not acknowledged, as Kafka's binding does with
consumeRetryEnabled. Each event has to reach a sink and a topic through a gRPC API with Dapr's stubs that fails at random: errors of gRPC,
the sink's 500 and 503, slow answers, hangs, and a server that goes away and resets what is under way. The adapter is killed with SIGKILL in between. Lost is what was
acknowledged and is not at both targets; the exit code is 1 where there is any, and where the last adapter does not end in order after SIGTERM
(so that a tool that counts what it leaks can be put before it: 'valgrind --leak-check=full PROGRAM'). Needs the packages dapr and grpcio.
"""

import asyncio
import base64
import collections
import json
import os
import random
import shlex
import socket
import sys
import time

import grpc
from dapr.proto.runtime.v1 import dapr_pb2_grpc
from google.protobuf import empty_pb2

try:
    from dapr.proto.runtime.v1.binding_pb2 import InvokeBindingResponse
    from dapr.proto.runtime.v1.metadata_pb2 import GetMetadataResponse
except ImportError:
    from dapr.proto.runtime.v1.dapr_pb2 import GetMetadataResponse, InvokeBindingResponse

WORKERS = 64
CONFIGS = {
    "source": {
        "eventSourceComponentName": "source", "eventSourceKind": "kafka", "sinkComponentName": "sink",
        "eventBusComponentName": "bus", "eventBusTopic": "topic",
    },
    # A condition of one input has nothing that a kill could make it forget.
    "trigger": {
        "eventBusComponentName": "bus", "eventBusTopics": ["input"],
        "inputs": [{"name": "a", "topic": "input", "namespace": "n", "eventSourceName": "s", "eventName": "e"}],
        "subscribers": [{"condition": "a", "sinkComponentName": "sink"}, {"condition": "a", "topicName": "topic"}],
    },
}


class Sidecar(dapr_pb2_grpc.DaprServicer):
    """The gRPC API; what it counts as delivered is what the target took, whatever happens to the answer."""

    def __init__(self, rng):
        self.rng, self.server, self.port = rng, None, 0
        self.sink, self.topic, self.faults = collections.Counter(), collections.Counter(), collections.Counter()

    async def start(self):
        self.server = grpc.aio.server(options=[("grpc.so_reuseport", 0)])
        dapr_pb2_grpc.add_DaprServicer_to_server(self, self.server)
        for _ in range(100):
            try:
                self.port = self.server.add_insecure_port(f"127.0.0.1:{self.port}")
                break
            except RuntimeError:
                await asyncio.sleep(0.05)
        await self.server.start()

    async def restart(self):
        """Goes away at once, with all that is under way, and comes back."""
        self.faults["restart"] += 1
        await self.server.stop(0)
        await asyncio.sleep(0.2)
        await self.start()

    async def fault(self, context, number):
        """Fails some calls before their target has the event, some after it."""
        dice = self.rng.random()
        if dice < 0.02:
            self.faults["unavailable"] += 1
            await context.abort(grpc.StatusCode.UNAVAILABLE, "unavailable")
        if dice < 0.025:
            self.faults["slow"] += 1
            await asyncio.sleep(self.rng.uniform(0.1, 1))
        if 0.025 <= dice < 0.0255:
            self.faults["hang"] += 1
            await asyncio.sleep(3600)

    async def GetMetadata(self, request, context):
        return GetMetadataResponse(registered_components=[{"name": name} for name in ("source", "sink", "bus")])

    async def InvokeBinding(self, request, context):
        await self.fault(context, 0)
        dice = self.rng.random()
        if dice < 0.04:
            status = "503" if dice < 0.02 else "500"
            self.faults[status] += 1
            return InvokeBindingResponse(metadata={"statusCode": status})
        self.sink[bytes(request.data)] += 1
        if self.rng.random() < 0.005:
            self.faults["answer lost"] += 1
            await context.abort(grpc.StatusCode.INTERNAL, "the answer is lost")
        return InvokeBindingResponse(metadata={"statusCode": "200"})

    async def PublishEvent(self, request, context):
        await self.fault(context, 0)
        self.topic[data(request.data)] += 1
        return empty_pb2.Empty()


class Adapter:
    """The program, started anew when it is killed."""

    def __init__(self, program, kind, sidecar):
        self.program, self.kind, self.sidecar, self.process, self.kills, self.is_killed = program, kind, sidecar, None, 0, False
        with socket.socket() as probe, socket.socket() as other:
            probe.bind(("127.0.0.1", 0))
            other.bind(("127.0.0.1", 0))
            self.port, self.ops = probe.getsockname()[1], other.getsockname()[1]

    async def start(self):
        environment = {
            "CONFIG": json.dumps(CONFIGS[self.kind]), "APP_PORT": str(self.port), "OPS_PORT": str(self.ops),
            "DAPR_GRPC_PORT": str(self.sidecar.port), "DAPR_HTTP_PORT": "1", "LOG_LEVEL": "critical",
        }
        self.process = await asyncio.create_subprocess_exec(*shlex.split(self.program), env={**os.environ, **environment})
        self.is_killed = False

    def check(self):
        """Fails where it has ended by itself."""
        if not self.is_killed and self.process.returncode is not None:
            raise SystemExit(f"faults: the adapter ended by itself with {self.process.returncode}")

    async def kill(self):
        self.is_killed = True
        self.kills += 1
        self.process.kill()
        await self.process.wait()
        await self.start()

    async def end(self):
        """Ends it as a pod ends, and returns its status."""
        self.process.terminate()
        return await asyncio.wait_for(self.process.wait(), 60)


class Broker:
    """Brings each event until it is acknowledged."""

    def __init__(self, adapter, count):
        self.adapter, self.count = adapter, count
        self.queue = collections.deque(range(count))
        self.done, self.refused, self.broken = set(), 0, 0

    async def work(self):
        reader = writer = None
        while self.queue:
            number = self.queue.popleft()
            try:
                if writer is None:
                    reader, writer = await asyncio.open_connection("127.0.0.1", self.adapter.port)
                status = await asyncio.wait_for(self.bring(reader, writer, number), 60)
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError, ValueError):
                self.broken += 1
                self.adapter.check()
                if writer is not None:
                    writer.close()
                reader = writer = None
                self.queue.append(number)
                await asyncio.sleep(0.02)
                continue
            if status == 200:
                self.done.add(number)
            else:
                self.refused += 1
                self.queue.append(number)

    async def bring(self, reader, writer, number):
        is_source = self.adapter.kind == "source"
        body = payload(number) if is_source else event(number)
        path = "/source" if is_source else "/topics/0"
        writer.write(
            f"POST {path} HTTP/1.1\r\nHost: a\r\n__topic: t\r\n__partition: 0\r\n__offset: {number}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n".encode() + body
        )
        head = await reader.readuntil(b"\r\n\r\n")
        return int(head.split(b" ", 2)[1])


def payload(number):
    return b'{"number": %d}' % number


def event(number):
    """A message with one event, as Dapr brings it to a subscription with rawPayload: in base64, with another id each time."""
    event = b'{"specversion":"1.0","id":"%d","source":"/faults","type":"test","data":%s}' % (number, payload(number))
    return json.dumps({
        "data_base64": base64.b64encode(event).decode(), "datacontenttype": "application/octet-stream", "id": f"{random.getrandbits(128):x}",
        "pubsubname": "bus", "source": "Dapr", "specversion": "1.0", "topic": "input", "type": "com.dapr.event.sent",
    }, separators=(",", ":")).encode()


def data(event):
    """The payload of a published event."""
    return payload(json.loads(event)["data"]["number"])


async def chaos(adapter, sidecar, broker, kills):
    """Kills the adapter and restarts the sidecar, spread over the events."""
    for step in range(1, kills * 2 + 1):
        while len(broker.done) < broker.count * step / (kills * 2 + 1):
            await asyncio.sleep(0.01)
        await (adapter.kill() if step % 2 else sidecar.restart())


async def main(program, kind, count=3000, kills=3, seed=None):
    seed = random.randrange(1 << 32) if seed is None else seed
    sidecar = Sidecar(random.Random(seed))
    await sidecar.start()
    adapter = Adapter(program, kind, sidecar)
    await adapter.start()
    broker = Broker(adapter, count)
    start = time.monotonic()
    disturbance = asyncio.create_task(chaos(adapter, sidecar, broker, kills))
    while len(broker.done) < count:
        await asyncio.gather(*(broker.work() for _ in range(WORKERS)))
    await disturbance
    seconds = time.monotonic() - start
    status = await adapter.end()
    await sidecar.server.stop(0)

    lost = [number for number in range(count) if not (sidecar.sink[payload(number)] and sidecar.topic[payload(number)])]
    again = {name: sum(taken.values()) - len(taken) for name, taken in [("sink", sidecar.sink), ("topic", sidecar.topic)]}
    print(f"faults: {kind}, {count} events, {adapter.kills} kills, {len(lost)} lost; more than once: {again['sink']} at the sink, "
          f"{again['topic']} at the topic; {broker.refused} refused, {broker.broken} broken connections; "
          f"faults: {dict(sorted(sidecar.faults.items()))}; {seconds:.0f} s, seed {seed}; ended with {status}")
    return 1 if lost or status else 0


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 6 or sys.argv[2] not in CONFIGS:
        sys.exit(__doc__)
    sys.exit(asyncio.run(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))))
