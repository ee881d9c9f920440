#!/usr/bin/env python3
"""Compares the gRPC client with two peers that others wrote: grpcio's server, and frames by hyperframe that break HTTP/2.

    python3 Tests/Oracles/grpc_peers.py .build/debug/GRPCProbe

GRPCProbe makes the calls and prints how each ended. Of grpcio it gets answers of many sizes, statuses, deadlines and a server that stops in
order; of the frames, one broken behaviour after another, of which each must end the call with a reason and leave the client able to make the
next one. Needs Python 3.9 and the packages grpcio, h2 and hyperframe.
"""

import concurrent.futures
import json
import re
import subprocess
import sys
import threading
import time

import grpc

from grpc_hostile import BEHAVIOURS, HostileServer

checks = 0


def check(condition, message):
    global checks
    checks += 1
    if not condition:
        print(f"grpc_peers.py: {message}", file=sys.stderr)
        check.failures += 1


check.failures = 0


def probe(program, port, *words, wait=30):
    """Runs the probe and returns the outcomes by the numbers of the calls."""
    process = subprocess.run([program, str(port), *map(str, words)], capture_output=True, text=True, timeout=wait)
    if process.returncode != 0:
        raise AssertionError(f"GRPCProbe {words}: status {process.returncode}: {process.stderr[-2000:]}")
    return {line["call"]: line for line in map(json.loads, process.stdout.splitlines())}


def message(call, size):
    return bytes((call + index * 7) & 255 for index in range(size))


def fnv(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{value:x}"


class Service(grpc.GenericRpcHandler):
    """Methods of bytes, without protobuf."""

    def __init__(self):
        self.received, self.cancelled, self.server = [], threading.Event(), None

    def service(self, details):
        method = getattr(self, details.method.rsplit("/", 1)[1].lower(), None)
        return method and grpc.unary_unary_rpc_method_handler(method)

    def echo(self, request, context):
        self.received.append(request)
        return request[:60000]

    def delay(self, request, context):
        time.sleep(0.1)
        return request

    def fail(self, request, context):
        context.abort(grpc.StatusCode.INTERNAL, 'Post "http://u:p@sink/?token=s3cr3t": \u00e9 100%')

    def status(self, request, context):
        code = next(code for code in grpc.StatusCode if code.value[0] == len(request))
        context.set_trailing_metadata((("more", "x" * 100),))
        context.abort(code, "")

    def size(self, request, context):
        return bytes(65536 if len(request) == 0 else 65537 if len(request) == 1 else 3_000_000)

    def remaining(self, request, context):
        return str(round(context.time_remaining() * 1000)).encode()

    def hang(self, request, context):
        context.add_callback(self.cancelled.set)
        self.cancelled.wait(10)
        return b""

    def metadata(self, request, context):
        return ";".join(sorted(f"{key}={value}" for key, value in context.invocation_metadata())).encode()

    def compressed(self, request, context):
        context.set_compression(grpc.Compression.Gzip)
        return bytes(10000)

    def stop(self, request, context):
        """Stops the server in order: GOAWAY, and calls that were made go on."""
        self.server.stop(5)
        time.sleep(0.3)
        return b"stopped"


def start_server(port=0):
    service = Service()
    server = grpc.server(concurrent.futures.ThreadPoolExecutor(64), handlers=[service], options=[
        ("grpc.so_reuseport", 0), ("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1),
        # It refuses calls by a count of its own objects, which lags behind that of streams, and at random above 1,000 that wait.
        ("grpc.max_concurrent_streams", 10_000),
    ])
    service.server = server
    port = server.add_insecure_port(f"127.0.0.1:{port}")
    server.start()
    return service, server, port


def check_sizes(program, port, service):
    sizes = [0, 1, 5, 60, 1000, 16379, 16380, 16384, 30000, 60000]
    outcomes = probe(program, port, *[word for size in sizes for word in ("Echo", 3, size, 10000)])
    for call in range(3 * len(sizes)):
        size = sizes[call // 3]
        wanted = {"call": call, "size": size, "fnv": fnv(message(call, size))}
        found = {key: value for key, value in outcomes[call].items() if key != "text"}
        check(found == wanted, f"an echo of {size} bytes: {found}")
    service.received.clear()
    outcomes = probe(program, port, "Echo", 3, 4 << 20, 10000)
    check(all("fnv" in outcome for outcome in outcomes.values()), f"messages of 4 MB: {outcomes}")
    check(sorted(map(len, service.received)) == [4 << 20] * 3, "the sizes of messages of 4 MB")
    firsts = sorted(request[:9] for request in service.received)
    check(firsts == sorted(message(call, 9) for call in range(3)), "the bytes of messages of 4 MB")
    outcomes = probe(program, port, "Echo", 900, 100, 20000)
    good = sum(outcomes[call].get("fnv") == fnv(message(call, 100)) for call in range(900))
    check(good == 900, f"of 900 calls at once {good} are answered")
    outcomes = probe(program, port, "Size", 1, 0, 9000, "Size", 1, 1, 9000, "Size", 1, 2, 9000)
    check(outcomes[0].get("size") == 65536, f"an answer of 64 KiB: {outcomes[0]}")
    for call in (1, 2):
        check(outcomes[call].get("failure") == "the sidecar's answer is too long", f"a long answer: {outcomes[call]}")


def check_statuses(program, port):
    codes = [code.value for code in grpc.StatusCode if code.value[0] != 0]
    outcomes = probe(program, port, *[word for number, _ in codes for word in ("Status", 1, number, 9000)])
    for call, (number, _) in enumerate(codes):
        name = next(code.name for code in grpc.StatusCode if code.value[0] == number)
        check(outcomes[call].get("failure") == name, f"status {number}: {outcomes[call]}")
    outcomes = probe(program, port, "Fail", 1, 0, 9000, "Unknown", 1, 0, 9000)
    check(outcomes[0].get("failure") == 'INTERNAL: Post "http://sink/": \u00e9 100%', f"a failure's words: {outcomes[0]}")
    check(outcomes[1].get("failure", "").startswith("UNIMPLEMENTED"), f"an unknown method: {outcomes[1]}")


def check_deadlines(program, port, service):
    for time_limit in (5000, 100_000, 200_000_000):
        [outcome] = probe(program, port, "Remaining", 1, 0, time_limit).values()
        left = int(outcome.get("text", 0))
        check(time_limit * 0.99 - 1000 < left <= time_limit, f"a deadline of {time_limit} ms: {outcome}")
    outcome = probe(program, port, "Echo", 1, 0, 9000, "then", "Hang", 1, 0, 300)[1]
    # Either side may be the first to see that the time is up.
    check(re.match("no answer in time$|DEADLINE_EXCEEDED|CANCELLED", outcome.get("failure", "")), f"no answer: {outcome}")
    check(service.cancelled.wait(2), "the server did not learn that a call is given up")


def check_metadata(program, port):
    [outcome] = probe(program, port, "Metadata", 1, 0, 9000).values()
    check(outcome.get("text") == "probe-token=secret;user-agent=probe", f"metadata: {outcome}")
    [outcome] = probe(program, port, "Compressed", 1, 0, 9000).values()
    check(outcome.get("failure") == "the sidecar's answer is not one message", f"a compressed answer: {outcome}")


def check_stop(program):
    """A server that stops in order, and one that comes in its place."""
    service, server, port = start_server()

    def restart():
        server.wait_for_termination()
        restart.server = start_server(port)[1]

    thread = threading.Thread(target=restart)
    thread.start()
    outcomes = probe(program, port, "Delay", 20, 9, 9000, "Stop", 1, 0, 9000, "then", "Echo", 20, 9, 9000)
    thread.join()
    restart.server.stop(0)
    calls = [outcomes[call] for call in range(20)]
    check(all("fnv" in outcome for outcome in calls), f"calls before GOAWAY: {calls}")
    check(outcomes[20].get("text") == "stopped", f"the call that stops the server: {outcomes[20]}")
    later = [outcomes[call] for call in range(21, 41)]
    check(all("fnv" in outcome for outcome in later), f"calls after GOAWAY: {later}")


def check_hostile(program):
    """One broken behaviour in each run, and then a call that is answered, on the same connection or on the next."""
    for behaviour in BEHAVIOURS:
        server = HostileServer(behaviour)
        outcomes = probe(program, server.port, "Echo", 1, 100, behaviour.time, "then", "Echo", 1, 100, 15000)
        server.close()
        found = outcomes[0].get("failure", "answered")
        check(re.fullmatch(behaviour.wanted, found), f"{behaviour.name}: {found!r} where {behaviour.wanted!r} was wanted")
        check(outcomes[1].get("fnv") == fnv(message(1, 100)), f"{behaviour.name}: the next call: {outcomes[1]}")
        check(server.connections == behaviour.connections, f"{behaviour.name}: {server.connections} connections")


def main():
    program = sys.argv[1]
    start = time.monotonic()
    service, server, port = start_server()
    check_sizes(program, port, service)
    check_statuses(program, port)
    check_deadlines(program, port, service)
    check_metadata(program, port)
    server.stop(0)
    check_stop(program)
    check_hostile(program)
    seconds = time.monotonic() - start
    print(f"grpc_peers.py: {checks} checks, {len(BEHAVIOURS)} broken behaviours, {check.failures} differences, {seconds:.1f} s")
    sys.exit(1 if check.failures else 0)


if __name__ == "__main__":
    main()
